// SPDX-License-Identifier: GPL-3.0-or-later
// Answers requests of the lectern: scheme: the page itself, pictures below the article's folder, KaTeX's files.
#pragma once

#include "web/drawing_queue.h"
#include "web/page_stream.h"
#include "web/served_files.h"

#include <QHash>
#include <QUrl>
#include <QWebEngineUrlSchemeHandler>
#include <memory>

namespace lectern::web {

class ArticleScheme : public QWebEngineUrlSchemeHandler {
    Q_OBJECT
public:
    explicit ArticleScheme(DrawingUse use = DrawingUse::Screen) : m_use(use) {}

    /// Offers a page at this path (query and fragment do not count) with pictures below `rootFolder`. Only the newest is kept.
    void offerPage(const QString &path, std::shared_ptr<PageContent> content, const QString &rootFolder);

    /// Offers a picture that was fetched for the page; returns its address. They are forgotten with the page.
    [[nodiscard]] QString offerPicture(const QByteArray &mimeType, const QByteArray &bytes);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

signals:
    /// A request was refused.
    void refused(const QUrl &url);

private:
    DrawingUse m_use;
    QString m_pagePath;
    QString m_rootFolder;
    std::shared_ptr<PageContent> m_content;
    QHash<QString, ServedFile> m_pictures; ///< by path
    std::shared_ptr<DrawingQueue> m_drawings = std::make_shared<DrawingQueue>();
};

} // namespace lectern::web
