// SPDX-License-Identifier: GPL-3.0-or-later
// Text in drawings gets the faces that fontconfig finds, as in the pixels of the window.
#include "web/drawing_faces.h"

#include <QString> // sums of byte arrays
#include <fontconfig/fontconfig.h>
#include <gtest/gtest.h>

namespace lectern::web {
namespace {

QByteArray svg(const QByteArray &content, const QByteArray &root = "font-family='x'")
{
    return "<svg " + root + " xmlns='http://www.w3.org/2000/svg'>" + content + "</svg>";
}

/// What fontconfig finds for one family.
QByteArray installed(const char *family)
{
    FcPattern *wanted = FcPatternCreate();
    FcPatternAddString(wanted, FC_FAMILY, reinterpret_cast<const FcChar8 *>(family));
    FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result = FcResultNoMatch;
    FcPattern *found = FcFontMatch(nullptr, wanted, &result);
    FcChar8 *name = nullptr;
    if (found)
        FcPatternGetString(found, FC_FAMILY, 0, &name);
    const QByteArray made(reinterpret_cast<const char *>(name));
    FcPatternDestroy(wanted);
    if (found)
        FcPatternDestroy(found);
    return made;
}

class DrawingFaces : public testing::Test {
protected:
    void SetUp() override
    {
        if (times.isEmpty())
            GTEST_SKIP() << "no fonts are installed";
    }

    const QByteArray times = installed("Times");
    const QByteArray mono = installed("monospace");
};

TEST_F(DrawingFaces, StandBeforeTheNamedOnes)
{
    const QByteArray other = "<svg font-family='" + installed("x") + ",x' xmlns='http://www.w3.org/2000/svg'>";
    EXPECT_EQ(withInstalledFaces(svg("<text font-family=\"Times\">a</text>")),
              other + "<text font-family=\"" + times + ",Times\">a</text></svg>");
    EXPECT_EQ(withInstalledFaces(svg("<text style=\"fill:red; font-family: monospace; x:y\">a</text>")),
              other + "<text style=\"fill:red; font-family: " + mono + ",monospace; x:y\">a</text></svg>");
    EXPECT_EQ(withInstalledFaces(svg("<text style=\"font-family:'Times'\">a</text>")),
              other + "<text style=\"font-family:" + times + ",'Times'\">a</text></svg>");
    EXPECT_EQ(withInstalledFaces(svg("<style>text{font-family:\"Times\"}</style><text>a</text>")),
              other + "<style>text{font-family:" + times + ",\"Times\"}</style><text>a</text></svg>");
}

TEST_F(DrawingFaces, TextWithoutOneHasTheDefault)
{
    EXPECT_EQ(withInstalledFaces(svg("<text>a</text>", "width='9'")),
              "<svg font-family=\"" + installed("Times New Roman")
                  + "\" width='9' xmlns='http://www.w3.org/2000/svg'><text>a</text></svg>");
}

TEST_F(DrawingFaces, WhatIsNotUnderstoodStays)
{
    const QByteArray rect = svg("<rect width='9' height='9'/>");
    EXPECT_EQ(withInstalledFaces(rect), rect) << "no text";
    for (const char *text :
         {"<text style='font-family:&quot;Times&quot;'>a</text>", "<text font-family=''>a</text>",
          "<text>font-family</text>", "<text font-family=Times>a</text>", "<text style='font-family:'>a</text>"}) {
        const QByteArray made = withInstalledFaces(svg(text));
        EXPECT_TRUE(made.contains(text)) << made.constData();
    }
    const QByteArray cut = svg("<text font-family='Times");
    (void)withInstalledFaces(cut.chopped(6));
    (void)withInstalledFaces("<text font-family=");
    (void)withInstalledFaces("<text<svg font-family:'");
}

} // namespace
} // namespace lectern::web
