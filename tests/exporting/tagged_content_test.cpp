// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/support/made_fonts.h"
#include "exporting/tagged_content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace lectern::exporting {

namespace {

/// Text above 500 points belongs to 1, else to 0; drawings within x < 100 to 2.
class Owners : public ContentOwners {
public:
    int ofText(const TextStart &start) override
    {
        starts.push_back(start);
        return start.y > 900 ? kStray : start.y < 0 ? kArtifact : start.y > 500 ? 1 : 0;
    }
    int ofPicture(const QRectF &box) override
    {
        boxes.push_back(box);
        return 2;
    }
    int ofDrawing(const QRectF &box) override
    {
        boxes.push_back(box);
        return box.right() < 100 ? 2 : kArtifact;
    }
    [[nodiscard]] bool wantsSpaces() const override { return true; }
    [[nodiscard]] std::string_view typeOf(int owner) const override { return owner == 2 ? "Figure" : "P"; }

    std::vector<TextStart> starts;
    std::vector<QRectF> boxes;
};

class Tagging : public testing::Test {
protected:
    std::optional<TaggedContent> tagged(const std::string &content)
    {
        auto font =
            std::make_shared<PdfFont>(test::compositeFont(*m_pdf, "3 [250 500]", "1 beginbfchar <0003> <0020> endbfchar"));
        PageResources resources;
        resources.fonts = [font](const std::string &) { return font; };
        resources.formBox = [](const std::string &name) {
            return name == "/X" ? std::optional(QRectF(0, 0, 10, 10)) : std::nullopt;
        };
        m_owners = {};
        return taggedContent(content, resources, m_owners);
    }

    std::unique_ptr<QPDF> m_pdf = test::emptyPdf();
    Owners m_owners;
};

} // namespace

TEST_F(Tagging, EverythingThatIsDrawnIsMarked)
{
    const auto made = tagged(
        "q 0 0 9 9 re f 200 0 9 9 re f Q BT /F1 10 Tf 1 0 0 1 50 600 Tm <0004> Tj ET q 20 0 0 30 5 6 cm /Im Do Q /X Do");
    ASSERT_TRUE(made.has_value());
    EXPECT_THAT(made->owners, ElementsAre(2, 1, 2, 0));
    EXPECT_THAT(
        made->content,
        HasSubstr("/Figure <</MCID 0>> BDC 0 0 9 9 re f\nEMC\n/Artifact BMC 200 0 9 9 re f\nEMC Q\n/P <</MCID 1>> BDC\nBT"));
    EXPECT_EQ(m_owners.boxes[2], QRectF(5, 6, 20, 30)) << "a picture fills the unit square";
    EXPECT_EQ(m_owners.starts[0].x, 50);
}

TEST_F(Tagging, NoMarkBeginsOrEndsWithinAPath)
{
    const auto made = tagged("0 0 m 9 9 l 300 300 m 400 400 l S 0 0 m 20 40 l 30 10 9 9 50 5 c h W n");
    ASSERT_TRUE(made.has_value());
    EXPECT_THAT(made->content,
                HasSubstr("/Artifact BMC\n0 0 m 9 9 l 300 300 m 400 400 l S\nEMC\n/Figure <</MCID 0>> BDC 0 0 m"));
    EXPECT_EQ(m_owners.boxes[0], QRectF(0, 0, 400, 400)) << "all of the path decides";
    EXPECT_EQ(m_owners.boxes[1], QRectF(0, 0, 50, 40));
}

TEST_F(Tagging, MarksOfTheEngineAreNotWithinOurs)
{
    const auto made = tagged(
        "BT /F1 10 Tf 1 0 0 1 5 600 Tm <0004> Tj /Span <</ActualText <FEFF00410042>>> BDC 5 0 Td <0004> Tj 7 0 Td <0004> "
        "Tj EMC ET /Other BMC BT /F1 10 Tf 1 0 0 1 5 600 Tm (a) Tj ET EMC");
    ASSERT_TRUE(made.has_value());
    EXPECT_THAT(made->content, HasSubstr("BDC\n<0004>Tj\nEMC /Span"));
    EXPECT_THAT(made->content, HasSubstr("EMC EMC ET /Other BMC\n"));
    EXPECT_THAT(made->content, HasSubstr("BDC\nBT /F1 10 Tf 1 0 0 1 5 600 Tm (a) Tj ET"))
        << "what is not understood stays as it is";
}

TEST_F(Tagging, StraysGoAndLinesEndWithASpace)
{
    const auto stray = tagged("BT /F1 10 Tf 1 0 0 1 5 950 Tm <0004> Tj ET");
    ASSERT_TRUE(stray.has_value());
    EXPECT_THAT(stray->content, Not(HasSubstr("Tj")));
    const auto lines = tagged(
        "BT /F1 10 Tf 1 0 0 1 5 600 Tm <0004> Tj ET BT /F1 10 Tf 1 0 0 1 5 580 Tm <0004> Tj ET BT /F1 10 Tf 1 0 0 1 5 400 "
        "Tm <0004> Tj ET");
    ASSERT_TRUE(lines.has_value());
    EXPECT_THAT(lines->content, HasSubstr("<0004>Tj\n<0003>Tj ET\nBT /F1 10 Tf 1 0 0 1 5 580 Tm\n<0004>Tj ET\nEMC"));
    EXPECT_THAT(lines->owners, ElementsAre(1, 0));
}

TEST_F(Tagging, LinesBelowWordsAndTheirColour)
{
    const std::string content =
        "10 596 40 .75 re f .5 .1 .2 rg BT /F1 10 Tf 1 0 0 1 10 600 Tm <0004> Tj ET BT /F1 10 Tf 1 0 0 "
        "1 50 600 Tm <0004> Tj ET "
        "BT /F1 10 Tf 1 0 0 1 10 580 Tm <0004> Tj ET";
    const auto made = tagged(content); // colours are views into it
    ASSERT_TRUE(made.has_value());
    ASSERT_EQ(m_owners.starts.size(), 3U);
    EXPECT_TRUE(m_owners.starts[0].isUnderlined);
    EXPECT_EQ(m_owners.starts[0].colour, " .5 .1 .2 ");
    EXPECT_FALSE(m_owners.starts[1].isUnderlined) << "it begins where the line ends";
    EXPECT_FALSE(m_owners.starts[2].isUnderlined);
}

TEST_F(Tagging, SpreadTextAndTheFirstInstruction)
{
    const auto spread = tagged("2 Tc BT /F1 10 Tf 1 0 0 1 5 600 Tm <0004> Tj 9 0 Td <0004> Tj ET");
    ASSERT_TRUE(spread.has_value());
    EXPECT_THAT(spread->content, HasSubstr("<0004> Tj 9 0 Td <0004> Tj ET"))
        << "widths alone do not tell where its glyphs stand";
    EXPECT_THAT(tagged("0 0 9 9 re f")->content, HasSubstr("BDC\n0 0 9 9 re f\nEMC"));
    EXPECT_THAT(tagged("/Sh sh")->content, HasSubstr("/Artifact BMC/Sh sh\nEMC"));
}

TEST_F(Tagging, DamagedPagesAreNotTagged)
{
    for (const char *content : {"q BI ID EI Q", "BT /F1 10 Tf <0004> Tj", "q (open", "BT <00"})
        EXPECT_FALSE(tagged(content).has_value()) << content;
    EXPECT_TRUE(tagged("Q Q 1 w m re f").has_value()) << "odd, but it can be read";
}

} // namespace lectern::exporting
