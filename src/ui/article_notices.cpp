// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/article_notices.h"

#include "ui/link_resolver.h"
#include "ui/navigation_controller.h"
#include "ui/notice_bar.h"
#include "ui/plain_text.h"

#include <QFileInfo>
#include <QLocale>

namespace lectern::ui {

namespace {

/// The language's own name for itself, which its readers know; else its code.
QString languageName(const QString &code)
{
    const QLocale locale(code);
    const QString name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    return name.isEmpty() ? code : name;
}

} // namespace

ArticleNotices::ArticleNotices(NoticeBar &bar, ArticleController &articles, NavigationController &navigation,
                               QObject *parent)
    : QObject(parent),
      m_bar(bar),
      m_articles(articles),
      m_navigation(navigation)
{
    connect(&articles, &ArticleController::articleShown, this, &ArticleNotices::show);
    connect(&articles, &ArticleController::articleRefreshed, this, &ArticleNotices::show);
    connect(&articles, &ArticleController::articleDeleted, this, [this](const QString &path) {
        m_bar.show({QStringLiteral("deleted"),
                    NoticeWeight::Warning,
                    tr("“%1” was deleted from the disk. Its text stays here until you close it.")
                        .arg(withVisibleControls(QFileInfo(path).fileName())),
                    {}});
    });
    const auto missing = [this](const QString &text) {
        m_bar.show({QStringLiteral("link"), NoticeWeight::Information, text, {}});
    };
    connect(&navigation, &NavigationController::missingLinkActivated, this, [missing](const QString &path) {
        missing(tr("The link leads to a file that does not exist: %1").arg(withVisibleControls(path)));
    });
    connect(&navigation, &NavigationController::refusedLinkActivated, this, [missing](const QString &address) {
        missing(tr("This link is not followed: %1").arg(withVisibleControls(shortened(address, 200))));
    });
}

void ArticleNotices::show(const ShownArticle &article)
{
    m_bar.closeAll();
    if (article.isPreview)
        return; // the whole follows with all that there is to say
    const document::Document &document = article.document;
    if (document.metadata().status == document::FrontMatterStatus::Ignored) {
        m_bar.show({QStringLiteral("frontMatter"),
                    NoticeWeight::Information,
                    tr("The details at the head of the article could not be read: %1")
                        .arg(withVisibleControls(document.metadata().problem)),
                    {}});
    }
    if (article.parserStopped) {
        m_bar.show({QStringLiteral("parser"),
                    NoticeWeight::Warning,
                    tr("Reading the article took too much time or memory and was stopped. It is shown as plain text."),
                    {}});
    }
    if (document.hasReplacedBytes())
        offerEncoding(document);
    offerTranslations(article);
}

void ArticleNotices::offerEncoding(const document::Document &document)
{
    Notice notice{QStringLiteral("encoding"),
                  NoticeWeight::Information,
                  tr("Parts of this file are not %1; � stands for them.").arg(document.encoding()),
                  {}};
    const QString &suggested = document.suggestedEncoding();
    if (!suggested.isEmpty() && suggested.compare(document.encoding(), Qt::CaseInsensitive) != 0)
        notice.offers << NoticeOffer{tr("Read as %1").arg(suggested), [this, suggested] { emit encodingChosen(suggested); }};
    notice.offers << NoticeOffer{tr("Choose…"), [this] { emit encodingListRequested(); }};
    m_bar.show(notice);
}

/// Offered only where the reader's own language is among them and is not the article's; the page lists all of them.
void ArticleNotices::offerTranslations(const ShownArticle &article)
{
    const QMap<QString, QString> &translations = article.document.metadata().translations;
    const QString own = QLocale().name().section(u'_', 0, 0);
    if (article.document.language().section(u'-', 0, 0) == own)
        return;
    for (auto at = translations.begin(); at != translations.end(); ++at) {
        if (at.key().section(u'-', 0, 0) != own)
            continue;
        const LinkTarget target = LinkResolver(article.path, article.rootFolder).resolveWritten(at.value());
        if (target.kind != LinkKind::Article)
            continue;
        OpenTarget next;
        next.path = target.path;
        next.rootFolder = article.rootFolder;
        const QString name = languageName(at.key());
        m_bar.show({QStringLiteral("translation"),
                    NoticeWeight::Information,
                    tr("This article also exists in %1.").arg(name),
                    {NoticeOffer{tr("Read it"), [this, next] { m_navigation.openArticle(next); }}}});
        return;
    }
}

} // namespace lectern::ui
