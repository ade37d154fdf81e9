// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/exact_em.h"

#include "exporting/font_subset.h"

#include <QString>
#include <cmath>
#include <gtest/gtest.h>
#include <harfbuzz/hb.h>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

QByteArray vollkorn()
{
    const auto face = installedFace(u"Vollkorn"_s, 400, false, {U'a', U'b'});
    return face ? fontSubset(*face, face->has) : QByteArray();
}

unsigned unitsOf(const QByteArray &font)
{
    hb_blob_t *blob =
        hb_blob_create(font.constData(), static_cast<unsigned>(font.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t *face = hb_face_create(blob, 0);
    const unsigned units = hb_face_get_upem(face);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return units;
}

/// The size that the engine takes: cut to hundredths.
double engineSize(double size, double adjust)
{
    return std::floor(size * adjust * 100) / 100;
}

} // namespace

TEST(ExactEm, HasUnitsOfAPowerOfTwoAndASizeOfQuarters)
{
    const QByteArray font = vollkorn();
    ASSERT_EQ(unitsOf(font), 1000U);
    for (const double points : {9.0, 10.0, 10.5, 11.0, 12.0, 14.0}) {
        const double size = points / 0.75;
        const auto exact = withExactEm(font, size);
        ASSERT_TRUE(exact.has_value()) << points;
        EXPECT_EQ(unitsOf(exact->font), 1024U);
        const double used = engineSize(size, exact->sizeAdjust);
        EXPECT_EQ(used * 4, std::round(used * 4)) << points;
        EXPECT_NEAR(used / 1.024, size, size / 100) << "looks as large as before";
    }
}

TEST(ExactEm, WhatIsNoFontStays)
{
    EXPECT_FALSE(withExactEm({}, 14).has_value());
    EXPECT_FALSE(withExactEm("no font, but some text that is longer than a directory", 14).has_value());
    EXPECT_FALSE(withExactEm(vollkorn(), 0).has_value());
    EXPECT_FALSE(withExactEm(vollkorn().left(40), 14).has_value());
    EXPECT_FALSE(withExactEm(vollkorn(), 6.22).has_value()) << "the next quarter is too far";
}

} // namespace lectern::exporting
