// SPDX-License-Identifier: GPL-3.0-or-later
// The window without an article: names for everyone, mirroring, narrow windows. What needs a page is tested in e2e.
#include "ui/main_window.h"

#include "reading/reading_store.h"
#include "services/find_service.h"
#include "support/logs.h"
#include "support/run.h"
#include "ui/breadcrumb_bar.h"
#include "ui/notice_bar.h"
#include "ui/outline_panel.h"
#include "ui/settings.h"
#include "ui/sidebar_host.h"
#include "ui/support/articles.h"
#include "ui/tool_bar.h"
#include "web/engine_setup.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::ui;

namespace {

const test::BeforeApplication s_prepareEngine([] { web::prepareEngine(); });

class MainWindowTest : public testing::Test {
protected:
    void SetUp() override
    {
        window.resize(1280, 800);
        window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    }

    void TearDown() override { QApplication::setLayoutDirection(Qt::LeftToRight); }

    // Said when the first view is made; there is none offscreen, nor is one needed.
    const bool quiet = (test::allowLog(u"No suitable graphics backend found"_s), true);
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"s.ini"_s)};
    AppearanceController looks{settings};
    reading::ReadingStore store{folder.filePath(u"r.sqlite"_s)};
    services::ReadingService reading{store};
    markdown::ParserClient parser;
    services::OpenService opener{parser};
    web::ArticleView view;
    services::FindService finder;
    MainWindow window{view, opener, reading, finder, looks, settings};
};

/// Whether assistive technology has something to say for the widget.
bool hasName(QWidget &widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&widget);
    return accessible != nullptr && !accessible->text(QAccessible::Name).isEmpty();
}

} // namespace

TEST_F(MainWindowTest, EveryControlHasAnAccessibleName)
{
    window.open(QString());
    window.actions()[ActionId::Appearance]->trigger();
    window.notices()->show({u"n"_s, NoticeWeight::Warning, u"text"_s, {{u"Do"_s, [] {}}}});
    window.toolBar()->breadcrumb()->setDocument(test::madeArticle({{1, u"T"_s}, {2, u"A"_s}}), u"T"_s);
    window.toolBar()->breadcrumb()->setCurrentSection(2);
    int controls = 0;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QAbstractItemView *>(widget)
            || (qobject_cast<QAbstractSlider *>(widget) && !widget->inherits("QScrollBar"));
        const QString owner = widget->parentWidget() == nullptr
            ? QString()
            : QString::fromLatin1(widget->parentWidget()->metaObject()->className());
        if (!control || owner.startsWith("QtPrivate"_L1) || owner == "QLineEdit"_L1 || owner.endsWith("SpinBox"_L1)
            || widget->focusPolicy() == Qt::NoFocus)
            continue;
        ++controls;
        EXPECT_TRUE(hasName(*widget)) << widget->metaObject()->className() << " in " << qPrintable(owner);
    }
    EXPECT_GT(controls, 20);
}

TEST_F(MainWindowTest, MirrorsForRightToLeftLanguages)
{
    window.outline()->setDocument(test::madeArticle({{1, u"T"_s}}));
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QTest::qWait(50);
    EXPECT_GT(window.outline()->mapTo(&window, QPoint()).x(), window.width() / 2);
    EXPECT_LT(window.toolBar()->menuButton()->mapTo(&window, QPoint()).x(), 60);
}

TEST_F(MainWindowTest, ANarrowWindowHasTheSidebarOnTop)
{
    SidebarHost &sidebar = *window.sidebar();
    EXPECT_TRUE(sidebar.isSidebarVisible());
    window.resize(600, 800);
    QTest::qWait(50);
    EXPECT_TRUE(sidebar.isNarrow());
    EXPECT_FALSE(sidebar.isSidebarVisible());
    EXPECT_FALSE(window.outline()->isVisible());
    sidebar.setSidebarVisible(true);
    EXPECT_TRUE(window.outline()->isVisible());
    EXPECT_EQ(view.mapTo(&window, QPoint()).x(), 0) << "the article keeps its width";
    sidebar.closeOverlay();
    EXPECT_FALSE(window.outline()->isVisible());
    window.resize(1280, 800);
    QTest::qWait(50);
    EXPECT_TRUE(window.outline()->isVisible()) << "beside again, as it was";
}

TEST_F(MainWindowTest, ThemesReachTheWidgets)
{
    window.actions()[ActionId::ThemeDark]->trigger();
    QTest::qWait(20);
    EXPECT_LT(window.palette().color(QPalette::Window).lightness(), 80);
    EXPECT_EQ(QApplication::palette().color(QPalette::Base), QColor(page::themeColor(page::Theme::Dark, u"--paper")));
    window.actions()[ActionId::ThemeLight]->trigger();
    QTest::qWait(20);
    EXPECT_GT(window.palette().color(QPalette::Window).lightness(), 200);
    EXPECT_TRUE(window.actions()[ActionId::ThemeLight]->isChecked());
    EXPECT_EQ(settings.themeChoice(), ThemeChoice::Light);
}

TEST_F(MainWindowTest, TextSizeHasItsLimits)
{
    for (int i = 0; i < 60; ++i)
        window.actions()[ActionId::TextLarger]->trigger();
    EXPECT_EQ(looks.appearance().textSize, page::largestTextSize);
    EXPECT_FALSE(window.actions()[ActionId::TextLarger]->isEnabled());
    window.actions()[ActionId::TextReset]->trigger();
    EXPECT_EQ(looks.appearance().textSize, page::Appearance().textSize);
    for (int i = 0; i < 60; ++i)
        window.actions()[ActionId::TextSmaller]->trigger();
    EXPECT_EQ(looks.appearance().textSize, page::smallestTextSize);
}

TEST_F(MainWindowTest, AMissingFileGetsAPage)
{
    window.open(folder.filePath(u"none.md"_s));
    const auto shown = [this] { return !window.findChildren<QWidget *>().isEmpty() && window.windowTitle() != QString(); };
    EXPECT_TRUE(QTest::qWaitFor(shown));
    QTest::qWait(300);
    bool said = false;
    for (QWidget *widget : window.findChildren<QWidget *>())
        said = said || (widget->isVisible() && widget->accessibleName() == u"This file does not exist"_s);
    EXPECT_TRUE(said);
}
