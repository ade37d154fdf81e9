// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plain_text.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern::ui;

TEST(PlainText, ToolTipsAreNeverRich)
{
    EXPECT_EQ(plainToolTip(u"a & b"_s), u"a & b"_s);
    EXPECT_EQ(plainToolTip(u"<b>x</b>\ny"_s), u"<p>&lt;b&gt;x&lt;/b&gt;<br>y</p>"_s);
}

TEST(PlainText, MnemonicsAreTakenAsText)
{
    EXPECT_EQ(withoutMnemonic(u"Q&A"_s), u"Q&&A"_s);
}

TEST(PlainText, IsCutAtCharacters)
{
    EXPECT_EQ(shortened(u"short"_s, 10), u"short"_s);
    EXPECT_EQ(shortened(u"a long title"_s, 7), u"a long…"_s);
    EXPECT_EQ(shortened(u"ab😀😀"_s, 4), u"ab…"_s) << "a surrogate pair stays whole";
    EXPECT_EQ(shortened(u"abe\u0301e\u0301x"_s, 5), u"abe\u0301…"_s) << "a mark stays with its letter";
}

TEST(PlainText, ControlsAreVisible)
{
    EXPECT_EQ(withVisibleControls(u"a\u202eb\tc"_s), u"a\\u202eb\\u0009c"_s);
    EXPECT_EQ(withVisibleControls(u"عنوان"_s), u"عنوان"_s);
}
