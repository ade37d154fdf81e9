// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog in the real window: what it shows is what it saves, and every choice changes it.
#include "e2e/support/reader.h"

#include "support/environment.h"
#include "ui/actions.h"
#include "ui/export_commands.h"
#include "ui/paper_dialog.h"
#include "ui/paper_preview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>

namespace {

using namespace lectern;
using namespace Qt::StringLiterals;
using test::Reader;

class PaperDialogTest : public testing::Test {
protected:
    ui::PaperDialog *open(const QByteArray &article)
    {
        const QString path = m_folder.filePath(u"a.md"_s);
        test::writeFile(path, article);
        EXPECT_TRUE(m_reader.open(path));
        m_reader.window().exports().setOptions({}); // not what an earlier test left
        m_reader.window().actions()[ui::ActionId::ExportPdf]->trigger();
        auto *dialog = m_reader.window().findChild<ui::PaperDialog *>();
        EXPECT_NE(dialog, nullptr);
        EXPECT_TRUE(Reader::waitFor([&] { return dialog->isReady(); }));
        return dialog;
    }

    QTemporaryDir m_folder;
    Reader m_reader;
};

TEST_F(PaperDialogTest, EveryChoiceChangesThePagesAndTheyAreWhatIsSaved)
{
    QByteArray article("# The Whole\n");
    for (int i = 1; i < 6; ++i)
        article +=
            "\n## Part " + QByteArray::number(i) + "\n\n" + QByteArray("Words that fill the page. ").repeated(120) + '\n';
    ui::PaperDialog *dialog = open(article);
    const int pages = dialog->preview().pageCount();
    EXPECT_GT(pages, 1);
    dialog->findChild<QCheckBox *>(u"contents"_s)->click();
    dialog->findChild<QCheckBox *>(u"titlePage"_s)->click();
    EXPECT_FALSE(dialog->isReady()) << "the pages shown are not those of the choices";
    EXPECT_FALSE(dialog->findChild<QPushButton *>(u"save"_s)->isEnabled());
    ASSERT_TRUE(Reader::waitFor([&] { return dialog->isReady(); }));
    EXPECT_EQ(dialog->preview().pageCount(), pages + 2);
    EXPECT_TRUE(dialog->findChild<QListWidget *>(u"proof"_s)->isHidden()) << "nothing to be marked";
    QByteArray saved;
    QObject::connect(dialog, &ui::PaperDialog::saveWanted, dialog, [&](const QByteArray &pdf) { saved = pdf; });
    QObject::disconnect(dialog, &ui::PaperDialog::saveWanted, &m_reader.window().exports(), nullptr);
    dialog->findChild<QPushButton *>(u"save"_s)->click();
    EXPECT_TRUE(saved.startsWith("%PDF-"));
    const QString shot = qEnvironmentVariable("LECTERN_SHOT");
    if (!shot.isEmpty())
        dialog->grab().save(shot);
    dialog->close();
}

TEST_F(PaperDialogTest, TheProofStandsBesideThePages)
{
    ui::PaperDialog *dialog = open("# One\n\nshort\n\n# Two\n\nshort\n");
    dialog->findChild<QCheckBox *>(u"newPage"_s)->click();
    ASSERT_TRUE(Reader::waitFor([&] { return dialog->isReady(); }));
    EXPECT_EQ(dialog->preview().pageCount(), 2);
    auto *rows = dialog->findChild<QListWidget *>(u"proof"_s);
    ASSERT_EQ(rows->count(), 1);
    EXPECT_TRUE(rows->item(0)->text().startsWith(u"page 1: "));
    dialog->close();
}

TEST_F(PaperDialogTest, SectionsOrTheSelectionAlone)
{
    QByteArray article("# The Whole\n");
    for (int i = 1; i < 6; ++i)
        article +=
            "\n## Part " + QByteArray::number(i) + "\n\n" + QByteArray("Words that fill the page. ").repeated(120) + '\n';
    ui::PaperDialog *dialog = open(article);
    const int pages = dialog->preview().pageCount();
    auto *part = dialog->findChild<QComboBox *>(u"part"_s);
    auto *tree = dialog->findChild<QTreeWidget *>(u"sections"_s);
    const auto isOffered = [part](int row) { return (part->model()->index(row, 0).flags() & Qt::ItemIsEnabled) != 0; };
    EXPECT_FALSE(isOffered(2)) << "nothing is selected";
    part->setCurrentIndex(1);
    QTreeWidgetItem *title = tree->topLevelItem(0);
    for (int i = 0; i < title->childCount(); ++i)
        title->child(i)->setCheckState(0, i == 1 ? Qt::Checked : Qt::Unchecked);
    ASSERT_TRUE(Reader::waitFor([&] { return dialog->isReady(); }));
    EXPECT_LT(dialog->preview().pageCount(), pages);
    title->child(1)->setCheckState(0, Qt::Unchecked);
    ASSERT_TRUE(Reader::waitFor([&] { return !dialog->findChild<QPushButton *>(u"save"_s)->isEnabled(); }));
    EXPECT_FALSE(dialog->isReady()) << "no section, no pages";
    dialog->setSelection({{1, 0}, {2, 20}});
    EXPECT_TRUE(isOffered(2));
    part->setCurrentIndex(2);
    ASSERT_TRUE(Reader::waitFor([&] { return dialog->isReady(); }));
    EXPECT_EQ(dialog->preview().pageCount(), 1);
    EXPECT_TRUE(dialog->options().sections.isEmpty()) << "the next article has other sections";
    dialog->close();
}

TEST_F(PaperDialogTest, WhatIsSelectedInTheArticleIsOffered)
{
    test::writeFile(m_folder.filePath(u"a.md"_s), "# One\n\nshort\n");
    ASSERT_TRUE(m_reader.open(m_folder.filePath(u"a.md"_s)));
    m_reader.view().selectAll();
    ASSERT_TRUE(Reader::waitFor([this] { return m_reader.view().hasSelection(); }));
    m_reader.window().actions()[ui::ActionId::Print]->trigger();
    auto *dialog = m_reader.window().findChild<ui::PaperDialog *>();
    ASSERT_NE(dialog, nullptr);
    const auto *part = dialog->findChild<QComboBox *>(u"part"_s);
    EXPECT_TRUE(Reader::waitFor([part] { return (part->model()->index(2, 0).flags() & Qt::ItemIsEnabled) != 0; }));
    EXPECT_EQ(part->currentIndex(), 0) << "the whole article, unless the reader says so";
    dialog->close();
}

} // namespace
