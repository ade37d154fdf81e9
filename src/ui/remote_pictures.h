// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures from the network: asks, remembers what was allowed, has them fetched and put into the page.
#pragma once

#include "services/picture_fetch.h"
#include "ui/article_controller.h"

#include <QObject>
#include <QSet>
#include <QString>

class QMenu;

namespace lectern::ui {

class Settings;

class RemotePictures : public QObject {
    Q_OBJECT
public:
    RemotePictures(QWidget &window, ArticleController &articles, web::ArticleView &view, Settings &settings);

    /// For a placeholder that was chosen: shows its whole address and what can be allowed. Made for the caller to show.
    [[nodiscard]] QMenu *menuFor(const QString &address);
    void loadOnce(const QString &address);
    /// All of the open article, now and when it is opened again.
    void allowArticle();
    /// All from the host, in every article.
    void allowHost(const QString &host);
    /// The dialog in which hosts and articles are seen and taken back.
    void showAllowed();

signals:
    void remarked(const QString &remark);

private:
    void found(const QString &address);
    void put(const QUrl &url, const base::PictureFile &picture);
    [[nodiscard]] bool isAllowed(const QString &address) const;

    QWidget &m_window;
    ArticleController &m_articles;
    web::ArticleView &m_view;
    Settings &m_settings;
    services::PictureFetch m_fetch;
    QSet<QString> m_found;    ///< addresses of placeholders in the page, as written
    QSet<QString> m_underWay; ///< of those, the ones being fetched
};

} // namespace lectern::ui
