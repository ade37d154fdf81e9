// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outline_filter.h"

#include "ui/support/articles.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::ui;

namespace {

struct FilterCase {
    QString typed;
    QString title;
    QStringList pieces; ///< what is emphasised; empty: no match
};

class OutlineFilterTable : public testing::TestWithParam<FilterCase> {};

} // namespace

TEST_P(OutlineFilterTable, MatchesAndEmphasises)
{
    const FilterCase &param = GetParam();
    const OutlineFilter filter(param.typed);
    EXPECT_EQ(filter.matches(param.title), !param.pieces.isEmpty());
    if (param.pieces.isEmpty())
        return;
    QStringList pieces;
    for (const MatchSpan &span : filter.spans(param.title))
        pieces << param.title.mid(span.start, span.length);
    EXPECT_EQ(pieces, param.pieces);
}

INSTANTIATE_TEST_SUITE_P(Titles, OutlineFilterTable,
                         testing::Values(FilterCase{u"own"_s, u"What Is Ownership?"_s, {u"Own"_s}},
                                         FilterCase{u"OWN is"_s, u"What Is Ownership?"_s, {u"Is"_s, u"Own"_s}},
                                         FilterCase{u"own rust"_s, u"What Is Ownership?"_s, {}},
                                         FilterCase{u"cafe"_s, u"Le Café noir"_s, {u"Café"_s}},
                                         FilterCase{u"café"_s, u"Le Cafe noir"_s, {u"Cafe"_s}},
                                         FilterCase{u"cafe"_s, u"Le Cafe\u0301 noir"_s, {u"Cafe\u0301"_s}},
                                         FilterCase{u"strasse"_s, u"Hauptstraße 1"_s, {u"straße"_s}},
                                         FilterCase{u"الخاتمه"_s, u"الخاتمة"_s, {u"الخاتمة"_s}},
                                         FilterCase{u"احمد"_s, u"كتاب أَحْمَد"_s, {u"أَحْمَد"_s}},
                                         FilterCase{u"结"_s, u"小结论"_s, {u"结"_s}}, FilterCase{u"a"_s, u"😀a😀"_s, {u"a"_s}},
                                         FilterCase{u"😀"_s, u"x😀y"_s, {u"😀"_s}}));

TEST(OutlineFilter, NothingTypedShowsEverything)
{
    EXPECT_TRUE(OutlineFilter(u"  "_s).isEmpty());
    EXPECT_TRUE(OutlineFilter().shown(test::madeArticle({{1, u"A"_s}}).outline()).empty());
}

TEST(OutlineFilter, SaysWhichHeadingsMatch)
{
    const document::Document article = test::madeArticle({{1, u"Alpha"_s}, {2, u"Beta"_s}, {2, u"Alphabet"_s}});
    EXPECT_EQ(OutlineFilter(u"alpha"_s).shown(article.outline()), (std::vector<bool>{true, false, true}));
}
