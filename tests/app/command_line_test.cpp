// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as other programs rely on it: what is printed, where, and the exit codes.
#include "app/command_line.h"
#include "support/environment.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace lectern;

namespace {

struct Outcome {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

class CommandLineTest : public testing::Test {
protected:
    Outcome run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_s); // the verbs need none
        environment.remove(u"QT_QPA_PLATFORM"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder.path());
        process.start(QStringLiteral(LECTERN_PROGRAM), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60000)) {
            process.kill();
            ADD_FAILURE() << "does not end: " << qPrintable(arguments.join(u' '));
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void SetUp() override
    {
        test::writeFile(
            folder.filePath(u"a.md"_s),
            "# A *fine* title\n\nOne pear & two.\n\n### Skipped [level](x)\n\nA pear.\n\n## الخاتمة\n\n## Same\n\n"
            "## Same\n");
    }

    QTemporaryDir folder;
};

TEST_F(CommandLineTest, OutlineAsJsonHasEveryHeadingNested)
{
    const Outcome done = run({u"outline"_s, u"a.md"_s, u"--json"_s});
    EXPECT_EQ(done.code, 0);
    EXPECT_TRUE(done.err.isEmpty()) << done.err.constData();
    const QJsonArray top = QJsonDocument::fromJson(done.out).array();
    ASSERT_EQ(top.size(), 1);
    const QJsonObject title = top.at(0).toObject();
    EXPECT_EQ(title.value("level"_L1).toInt(), 1);
    EXPECT_EQ(title.value("title"_L1).toString(), u"A fine title"_s);
    EXPECT_EQ(title.value("slug"_L1).toString(), u"a-fine-title"_s);
    EXPECT_GT(title.value("words"_L1).toInt(), 0);
    const QJsonArray children = title.value("children"_L1).toArray();
    QStringList slugs;
    for (const auto &child : children)
        slugs << child.toObject().value("slug"_L1).toString();
    EXPECT_EQ(slugs, (QStringList{u"skipped-level"_s, u"الخاتمة"_s, u"same"_s, u"same-1"_s}));
    EXPECT_EQ(children.at(0).toObject().value("level"_L1).toInt(), 3);
}

TEST_F(CommandLineTest, OutlineAsLinesAndText)
{
    const Outcome lines = run({u"outline"_s, u"a.md"_s});
    EXPECT_EQ(lines.code, 0);
    EXPECT_EQ(lines.out.split('\n').first(), "A fine title  #a-fine-title");
    const Outcome text = run({u"text"_s, u"a.md"_s});
    EXPECT_EQ(text.code, 0);
    EXPECT_TRUE(text.out.contains("One pear & two."));
    EXPECT_FALSE(text.out.contains('*'));
}

TEST_F(CommandLineTest, StandardInput)
{
    const Outcome done = run({u"outline"_s, u"-"_s}, "# From a pipe\n");
    EXPECT_EQ(done.code, 0);
    EXPECT_EQ(done.out, "From a pipe  #from-a-pipe\n");
}

TEST_F(CommandLineTest, FindPrintsWhereAndTellsByItsExitCode)
{
    const Outcome found = run({u"find"_s, u"a.md"_s, u"PEAR"_s, u"--json"_s});
    EXPECT_EQ(found.code, 0);
    const QJsonArray hits = QJsonDocument::fromJson(found.out).array();
    ASSERT_EQ(hits.size(), 2);
    for (const char *key : {"section", "slug", "block", "start", "length", "text", "context"})
        EXPECT_TRUE(hits.at(0).toObject().contains(QLatin1String(key))) << key;
    EXPECT_EQ(hits.at(1).toObject().value("slug"_L1).toString(), u"skipped-level"_s);
    EXPECT_EQ(hits.at(1).toObject().value("text"_L1).toString(), u"pear"_s);
    const Outcome none = run({u"find"_s, u"a.md"_s, u"plum"_s, u"--json"_s});
    EXPECT_EQ(none.code, 1);
    EXPECT_TRUE(QJsonDocument::fromJson(none.out).array().isEmpty());
    EXPECT_TRUE(none.err.isEmpty());
    EXPECT_EQ(run({u"find"_s, u"a.md"_s, u"--"_s, u"--json"_s}).code, 1);
    EXPECT_EQ(run({u"find"_s, u"a.md"_s, u"PEAR"_s, u"--match-case"_s}).code, 1);
    EXPECT_EQ(run({u"find"_s, u"a.md"_s, u"pear two"_s, u"--near"_s, u"5"_s}).code, 0);
    EXPECT_EQ(run({u"find"_s, u"a.md"_s, u"p.ar"_s, u"--regex"_s}).code, 0);
    EXPECT_EQ(run({u"find"_s, u"a.md"_s, u"ear"_s, u"--whole-word"_s}).code, 1);
    EXPECT_EQ(run({u"find"_s, u"a.md"_s, u"(p"_s, u"--regex"_s}).code, 2);
}

TEST_F(CommandLineTest, FailuresAreOneLineThatNamesTheFile)
{
    QDir(folder.path()).mkpath(u"folder"_s);
    for (const QString &file : {u"missing.md"_s, u"folder"_s, u"/dev/zero"_s}) {
        for (const QString &verb : {u"outline"_s, u"text"_s}) {
            const Outcome done = run({verb, file});
            EXPECT_EQ(done.code, 1) << file.toStdString();
            EXPECT_TRUE(done.out.isEmpty());
            EXPECT_TRUE(done.err.startsWith(QByteArray("lectern: " + file.toUtf8() + ": "))) << done.err.constData();
            EXPECT_EQ(done.err.count('\n'), 1) << done.err.constData();
        }
    }
    const Outcome target = run({u"export"_s, u"a.md"_s, u"-o"_s, u"folder/no/such/a.html"_s});
    EXPECT_EQ(target.code, 1);
    EXPECT_TRUE(target.err.contains("folder/no/such/a.html")) << target.err.constData();
    EXPECT_EQ(run({u"export"_s, u"missing.md"_s, u"-o"_s, u"a.html"_s}).code, 1);
    EXPECT_FALSE(QFile::exists(folder.filePath(u"a.html"_s)));
}

TEST_F(CommandLineTest, WrongUsage)
{
    for (const QStringList &arguments : {QStringList{u"--nonsense"_s},
                                         {u"outline"_s},
                                         {u"outline"_s, u"a.md"_s, u"b.md"_s},
                                         {u"text"_s},
                                         {u"find"_s, u"a.md"_s},
                                         {u"find"_s, u"a.md"_s, u"x"_s, u"--near"_s, u"no"_s},
                                         {u"export"_s, u"a.md"_s},
                                         {u"export"_s, u"a.md"_s, u"-o"_s, u"a.docx"_s},
                                         {u"a.md"_s, u"b.md"_s}}) {
        const Outcome done = run(arguments);
        EXPECT_EQ(done.code, 2) << arguments.join(u' ').toStdString();
        EXPECT_TRUE(done.err.startsWith("lectern: ")) << done.err.constData();
        EXPECT_TRUE(done.out.isEmpty());
    }
}

TEST_F(CommandLineTest, HelpAndVersion)
{
    EXPECT_EQ(run({u"--help"_s}).code, 0);
    EXPECT_TRUE(run({u"--help"_s}).out.contains("lectern outline FILE"));
    EXPECT_TRUE(run({u"--version"_s}).out.startsWith("lectern "));
}

TEST_F(CommandLineTest, ExportsWithoutADisplay)
{
    EXPECT_EQ(run({u"export"_s, u"a.md"_s, u"-o"_s, u"a.html"_s}).code, 0);
    const QByteArray html = test::readFile(folder.filePath(u"a.html"_s));
    EXPECT_TRUE(html.startsWith("<!doctype html>")) << html.left(40).constData();
    EXPECT_FALSE(html.contains("<script"));
    const Outcome pdf = run({u"export"_s, u"a.md"_s, u"-o"_s, u"a.pdf"_s});
    EXPECT_EQ(pdf.code, 0) << pdf.err.constData();
    EXPECT_TRUE(test::readFile(folder.filePath(u"a.pdf"_s)).startsWith("%PDF-"));
}

TEST_F(CommandLineTest, NamesThatAreNotUtf8)
{
    const QByteArray name = folder.path().toUtf8() + "/caf\xe9.md";
    FILE *file = std::fopen(name.constData(), "w");
    ASSERT_NE(file, nullptr);
    std::fputs("# Named in Latin-1\n", file);
    std::fclose(file);
    QProcess shell;
    shell.start(
        u"/bin/sh"_s,
        {u"-c"_s, u"exec '%1' outline \"$0\"/caf$(printf '\\351').md"_s.arg(QLatin1String(LECTERN_PROGRAM)), folder.path()});
    ASSERT_TRUE(shell.waitForFinished(30000));
    EXPECT_EQ(shell.readAllStandardOutput(), "Named in Latin-1  #named-in-latin-1\n")
        << shell.readAllStandardError().constData();
    ::unlink(name.constData()); // QTemporaryDir does not know such names
}

TEST(CommandLine, SectionsAndAddresses)
{
    QTemporaryDir folder;
    test::writeFile(folder.filePath(u"a.md"_s), "# A\n");
    test::writeFile(folder.filePath(u"b#c.md"_s), "# B\n");
    const auto read = [&](const QString &argument) { return app::readCommandLine({argument}); };
    EXPECT_EQ(read(folder.filePath(u"a.md#my-slug"_s)).fragment, u"my-slug"_s);
    EXPECT_EQ(read(folder.filePath(u"a.md#%D9%86"_s)).fragment, u"ن"_s);
    EXPECT_EQ(read(folder.filePath(u"b#c.md"_s)).path, folder.filePath(u"b#c.md"_s));
    EXPECT_EQ(read(u"file://"_s + folder.filePath(u"a.md"_s) + u"#x"_s).path, folder.filePath(u"a.md"_s));
    EXPECT_EQ(read(u"file://"_s + folder.filePath(u"a.md"_s) + u"#x"_s).fragment, u"x"_s);
    // No file has such a name: it is looked for as it is written.
    EXPECT_TRUE(read(u"file:///a%00.md#x"_s).path.endsWith(u"/file:/a%00.md"_s));
    EXPECT_EQ(app::readCommandLine({u"--"_s, u"-x.md"_s}).path, QDir::current().absoluteFilePath(u"-x.md"_s));
    EXPECT_EQ(app::readCommandLine({}).verb, app::CommandLine::Verb::Window);
}

} // namespace
