// SPDX-License-Identifier: GPL-3.0-or-later
// When the page's process is lost: shows the article again where it was, and as plain text when it is lost once more.
#pragma once

#include <QObject>
#include <QString>

namespace lectern::web {
class ArticleView;
}

namespace lectern::ui {

class ArticleController;
class NoticeBar;

class CrashGuard : public QObject {
    Q_OBJECT
public:
    CrashGuard(web::ArticleView &view, ArticleController &articles, NoticeBar &notices, QObject *parent);

private:
    void recover();
    void tell();

    ArticleController &m_articles;
    NoticeBar &m_notices;
    QString m_path; ///< the article that the losses are counted of
    int m_losses = 0;
    bool m_isDue = false; ///< the notice, once the page is there again
};

} // namespace lectern::ui
