// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outline_model.h"

#include "ui/support/articles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::ui;

namespace {

QStringList titles(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList result;
    for (int row = 0; row < model.rowCount(parent); ++row)
        result << model.index(row, 0, parent).data(OutlineModel::TitleRole).toString();
    return result;
}

const std::vector<test::MadeHeading> small{{1, u"Title"_s}, {2, u"A"_s}, {3, u"A1"_s},
                                           {3, u"A2"_s},    {2, u"B"_s}, {4, u"B deep"_s}};

} // namespace

TEST(OutlineModel, KeepsTheRulesOfModels)
{
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDocument(test::madeArticle(small));
    model.setShown({false, false, true, false, false, false});
    model.setShown({});
    model.setDocument({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(OutlineModel, ALoneTitleStandsBesideItsSections)
{
    OutlineModel model;
    model.setDocument(test::madeArticle(small));
    EXPECT_TRUE(model.hasTitleRow());
    EXPECT_EQ(titles(model), QStringList({u"Title"_s, u"A"_s, u"B"_s}));
    EXPECT_TRUE(model.index(0, 0).data(OutlineModel::IsTitleRole).toBool());
    EXPECT_FALSE(model.hasChildren(model.index(0, 0)));
    EXPECT_EQ(titles(model, model.index(1, 0)), QStringList({u"A1"_s, u"A2"_s}));
    EXPECT_EQ(titles(model, model.index(2, 0)), QStringList({u"B deep"_s}));
}

TEST(OutlineModel, SeveralTopHeadingsAreRoots)
{
    OutlineModel model;
    model.setDocument(test::madeArticle({{1, u"One"_s}, {2, u"Inner"_s}, {1, u"Two"_s}}));
    EXPECT_FALSE(model.hasTitleRow());
    EXPECT_EQ(titles(model), QStringList({u"One"_s, u"Two"_s}));
    EXPECT_EQ(titles(model, model.index(0, 0)), QStringList({u"Inner"_s}));
}

TEST(OutlineModel, EveryHeadingIsReachable)
{
    OutlineModel model;
    const document::Document article = test::madeArticle(small);
    model.setDocument(article);
    for (int section = 1; section <= article.outline().size(); ++section) {
        const QModelIndex index = model.indexOfSection(section);
        ASSERT_TRUE(index.isValid()) << section;
        EXPECT_EQ(index.data(OutlineModel::SectionRole).toInt(), section);
        EXPECT_EQ(index.data(OutlineModel::SlugRole).toString(), u"s%1"_s.arg(section));
        EXPECT_EQ(model.index(index.row(), 0, index.parent()), index);
    }
}

TEST(OutlineModel, ShowsEnclosingHeadingsOfWhatIsShown)
{
    OutlineModel model;
    model.setDocument(test::madeArticle(small));
    model.setShown({false, false, false, true, false, false});
    EXPECT_EQ(titles(model), QStringList({u"A"_s}));
    EXPECT_EQ(titles(model, model.index(0, 0)), QStringList({u"A2"_s}));
    EXPECT_EQ(model.indexOfSection(3).data(OutlineModel::TitleRole).toString(), u"A"_s)
        << "the nearest shown heading stands for it";
    EXPECT_FALSE(model.indexOfSection(5).isValid());
}

TEST(OutlineModel, MarksTheCurrentSection)
{
    OutlineModel model;
    model.setDocument(test::madeArticle(small));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setCurrentSection(2);
    EXPECT_TRUE(model.indexOfSection(2).data(OutlineModel::CurrentRole).toBool());
    EXPECT_EQ(changes.count(), 1);
    model.setCurrentSection(3);
    EXPECT_FALSE(model.indexOfSection(2).data(OutlineModel::CurrentRole).toBool());
    EXPECT_TRUE(model.indexOfSection(3).data(OutlineModel::CurrentRole).toBool());
    EXPECT_EQ(changes.count(), 3);
    model.markRead(2);
    EXPECT_TRUE(model.indexOfSection(2).data(OutlineModel::ReadRole).toBool());
    EXPECT_FALSE(model.indexOfSection(3).data(OutlineModel::ReadRole).toBool());
}

TEST(OutlineModel, CountsWordsMinutesAndHitsWithinSections)
{
    OutlineModel model;
    model.setDocument(test::madeArticle(small, 220));
    const QModelIndex a = model.indexOfSection(2);
    EXPECT_EQ(a.data(OutlineModel::WordsRole).toInt(), 660);
    EXPECT_EQ(a.data(OutlineModel::MinutesRole).toInt(), 3);
    EXPECT_EQ(model.indexOfSection(1).data(OutlineModel::WordsRole).toInt(), 6 * 220) << "the title counts the article";
    model.setHits({1, 0, 2, 3, 0, 0, 5});
    EXPECT_EQ(a.data(OutlineModel::HitsRole).toInt(), 2);
    EXPECT_EQ(a.data(OutlineModel::HitsWithinRole).toInt(), 5);
    EXPECT_EQ(model.indexOfSection(5).data(OutlineModel::HitsWithinRole).toInt(), 5);
    model.setHits({});
    EXPECT_EQ(a.data(OutlineModel::HitsWithinRole).toInt(), 0);
}

TEST(OutlineModel, ToolTipsShowMarkupAsText)
{
    OutlineModel model;
    model.setDocument(test::madeArticle({{1, u"T"_s}, {2, u"<b>bold</b> <img src=x>"_s}}));
    const QString tip = model.indexOfSection(2).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.contains(u"&lt;img"_s)) << qPrintable(tip);
    EXPECT_FALSE(tip.contains(u"<img"_s));
    model.setDocument(test::madeArticle({{1, QString()}}));
    EXPECT_FALSE(model.index(0, 0).data().toString().isEmpty()) << "an empty heading still has a row that can be read";
}

TEST(OutlineModel, TakesAMillionHeadings)
{
    std::vector<test::MadeHeading> many;
    many.reserve(1'000'000);
    for (int i = 0; i < 1'000'000; ++i)
        many.emplace_back(1 + i % 4, QString());
    OutlineModel model;
    model.setDocument(test::madeArticle(many, 0));
    EXPECT_EQ(model.rowCount(), 250'000);
    const QModelIndex last = model.indexOfSection(1'000'000);
    EXPECT_EQ(last.data(OutlineModel::LevelRole).toInt(), 4);
    EXPECT_EQ(last.parent().parent().parent().row(), 249'999);
}
