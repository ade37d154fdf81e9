// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of find in the window, without a page: history, bar, list of results.
#include "find/finder.h"
#include "ui/find_bar.h"
#include "ui/find_history.h"
#include "ui/find_option_button.h"
#include "ui/find_results_model.h"
#include "ui/find_results_panel.h"
#include "ui/find_ticks.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace {

using namespace lectern;
using namespace lectern::ui;
using namespace Qt::StringLiterals;

/// Two sections with two paragraphs each; every paragraph has the word "pear" once, the last one twice.
document::Document fruits()
{
    document::DocumentData data;
    std::vector<document::Heading> headings;
    const auto add = [&](const QString &text, document::BlockKind kind) {
        document::Block block;
        block.textStart = static_cast<qint32>(data.text.size());
        block.textLength = static_cast<qint32>(text.size());
        block.section = static_cast<document::SectionId>(headings.size());
        block.kind = kind;
        data.blocks.push_back(block);
        data.text += text + u'\n';
    };
    for (const QString &title : {u"<b>First</b>"_s, u"Second"_s}) {
        document::Heading heading;
        heading.title = title;
        heading.block = static_cast<document::BlockId>(data.blocks.size());
        headings.push_back(heading);
        add(title, document::BlockKind::Heading);
        add(u"A pear <i>hangs</i> there."_s, document::BlockKind::Paragraph);
        add(title == u"Second"_s ? u"One pear, two PEARS."_s : u"Another Pear."_s, document::BlockKind::Paragraph);
    }
    data.outline = document::Outline(headings);
    return document::Document(std::move(data));
}

std::shared_ptr<const find::Hits> pears(const document::Document &document)
{
    find::Query query;
    query.text = u"pear"_s;
    return std::make_shared<const find::Hits>(find::Finder(document).find(query).value());
}

TEST(FindHistory, WalksToOlderTextsAndBackToWhatWasTyped)
{
    FindHistory history;
    history.add(u"one"_s);
    history.add(u"two"_s);
    history.add(u"one"_s);
    history.add(u"  "_s);
    EXPECT_EQ(history.texts(), QStringList({u"one"_s, u"two"_s}));
    EXPECT_EQ(history.older(u"typ"_s), u"one"_s);
    EXPECT_EQ(history.older(u"one"_s), u"two"_s);
    EXPECT_TRUE(history.older(u"two"_s).isNull());
    EXPECT_EQ(history.newer(), u"one"_s);
    EXPECT_EQ(history.newer(), u"typ"_s);
    EXPECT_TRUE(history.newer().isNull());
}

TEST(FindHistory, ForgetsTheOldest)
{
    FindHistory history;
    for (int i = 0; i < 60; ++i)
        history.add(QString::number(i));
    EXPECT_EQ(history.texts().size(), FindHistory::longest);
    EXPECT_EQ(history.texts().first(), u"59"_s);
}

TEST(FindBar, OptionsMakeTheQuery)
{
    FindBar bar;
    QSignalSpy changes(&bar, &FindBar::queryChanged);
    bar.open(u"pear"_s);
    EXPECT_EQ(changes.size(), 1);
    EXPECT_EQ(bar.query().text, u"pear"_s);
    EXPECT_EQ(bar.query().mode, find::Mode::Contains);
    bar.caseButton()->setChecked(true);
    bar.accentsButton()->setChecked(true);
    EXPECT_EQ(bar.query().rules.letterCase, base::CaseRule::Match);
    EXPECT_EQ(bar.query().rules.accents, base::AccentRule::Match);
    bar.wordsButton()->setChecked(true);
    EXPECT_EQ(bar.query().mode, find::Mode::WholeWord);
    changes.clear();
    bar.patternButton()->setChecked(true); // takes the place of whole words, with one news
    EXPECT_EQ(changes.size(), 1);
    EXPECT_EQ(bar.query().mode, find::Mode::RegularExpression);
    EXPECT_FALSE(bar.wordsButton()->isChecked());
    EXPECT_FALSE(bar.accentsButton()->isEnabled());
    bar.nearButton()->setChecked(true);
    EXPECT_EQ(bar.query().mode, find::Mode::Near);
    EXPECT_EQ(bar.query().nearWords, 20);
    bar.nearButton()->setChecked(false);
    EXPECT_EQ(bar.query().mode, find::Mode::Contains);
}

TEST(FindBar, KeysAskForSteps)
{
    FindBar bar;
    bar.open({});
    QSignalSpy enter(&bar, &FindBar::enterPressed);
    QSignalSpy previous(&bar, &FindBar::previousRequested);
    QSignalSpy close(&bar, &FindBar::closeRequested);
    QTest::keyClick(bar.field(), Qt::Key_Return);
    QTest::keyClick(bar.field(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(bar.field(), Qt::Key_Escape);
    EXPECT_EQ(enter.size(), 1);
    EXPECT_EQ(previous.size(), 1);
    EXPECT_EQ(close.size(), 1);
    bar.field()->setText(u"one"_s);
    bar.remember();
    bar.field()->setText(u"tw"_s);
    QTest::keyClick(bar.field(), Qt::Key_Up);
    EXPECT_EQ(bar.field()->text(), u"one"_s);
    QTest::keyClick(bar.field(), Qt::Key_Down);
    EXPECT_EQ(bar.field()->text(), u"tw"_s);
}

TEST(FindBar, SaysHowMany)
{
    FindBar bar;
    bar.setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
    bar.open(u"pear"_s);
    bar.setCount(6, 1320, true);
    EXPECT_EQ(bar.countText(), u"7 of 1,320"_s);
    bar.setCount(0, 100, false);
    EXPECT_EQ(bar.countText(), u"1 of 100+"_s);
    bar.setCount(-1, 0, true);
    EXPECT_EQ(bar.countText(), u"Nothing found"_s);
    bar.setCount(-1, 0, false);
    EXPECT_TRUE(bar.countText().isEmpty());
}

TEST(FindBar, EveryControlHasANameAndTheNamesDiffer)
{
    FindBar bar;
    QSet<QString> names;
    int controls = 0;
    for (const QAbstractButton *button : bar.findChildren<QAbstractButton *>()) {
        if (button->parentWidget() != &bar)
            continue; // the field's own
        ++controls;
        EXPECT_FALSE(button->accessibleName().isEmpty());
        EXPECT_FALSE(button->toolTip().isEmpty());
        names << button->accessibleName();
    }
    EXPECT_GE(controls, 10);
    EXPECT_EQ(names.size(), controls);
}

TEST(FindResultsModel, GroupsBySection)
{
    const document::Document document = fruits();
    FindResultsModel model;
    model.setHits(document, pears(document));
    ASSERT_EQ(model.rowCount(), 2 + 5);
    const auto kind = [&](int row) {
        return static_cast<FindResultsModel::Kind>(model.index(row).data(FindResultsModel::KindRole).toInt());
    };
    EXPECT_EQ(kind(0), FindResultsModel::Kind::Section);
    EXPECT_EQ(model.index(0).data().toString(), u"<b>First</b>"_s);
    EXPECT_EQ(kind(3), FindResultsModel::Kind::Section);
    for (int hit = 0; hit < 5; ++hit) {
        const QModelIndex row = model.indexOfHit(hit);
        ASSERT_TRUE(row.isValid());
        EXPECT_EQ(row.data(FindResultsModel::HitRole).toInt(), hit);
        EXPECT_EQ(kind(row.row()), FindResultsModel::Kind::Hit);
        const QString text = row.data().toString();
        const auto starts = row.data(FindResultsModel::StartsRole).value<QList<int>>();
        const auto lengths = row.data(FindResultsModel::LengthsRole).value<QList<int>>();
        ASSERT_EQ(starts.size(), 1);
        ASSERT_EQ(lengths.size(), 1);
        EXPECT_EQ(text.mid(starts.first(), lengths.first()).toLower(), u"pear"_s);
    }
    EXPECT_FALSE(model.indexOfHit(5).isValid());
    model.setGrouping(FindResultsModel::Grouping::InOrder);
    EXPECT_EQ(model.rowCount(), 5);
    EXPECT_EQ(model.indexOfHit(4).row(), 4);
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(FindResultsModel, SaysHowManyMoreThereAre)
{
    document::DocumentData data;
    data.text = QString(25'000, u'a') + u'\n';
    document::Block block;
    block.textLength = 25'000;
    data.blocks.push_back(block);
    const document::Document document(std::move(data));
    find::Query query;
    query.text = u"a"_s;
    FindResultsModel model;
    model.setHits(document, std::make_shared<const find::Hits>(find::Finder(document).find(query).value()));
    ASSERT_EQ(model.rowCount(), 1 + 10'000 + 1);
    const QModelIndex last = model.index(model.rowCount() - 1);
    EXPECT_EQ(static_cast<FindResultsModel::Kind>(last.data(FindResultsModel::KindRole).toInt()),
              FindResultsModel::Kind::More);
    EXPECT_EQ(last.data(FindResultsModel::HitRole).toInt(), -1);
    EXPECT_FALSE(model.indexOfHit(10'000).isValid());
}

TEST(FindResultsPanel, ArrowKeysChooseAndFollowingDoesNot)
{
    const document::Document document = fruits();
    FindResultsPanel panel;
    panel.resize(300, 300);
    panel.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
    panel.activateWindow();
    panel.setHits(document, pears(document));
    QSignalSpy chosen(&panel, &FindResultsPanel::hitChosen);
    panel.list()->setFocus();
    panel.setCurrentHit(1);
    EXPECT_TRUE(chosen.isEmpty()) << "a hit that was come to in the article is not chosen again";
    QApplication::setActiveWindow(&panel);
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel.list()->hasFocus(); }, 2000));
    QTest::keyClick(panel.list(), Qt::Key_Up);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.first().first().toLongLong(), 0);
}

TEST(FindTicks, LieAtTheEdgeAndLetTheMouseThrough)
{
    QWidget view;
    view.resize(400, 300);
    FindTicks ticks(&view);
    EXPECT_TRUE(ticks.isHidden());
    ticks.setPlaces({0.1F, 0.5F});
    EXPECT_FALSE(ticks.isHidden());
    EXPECT_EQ(ticks.geometry().right(), 399);
    EXPECT_EQ(ticks.height(), 300);
    EXPECT_TRUE(ticks.testAttribute(Qt::WA_TransparentForMouseEvents));
    view.show();
    view.resize(500, 200);
    EXPECT_TRUE(QTest::qWaitFor([&] { return ticks.geometry().right() == 499 && ticks.height() == 200; }, 2000));
    ticks.setPlaces({});
    EXPECT_TRUE(ticks.isHidden());
}

} // namespace
