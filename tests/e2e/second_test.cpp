// SPDX-License-Identifier: GPL-3.0-or-later
// Where text of an article goes beside the page (trigger `second` of the shared set): window title, outline, tool tips, find results,
// status row, dialogs, recent articles, PDF and HTML files. It arrives there as the text it is, and nothing of it becomes active.
#include "e2e/support/desktop.h"
#include "e2e/support/hostile_folder.h"
#include "e2e/support/reader.h"
#include "support/environment.h"
#include "support/logs.h"
#include "ui/find_bar.h"
#include "ui/find_controller.h"
#include "ui/find_results_model.h"
#include "ui/find_results_panel.h"
#include "ui/outline_model.h"
#include "ui/outline_panel.h"
#include "ui/start_page.h"
#include "ui/status_row.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <algorithm>

namespace {

using namespace lectern;
using namespace Qt::StringLiterals;
using test::Reader;

/// Pictures, links and styles that a text holds once Qt takes it for HTML.
bool isActive(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return false;
    QTextDocument document;
    document.setHtml(text);
    const auto formats = document.allFormats();
    return std::any_of(formats.begin(), formats.end(), [](const QTextFormat &format) {
        const QTextCharFormat characters = format.toCharFormat();
        return format.isImageFormat() || characters.isAnchor()
            || (characters.isValid() && characters.fontWeight() > QFont::Medium);
    });
}

/// Texts of an item model that a view would take for HTML.
void collectActive(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &found)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (const QString tip = index.data(Qt::ToolTipRole).toString(); isActive(tip))
            found << u"tool tip of a row: "_s + tip;
        collectActive(model, index, found);
    }
}

/// Whatever a widget shows as HTML, or would in its tool tip.
QStringList activeTexts()
{
    QStringList found;
    for (QWidget *widget : QApplication::allWidgets()) {
        if (isActive(widget->toolTip()))
            found << u"tool tip: "_s + widget->toolTip();
        if (const auto *label = qobject_cast<QLabel *>(widget);
            label && label->textFormat() != Qt::PlainText && isActive(label->text()))
            found << u"label: "_s + label->text();
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
            collectActive(*view->model(), {}, found);
        for (const QChar character : widget->windowTitle()) {
            if (character.unicode() < 0x20)
                found << u"control character in a title"_s;
        }
    }
    return found;
}

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t'; });
}

class Second : public testing::Test {
protected:
    void SetUp() override
    {
        const QString files = test::sharedFile(u"hostile/xss/open/files"_s);
        if (files.isEmpty())
            GTEST_SKIP() << "the shared hostile articles are not beside the checkout";
        folder = std::make_unique<test::HostileFolder>(files, listener.port());
        watch = std::make_unique<test::OpenWatch>(folder->canaries());
        for (const QString &line :
             QString::fromUtf8(test::readFile(test::sharedFile(u"hostile/xss/open/manifest.tsv"_s))).split(u'\n')) {
            if (const QStringList row = line.split(u'\t'); row.value(2) == u"second")
                articles << row.first();
        }
        ASSERT_GE(articles.size(), 6);
    }
    void TearDown() override
    {
        EXPECT_EQ(listener.connections(), 0);
        EXPECT_EQ(watch ? watch->opened() : QStringList(), QStringList());
        EXPECT_TRUE(desktop.taken.isEmpty());
        for (auto at = places.begin(); at != places.end(); ++at)
            std::printf("%-16s %2d texts, plain\n", qPrintable(at.key()), at.value());
    }
    [[nodiscard]] QString pathOf(const QString &name) const { return folder->articleFolder() + u'/' + name; }
    /// Notes that a place has shown a text of an article.
    void note(const QString &place, bool isPlain)
    {
        EXPECT_TRUE(isPlain) << place.toStdString();
        places[place] += isPlain ? 1 : 0;
    }
    void noteWidgets(const QString &place)
    {
        const QStringList active = activeTexts();
        EXPECT_EQ(active.join(u"; "_s).toStdString(), "");
        note(place, active.isEmpty());
    }
    /// Runs the program; its outcome as a file.
    QString exported(const QString &name, const QString &ending)
    {
        const QString out = made.filePath(name + ending);
        QProcess program;
        program.start(QStringLiteral(LECTERN_PROGRAM), {u"export"_s, pathOf(name), u"-o"_s, out});
        EXPECT_TRUE(program.waitForFinished(120'000));
        EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardError().constData();
        return out;
    }

    test::Listener listener;
    test::Desktop desktop;
    Reader reader;
    std::unique_ptr<test::HostileFolder> folder;
    std::unique_ptr<test::OpenWatch> watch;
    QStringList articles;
    QMap<QString, int> places;
    QTemporaryDir made;
};

TEST_F(Second, TheNetsCatchARichText)
{
    QLabel label(u"<b>bold</b>"_s);
    QLabel tip(u"plain"_s);
    tip.setToolTip(u"<img src='file:///etc/hostname'>"_s);
    EXPECT_EQ(activeTexts().size(), 2);
    label.setTextFormat(Qt::PlainText);
    tip.setToolTip(u"&lt;b&gt;"_s);
    EXPECT_EQ(activeTexts(), QStringList());
}

TEST_F(Second, WindowOutlineAndFindShowTheTextItself)
{
    auto &window = reader.window();
    for (const QString &name : articles) {
        SCOPED_TRACE(name.toStdString());
        ASSERT_TRUE(reader.open(pathOf(name)));
        const document::Document &document = reader.document();
        noteWidgets(u"widgets"_s);

        const QString title = document.title();
        note(u"window title"_s, window.windowTitle().contains(title) && !hasControls(window.windowTitle()));
        const ui::OutlineModel &outline = *window.outline()->model();
        for (int section = 1; section <= document.outline().size(); ++section) {
            const QModelIndex index = outline.indexOfSection(section);
            note(u"outline"_s,
                 index.data(Qt::DisplayRole).toString() == document.outline().at(section - 1).title
                     && !hasControls(index.data(Qt::DisplayRole).toString()));
            note(u"outline tool tip"_s, !isActive(index.data(Qt::ToolTipRole).toString()));
        }

        window.find()->open();
        for (const QString &word : {u"case"_s, u"needle"_s, u"img"_s, u"pwned"_s}) {
            window.findBar()->field()->setText(word);
            ASSERT_TRUE(Reader::waitFor([&] { return window.find()->hits() != nullptr && window.find()->isComplete(); }));
            const ui::FindResultsModel &results = *window.findChild<ui::FindResultsPanel *>()->model();
            for (int row = 0; row < results.rowCount(); ++row) {
                const QString text = results.index(row).data(Qt::DisplayRole).toString();
                note(u"find results"_s, !text.isEmpty() && !text.contains(u"&lt;"_s) && !hasControls(text));
            }
            noteWidgets(u"find widgets"_s);
        }
        window.find()->close();
    }
    EXPECT_GE(places.value(u"find results"_s), 10);
}

TEST_F(Second, StatusRowAndDialogShowTheAddressItself)
{
    ASSERT_TRUE(reader.open(pathOf(u"xss-292-second.md"_s)));
    const QString written = u"https://evil.example/<b>bank.example</b><img src=x>"_s;
    emit reader.view().linkHovered(written);
    note(u"status row"_s, reader.window().status()->leftText().contains(u"bank.example"_s));
    noteWidgets(u"status row"_s);
    emit reader.view().linkHovered({});

    static_cast<void>(reader.evaluate(u"document.querySelector('#article a').click()"_s));
    QDialog *dialog = nullptr;
    ASSERT_TRUE(Reader::waitFor([&] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<QDialog *>(widget); found && found->isVisible())
                dialog = found;
        }
        return dialog != nullptr;
    }));
    QString shown;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        shown += label->text() + u'\n';
    for (const QLineEdit *field : dialog->findChildren<QLineEdit *>())
        shown += field->text() + u'\n';
    for (const QPlainTextEdit *text : dialog->findChildren<QPlainTextEdit *>())
        shown += text->toPlainText() + u'\n';
    EXPECT_TRUE(dialog->findChildren<QTextEdit *>().isEmpty()); // which takes rich text
    note(u"dialog"_s, shown.contains(u"evil.example"_s) && shown.contains(u"bank.example"_s));
    noteWidgets(u"dialog"_s);
    dialog->reject();
}

TEST_F(Second, RecentArticlesShowTheTitleItself)
{
    for (const QString &name : articles)
        ASSERT_TRUE(reader.open(pathOf(name)));
    reader.window().open({});
    auto *page = reader.window().findChild<ui::StartPage *>();
    ASSERT_TRUE(Reader::waitFor([&] {
        page = reader.window().findChild<ui::StartPage *>();
        return page != nullptr && page->findChild<QListWidget *>()->count() >= articles.size();
    }));
    bool isListed = false;
    const auto *list = page->findChild<QListWidget *>();
    for (int row = 0; row < list->count(); ++row) {
        const QString text = list->item(row)->text();
        isListed = isListed || text.contains(u"</title><script>pwned(293)</script>"_s);
        EXPECT_FALSE(hasControls(QString(text).remove(u'\n')));
    }
    note(u"recent articles"_s, isListed);
    noteWidgets(u"recent articles"_s);
}

TEST_F(Second, CopiedTextHasNoControls)
{
    ASSERT_TRUE(reader.open(pathOf(u"xss-300-second.md"_s)));
    EXPECT_TRUE(reader.document().text().contains(u"pwned300"_s));
    note(u"text"_s, !hasControls(reader.document().text()));
    const QString selected =
        reader
            .evaluate(
                u"(() => { getSelection().selectAllChildren(document.getElementById('article')); return getSelection().toString(); })()"_s)
            .toString();
    EXPECT_TRUE(selected.contains(u"pwned300"_s));
    note(u"selection"_s, !hasControls(selected));
}

TEST_F(Second, FilesHoldTheTitleItself)
{
    const QString title =
        u"</title><script>pwned(293)</script><img src='http://127.0.0.1:%1/293.png'>"_s.arg(listener.port());
    QPdfDocument pdf;
    ASSERT_EQ(pdf.load(exported(u"xss-293-second.md"_s, u".pdf"_s)), QPdfDocument::Error::None);
    note(u"PDF title"_s, pdf.metaData(QPdfDocument::MetaDataField::Title).toString() == title);
    const QByteArray bytes = test::readFile(made.filePath(u"xss-293-second.md.pdf"_s));
    note(u"PDF actions"_s, !bytes.contains("/JavaScript") && !bytes.contains("/OpenAction") && !bytes.contains("/Launch"));

    const QByteArray html = test::readFile(exported(u"xss-293-second.md"_s, u".html"_s));
    note(u"HTML title"_s,
         html.contains("&lt;/title&gt;&lt;script&gt;pwned(293)") && !html.contains("<script>pwned")
             && html.count("<title>") == 1);
    const QByteArray text = test::readFile(exported(u"xss-300-second.md"_s, u".txt"_s));
    EXPECT_TRUE(text.contains("pwned300"));
    note(u"plain text"_s, !hasControls(QString::fromUtf8(text)));
}

} // namespace
