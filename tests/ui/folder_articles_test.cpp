// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder_articles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::ui;

namespace {

class FolderArticlesTest : public testing::Test {
protected:
    void write(const QString &name, const QByteArray &text = "x")
    {
        const QString path = folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    [[nodiscard]] QStringList labels() const
    {
        QStringList result;
        const auto listed = FolderArticles::list(folder.path());
        for (const ArticleEntry &entry : listed.value_or(QList<ArticleEntry>()))
            result << entry.label;
        return result;
    }

    QTemporaryDir folder;
};

} // namespace

TEST_F(FolderArticlesTest, NamesInNaturalOrderAfterTheReadme)
{
    for (const char *name :
         {"ch10.md", "ch9.md", "README.md", "notes.txt", "picture.png", "sub/index.md", "sub/a.markdown", ".git/x.md"})
        write(QString::fromLatin1(name));
    EXPECT_EQ(labels(), QStringList({u"README"_s, u"ch9"_s, u"ch10"_s, u"notes"_s, u"sub/index"_s, u"sub/a"_s}));
}

TEST_F(FolderArticlesTest, ASummaryGivesOrderAndNames)
{
    write(u"a.md"_s);
    write(u"b.md"_s);
    write(u"c/d.md"_s);
    write(u"SUMMARY.md"_s,
          "# Summary\n\n[Intro](b.md)\n\n- [`First` *chapter*](a.md)\n  - [Deep](./c/d.md)\n- [Draft]()\n- [Gone](gone.md)\n"
          "- [Again](a.md)\n- [Out](../../etc/passwd.md)\n- [Web](https://example.org/x.md)\n");
    EXPECT_EQ(labels(), QStringList({u"Intro"_s, u"First chapter"_s, u"Deep"_s}));
}

TEST_F(FolderArticlesTest, ABookKeepsItsSummaryInSrc)
{
    write(u"README.md"_s);
    write(u"src/one.md"_s);
    write(u"src/SUMMARY.md"_s, "- [One](one.md)\n");
    EXPECT_EQ(labels(), QStringList({u"One"_s}));
}

TEST_F(FolderArticlesTest, SaysWhatItCantRead)
{
    EXPECT_EQ(FolderArticles::list(folder.filePath(u"none"_s)).error().code, base::ErrorCode::NotFound);
    EXPECT_TRUE(FolderArticles::list(folder.path())->isEmpty());
}
