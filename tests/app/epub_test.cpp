// SPDX-License-Identifier: GPL-3.0-or-later
// EPUB files against the W3C's own checker, where it is installed.
#include "support/environment.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern;

namespace {

/// What the checker finds; it is a Java archive that not every system starts by its name.
QByteArray findings(const QString &file)
{
    QProcess checker;
    checker.setProcessChannelMode(QProcess::MergedChannels);
    checker.start(u"java"_s, {u"-jar"_s, u"/usr/share/java/epubcheck.jar"_s, u"--failonwarnings"_s, file});
    if (!checker.waitForFinished(280000))
        return "epubcheck does not end";
    return checker.exitCode() == 0 ? QByteArray() : checker.readAll();
}

class Epub : public testing::Test {
protected:
    void SetUp() override
    {
        if (!QFileInfo::exists(u"/usr/share/java/epubcheck.jar"_s) || QStandardPaths::findExecutable(u"java"_s).isEmpty())
            GTEST_SKIP() << "epubcheck is not installed";
    }

    void expectSound(const QStringList &arguments)
    {
        const QString file = m_folder.filePath(u"book.epub"_s);
        QProcess exporter;
        exporter.start(QStringLiteral(LECTERN_PROGRAM), QStringList{u"export"_s} + arguments + QStringList{u"-o"_s, file});
        ASSERT_TRUE(exporter.waitForFinished(120000));
        ASSERT_EQ(exporter.exitCode(), 0) << exporter.readAllStandardError().constData();
        EXPECT_EQ(findings(file).toStdString(), "") << arguments.join(u' ').toStdString();
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(Epub, TheGuideHasEverythingAnArticleCanHold)
{
    expectSound({QStringLiteral(LECTERN_SOURCE_DIR "/content/guide.md")});
}

TEST_F(Epub, ArabicIsSound)
{
    expectSound({QStringLiteral(LECTERN_SOURCE_DIR "/content/guide.ar.md")});
}

TEST_F(Epub, ABookOfManyChaptersIsSound)
{
    const QString book = test::sharedPath(u"articles/rust-book/src"_s);
    if (book.isEmpty())
        GTEST_SKIP() << "no shared test material beside the checkout";
    expectSound({book, u"--book"_s});
}
