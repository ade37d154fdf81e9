// SPDX-License-Identifier: GPL-3.0-or-later
// Templates of running heads and folios.
#include "exporting/page_furniture.h"
#include "exporting/running_texts.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

TEST(RunningLine, ReadsOneTwoAndThreePieces)
{
    EXPECT_EQ(RunningLine::fromText(u"{page}"_s), (RunningLine{{}, u"{page}"_s, {}}));
    EXPECT_EQ(RunningLine::fromText(u"a | b"_s), (RunningLine{u"a"_s, {}, u"b"_s}));
    EXPECT_EQ(RunningLine::fromText(u"a|b|c"_s), (RunningLine{u"a"_s, u"b"_s, u"c"_s}));
    EXPECT_EQ(RunningLine::fromText(u"a \\| b"_s), (RunningLine{{}, u"a | b"_s, {}}));
    EXPECT_TRUE(RunningLine::fromText(QString()).isEmpty());
}

TEST(RunningLine, IsReadBackAsItWasWritten)
{
    for (const RunningLine &line :
         {RunningLine{{}, u"x|y"_s, {}}, RunningLine{u"a"_s, {}, u"b\\"_s}, RunningLine{u"a"_s, {}, {}}, RunningLine{}})
        EXPECT_EQ(RunningLine::fromText(line.toText()), line) << line.toText().toStdString();
}

TEST(RunningLine, TellsUnknownFields)
{
    EXPECT_TRUE(unknownFields(RunningLine::fromText(u"{title}|{page} / {pages}"_s)).isEmpty());
    EXPECT_EQ(unknownFields(RunningLine::fromText(u"{titel}|{page}"_s)), QStringList{u"titel"_s});
}

TEST(FilledTemplate, DropsSeparatorsOfWhatIsMissing)
{
    const QHash<QString, QString> values{{u"title"_s, u"T"_s}, {u"page"_s, u"3"_s}, {u"section"_s, QString()}};
    EXPECT_EQ(filledTemplate(u"{title} · {section}"_s, values), u"T");
    EXPECT_EQ(filledTemplate(u"{section} — {title}"_s, values), u"T");
    EXPECT_EQ(filledTemplate(u"– {page} –"_s, values), u"– 3 –");
    EXPECT_EQ(filledTemplate(u"plain"_s, values), u"plain");
}

TEST(Numbers, InTheDigitsOfTheLanguage)
{
    EXPECT_EQ(localNumber(1234, u"en"_s), u"1234");
    EXPECT_EQ(localNumber(12, QString()), u"12");
    EXPECT_EQ(localNumber(12, u"ar-EG"_s), u"١٢");
    EXPECT_EQ(romanNumber(1), u"i");
    EXPECT_EQ(romanNumber(14), u"xiv");
    EXPECT_EQ(romanNumber(1999), u"mcmxcix");
}

} // namespace lectern::exporting
