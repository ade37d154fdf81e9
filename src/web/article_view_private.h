// SPDX-License-Identifier: GPL-3.0-or-later
// What the view's sources share: its parts, and the state of the page that it shows.
#pragma once

#include "web/article_page.h"
#include "web/article_scheme.h"
#include "web/article_view.h"
#include "web/bridge.h"
#include "web/engine_setup.h"
#include "web/page_pulse.h"
#include "web/request_shield.h"

#include <QLoggingCategory>
#include <QTimer>
#include <QWebChannel>
#include <QWebEngineProfile>
#include <QWebEngineView>

namespace lectern::web {

Q_DECLARE_LOGGING_CATEGORY(lcView)

/// A place as the page's script writes it.
[[nodiscard]] QJsonObject toJson(const PagePlace &place);
[[nodiscard]] PagePlace placeFrom(const QJsonObject &json);

class ArticleView::Private {
public:
    explicit Private(ArticleView *view)
        : q(view),
          profile(makeProfile(view)),
          page(new ArticlePage(profile, view)),
          view(new QWebEngineView(view)),
          pulse(*page)
    {
    }

    void received(const QString &type, const QJsonObject &message);
    void load();
    void goOn();
    void sendStart();
    void block(const QUrl &url)
    {
        qCInfo(lcView) << "blocked" << url;
        emit q->blockedRequestsChanged(++blocked);
    }

    ArticleView *q;
    QWebEngineProfile *profile;
    ArticlePage *page;
    QWebEngineView *view;
    ArticleScheme scheme;
    RequestShield shield;
    Bridge bridge;
    QWebChannel channel;
    PagePulse pulse;

    std::shared_ptr<PageContent> content;
    PageRequest request;
    int serial = 0;
    int blocked = 0;
    bool pageLoaded = false; ///< the script of the page with this serial is there and complete
    bool started = false;
    bool painted = false;
    QTimer ending;          ///< runs while the process of the page before was ended, and the engine has not yet told so
    bool isWaiting = false; ///< load() comes when it has
    bool hasSelection = false;
    ScrollState state;
    QJsonObject appearance;
    QString mode = QStringLiteral("continuous");
};

} // namespace lectern::web
