// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/front_pages.h"

#include "exporting/html_markup.h"

#include <algorithm>

namespace lectern::exporting {

namespace {

QByteArray line(QByteArrayView kind, const QString &text)
{
    return text.isEmpty() ? QByteArray()
                          : "<p class=\"" + kind.toByteArray() + "\" dir=\"auto\">" + escapedText(text) + "</p>\n";
}

/// Tells the finishing step where it stands (web/pdf_printer.h).
QByteArray mark(QByteArrayView id)
{
    return "<a class=\"place\" href=\"lectern-id:" + id.toByteArray() + "\"></a>";
}

} // namespace

QByteArray titlePageHtml(const TitlePage &page)
{
    QByteArray authors;
    for (const QString &author : page.authors)
        authors += line("author", author);
    return "<section class=\"title-page\">" + mark("title-page") + "\n<p class=\"title\" dir=\"auto\">"
        + escapedText(page.title) + "</p>\n" + line("subtitle", page.subtitle) + authors + line("date", page.date)
        + line("description", page.description) + line("license", page.license) + "</section>\n";
}

QByteArray contentsHtml(const std::vector<ContentsEntry> &entries, const QString &title, const QString &language)
{
    QByteArray html =
        "<nav class=\"contents\"><p class=\"contents-title\">" + mark("contents") + escapedText(title) + "</p>\n";
    for (const ContentsEntry &entry : entries) {
        html += "<p class=\"entry l" + QByteArray::number(std::min(entry.level, 5))
            + "\"><a href=\"lectern-to:" + entry.target.toUtf8() + "\"><span class=\"entry-title\" dir=\"auto\">";
        if (!entry.number.isEmpty())
            html += "<span class=\"number\">" + escapedText(entry.number) + "</span> ";
        html += escapedText(entry.title) + "</span> <span class=\"leader\"></span> <span class=\"page\">"
            + escapedText(localNumber(entry.page, language)) + "</span></a></p>\n";
    }
    return html + "</nav>\n";
}

} // namespace lectern::exporting
