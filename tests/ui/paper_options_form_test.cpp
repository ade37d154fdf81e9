// SPDX-License-Identifier: GPL-3.0-or-later
// The form gives back what it was given, and tells changes once.
#include "ui/paper_options_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::ui {

TEST(PaperOptionsForm, GivesBackWhatItWasGiven)
{
    services::ExportOptions options;
    options.paper = *services::paperNamed(u"120x180mm"_s);
    options.orientation = QPageLayout::Landscape;
    options.margins = QMarginsF(10, 11, 12, 13);
    options.sides = exporting::Sides::Two;
    options.colours = exporting::Colours::Grey;
    options.typeface = page::Typeface::Sans;
    options.textSize = 9.5;
    options.titlePage = options.contents = options.numbered = options.topOnNewPage = options.linkNotes = options.plainCode =
        true;
    options.contentsDepth = 5;
    options.head = {u"{author}"_s, {}, u"{date}"_s};
    options.foot = {};
    options.sections = QStringList{u"one"_s};
    PaperOptionsForm form;
    const QSignalSpy changes(&form, &PaperOptionsForm::changed);
    form.setOptions(options);
    EXPECT_EQ(form.options(), options);
    EXPECT_EQ(changes.count(), 0) << "showing is no change";
    form.setOptions({});
    EXPECT_EQ(form.options(), services::ExportOptions());
}

TEST(PaperOptionsForm, TellsAChangeOnce)
{
    PaperOptionsForm form;
    const QSignalSpy changes(&form, &PaperOptionsForm::changed);
    form.findChild<QCheckBox *>(u"contents"_s)->click();
    EXPECT_EQ(changes.count(), 1);
    EXPECT_TRUE(form.options().contents);
    auto *paper = form.findChild<QComboBox *>(u"paper"_s);
    paper->setCurrentIndex(paper->findData(static_cast<int>(QPageSize::A5)));
    EXPECT_EQ(form.options().paper.id(), QPageSize::A5);
    EXPECT_EQ(changes.count(), 2);
}

TEST(PaperOptionsForm, AHeadThatMakesNoSenseIsNotTaken)
{
    PaperOptionsForm form;
    auto *head = form.findChild<QLineEdit *>(u"head"_s);
    head->setText(u"{nonsense}"_s);
    QTest::keyClick(head, Qt::Key_Return);
    EXPECT_EQ(form.options().head, services::ExportOptions().head);
    head->setText(u"{title}"_s);
    QTest::keyClick(head, Qt::Key_Return);
    EXPECT_EQ(form.options().head.centre, u"{title}");
}

} // namespace lectern::ui
