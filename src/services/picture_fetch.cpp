// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/picture_fetch.h"

#include <QHostAddress>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <memory>

namespace lectern::services {

namespace {

constexpr int kMostRedirects = 3;
constexpr int kTimeoutMilliseconds = 20'000;

/// Keeps no cookie and gives none.
class NoCookies : public QNetworkCookieJar {
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

/// Neither this machine nor a network that only it and its neighbours see (RFC 6890).
bool isPublic(const QHostAddress &address)
{
    for (const char *inside : {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                               "192.168.0.0/16", "224.0.0.0/3", "::/127", "fc00::/7", "fe80::/10", "ff00::/8"}) {
        if (address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(inside))))
            return false;
    }
    bool isMapped = false;
    const QHostAddress mapped(address.toIPv4Address(&isMapped));
    return !isMapped || mapped == address || isPublic(mapped);
}

bool isWeb(const QUrl &url)
{
    return (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")) && !url.host().isEmpty();
}

} // namespace

PictureFetch::PictureFetch(QObject *parent) : QObject(parent)
{
    m_network.setCookieJar(new NoCookies(&m_network));
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(kTimeoutMilliseconds);
}

bool PictureFetch::mayRedirect(const QUrl &from, const QUrl &to)
{
    if (!isWeb(to) || (from.scheme() == QLatin1String("https") && to.scheme() != QLatin1String("https")))
        return false;
    if (to.host() == from.host())
        return true;
    const QHostAddress address(to.host());
    const bool isLocalName = to.host() == QLatin1String("localhost") || to.host().endsWith(QLatin1String(".localhost"))
        || to.host().endsWith(QLatin1String(".local")) || !to.host().contains(QLatin1Char('.'));
    return address.isNull() ? !isLocalName : isPublic(address);
}

void PictureFetch::fetch(const QUrl &url)
{
    start(url, url, 0);
}

void PictureFetch::start(const QUrl &asked, const QUrl &url, int redirects)
{
    if (!isWeb(url)) {
        emit failed(asked, QStringLiteral("not a web address"));
        return;
    }
    QNetworkRequest request(url.adjusted(QUrl::RemoveFragment | QUrl::RemoveUserInfo));
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setRawHeader("Accept", "image/avif,image/webp,image/png,image/jpeg,image/gif,image/svg+xml");
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Mozilla/5.0")); // says nothing about the reader
    QNetworkReply *reply = m_network.get(request);
    reply->setReadBufferSize(base::kLargestPicture + 1);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64 total) {
        if (std::max(received, total) > base::kLargestPicture)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, asked, url, redirects] {
        reply->deleteLater();
        const QUrl next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (!next.isEmpty()) {
            const QUrl target = url.resolved(next);
            if (redirects >= kMostRedirects || !mayRedirect(url, target))
                emit failed(asked, QStringLiteral("redirect refused"));
            else
                start(asked, target, redirects + 1);
            return;
        }
        if (reply->error() != QNetworkReply::NoError) {
            emit failed(asked, reply->errorString());
            return;
        }
        auto picture = base::checkedPicture(reply->readAll(), asked.toString());
        if (picture)
            emit fetched(asked, *picture);
        else
            emit failed(asked, QStringLiteral("not a picture that may be shown"));
    });
}

} // namespace lectern::services
