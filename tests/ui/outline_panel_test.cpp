// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outline_panel.h"

#include "ui/outline_model.h"
#include "ui/outline_tree.h"
#include "ui/support/articles.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::ui;

namespace {

const std::vector<test::MadeHeading> headings{{1, u"Title"_s}, {2, u"Apples"_s}, {3, u"Red"_s}, {4, u"Deep"_s},
                                              {3, u"Green"_s}, {2, u"Pears"_s},  {3, u"Soft"_s}};

class OutlinePanelTest : public testing::Test {
protected:
    void SetUp() override
    {
        panel.resize(260, 500);
        panel.setDocument(test::madeArticle(headings));
        panel.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
    }

    [[nodiscard]] QStringList visibleRows() const
    {
        QStringList rows;
        for (QModelIndex at = panel.model()->index(0, 0); at.isValid(); at = panel.tree()->indexBelow(at))
            rows << at.data(OutlineModel::TitleRole).toString();
        return rows;
    }

    OutlinePanel panel;
};

} // namespace

TEST_F(OutlinePanelTest, AShortOutlineIsUnfolded)
{
    EXPECT_EQ(visibleRows(), QStringList({u"Title"_s, u"Apples"_s, u"Red"_s, u"Deep"_s, u"Green"_s, u"Pears"_s, u"Soft"_s}));
}

TEST_F(OutlinePanelTest, FoldsAreKeptAsSlugs)
{
    panel.tree()->collapse(panel.model()->indexOfSection(3));
    EXPECT_EQ(panel.foldedSlugs(), QSet<QString>({u"s3"_s}));
    panel.setDocument(test::madeArticle(headings), QSet<QString>{u"s2"_s});
    EXPECT_EQ(visibleRows(), QStringList({u"Title"_s, u"Apples"_s, u"Pears"_s, u"Soft"_s}));
    EXPECT_EQ(panel.foldedSlugs(), QSet<QString>({u"s2"_s}));
}

TEST_F(OutlinePanelTest, DepthsAreThoseOfTheOutline)
{
    panel.tree()->expandToLevel(2);
    EXPECT_EQ(visibleRows(), QStringList({u"Title"_s, u"Apples"_s, u"Pears"_s}));
    panel.tree()->expandToLevel(3);
    EXPECT_EQ(visibleRows(), QStringList({u"Title"_s, u"Apples"_s, u"Red"_s, u"Green"_s, u"Pears"_s, u"Soft"_s}));
    panel.tree()->expandEverything();
    EXPECT_EQ(visibleRows().size(), 7);
}

TEST_F(OutlinePanelTest, AFilterNarrowsAndGivesTheFoldsBack)
{
    panel.tree()->collapse(panel.model()->indexOfSection(2));
    const QStringList before = visibleRows();
    panel.filterField()->setText(u"dee"_s);
    EXPECT_EQ(visibleRows(), QStringList({u"Apples"_s, u"Red"_s, u"Deep"_s}));
    EXPECT_EQ(panel.foldedSlugs(), QSet<QString>({u"s2"_s})) << "what a filter unfolds is not remembered";
    panel.filterField()->clear();
    EXPECT_EQ(visibleRows(), before);
}

TEST_F(OutlinePanelTest, EnterInTheFilterGoesToTheFirstMatch)
{
    QSignalSpy chosen(&panel, &OutlinePanel::sectionChosen);
    panel.focusFilter();
    QTest::keyClicks(panel.filterField(), u"gre"_s);
    QTest::keyClick(panel.filterField(), Qt::Key_Return);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toInt(), 5);
    QTest::keyClick(panel.filterField(), Qt::Key_Escape);
    EXPECT_TRUE(panel.filterField()->text().isEmpty());
}

TEST_F(OutlinePanelTest, ArrowKeysEnterAndClicksJump)
{
    QSignalSpy chosen(&panel, &OutlinePanel::sectionChosen);
    panel.tree()->setCurrentIndex(panel.model()->index(0, 0));
    QTest::keyClick(panel.tree(), Qt::Key_Down);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.takeFirst().first().toInt(), 2);
    QTest::keyClick(panel.tree(), Qt::Key_Return);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.takeFirst().first().toInt(), 2);
    const QRect pears = panel.tree()->visualRect(panel.model()->indexOfSection(6));
    QTest::mouseClick(panel.tree()->viewport(), Qt::LeftButton, {}, pears.center());
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toInt(), 6);
}

TEST_F(OutlinePanelTest, AClickBesideTheTextFolds)
{
    QSignalSpy chosen(&panel, &OutlinePanel::sectionChosen);
    const QRect apples = panel.tree()->visualRect(panel.model()->indexOfSection(2));
    QTest::mouseClick(panel.tree()->viewport(), Qt::LeftButton, {}, QPoint(apples.left() - 6, apples.center().y()));
    EXPECT_EQ(chosen.count(), 0);
    EXPECT_FALSE(panel.tree()->isExpanded(panel.model()->indexOfSection(2)));
}

TEST_F(OutlinePanelTest, TheCurrentSectionIsScrolledIntoView)
{
    std::vector<test::MadeHeading> many{{1, u"T"_s}};
    for (int i = 0; i < 250; ++i)
        many.emplace_back(2, u"Section %1"_s.arg(i));
    panel.setDocument(test::madeArticle(many));
    panel.setCurrentSection(240);
    const QModelIndex index = panel.model()->indexOfSection(240);
    const QRect row = panel.tree()->visualRect(index);
    EXPECT_TRUE(panel.tree()->viewport()->rect().contains(row)) << row.top() << " of " << panel.tree()->viewport()->height();
    panel.setCurrentSection(3);
    EXPECT_TRUE(panel.tree()->viewport()->rect().contains(panel.tree()->visualRect(panel.model()->indexOfSection(3))));
}
