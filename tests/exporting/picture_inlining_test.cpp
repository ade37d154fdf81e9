// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures become part of the file; what may not be shown does not.
#include "exporting/picture_inlining.h"
#include "support/environment.h"

#include <QFile>
#include <QTemporaryDir>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace lectern::exporting {

namespace {

/// Signature and header of 8×4 pixels.
const QByteArray kPng = QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000008000000040802000000") + "pixels";

class PictureInlining : public testing::Test {
protected:
    void SetUp() override
    {
        test::writeFile(path(u"book/article.md"_s), "x");
        test::writeFile(path(u"book/a picture.png"_s), kPng);
        test::writeFile(path(u"book/fake.png"_s), "not a picture");
        test::writeFile(path(u"secret.png"_s), kPng);
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] std::string inlined(const QByteArray &fragment) const
    {
        return withPictures(fragment, {path(u"book/article.md"_s), path(u"book"_s), u"Missing picture: %1"_s}).toStdString();
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(PictureInlining, TakesAFileOfTheFolder)
{
    const std::string html = inlined("<p><img src=\"a%20picture.png\" alt=\"A\" data-b=\"1\"></p>");
    EXPECT_EQ(html,
              "<p><img src=\"data:image/png;base64," + kPng.toBase64().toStdString() + "\" alt=\"A\" data-b=\"1\"></p>");
}

TEST_F(PictureInlining, NamesWhatIsMissing)
{
    const std::string html = inlined("<img src=\"no/such%20one.png\" alt=\"A &lt;map&gt;\">");
    EXPECT_THAT(html, HasSubstr("class=\"missing-image\""));
    EXPECT_THAT(html, HasSubstr("aria-label=\"Missing picture: A &lt;map&gt;\""));
    EXPECT_THAT(html, HasSubstr("no/such one.png</span>"));
    EXPECT_THAT(html, Not(HasSubstr("<img")));
}

TEST_F(PictureInlining, StaysInTheFolder)
{
    for (const char *source :
         {"../secret.png", "%2e%2e/secret.png", "/../secret.png", "..%2fsecret.png", "fake.png", "article.md", ""})
        EXPECT_THAT(inlined("<img src=\"" + QByteArray(source) + "\" alt=\"x\">"), HasSubstr("missing-image")) << source;
    ASSERT_TRUE(QFile::link(path(u"secret.png"_s), path(u"book/link.png"_s)));
    EXPECT_THAT(inlined("<img src=\"link.png\" alt=\"x\">"), HasSubstr("missing-image"));
}

TEST_F(PictureInlining, LinksToARemotePictureInsteadOfLoadingIt)
{
    const std::string html = inlined("<img data-remote=\"https://example.org/a.png?x=1&amp;y=2\" alt=\"A\">");
    EXPECT_THAT(html, HasSubstr("<a class=\"remote-image\" href=\"https://example.org/a.png?x=1&amp;y=2\">"));
    EXPECT_THAT(html, HasSubstr(">example.org</span>"));
    EXPECT_THAT(html, Not(HasSubstr("src=")));
}

TEST_F(PictureInlining, LeavesAnInlinePictureAlone)
{
    const QByteArray tag = "<img src=\"data:image/png;base64,AAAA\" alt=\"x\">";
    EXPECT_EQ(inlined(tag), tag.toStdString());
}

TEST_F(PictureInlining, ArticleWithoutAFileHasNoPicturesBesideIt)
{
    const QByteArray html = withPictures("<img src=\"etc/x.png\" alt=\"x\">", {{}, {}, u"Missing: %1"_s});
    EXPECT_THAT(html.toStdString(), HasSubstr("missing-image"));
}

} // namespace lectern::exporting
