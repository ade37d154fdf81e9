// SPDX-License-Identifier: GPL-3.0-or-later
// Colours code blocks of the window in the background.
#pragma once

#include "document/document.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <memory>

namespace lectern::services {

/// Asks the highlighter helper, block by block; results come in batches. A new article drops what was asked for the old one.
class HighlightService : public QObject {
    Q_OBJECT
public:
    explicit HighlightService(QObject *parent = nullptr);
    ~HighlightService() override;

    /// The article whose blocks are meant from now on.
    void setDocument(const document::Document &document);
    void request(const QList<int> &blocks);

signals:
    /// Block number (as a string) → HTML for the inside of its code element. Blocks that stay plain are left out.
    void highlighted(const QJsonObject &htmlByBlock);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace lectern::services
