// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches one picture from the network after the reader agreed. Nothing else in Lectern makes a request.
#pragma once

#include "base/picture_file.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace lectern::services {

/// http and https only, no cookies, no referrer, no cache, no credentials; at most three redirects, none from https to http
/// and none into this machine or its network; at most 32 MB and 20 s; only what base::checkedPicture() passes.
class PictureFetch : public QObject {
    Q_OBJECT
public:
    explicit PictureFetch(QObject *parent = nullptr);

    void fetch(const QUrl &url);
    /// True where a redirect may lead: no loopback, private or link-local address, and not less safe than before.
    [[nodiscard]] static bool mayRedirect(const QUrl &from, const QUrl &to);

signals:
    void fetched(const QUrl &url, const lectern::base::PictureFile &picture);
    /// `reason` is the network's or the check's own word, for a log or a tool tip.
    void failed(const QUrl &url, const QString &reason);

private:
    void start(const QUrl &asked, const QUrl &url, int redirects);

    QNetworkAccessManager m_network;
};

} // namespace lectern::services
