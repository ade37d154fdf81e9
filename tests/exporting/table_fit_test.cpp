// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that need no measuring: never one that might be too wide.
#include "exporting/table_fit.h"

#include <QByteArrayList>
#include <QFont>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <gtest/gtest.h>

namespace lectern::exporting {
namespace {

constexpr TableRoom kA4{526, 14.66};

QByteArray table(const QByteArray &rows)
{
    return "<p>a</p>\n<div class=\"table\" tabindex=\"0\"><table>\n" + rows + "</table></div>\n<p>b</p>";
}

QByteArray row(const QByteArrayList &cells)
{
    return "<tr>\n<td data-b=\"1\">" + cells.join("</td>\n<td align=\"right\" data-b=\"2\">") + "</td></tr>\n";
}

bool fits(const QByteArray &rows)
{
    const QByteArray before = table(rows);
    const QByteArray made = withFittingTables(before, kA4);
    if (made == before)
        return false;
    QByteArray expected = before;
    expected.replace("class=\"table\"", "class=\"table fits\"");
    EXPECT_EQ(made, expected);
    return true;
}

TEST(TableFit, ShortWordsFit)
{
    EXPECT_TRUE(fits(row({"Name", "Value"}) + row({"any number of short words in a cell", "12"})));
    EXPECT_TRUE(fits(row({"<strong>a</strong> <em>b</em><br>c", "<code>let x</code>",
                          "<a href=\"b.md\" title=\"a long title of it\">c</a>"})));
    EXPECT_TRUE(fits(row({"a &amp; b", "c"})));
}

TEST(TableFit, WhatMayBeTooWideIsMeasured)
{
    EXPECT_FALSE(fits(row({"short", QByteArray(60, 'm')})));
    EXPECT_FALSE(fits(row({QByteArray(30, 'a'), "b"}) + row({"a", QByteArray(30, 'b')}))) << "columns add up";
    EXPECT_FALSE(fits(row(QByteArrayList(40, "a")))) << "so does padding";
    EXPECT_FALSE(fits(row({"<strong>" + QByteArray(30, 'a') + "</strong>" + QByteArray(30, 'a')}))) << "one word";
}

TEST(TableFit, WhatIsNotKnownIsMeasured)
{
    for (const char *cell : {"caf\xc3\xa9", "<img src=\"a.png\">", "<ul><li>a</li></ul>", "&#160;", "a\u00a0b",
                             "<span style=\"width:99em\">a</span>", "<pre>a</pre>", "a\tb"})
        EXPECT_FALSE(fits(row({cell, "b"}))) << cell;
    EXPECT_FALSE(fits(row({"<table><tr><td>a</td></tr></table>", QByteArray(90, 'b')})))
        << "it ends with the inner one's end";
    EXPECT_FALSE(fits("<tr><td width=\"900\">a</td></tr>"));
    EXPECT_FALSE(fits("<tr><td colspan=\"2\">a</td></tr>"));
}

TEST(TableFit, EachTableByItself)
{
    const QByteArray narrow = table(row({"a", "b"}));
    const QByteArray wide = table(row({QByteArray(90, 'a')}));
    QByteArray marked = narrow;
    marked.replace("class=\"table\"", "class=\"table fits\"");
    EXPECT_EQ(withFittingTables(narrow + wide + narrow, kA4), marked + wide + marked);
    EXPECT_EQ(withFittingTables("<p>none</p>", kA4), "<p>none</p>");
    EXPECT_EQ(withFittingTables("<div class=\"table\" tabindex=\"0\"><table>", kA4),
              "<div class=\"table\" tabindex=\"0\"><table>");
}

TEST(TableFit, NoFaceOfOursHasWiderLetters)
{
    constexpr double size = 1000;
    int seen = 0;
    for (const char *family : {"Vollkorn", "Charis SIL", "Noto Serif", "Inter", "Noto Sans", "OpenDyslexic"}) {
        if (!QFontDatabase::hasFamily(QLatin1String(family)))
            continue;
        for (const bool isItalic : {false, true}) {
            QFont font(QString::fromLatin1(family));
            font.setPixelSize(static_cast<int>(size));
            font.setWeight(QFont::DemiBold);
            font.setItalic(isItalic);
            const QFontMetricsF metrics(font);
            for (char c = '!'; c <= '~'; ++c, ++seen)
                EXPECT_LE(metrics.horizontalAdvance(QChar::fromLatin1(c)) / size, widestAdvance(c) + 0.001)
                    << family << ' ' << c;
        }
    }
    if (seen == 0)
        GTEST_SKIP() << "none of the faces is installed";
}

} // namespace
} // namespace lectern::exporting
