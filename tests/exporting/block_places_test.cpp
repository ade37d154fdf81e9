// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/block_places.h"

#include <gtest/gtest.h>

namespace lectern::exporting {

namespace {

/// Nodes and the marks of their blocks, by name of the node.
class Places {
public:
    int add(const char *type, int parent)
    {
        StructureNode node;
        node.type = type;
        node.parent = parent;
        m_nodes.push_back(node);
        return static_cast<int>(m_nodes.size()) - 1;
    }
    int add(const char *type, int parent, PdfPlace place)
    {
        const int made = add(type, parent);
        m_nodes.back().block = static_cast<int>(m_marks.starts.size());
        m_marks.starts.push_back(place);
        return made;
    }
    void repeat(int node, PdfPlace place) { m_marks.repeats.emplace_back(m_nodes[static_cast<size_t>(node)].block, place); }
    StructureNode &node(int index) { return m_nodes[static_cast<size_t>(index)]; }
    [[nodiscard]] BlockPlaces places(bool rightToLeft = false) const { return {m_nodes, m_marks, rightToLeft}; }

private:
    std::vector<StructureNode> m_nodes;
    PdfMarks m_marks;
};

} // namespace

TEST(BlockPlaces, TextBelongsToTheLastBlockThatBeganAbove)
{
    Places all;
    const int first = all.add("P", -1, {0, 100, 700});
    const int second = all.add("P", -1, {0, 100, 600});
    const int third = all.add("P", -1, {2, 100, 500});
    BlockPlaces places = all.places();
    places.beginPage(0);
    EXPECT_EQ(places.nodeOfText(100, 750), BlockPlaces::kBefore);
    EXPECT_EQ(places.nodeOfText(100, 688), first);
    EXPECT_EQ(places.nodeOfText(300, 612), first);
    EXPECT_EQ(places.nodeOfText(100, 588), second);
    places.beginPage(1); // runs over
    EXPECT_EQ(places.nodeOfText(100, 780), second);
    places.beginPage(2);
    EXPECT_EQ(places.nodeOfText(100, 780), second);
    EXPECT_EQ(places.nodeOfText(100, 400), third);
}

TEST(BlockPlaces, LabelsStandBesideTheirFirstLine)
{
    for (const bool rightToLeft : {false, true}) {
        Places all;
        const int label = all.add("Lbl", -1);
        const int text = all.add("P", -1, {0, 120, 700});
        all.node(text).label = label;
        BlockPlaces places = all.places(rightToLeft);
        places.beginPage(0);
        EXPECT_EQ(places.nodeOfText(rightToLeft ? 130 : 108, 688), label);
        EXPECT_EQ(places.nodeOfText(rightToLeft ? 60 : 120, 688), text);
        EXPECT_EQ(places.nodeOfText(rightToLeft ? 130 : 108, 660), text) << "a further line";
    }
}

TEST(BlockPlaces, CellsOfARowStandSideBySide)
{
    Places all;
    const int table = all.add("Table", -1);
    const int row = all.add("TR", table);
    const int left = all.add("TD", row, {0, 100, 700});
    const int middle = all.add("TD", row, {0, 260, 700}); // centred: its first line is short
    const int right = all.add("TD", row, {0, 400, 700});
    const int next = all.add("TD", all.add("TR", table), {0, 100, 640});
    BlockPlaces places = all.places();
    places.beginPage(0);
    EXPECT_EQ(places.nodeOfText(100, 688), left);
    EXPECT_EQ(places.nodeOfText(100, 672), left);
    EXPECT_EQ(places.nodeOfText(260, 688), middle);
    EXPECT_EQ(places.nodeOfText(225, 672), middle) << "its second line is longer";
    EXPECT_EQ(places.nodeOfText(400, 688), right);
    EXPECT_EQ(places.nodeOfText(400, 672), right);
    EXPECT_EQ(places.nodeOfText(100, 628), next);
}

TEST(BlockPlaces, CellsFromRightToLeft)
{
    Places all;
    const int row = all.add("TR", all.add("Table", -1));
    const int first = all.add("TD", row, {0, 500, 700});
    const int second = all.add("TD", row, {0, 300, 700});
    BlockPlaces places = all.places(true);
    places.beginPage(0);
    EXPECT_EQ(places.nodeOfText(440, 688), first);
    EXPECT_EQ(places.nodeOfText(180, 688), second);
    EXPECT_EQ(places.nodeOfText(310, 672), first);
}

TEST(BlockPlaces, ACellOfSeveralRowsKeepsItsLines)
{
    Places all;
    const int table = all.add("Table", -1);
    const int row = all.add("TR", table);
    const int tall = all.add("TD", row, {0, 100, 700});
    all.node(tall).rows = 2;
    const int beside = all.add("TD", row, {0, 200, 700});
    const int below = all.add("TD", all.add("TR", table), {0, 200, 660});
    BlockPlaces places = all.places();
    places.beginPage(0);
    EXPECT_EQ(places.nodeOfText(100, 688), tall);
    EXPECT_EQ(places.nodeOfText(100, 648), tall) << "beside the second row";
    EXPECT_EQ(places.nodeOfText(200, 688), beside);
    EXPECT_EQ(places.nodeOfText(200, 648), below);
}

TEST(BlockPlaces, RowsOverAPageBorderAndHeadsThatAreDrawnAgain)
{
    Places all;
    const int table = all.add("Table", -1);
    const int headRow = all.add("TR", all.add("THead", table));
    const int head = all.add("TH", headRow, {0, 100, 700});
    const int headBeside = all.add("TH", headRow, {0, 300, 700});
    const int row = all.add("TR", all.add("TBody", table));
    const int left = all.add("TD", row, {0, 100, 670});
    const int right = all.add("TD", row, {0, 300, 670});
    const int after = all.add("P", -1, {1, 100, 500});
    all.repeat(head, {1, 100, 780});
    all.repeat(headBeside, {1, 300, 780});
    BlockPlaces places = all.places();
    places.beginPage(0);
    EXPECT_EQ(places.nodeOfText(100, 688), head);
    EXPECT_EQ(places.nodeOfText(300, 688), headBeside);
    EXPECT_EQ(places.nodeOfText(100, 658), left);
    places.beginPage(1);
    EXPECT_EQ(places.nodeOfText(100, 768), BlockPlaces::kRepeated);
    EXPECT_EQ(places.nodeOfText(300, 768), BlockPlaces::kRepeated);
    EXPECT_EQ(places.nodeOfText(100, 738), left) << "the row goes on below the head";
    EXPECT_EQ(places.nodeOfText(300, 738), right);
    EXPECT_EQ(places.nodeOfText(100, 488), after);
}

TEST(BlockPlaces, AHeadThatIsDrawnTwiceIsToldOnce)
{
    Places all;
    const int table = all.add("Table", -1);
    const int head = all.add("TH", all.add("TR", all.add("THead", table)), {0, 100, 770});
    const int cell = all.add("TD", all.add("TR", all.add("TBody", table)), {0, 100, 740});
    all.repeat(head, {0, 100, 770.75});
    BlockPlaces places = all.places();
    places.beginPage(0);
    EXPECT_EQ(places.nodeOfText(100, 758), head);
    EXPECT_EQ(places.nodeOfText(100, 758.75), BlockPlaces::kRepeated) << "rounded to the next pixel";
    EXPECT_EQ(places.nodeOfText(100, 728), cell);
}

TEST(BlockPlaces, FiguresHoldWhatIsDrawnInTheirArea)
{
    Places all;
    const int text = all.add("P", -1, {0, 100, 700});
    const int small = all.add("Figure", text, {0, 180, 700});
    const int picture = all.add("Figure", all.add("Div", -1), {0, 150, 600});
    const int after = all.add("P", -1, {0, 100, 380});
    BlockPlaces places = all.places();
    places.beginPage(0);
    EXPECT_EQ(places.nodeOfDrawing({100, 72, 395, 698}), BlockPlaces::kBefore) << "the page's area";
    EXPECT_EQ(places.nodeOfDrawing({180, 680, 16, 16}), small);
    EXPECT_EQ(places.nodeOfDrawing({184, 684, 4, 4}), small);
    EXPECT_EQ(places.nodeOfText(185, 686), small) << "words of a drawing";
    EXPECT_EQ(places.nodeOfText(196, 688), text) << "what begins at its end is behind it";
    EXPECT_EQ(places.nodeOfDrawing({100, 300, 300, 70}), BlockPlaces::kBefore) << "the background of code";
    EXPECT_EQ(places.nodeOfPicture({150, 400, 200, 200}), picture);
    EXPECT_EQ(places.nodeOfPicture({10, 10, 20, 20}), BlockPlaces::kBefore) << "a picture far from every figure";
    EXPECT_EQ(places.nodeOfText(100, 368), after);
}

TEST(BlockPlaces, AFigureAtAPagesTopIsNotThePagesArea)
{
    Places all;
    const int div = all.add("Div", -1);
    const int figure = all.add("Figure", div, {0, 100, 770});
    const int after = all.add("P", -1, {0, 100, 500});
    BlockPlaces places = all.places();
    places.beginPage(0);
    EXPECT_EQ(places.nodeOfDrawing({100, 72, 395, 698}), BlockPlaces::kBefore);
    EXPECT_EQ(places.nodeOfDrawing({100, 400, 395, 370}), BlockPlaces::kBefore) << "a block begins in it";
    EXPECT_EQ(places.nodeOfDrawing({100, 530, 395, 240}), figure);
    EXPECT_EQ(places.nodeOfText(100, 488), after);
}

TEST(BlockPlaces, ManyCellsOnOnePage)
{
    Places all;
    const int table = all.add("Table", -1);
    for (int i = 0; i < 300; ++i) {
        const int row = all.add("TR", table);
        for (int k = 0; k < 10; ++k)
            all.add("TD", row, {0, 100.0 + 20 * k, 800 - 2.0 * i});
    }
    BlockPlaces places = all.places();
    places.beginPage(0);
    for (int i = 0; i < 300; ++i) {
        for (int k = 0; k < 10; ++k)
            ASSERT_EQ(places.nodeOfText(100 + 20 * k, 799 - 2 * i), 2 + i * 11 + k);
    }
}

} // namespace lectern::exporting
