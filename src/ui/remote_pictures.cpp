// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remote_pictures.h"

#include "ui/allowed_dialog.h"
#include "ui/plain_text.h"
#include "ui/settings.h"

#include <QAction>
#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QMenu>

namespace lectern::ui {

namespace {

constexpr int longestAddressShown = 120;

QString hostOf(const QString &address)
{
    return QUrl(address).host(QUrl::FullyEncoded);
}

} // namespace

RemotePictures::RemotePictures(QWidget &window, ArticleController &articles, web::ArticleView &view, Settings &settings)
    : QObject(&window),
      m_window(window),
      m_articles(articles),
      m_view(view),
      m_settings(settings)
{
    connect(&view, &web::ArticleView::remotePictureFound, this, &RemotePictures::found);
    connect(&view, &web::ArticleView::remotePictureChosen, this, [this](const QString &address) {
        QMenu *menu = menuFor(address);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(QCursor::pos());
    });
    connect(&articles, &ArticleController::articleLeaving, this, [this] { m_found.clear(); });
    connect(&m_fetch, &services::PictureFetch::fetched, this, &RemotePictures::put);
    connect(&m_fetch, &services::PictureFetch::failed, this, [this](const QUrl &url, const QString &reason) {
        m_underWay.remove(QString::fromUtf8(url.toEncoded()));
        emit remarked(tr("The picture from %1 could not be shown: %2")
                          .arg(url.host(QUrl::FullyEncoded), withVisibleControls(shortened(reason, longestAddressShown))));
    });
}

QMenu *RemotePictures::menuFor(const QString &address)
{
    auto *menu = new QMenu(&m_window);
    const QString host = hostOf(address);
    const QString shown = withVisibleControls(QString::fromUtf8(QUrl(address).toEncoded()));
    menu->addAction(withoutMnemonic(shortened(shown, longestAddressShown)))->setEnabled(false);
    menu->addSeparator();
    connect(menu->addAction(tr("&Load This Picture")), &QAction::triggered, this, [this, address] { loadOnce(address); });
    QAction *article = menu->addAction(tr("Always Load the Pictures of This &Article"));
    article->setEnabled(m_articles.shown().isFile());
    connect(article, &QAction::triggered, this, &RemotePictures::allowArticle);
    connect(menu->addAction(tr("Always Load Pictures From %1").arg(withoutMnemonic(withVisibleControls(host)))),
            &QAction::triggered, this, [this, host] { allowHost(host); });
    menu->addSeparator();
    connect(menu->addAction(tr("&Copy Address")), &QAction::triggered, this,
            [address] { QGuiApplication::clipboard()->setText(address); });
    connect(menu->addAction(tr("&What Is Allowed…")), &QAction::triggered, this, &RemotePictures::showAllowed);
    return menu;
}

void RemotePictures::found(const QString &address)
{
    m_found.insert(address);
    if (isAllowed(address))
        loadOnce(address);
}

bool RemotePictures::isAllowed(const QString &address) const
{
    return m_settings.allowedHosts().contains(hostOf(address))
        || (m_articles.shown().isFile() && m_settings.allowedArticles().contains(m_articles.shown().path));
}

void RemotePictures::loadOnce(const QString &address)
{
    const QUrl url(address);
    const QString key = QString::fromUtf8(url.toEncoded());
    if (!url.isValid() || m_underWay.contains(key))
        return;
    m_underWay.insert(key);
    m_fetch.fetch(url);
}

void RemotePictures::allowArticle()
{
    m_settings.setAllowedArticles(m_settings.allowedArticles() << m_articles.shown().path);
    for (const QString &address : std::as_const(m_found))
        loadOnce(address);
}

void RemotePictures::allowHost(const QString &host)
{
    if (host.isEmpty())
        return;
    m_settings.setAllowedHosts(m_settings.allowedHosts() << host);
    for (const QString &address : std::as_const(m_found)) {
        if (hostOf(address) == host)
            loadOnce(address);
    }
}

/// The page may have changed meanwhile; then no placeholder has this address, and nothing is put anywhere.
void RemotePictures::put(const QUrl &url, const base::PictureFile &picture)
{
    m_underWay.remove(QString::fromUtf8(url.toEncoded()));
    for (const QString &address : std::as_const(m_found)) {
        if (QUrl(address) == url)
            m_view.showRemotePicture(address, picture.mimeType, picture.bytes);
    }
}

void RemotePictures::showAllowed()
{
    auto *dialog = new AllowedDialog(m_settings, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace lectern::ui
