// SPDX-License-Identifier: GPL-3.0-or-later
// What folding holds for every code point, under all rules.
#include "base/folding.h"

#include "base/folding_rules.h"

#include <QHash>
#include <gtest/gtest.h>

namespace lectern::base {

using namespace Qt::StringLiterals;

namespace {

constexpr FoldingRules allRules[] = {{CaseRule::Ignore, AccentRule::Ignore},
                                     {CaseRule::Match, AccentRule::Ignore},
                                     {CaseRule::Ignore, AccentRule::Match},
                                     {CaseRule::Match, AccentRule::Match}};

std::string name(char32_t c)
{
    return "U+" + QString::number(c, 16).toUpper().toStdString();
}

/// Calls for every assigned code point that is not private.
template <typename Check>
void forEachCharacter(Check check)
{
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        const QChar::Category category = QChar::category(c);
        if (category != QChar::Other_NotAssigned && category != QChar::Other_Surrogate
            && category != QChar::Other_PrivateUse)
            check(c, QString::fromUcs4(&c, 1));
        if (testing::Test::HasFailure())
            return;
    }
}

} // namespace

TEST(Folding, FoldingTwiceIsFoldingOnce)
{
    for (const FoldingRules rules : allRules) {
        forEachCharacter([&](char32_t c, const QString &text) {
            const QString once = folded(text, rules);
            ASSERT_EQ(folded(once, rules), once) << name(c);
        });
    }
}

TEST(Folding, ComposedAndDecomposedAreTheSame)
{
    for (const FoldingRules rules : allRules) {
        forEachCharacter([&](char32_t c, const QString &text) {
            const QString expected = folded(text, rules);
            ASSERT_EQ(folded(text.normalized(QString::NormalizationForm_D), rules), expected) << name(c);
            ASSERT_EQ(folded(text.normalized(QString::NormalizationForm_C), rules), expected) << name(c);
        });
    }
}

TEST(Folding, CapitalsAndSmallLettersAreTheSame)
{
    for (const AccentRule accents : {AccentRule::Ignore, AccentRule::Match}) {
        const FoldingRules rules{CaseRule::Ignore, accents};
        forEachCharacter([&](char32_t c, const QString &text) {
            if (c == 0x0345) // the iota subscript is a mark, its capital a letter
                return;
            const QString expected = folded(text, rules);
            // The capital of a letter with iota subscript is a letter and a letter: another spelling, not another case.
            const bool hasIota = text.normalized(QString::NormalizationForm_D).contains(QChar(0x0345));
            if (!hasIota) {
                ASSERT_EQ(folded(text.toUpper(), rules), expected) << name(c);
            }
            ASSERT_EQ(folded(text.toLower(), rules), expected) << name(c);
        });
    }
}

/// The search looks for candidates under the loosest rules and then sorts them: that finds all only if this holds.
TEST(Folding, LooserRulesSeeNoDifferenceWhereStricterSeeNone)
{
    QHash<QString, QString> looseOf[std::size(allRules)];
    forEachCharacter([&](char32_t c, const QString &text) {
        const QString loose = folded(text);
        for (size_t i = 1; i < std::size(allRules); ++i) {
            auto &known = looseOf[i][folded(text, allRules[i])];
            if (known.isNull())
                known = loose.isNull() ? u""_s : loose;
            ASSERT_EQ(known, loose) << name(c);
        }
    });
}

TEST(Folding, PiecesSayWhatTheWholeSays)
{
    const QString text =
        u"Stra\u00DFe  \u2014 e\u0301\u00AD\u2019 \u30AB\u3099 \u1112\u1161\u11AB \u0438\u0306 \uFB03 \U0001F44D\U0001F3FD \u00BD\u3000"_s;
    FoldingReader reader(text, FoldingTable::forRules({}));
    FoldedPiece piece;
    QString joined;
    qsizetype last = 0;
    while (reader.next(piece)) {
        EXPECT_GE(piece.begin, last);
        EXPECT_LT(piece.begin, piece.end);
        last = piece.end;
        const QString own = QString::fromUcs4(piece.letters.data(), piece.count);
        EXPECT_EQ(folded(QStringView(text).mid(piece.begin, piece.end - piece.begin)), own);
        joined += own;
    }
    EXPECT_EQ(joined, folded(text));
    EXPECT_EQ(joined, u"strasse - e' \u30AC \uD55C \u0439 ffi \U0001F44D 1/2 "_s);
}

TEST(Folding, EveryBlankIsOneSpace)
{
    forEachCharacter([](char32_t c, const QString &text) {
        if (QChar::isSpace(c)) {
            ASSERT_EQ(folded(text), u" "_s) << name(c);
        }
    });
    EXPECT_EQ(folded(u"a \t\n b"_s), u"a b"_s);
}

TEST(Folding, LoneHalvesOfPairsAreNotLost)
{
    const QString text = u"a"_s + QChar(0xD83D) + u"b"_s;
    EXPECT_EQ(folded(text), u"a\uFFFDb"_s);
}

TEST(Folding, VowelSignsAndViramasAreLetters)
{
    for (const char32_t c : {0x093Fu, 0x0941u, 0x094Du, 0x0E35u, 0x0E38u, 0x0BBEu, 0x3099u, 0x0F71u, 0x17B6u})
        EXPECT_FALSE(isIgnoredMark(c)) << name(c);
    for (const char32_t c : {0x0301u, 0x0591u, 0x05B8u, 0x064Eu, 0x0670u, 0x093Cu, 0x0E48u, 0x20DDu})
        EXPECT_TRUE(isIgnoredMark(c)) << name(c);
}

} // namespace lectern::base
