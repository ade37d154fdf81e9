// SPDX-License-Identifier: GPL-3.0-or-later
// Formulas rendered without a web engine.
#include "exporting/math_html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using testing::HasSubstr;
using testing::Not;

namespace lectern::exporting {

TEST(MathHtml, RendersInlineAndDisplay)
{
    const std::string html = withMath("<p data-b=\"0\">So <span class=\"math\">a &lt; b</span>.</p>"
                                      "<div class=\"math display\" data-b=\"1\">\\sum_{i=1}^n i</div>")
                                 .toStdString();
    EXPECT_THAT(html, HasSubstr("<p data-b=\"0\">So <span class=\"math\"><span class=\"katex\">"));
    EXPECT_THAT(html, HasSubstr("<div class=\"math display\" data-b=\"1\"><span class=\"katex-display\">"));
    EXPECT_THAT(html, HasSubstr("<annotation encoding=\"application/x-tex\">a &lt; b</annotation>"));
}

TEST(MathHtml, KeepsTheSourceOfWhatIsNoFormula)
{
    const std::string html =
        withMath("<span class=\"math\">\\frac{</span> <span class=\"math\">\\href{javascript:alert(1)}{x}</span>")
            .toStdString();
    EXPECT_THAT(html, HasSubstr("<span class=\"math failed\">\\frac{</span>"));
    EXPECT_THAT(html, Not(HasSubstr("href=")));
}

TEST(MathHtml, LeavesOtherMarkupAlone)
{
    const QByteArray html = "<p>no formula, only &lt;span class=\"math\"&gt;</p>";
    EXPECT_EQ(withMath(html), html);
    EXPECT_TRUE(mathCss(html).isEmpty());
}

TEST(MathHtml, TakesOnlyTheFontsThatOccur)
{
    const QByteArray plain = mathCss(withMath("<span class=\"math\">x^2</span>"));
    const QByteArray fraktur = mathCss(withMath("<span class=\"math\">\\mathfrak{g} \\subset \\mathbb{R}</span>"));
    EXPECT_TRUE(plain.contains("font-family:KaTeX_Main;src:url(data:font/woff2;base64,"));
    EXPECT_TRUE(plain.contains("font-family:KaTeX_Math;src:url(data:"));
    EXPECT_FALSE(plain.contains("font-family:KaTeX_Fraktur;src:"));
    EXPECT_TRUE(fraktur.contains("font-family:KaTeX_Fraktur;src:url(data:"));
    EXPECT_TRUE(fraktur.contains("font-family:KaTeX_AMS;src:url(data:"));
    EXPECT_FALSE(plain.contains("url(fonts/"));
    EXPECT_TRUE(plain.contains(".katex-display"));
}

} // namespace lectern::exporting
