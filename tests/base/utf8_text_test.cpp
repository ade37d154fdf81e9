// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8_text.h"

#include <gtest/gtest.h>

namespace lectern::base {

TEST(Utf8Text, KeepsAByteOrderMarkAtTheBeginning)
{
    EXPECT_EQ(textFromUtf8("\xEF\xBB\xBFwords"), QStringLiteral("\uFEFFwords"));
    EXPECT_EQ(textFromUtf8("\xEF\xBB\xBF"), QStringLiteral("\uFEFF"));
    EXPECT_EQ(textFromUtf8("\xEF\xBB\xBF\xEF\xBB\xBF"), QStringLiteral("\uFEFF\uFEFF"));
}

TEST(Utf8Text, IsWhatQtMakesOfEverythingElse)
{
    for (const char *text : {"", "a", "\xC3\xA4\xE6\x96\x87\xF0\x9F\x99\x82", "a\xEF\xBB\xBF", "\xFF\xC3", "\xEF\xBB"})
        EXPECT_EQ(textFromUtf8(text), QString::fromUtf8(text)) << text;
}

} // namespace lectern::base
