// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog in the real window: what it shows is what it saves, and every choice changes it.
#include "e2e/support/reader.h"

#include "support/environment.h"
#include "ui/actions.h"
#include "ui/export_commands.h"
#include "ui/paper_dialog.h"
#include "ui/paper_preview.h"

#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

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

} // namespace
