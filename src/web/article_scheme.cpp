// SPDX-License-Identifier: GPL-3.0-or-later
// The only door through which bytes reach a page.
#include "web/article_scheme.h"

#include "web/engine_setup.h"
#include "web/served_files.h"

#include <QBuffer>
#include <QFutureWatcher>
#include <QLoggingCategory>
#include <QPromise>
#include <QThreadPool>
#include <QWebEngineUrlRequestJob>

namespace lectern::web {

namespace {

Q_LOGGING_CATEGORY(lcScheme, "lectern.web.scheme", QtWarningMsg)

const QByteArray kDrawingType = QByteArrayLiteral("image/svg+xml");

void answer(QWebEngineUrlRequestJob *job, const ServedFile &file)
{
    auto *buffer = new QBuffer(job);
    buffer->setData(file.bytes);
    buffer->open(QIODevice::ReadOnly);
    job->reply(file.mimeType, buffer);
}

using FilePromise = QPromise<base::Result<ServedFile>>;

void give(const std::shared_ptr<FilePromise> &promise, base::Result<ServedFile> file)
{
    promise->addResult(std::move(file));
    promise->finish();
}

/// Answers with the file, and with a drawing once it is drawn.
void finish(const std::shared_ptr<FilePromise> &promise, base::Result<ServedFile> file, DrawingQueue &drawings,
            DrawingUse use)
{
    if (!file || file->mimeType != kDrawingType)
        return give(promise, std::move(file));
    drawings.draw(file->bytes, use, [promise](base::Result<QByteArray> drawn) {
        give(promise,
             drawn ? base::Result<ServedFile>(ServedFile{kDrawingType, *std::move(drawn)})
                   : base::Result<ServedFile>(tl::unexpected(drawn.error())));
    });
}

} // namespace

void ArticleScheme::offerPage(const QString &path, std::shared_ptr<PageContent> content, const QString &rootFolder)
{
    m_pagePath = path;
    m_content = std::move(content);
    m_rootFolder = rootFolder;
    m_pictures.clear();
    m_drawings = std::make_shared<DrawingQueue>();
}

QString ArticleScheme::offerPicture(const QByteArray &mimeType, const QByteArray &bytes)
{
    const QString path = QLatin1String(kOwnFolder) + QStringLiteral("remote/%1").arg(m_pictures.size());
    m_pictures.insert(path, {mimeType, bytes});
    return QLatin1String(kScheme) + QStringLiteral("://article") + path;
}

void ArticleScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    const QString path = url.path(QUrl::FullyDecoded);
    if (job->requestMethod() != "GET" || url.host() != QLatin1String("article")) {
        emit refused(url);
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    }
    if (m_content && path == m_pagePath) {
        job->reply("text/html", new PageStream(m_content, job));
        return;
    }
    // Disk reads and drawings stay off the window's thread; a job that is gone by then is not answered.
    auto *watcher = new QFutureWatcher<base::Result<ServedFile>>(job);
    QObject::connect(watcher, &QFutureWatcherBase::finished, job, [this, job, watcher, url] {
        const base::Result<ServedFile> file = watcher->result();
        if (file)
            return answer(job, *file);
        qCDebug(lcScheme) << "refused" << url << static_cast<int>(file.error().code);
        if (file.error().code != base::ErrorCode::NotFound && file.error().code != base::ErrorCode::Cancelled)
            emit refused(url);
        job->fail(file.error().code == base::ErrorCode::NotFound ? QWebEngineUrlRequestJob::UrlNotFound
                                                                 : QWebEngineUrlRequestJob::RequestDenied);
    });
    const auto promise = std::make_shared<FilePromise>();
    promise->start();
    watcher->setFuture(promise->future());
    if (const auto picture = m_pictures.constFind(path); picture != m_pictures.constEnd())
        return finish(promise, *picture, *m_drawings, m_use);
    const QString own = QLatin1String(kOwnFolder);
    const bool isOwn = path.startsWith(own);
    const QString name = isOwn ? path.mid(own.size() + static_cast<qsizetype>(qstrlen("katex/"))) : path;
    QThreadPool::globalInstance()->start([promise, isOwn, name, root = m_rootFolder, drawings = m_drawings, use = m_use] {
        finish(promise, isOwn ? readMathFile(name) : readPicture(root, name), *drawings, use);
    });
}

} // namespace lectern::web
