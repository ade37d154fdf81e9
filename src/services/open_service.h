// SPDX-License-Identifier: GPL-3.0-or-later
// Opens articles in the background: reads the file, has the parser helper make the Document, watches the file.
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "markdown/parser_client.h"
#include "services/open_job.h"

#include <QObject>
#include <QString>
#include <memory>

namespace lectern::services {

/// What is to be opened.
struct OpenRequest {
    QString path;             ///< absolute path of a file; "-" for bytes that are given
    QByteArray bytes;         ///< only for "-"
    QString encoding;         ///< forced encoding (IANA name), empty: by the contract
    bool allowLarge = false;  ///< the reader agreed to a file over 64 MiB
    bool allowBinary = false; ///< the reader wants to see bytes that do not look like text
    bool wantPreview = true;  ///< report the first screenful before the whole is parsed
    bool asPlainText = false; ///< not parsed: paragraphs of text

    bool operator==(const OpenRequest &) const = default;
};

/// An article that was read.
struct OpenedArticle {
    QString path;
    document::Document document;
    /// Non-zero for the first screenful of a long article; the whole follows.
    bool isPreview = false;
    /// The parser was stopped at its limit or died; the document is plain text.
    bool parserStopped = false;
};

/// Newest request wins: an older one in flight is cancelled and never reported.
class OpenService : public QObject {
    Q_OBJECT
public:
    explicit OpenService(markdown::ParserClient &parser, QObject *parent = nullptr);
    ~OpenService() override;

    /// Opens; the file of the article that was opened last is watched from then on.
    void open(const OpenRequest &request);
    /// Takes over a job that was started before the application object existed; used by the next open() with the same request.
    void adopt(std::unique_ptr<OpenJob> job, const OpenRequest &request);
    void cancel();
    /// No longer watches a file.
    void unwatch();

signals:
    void previewReady(const lectern::services::OpenedArticle &article);
    /// More of the HTML of the article whose preview came: whole chunks, in order, from the beginning. All of it comes before
    /// opened().
    void portionReady(const QString &path, const QByteArray &html);
    void opened(const lectern::services::OpenedArticle &article);
    void failed(const lectern::base::Error &error, const lectern::services::OpenRequest &request);
    /// The watched article changed on disk and was parsed anew.
    void changed(const lectern::services::OpenedArticle &article);
    /// The watched article is gone from the disk.
    void deleted(const QString &path);

private:
    class Private;
    std::unique_ptr<Private> d;
    std::unique_ptr<OpenJob> m_early;
    OpenRequest m_earlyRequest;
};

} // namespace lectern::services
