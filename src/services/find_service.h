// SPDX-License-Identifier: GPL-3.0-or-later
// Finds in the article shown, in the background: folds it once when first asked, runs the newest query only.
#pragma once

#include "document/document.h"
#include "find/hits.h"
#include "find/query.h"

#include <QList>
#include <QObject>
#include <memory>
#include <optional>

namespace lectern::services {

/// How a search ended.
struct FindOutcome {
    find::Query query;
    /// Never null; of a pattern that ran away what was found until then.
    std::shared_ptr<const find::Hits> hits;
    std::optional<find::FindError> error;
};

/// Newest query wins: an older one in flight is cancelled and not reported any more.
class FindService : public QObject {
    Q_OBJECT
public:
    explicit FindService(QObject *parent = nullptr);
    ~FindService() override;

    /// The article that is searched from now on. Costs nothing until the first find().
    void setDocument(const document::Document &document);
    [[nodiscard]] const document::Document &document() const;
    void find(const find::Query &query);
    /// The query in flight is given up and not reported.
    void cancel();
    [[nodiscard]] bool isSearching() const;

signals:
    /// Hits as they are found, in reading order, never overlapping: first at most find::FindControl::firstBatch.
    void hitsFound(const lectern::find::Query &query, const QList<lectern::find::Hit> &hits);
    void finished(const lectern::services::FindOutcome &outcome);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lectern::services
