// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/error_text.h"

#include <QSet>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::ui;

TEST(ErrorTexts, EveryKindHasItsOwnWords)
{
    QSet<QString> titles;
    QSet<QString> reasons;
    for (int code = 0; code <= static_cast<int>(base::ErrorCode::Unsupported); ++code) {
        const base::Error error{static_cast<base::ErrorCode>(code), u"/x"_s, {}};
        const ErrorText text = ErrorTexts::describe(error);
        EXPECT_FALSE(text.title.isEmpty()) << code;
        EXPECT_FALSE(text.explanation.isEmpty()) << code;
        titles << text.title;
        reasons << ErrorTexts::oneLine(error);
    }
    EXPECT_EQ(titles.size(), static_cast<int>(base::ErrorCode::Unsupported) + 1);
    EXPECT_EQ(reasons.size(), titles.size());
}

TEST(ErrorTexts, OneLineIsOneLine)
{
    const QString line = ErrorTexts::oneLine({base::ErrorCode::NotFound, u"/a\nb\u202ecod.md"_s, u"No such\nfile"_s});
    EXPECT_FALSE(line.contains(u'\n'));
    EXPECT_FALSE(line.contains(QChar(0x202e)));
    EXPECT_TRUE(line.startsWith(u"/a\\u000ab\\u202ecod.md: "_s)) << qPrintable(line);
    EXPECT_TRUE(line.contains(u"No such file"_s));
    EXPECT_EQ(ErrorTexts::oneLine({base::ErrorCode::NotText, u"x.md"_s, {}}), u"x.md: does not look like text"_s);
}
