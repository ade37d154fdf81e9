// SPDX-License-Identifier: GPL-3.0-or-later
// A render process that ends or hangs: the article comes back where it was, and the second time as plain text.
#include "e2e/support/reader.h"
#include "support/logs.h"
#include "ui/notice_bar.h"

#include <QWebEnginePage>
#include <QWebEngineView>
#include <csignal>

namespace {

using namespace lectern;
using namespace Qt::StringLiterals;
using test::Reader;

class Crash : public testing::Test {
protected:
    void SetUp() override
    {
        test::allowLog(u"render process ended"_s);
        QByteArray text = "# Title\n\n";
        for (int i = 0; i < 120; ++i)
            text += "## Section " + QByteArray::number(i) + "\n\nA paragraph with *some* words, number "
                + QByteArray::number(i) + ".\n\n";
        path = folder.filePath(u"a.md"_s);
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        reader.view().setPatience(1500);
        ASSERT_TRUE(reader.open(path));
        reader.window().navigation().jumpToSection(60);
        ASSERT_TRUE(Reader::waitFor([this] { return reader.view().scrollState().section == 60; }));
        place = reader.view().scrollState().place;
        ASSERT_GT(place.block, 0);
    }
    bool isWhereItWas()
    {
        return Reader::waitFor(
            [this] {
                const web::PagePlace now = reader.view().scrollState().place;
                return now.block == place.block && std::abs(now.above - place.above) < 3;
            },
            5000);
    }
    /// Sends the signal, and waits until a page is there again.
    void lose(int signal)
    {
        bool lost = false;
        int ready = 0;
        auto *view = &reader.view();
        const auto one = QObject::connect(view, &web::ArticleView::renderProcessLost, view, [&lost] { lost = true; });
        const auto two = QObject::connect(view, &web::ArticleView::pageReady, view, [&ready] { ++ready; });
        const qint64 process = view->findChild<QWebEngineView *>()->page()->renderProcessPid();
        ASSERT_GT(process, 0);
        ASSERT_EQ(::kill(static_cast<pid_t>(process), signal), 0);
        EXPECT_TRUE(Reader::waitFor([&lost] { return lost; }, 15'000));
        EXPECT_TRUE(Reader::waitFor([&ready] { return ready > 0; }, 15'000));
        QObject::disconnect(one);
        QObject::disconnect(two);
    }

    QTemporaryDir folder;
    QString path;
    web::PagePlace place;
    Reader reader;
};

TEST_F(Crash, ComesBackAtItsPlaceAndThenAsPlainText)
{
    lose(SIGKILL);
    EXPECT_TRUE(isWhereItWas());
    EXPECT_TRUE(reader.window().notices()->keys().contains(u"crash"_s));
    EXPECT_FALSE(reader.document().isPlainText());

    lose(SIGKILL);
    EXPECT_TRUE(Reader::waitFor([this] { return reader.document().isPlainText(); }, 5000));
    EXPECT_TRUE(reader.window().notices()->textOf(u"crash"_s).contains(u"plain text"_s));
    EXPECT_TRUE(reader.evaluate(u"document.body.textContent.includes('## Section 60')"_s).toBool());
}

TEST_F(Crash, AHungPageIsEndedAndComesBack)
{
    lose(SIGSTOP);
    EXPECT_TRUE(isWhereItWas());
    EXPECT_TRUE(reader.window().notices()->keys().contains(u"crash"_s));
}

TEST_F(Crash, ABusyPageDoesNotKeepTheNextWaiting)
{
    reader.view().setPatience(60'000);
    const QString other = folder.filePath(u"b.md"_s);
    QFile file(other);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("# Other\n\nIts text.\n");
    file.close();
    const qint64 process = reader.view().findChild<QWebEngineView *>()->page()->renderProcessPid();
    ASSERT_EQ(::kill(static_cast<pid_t>(process), SIGSTOP), 0);
    EXPECT_TRUE(reader.open(other));
    EXPECT_EQ(reader.document().title(), u"Other"_s);
    EXPECT_FALSE(reader.window().notices()->keys().contains(u"crash"_s)); // nothing happened to it
    EXPECT_TRUE(reader.evaluate(u"document.body.textContent.includes('Its text')"_s).toBool());
    EXPECT_NE(reader.view().findChild<QWebEngineView *>()->page()->renderProcessPid(), process);
}

} // namespace
