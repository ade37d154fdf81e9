// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the printed pieces of an export while others are being printed.
#pragma once

#include "base/result.h"
#include "ui/paper_composer.h"

#include <QObject>
#include <functional>
#include <memory>

namespace lectern::ui {

/// Joins on a thread of its own, in the order of its calls, which return at once. One export; what is in progress when it goes is dropped.
class PaperJoiner : public QObject {
    Q_OBJECT
public:
    explicit PaperJoiner(std::shared_ptr<const PaperJob> job, QObject *parent = nullptr);
    ~PaperJoiner() override;

    /// Begins an article; what is in `part` is taken.
    void begin(const std::shared_ptr<exporting::PaperPart> &part);
    void add(const exporting::PrintedPiece &piece);
    void end();
    /// No article follows: `joined` comes when all are.
    void close();

signals:
    void joined(const lectern::ui::JoinedParts &parts);
    void failed(const lectern::base::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lectern::ui
