// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms of notes are closed: what is drawn below them stands higher, and so do the annotations.
#include "exporting/note_rooms.h"
#include "exporting/page_content.h"
#include "exporting/raised_content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

namespace lectern::exporting {

namespace {

std::optional<RaisedContent> raised(std::string_view content, std::vector<EmptyStretch> stretches, double end = -1e9)
{
    const FormBoxes forms = [](const std::string &name) {
        return name == "/Form" ? std::optional<QRectF>(QRectF(0, 0, 50, 30)) : std::nullopt;
    };
    return raisedContent(content, forms, Rise(std::move(stretches), end));
}

/// A page of a file of its own with this content and these links: address and edges.
struct Link {
    std::string address;
    QPDFObjectHandle::Rectangle box;
};
QPDFObjectHandle pageOf(QPDF &pdf, const std::string &content, const std::vector<Link> &links)
{
    pdf.emptyPDF();
    QPDFObjectHandle page = QPDFObjectHandle::parse("<</Type /Page /MediaBox [0 0 595 842] /Resources <<>> /Annots []>>");
    page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
    for (const Link &link : links) {
        QPDFObjectHandle annotation = QPDFObjectHandle::parse("<</Type /Annot /Subtype /Link /A <</S /URI>>>>");
        annotation.getKey("/A").replaceKey("/URI", QPDFObjectHandle::newString(link.address));
        annotation.replaceKey("/Rect", QPDFObjectHandle::newFromRectangle(link.box));
        page.getKey("/Annots").appendItem(annotation);
    }
    pdf.addPage(page, true);
    return pdf.getAllPages().front();
}

} // namespace

TEST(Rise, IsTheHeightOfWhatLiesAbove)
{
    const Rise rise({{500, 511}, {300, 322}});
    EXPECT_EQ(rise.at(700), 0);
    EXPECT_EQ(rise.at(510), 0) << "the line above may reach into a stretch";
    EXPECT_EQ(rise.at(499), 11);
    EXPECT_EQ(rise.at(100), 33);
    EXPECT_TRUE(Rise({}).isNothing());
}

TEST(RaisedContent, StaysWhereNothingIsAbove)
{
    const std::string text = "q\n1 0 0 1 0 0 cm\nBT\n/F1 10 Tf 1 0 0 1 20 700 Tm (a) Tj\nET\nQ";
    const auto made = raised(text, {{100, 111}});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->content, text);
    EXPECT_NEAR(made->bottom, 700 - 3.5, 0.01) << "the letters' descent";
}

TEST(RaisedContent, MovesTheCoordinatesOnceForAllThatRisesTogether)
{
    const auto made = raised("BT 1 0 0 1 20 700 Tm (a) Tj ET BT 1 0 0 1 20 400 Tm (b) Tj ET BT 1 0 0 1 20 380 Tm (c) Tj ET "
                             "BT 1 0 0 1 20 100 Tm (d) Tj ET BT 1 0 0 1 20 600 Tm (e) Tj ET",
                             {{500, 511}, {200, 222}});
    ASSERT_TRUE(made);
    EXPECT_EQ(
        made->content,
        "BT 1 0 0 1 20 700 Tm (a) Tj ET\n1 0 0 1 0.000000 11.000000 cm BT 1 0 0 1 20 400 Tm (b) Tj ET BT 1 0 0 1 20 380 "
        "Tm (c) Tj ET\n1 0 0 1 0.000000 22.000000 cm BT 1 0 0 1 20 100 Tm (d) Tj ET\n1 0 0 1 0.000000 -33.000000 cm BT 1 "
        "0 0 1 20 600 Tm (e) Tj ET");
    EXPECT_NEAR(made->bottom, 133, 0.01);
}

TEST(RaisedContent, MovesInTheUnitsOfThePlace)
{
    const auto made = raised(
        "q 0.5 0 0 -0.5 0 842 cm BT /F1 20 Tf 1 0 0 -1 20 1284 Tm (a) Tj ET Q BT 1 0 0 1 0 700 Tm (b) Tj ET", {{500, 510}});
    ASSERT_TRUE(made);
    EXPECT_THAT(made->content, HasSubstr("cm\n1 0 0 1 0.000000 -20.000000 cm BT")) << "downwards, in halves";
    EXPECT_THAT(made->content, HasSubstr("Q BT")) << "what was saved stands where it stood";
    EXPECT_NEAR(made->bottom, 200 + 10 - 3.5, 0.01);
}

TEST(RaisedContent, MovesPathsAndPicturesByTheirUpperEdges)
{
    const auto made =
        raised("0 0 595 842 re f 20 390 100 5 re f 20 400 m 50 505 l S 10 10 20 690 re W n q 100 0 0 80 20 300 cm "
               "/Picture Do Q q 1 0 0 1 0 590 cm /Form Do Q",
               {{500, 510}});
    ASSERT_TRUE(made);
    EXPECT_EQ(
        made->content,
        "0 0 595 842 re f\n1 0 0 1 0.000000 10.000000 cm 20 390 100 5 re f\n1 0 0 1 0.000000 -10.000000 cm 20 400 m 50 505 "
        "l S 10 10 20 690 re W n q 100 0 0 80 20 300 cm\n1 0 0 1 0.000000 0.125000 cm /Picture Do Q q 1 0 0 1 0 590 cm "
        "/Form Do Q");
    EXPECT_NEAR(made->bottom, 310, 0.01) << "neither the page's ground nor what only cuts off";
}

TEST(RaisedContent, LeavesWhatIsOfTheNextPageBelow)
{
    const auto made =
        raised("BT 1 0 0 1 20 300 Tm (a) Tj ET BT 1 0 0 1 20 78 Tm (next) Tj ET 20 70 100 10 re f", {{500, 510}}, 80);
    ASSERT_TRUE(made);
    EXPECT_THAT(made->content, Not(HasSubstr("next")));
    EXPECT_THAT(made->content, HasSubstr("1 0 0 1 0.000000 -10.000000 cm 20 70 100 10 re")) << "where it is cut off";
    EXPECT_NEAR(made->bottom, 310, 0.01);
}

TEST(RaisedContent, IsNothingWhereItCannotBeRead)
{
    EXPECT_FALSE(raised("BT (a Tj ET", {{500, 510}}));
    EXPECT_FALSE(raised("BI /W 1 ID x EI", {{500, 510}}));
    EXPECT_TRUE(raised("", {{500, 510}}));
}

TEST(NoteRooms, MarksAreReadAndTakenOut)
{
    QPDF pdf;
    const QPDFObjectHandle page = pageOf(pdf, "",
                                         {{"lectern-note:3", {100, 600, 120, 610}},
                                          {"lectern-room:3", {50, 585, 500, 596.25}},
                                          {"lectern-room:x", {50, 500, 500, 510}},
                                          {"https://example.org", {80, 600, 99, 615}}});
    const PageNotes notes = takeNotes(page);
    ASSERT_THAT(notes.numbers, SizeIs(1));
    EXPECT_EQ(notes.numbers[0].note, 3);
    EXPECT_EQ(notes.numbers[0].y, 605);
    ASSERT_THAT(notes.rooms, SizeIs(1));
    EXPECT_EQ(notes.rooms[0].stretch.top - notes.rooms[0].stretch.bottom, 11.25);
    QPDFObjectHandle left = page;
    EXPECT_EQ(left.getKey("/Annots").getArrayNItems(), 2) << "what is no mark stays";
}

TEST(NoteRooms, LinksRiseWithTheirText)
{
    QPDF pdf;
    QPDFObjectHandle page = pageOf(pdf, "BT /F1 10 Tf 1 0 0 1 20 400 Tm (a) Tj ET",
                                   {{"https://example.org/1", {80, 600, 99, 615}},
                                    {"https://example.org/2", {80, 395, 99, 410}},
                                    {"https://example.org/3", {80, 395, 99, 615}}});
    const auto bottom = closeRooms(pdf, page, Rise({{500, 511}}));
    ASSERT_TRUE(bottom);
    EXPECT_NEAR(*bottom, 411 - 3.5, 0.01);
    const auto box = [&page](int link) {
        return page.getKey("/Annots").getArrayItem(link).getKey("/Rect").getArrayAsRectangle();
    };
    EXPECT_EQ(box(0).lly, 600);
    EXPECT_EQ(box(1).lly, 406);
    EXPECT_EQ(box(1).ury, 421);
    EXPECT_EQ(box(2).lly, 406) << "lines above and below a room";
    EXPECT_EQ(box(2).ury, 615);
    EXPECT_THAT(contentOf(page), HasSubstr("11.000000 cm"));
}

} // namespace lectern::exporting
