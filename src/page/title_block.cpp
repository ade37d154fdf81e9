// SPDX-License-Identifier: GPL-3.0-or-later
// Decides where the title stands and fills its template.
#include "page/title_block.h"

#include "page/resources.h"
#include "page/template.h"

#include <QDate>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace lectern::page {

namespace {

/// The article's own locale: dates and lists in the block are part of the article, not of the window.
QLocale localeOf(const document::Document &article)
{
    return article.language().isEmpty() ? QLocale::c() : QLocale(article.language());
}

QString dateText(const QString &date, const QLocale &locale)
{
    const QDate day = QDate::fromString(date, Qt::ISODate);
    return day.isValid() && date.size() == 10 ? locale.toString(day, u"d MMMM yyyy"_s) : date;
}

QByteArray bylineItem(const QString &text, QLatin1String frame = "templates/byline-item.html"_L1)
{
    return text.isEmpty() ? QByteArray() : fillTemplate(resource(frame), {{"text", escaped(text)}});
}

QByteArray byline(const document::Document &article, const PageOptions &options)
{
    const QLocale locale = localeOf(article);
    return bylineItem(locale.createSeparatedList(article.metadata().authors))
        + bylineItem(dateText(article.metadata().date, locale))
        + bylineItem(options.labels.readingTime, "templates/reading-time.html"_L1);
}

/// A language's own name for itself. Qt names the two languages with two standards by their countries.
QString languageName(const QString &tag)
{
    if (tag == "en"_L1)
        return u"English"_s;
    if (tag == "es"_L1)
        return u"español"_s;
    const QString name = QLocale(tag).nativeLanguageName();
    return name.isEmpty() ? tag : name;
}

/// Links to the article in other languages, each by that language's own name for itself.
QByteArray translationLinks(const document::Document &article)
{
    QByteArray links;
    for (const auto &[language, path] : article.metadata().translations.asKeyValueRange()) {
        links += fillTemplate(resource("templates/translation.html"_L1),
                              {{"lang", escaped(language)},
                               // Everything but the slash is encoded, so that the path can't become another scheme.
                               {"href", QUrl::toPercentEncoding(path, "/")},
                               {"name", escaped(languageName(language))}});
    }
    return links;
}

} // namespace

bool opensWithTitle(const document::Document &article)
{
    return !article.isExcerpt() && titlePlace(article) == TitlePlace::InArticle && article.outline().at(0).block == 0;
}

TitlePlace titlePlace(const document::Document &article)
{
    const document::Outline &outline = article.outline();
    const QString &declared = article.metadata().title;
    if (outline.hasLoneTitle())
        return TitlePlace::InArticle;
    if (!outline.isEmpty() && outline.at(0).level == 1 && (declared.isEmpty() || declared == outline.at(0).title))
        return TitlePlace::InArticle;
    // Many chapters of books begin at level 2, with everything else below that heading.
    if (declared.isEmpty() && !outline.isEmpty() && outline.at(0).block == 0 && outline.at(0).subtreeEnd == outline.size())
        return TitlePlace::InArticle;
    if (!declared.isEmpty() || article.title().isEmpty())
        return TitlePlace::InHeader;
    return TitlePlace::Nowhere;
}

QString shownDate(const document::Document &article)
{
    return dateText(article.metadata().date, localeOf(article));
}

QByteArray titleBlock(const document::Document &article, const PageOptions &options)
{
    if (article.isExcerpt())
        return {};
    const TitlePlace place = titlePlace(article);
    TemplateValues values{
        {"subtitle", escaped(article.metadata().subtitle)},
        {"byline", byline(article, options)},
    };
    if (place == TitlePlace::InHeader)
        values.insert("title", escaped(article.title().isEmpty() ? options.fallbackTitle : article.title()));
    if (options.purpose == Purpose::Screen && !article.metadata().translations.isEmpty()) {
        values.insert("alsoIn", escaped(options.labels.alsoIn));
        values.insert("translations", translationLinks(article));
    }
    const QByteArray content = fillTemplate(resource("templates/title-block.html"_L1), values);
    if (content.isEmpty())
        return {};
    const auto frame = place == TitlePlace::InArticle ? "templates/under-title.html"_L1 : "templates/header.html"_L1;
    return fillTemplate(resource(frame), {{"content", content}});
}

qsizetype underTitleOffset(const document::Document &article, const QByteArray &html)
{
    if (titlePlace(article) != TitlePlace::InArticle)
        return -1;
    const document::Heading &title = article.outline().at(0);
    const QByteArray address = " data-b=\"" + QByteArray::number(title.block) + '"';
    const QByteArray end = "</h" + QByteArray::number(title.level) + '>';
    const qsizetype heading = html.indexOf(address);
    const qsizetype close = heading < 0 ? -1 : html.indexOf(end, heading);
    return close < 0 ? -1 : close + end.size();
}

} // namespace lectern::page
