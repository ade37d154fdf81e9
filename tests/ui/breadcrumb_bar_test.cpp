// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breadcrumb_bar.h"

#include "ui/support/articles.h"

#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::ui;

namespace {

const std::vector<test::MadeHeading> crumbs{{1, u"Title"_s}, {2, u"Q&A"_s}, {3, u"Inner"_s}, {2, u"Other"_s}};

QListView *popupList()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget->windowType() == Qt::Popup)
            return widget->findChild<QListView *>();
    }
    return nullptr;
}

} // namespace

TEST(BreadcrumbBar, ShowsThePathOfTheSection)
{
    BreadcrumbBar bar;
    bar.setDocument(test::madeArticle(crumbs), u"Title"_s);
    EXPECT_EQ(bar.steps(), QStringList({u"Title"_s}));
    bar.setCurrentSection(3);
    EXPECT_EQ(bar.steps(), QStringList({u"Title"_s, u"Q&A"_s, u"Inner"_s}));
    bar.setDocument(test::madeArticle({{1, u"One"_s}, {1, u"Two"_s}}), u"file name"_s);
    bar.setCurrentSection(2);
    EXPECT_EQ(bar.steps(), QStringList({u"file name"_s, u"Two"_s}));
    bar.clear();
    EXPECT_TRUE(bar.steps().isEmpty());
}

TEST(BreadcrumbBar, GivesWayWithoutOverlap)
{
    BreadcrumbBar bar;
    bar.resize(220, 36);
    bar.setDocument(test::madeArticle({{1, u"A rather long title of an article"_s},
                                       {2, u"Some long section in it"_s},
                                       {3, u"And an inner section"_s}}),
                    u"A"_s);
    bar.setCurrentSection(3);
    bar.show();
    int end = 0;
    int shown = 0;
    for (const QToolButton *button : bar.findChildren<QToolButton *>()) {
        if (button->isHidden())
            continue;
        ++shown;
        EXPECT_GE(button->x(), end);
        end = button->geometry().right() + 1;
        EXPECT_LE(end, bar.width());
    }
    EXPECT_GE(shown, 1);
}

TEST(BreadcrumbBar, AStepOffersItsSiblings)
{
    BreadcrumbBar bar;
    bar.resize(600, 36);
    bar.setDocument(test::madeArticle(crumbs), u"Title"_s);
    bar.setCurrentSection(3);
    bar.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&bar));
    QSignalSpy chosen(&bar, &BreadcrumbBar::sectionChosen);
    const QList<QToolButton *> buttons = bar.findChildren<QToolButton *>();
    EXPECT_EQ(buttons.at(1)->text(), u"Q&&A"_s) << "an ampersand is no mnemonic";
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QListView *list = popupList();
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->model()->rowCount(), 2);
    EXPECT_EQ(list->currentIndex().data().toString(), u"Q&A"_s);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.takeFirst().first().toInt(), 4);
    EXPECT_EQ(popupList(), nullptr);
    QTest::mouseClick(buttons.at(0), Qt::LeftButton);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toInt(), 0) << "the title has no sibling: to the start";
}
