// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/content_path.h"

#include <gtest/gtest.h>

namespace lectern::exporting {

namespace {

QRectF boxOf(std::string_view content, const QTransform &place = {})
{
    ContentScan scan(content);
    ContentStep step;
    return scan.next(step) ? pathBox(step, scan, place) : QRectF();
}

} // namespace

TEST(ContentPath, HoldsAllItsPoints)
{
    EXPECT_EQ(boxOf("10 20 30 -5 re f 500 500 m S"), QRectF(10, 15, 30, 5)) << "up to what paints it";
    EXPECT_EQ(boxOf("1 2 m 5 9 l 0 3 4 4 7 1 c S"), QRectF(0, 1, 7, 8));
    EXPECT_EQ(boxOf("1 1 2 2 re f", QTransform(2, 0, 0, -1, 10, 0)), QRectF(12, -3, 4, 2));
    EXPECT_EQ(boxOf("1 1 2 re f"), QRectF()) << "a number is missing";
}

TEST(ContentPath, EndsWhereItIsPaintedOrDropped)
{
    EXPECT_TRUE(endsPath("f*") && endsPath("n") && endsPath("S"));
    EXPECT_FALSE(endsPath("re") || endsPath("W") || endsPath("cm"));
}

TEST(ContentPath, MatricesAndNames)
{
    EXPECT_EQ(transformOf({"2 0 0 3 4 5 ", "cm"}), QTransform(2, 0, 0, 3, 4, 5));
    EXPECT_EQ(transformOf({"2 0 0 3 4 ", "cm"}), QTransform());
    EXPECT_EQ(objectName("\n/X12 "), "/X12");
    EXPECT_EQ(objectName("12 "), "");
}

} // namespace lectern::exporting
