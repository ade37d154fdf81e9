// SPDX-License-Identifier: GPL-3.0-or-later
// What was found as rows of a list: grouped under the paths of their sections, or in reading order without them.
#pragma once

#include "document/document.h"
#include "find/hits.h"

#include <QAbstractListModel>
#include <memory>
#include <vector>

namespace lectern::ui {

/// Contexts are made when a row is looked at, so that any number of hits costs nothing beforehand.
class FindResultsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int, Kind
        HitRole,                     ///< int, index of the hit; of a section its first
        StartsRole,                  ///< QList<int>, where the emphasised pieces begin in the text shown
        LengthsRole,                 ///< QList<int>, how long they are; UTF-16 code units
    };
    enum class Kind { Section, Hit, More };
    enum class Grouping { BySection, InOrder };

    using QAbstractListModel::QAbstractListModel;

    void setHits(const document::Document &document, std::shared_ptr<const find::Hits> hits);
    void clear();
    void setGrouping(Grouping grouping);
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    /// Row of a hit; invalid beyond `mostShown`.
    [[nodiscard]] QModelIndex indexOfHit(qsizetype hit) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Hits listed; a last row says how many more there are.
    static constexpr qsizetype mostShown = 10'000;

private:
    struct Row {
        Kind kind = Kind::Hit;
        int hit = 0;
    };
    void arrange();
    [[nodiscard]] QVariant hitData(int hit, int role) const;
    [[nodiscard]] QString sectionText(int hit) const;

    document::Document m_document;
    std::shared_ptr<const find::Hits> m_hits;
    Grouping m_grouping = Grouping::BySection;
    std::vector<Row> m_rows;
};

} // namespace lectern::ui
