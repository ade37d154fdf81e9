// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/link_resolver.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern::ui;

namespace {

class LinkResolverTest : public testing::Test {
protected:
    void SetUp() override
    {
        root = QDir(folder.path()).canonicalPath();
        for (const char *name : {"book/a.md", "book/b c.markdown", "book/deep/d.txt", "book/picture.png", "outside.md",
                                 "book/100%.md", "book/why?.md"}) {
            const QString path = root + u'/' + QString::fromLatin1(name);
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        }
    }

    [[nodiscard]] LinkTarget resolve(const QString &written) const
    {
        return LinkResolver(root + u"/book/a.md"_s, root + u"/book"_s).resolveWritten(written);
    }
    [[nodiscard]] LinkTarget fromPage(const char *address) const
    {
        return LinkResolver(root + u"/book/a.md"_s, root + u"/book"_s).resolve(QUrl(QString::fromUtf8(address)));
    }

    QTemporaryDir folder;
    QString root;
};

} // namespace

TEST_F(LinkResolverTest, HeadingsOfThisArticle)
{
    EXPECT_EQ(resolve(u"#slug"_s).kind, LinkKind::Heading);
    EXPECT_EQ(resolve(u"#slug"_s).fragment, u"slug"_s);
    EXPECT_EQ(resolve(u"#%D8%A7%D9%84"_s).fragment, u"ال"_s);
    EXPECT_EQ(resolve(u"a.md#x"_s).kind, LinkKind::Heading);
    EXPECT_EQ(resolve(u"deep/../a.md#x"_s).kind, LinkKind::Heading);
    EXPECT_EQ(fromPage("lectern://article/a.md?page=3#two").kind, LinkKind::Heading);
    EXPECT_EQ(fromPage("lectern://article/a.md?page=3#two").fragment, u"two"_s);
}

TEST_F(LinkResolverTest, OtherArticles)
{
    EXPECT_EQ(resolve(u"b%20c.markdown#s"_s).kind, LinkKind::Article);
    EXPECT_EQ(resolve(u"b%20c.markdown#s"_s).path, root + u"/book/b c.markdown"_s);
    EXPECT_EQ(resolve(u"b%20c.markdown#s"_s).fragment, u"s"_s);
    EXPECT_EQ(resolve(u"./deep/d.txt"_s).kind, LinkKind::Article);
    EXPECT_EQ(resolve(u"../outside.md"_s).path, root + u"/outside.md"_s);
    EXPECT_EQ(resolve(u"100%25.md"_s).kind, LinkKind::Article);
    EXPECT_EQ(resolve(u"b%20c.markdown?x=1"_s).kind, LinkKind::Article);
    EXPECT_EQ(resolve(u"why?.md"_s).path, root + u"/book/why?.md"_s);
    EXPECT_EQ(resolve(u"file://"_s + root + u"/book/deep/d.txt#z"_s).kind, LinkKind::Article);
    EXPECT_EQ(resolve(u"file://"_s + root + u"/book/deep/d.txt#z"_s).fragment, u"z"_s);
    EXPECT_EQ(fromPage("lectern://article/deep/d.txt").path, root + u"/book/deep/d.txt"_s);
}

TEST_F(LinkResolverTest, WhatIsOutsideOfTheFolderIsAskedForOrRefused)
{
    EXPECT_EQ(resolve(u"../outside.md"_s).kind, LinkKind::Outside);
    EXPECT_EQ(resolve(root + u"/outside.md"_s).kind, LinkKind::Outside);
    EXPECT_EQ(fromPage("lectern://article/../outside.md").kind, LinkKind::Outside);
    EXPECT_EQ(resolve(u"file://"_s + root + u"/outside.md"_s).kind, LinkKind::Refused);
    ASSERT_TRUE(QFile::link(root + u"/outside.md"_s, root + u"/book/link.md"_s));
    EXPECT_EQ(resolve(u"link.md"_s).kind, LinkKind::Outside);
    ASSERT_TRUE(QDir().mkpath(root + u"/book-two"_s));
    QFile sibling(root + u"/book-two/a.md"_s);
    ASSERT_TRUE(sibling.open(QIODevice::WriteOnly));
    EXPECT_EQ(resolve(u"../book-two/a.md"_s).kind, LinkKind::Outside);
}

TEST_F(LinkResolverTest, MailTakesNoFileAlong)
{
    EXPECT_EQ(resolve(u"mailto:a@example.org?attach=/etc/passwd&subject=x&Attachment=y"_s).url.toString(),
              u"mailto:a@example.org?subject=x"_s);
    EXPECT_EQ(resolve(u"mailto:a@example.org?attach=/etc/passwd"_s).url.toString(), u"mailto:a@example.org"_s);
}

TEST_F(LinkResolverTest, FilesFoldersAndWhatIsMissing)
{
    EXPECT_EQ(resolve(u"picture.png"_s).kind, LinkKind::LocalFile);
    EXPECT_EQ(resolve(u"deep"_s).kind, LinkKind::LocalFolder);
    EXPECT_EQ(resolve(u"deep/"_s).kind, LinkKind::LocalFolder);
    EXPECT_EQ(resolve(u"nowhere.md"_s).kind, LinkKind::Missing);
    EXPECT_EQ(resolve(u"nowhere.md#x"_s).path, root + u"/book/nowhere.md"_s);
}

TEST_F(LinkResolverTest, TheWebGoesToTheDesktop)
{
    EXPECT_EQ(resolve(u"https://example.org/a?b#c"_s).kind, LinkKind::Web);
    EXPECT_EQ(resolve(u"HTTP://example.org"_s).kind, LinkKind::Web);
    EXPECT_EQ(resolve(u"mailto:a@example.org"_s).kind, LinkKind::Web);
    EXPECT_EQ(resolve(u"https://"_s).kind, LinkKind::Refused);
}

TEST_F(LinkResolverTest, TheRestIsRefused)
{
    for (const char *address : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x",
                                "ftp://example.org/x", "smb://host/x", "//example.org/x", "file://host/etc/passwd", "qrc:/x",
                                "about:blank", "view-source:https://example.org"})
        EXPECT_EQ(resolve(QString::fromLatin1(address)).kind, LinkKind::Refused) << address;
    EXPECT_EQ(resolve(u"java\nscript:alert(1)"_s).kind, LinkKind::Refused);
    EXPECT_EQ(resolve(u"a%00.md"_s).kind, LinkKind::Refused);
    EXPECT_EQ(resolve(u"a%0a.md"_s).kind, LinkKind::Refused);
    // A NUL that goes as far as the file system is told in the log.
    EXPECT_EQ(resolve(u"a%00.md?x"_s).kind, LinkKind::Refused);
    EXPECT_EQ(resolve(u"file://"_s + root + u"/book/a%00.md"_s).kind, LinkKind::Refused);
}
