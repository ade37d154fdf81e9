// SPDX-License-Identifier: GPL-3.0-or-later
// Text that leaves the article's page becomes one harmless line.
#include "base/text_clean.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::base {
namespace {

TEST(CleanLine, FoldsWhiteSpace)
{
    EXPECT_EQ(cleanLine(u"  a \t\n b\r\n\u0085\u2028c\u00a0\u3000d  "), u"a b c d");
    EXPECT_EQ(cleanLine(u""), u"");
    EXPECT_EQ(cleanLine(u" \n "), u"");
}

TEST(CleanLine, RemovesWhatIsNotText)
{
    EXPECT_EQ(cleanLine(u"a\u0007b\u001b[31mc\u007fd\u009be"_s), u"ab[31mcde");
    EXPECT_EQ(cleanLine(QString(u"a"_s + QChar(0) + u"b"_s)), u"ab");
    EXPECT_EQ(cleanLine(u"x\u202egnp\u202c.\u2066exe\u2069"), u"xgnp.exe");
    EXPECT_EQ(cleanLine(u"\ufeffti\ufefftle\ufff9\ufffb\ufffc"), u"title");
    EXPECT_EQ(cleanLine(QString(u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xdc00))), u"ab");
    EXPECT_EQ(cleanLine(u"a\U000e0041\U000e0042b"), u"ab");
}

TEST(CleanLine, KeepsWhatWordsNeed)
{
    EXPECT_EQ(cleanLine(u"می\u200cخواهم"), u"می\u200cخواهم");
    EXPECT_EQ(cleanLine(u"a\u200eb\u200fc\u061c"), u"a\u200eb\u200fc\u061c");
    EXPECT_EQ(cleanLine(u"👩\u200d👩\u200d👧"), u"👩\u200d👩\u200d👧");
    // The flag of Scotland is written with tag characters.
    const QString flag = u"\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"_s;
    EXPECT_EQ(cleanLine(flag), flag);
    EXPECT_EQ(cleanLine(QString(flag + u"\U000e0041"_s)), flag);
    EXPECT_EQ(cleanLine(u"100 % %1 <b>&amp;</b>"), u"100 % %1 <b>&amp;</b>");
}

TEST(CleanLine, CutsAtACharacter)
{
    EXPECT_EQ(cleanLine(u"12345", 5), u"12345");
    EXPECT_EQ(cleanLine(u"123456", 5), u"1234…");
    EXPECT_EQ(cleanLine(u"12 3456", 4), u"12…");
    EXPECT_EQ(cleanLine(u"123😀5", 5), u"123…");
    EXPECT_EQ(cleanLine(u"123e\u0301x", 5), u"123…");
    const QString marks = u"a"_s + QString(300, QChar(0x0301));
    EXPECT_LE(cleanLine(marks, 100).size(), 100);
    EXPECT_GT(cleanLine(marks, 100).size(), 60);
    EXPECT_LE(cleanLine(QString(60'000, u'x')).size(), kLineLength);
}

} // namespace
} // namespace lectern::base
