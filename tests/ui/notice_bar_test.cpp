// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice_bar.h"

#include <QLabel>
#include <QPushButton>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern::ui;

TEST(NoticeBar, StacksReplacesAndCloses)
{
    NoticeBar bar;
    EXPECT_TRUE(bar.isHidden());
    bar.show({u"a"_s, NoticeWeight::Information, u"first"_s, {}});
    bar.show({u"b"_s, NoticeWeight::Warning, u"second"_s, {}});
    EXPECT_EQ(bar.keys(), QStringList({u"a"_s, u"b"_s}));
    bar.show({u"a"_s, NoticeWeight::Information, u"third"_s, {}});
    EXPECT_EQ(bar.textOf(u"a"_s), u"third"_s);
    EXPECT_EQ(bar.keys().size(), 2);
    bar.close(u"a"_s);
    bar.closeAll();
    EXPECT_TRUE(bar.keys().isEmpty());
    EXPECT_TRUE(bar.isHidden());
}

TEST(NoticeBar, AnOfferIsTakenOnceAndClosesTheNotice)
{
    NoticeBar bar;
    int taken = 0;
    bar.show({u"a"_s, NoticeWeight::Information, u"text"_s, {{u"Do"_s, [&] { ++taken; }}}});
    auto *button = bar.findChild<QPushButton *>();
    ASSERT_NE(button, nullptr);
    button->click();
    EXPECT_EQ(taken, 1);
    EXPECT_TRUE(bar.keys().isEmpty());
}

TEST(NoticeBar, ArticleTextIsPlain)
{
    NoticeBar bar;
    bar.show({u"a"_s, NoticeWeight::Information, u"<b>x</b>"_s, {}});
    for (const QLabel *label : bar.findChildren<QLabel *>()) {
        EXPECT_TRUE(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    }
}
