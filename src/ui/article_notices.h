// SPDX-License-Identifier: GPL-3.0-or-later
// Which notices stand above an article, and what they offer.
#pragma once

#include "ui/article_controller.h"

#include <QObject>

namespace lectern::ui {

class NavigationController;
class NoticeBar;

class ArticleNotices : public QObject {
    Q_OBJECT
public:
    ArticleNotices(NoticeBar &bar, ArticleController &articles, NavigationController &navigation, QObject *parent = nullptr);

signals:
    /// The reader wants the article read in this encoding (IANA name).
    void encodingChosen(const QString &encoding);
    /// The reader wants to choose from a list.
    void encodingListRequested();

private:
    void show(const ShownArticle &article);
    void offerEncoding(const document::Document &document);
    void offerTranslations(const ShownArticle &article);

    NoticeBar &m_bar;
    ArticleController &m_articles;
    NavigationController &m_navigation;
};

} // namespace lectern::ui
