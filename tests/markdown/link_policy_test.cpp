// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses of an article may lead anywhere, and that nothing stands elsewhere than it is written.
#include "markdown/article_parser.h"
#include "markdown/link_policy.h"
#include "markdown/styled_span.h"

#include <gtest/gtest.h>

namespace lectern::markdown {
namespace {

QByteArray htmlOf(const char *markdown)
{
    return parseArticle(QByteArrayView(markdown))->html();
}

TEST(LinkPolicy, SchemesAreReadAsABrowserReadsThem)
{
    for (const char *address : {"javascript:x",
                                " \x01javascript:x",
                                "java\nscript:x",
                                "JAVA\tSCRIPT:x",
                                "vbscript:x",
                                "data:text/html,x",
                                "file:///etc/passwd",
                                "blob:x",
                                "filesystem:x",
                                "chrome://x",
                                "view-source:x",
                                "qrc:/x",
                                "lectern://article/x",
                                "//host/x",
                                "/\t/host",
                                "\\\\host",
                                "/\\host",
                                "\t/\n/host",
                                "\n\r//host",
                                ":x",
                                "data:image/svg+xml,x"})
        EXPECT_EQ(addressKind(address), AddressKind::Refused) << address;
    for (const char *address :
         {"a.md", "/a.md", "a/b.md#c", "#c", "?x", "", "./a:b.md", "a b.md", "javascript%3Ax", "/a//b"})
        EXPECT_EQ(addressKind(address), AddressKind::Relative) << address;
    EXPECT_EQ(addressKind("HTTPS://x"), AddressKind::Web);
    EXPECT_EQ(addressKind("mailto:a@b"), AddressKind::Mail);
    EXPECT_EQ(addressKind("data:image/png;base64,x"), AddressKind::RasterData);
}

TEST(LinkPolicy, RefusedLinksAreOnlyText)
{
    EXPECT_FALSE(htmlOf("[x](</\t/host>) ![x](</\t/host>) <a href='/\t/host'>y</a>").contains("host"));
    EXPECT_TRUE(htmlOf("[x](javascript:y)").contains("<span class=\"refused-link\">x</span>"));
}

TEST(LinkPolicy, RasterDataIsLookedAtBeforeItIsDecoded)
{
    const QByteArray head = QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000ffff0000ffff0802000000").toBase64();
    const QByteArray small = QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000000800000008080200000").toBase64();
    const std::string bomb = "data:image/png;base64," + head.toStdString();
    EXPECT_TRUE(isOversizedRaster(bomb));
    EXPECT_FALSE(isOversizedRaster("data:image/png;base64," + small.toStdString()));
    EXPECT_FALSE(htmlOf(("![x](" + bomb + ")").c_str()).contains("src="));
    EXPECT_FALSE(htmlOf(("<img src='" + bomb + "'>").c_str()).contains("src="));
    EXPECT_TRUE(htmlOf("<img src='data:image/png;base64,AAAA'>").contains("src="));
}

TEST(BidiMarks, AreVisibleInCodeAndLinksAndOverridesEverywhere)
{
    const QByteArray isolate = "<span class=\"bidi\" data-c=\"U+2066\">\u2066</span>";
    const QByteArray embedding = "<span class=\"bidi\" data-c=\"U+202B\">\u202b</span>";
    const QByteArray reversing = "<span class=\"bidi\" data-c=\"U+202E\">\u202e</span>";
    EXPECT_TRUE(htmlOf("a\u202eb").contains(QByteArray("a" + reversing + "b")));
    EXPECT_FALSE(htmlOf("a\u202bb\u2066").contains("bidi"));
    EXPECT_TRUE(htmlOf("`a\u202bb`").contains(embedding));
    EXPECT_TRUE(htmlOf("[a\u2066b](c)").contains(isolate));
    EXPECT_TRUE(htmlOf("<a href=c>a\u2066b</a>").contains(isolate));
    EXPECT_TRUE(htmlOf("```\na\u2066b\n```").contains(isolate));
    EXPECT_TRUE(toHtml(u"a\u202eb", {{0, 3, TextStyle::String}}).contains(reversing));
    EXPECT_FALSE(htmlOf("a\u2028b \u20ac").contains("bidi"));
}

TEST(BidiMarks, HeadingsLeaveThePageWithoutThem)
{
    const auto document = parseArticle("# a\u202eb\n");
    EXPECT_EQ(document->outline().at(0).title, QStringLiteral("ab"));
    EXPECT_EQ(document->blockText(0), QStringLiteral("a\u202eb"));
}

} // namespace
} // namespace lectern::markdown
