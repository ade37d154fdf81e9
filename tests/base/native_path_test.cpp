// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files survive the way through a QString byte for byte.
#include "base/native_path.h"

#include <gtest/gtest.h>

namespace lectern::base {
namespace {

TEST(NativePath, EveryNameSurvives)
{
    // A byte order mark at the beginning of a name is part of it (found by fuzzing).
    const char *markInside = "/a\xef\xbb\xbf"
                             "b\xff\xef\xbb\xbf.md";
    for (const char *name : {"/a.md", "/\xd9\x82.md", "/\xff\xfe.md", "\xef\xbb\xbf.md", "\xef\xbb\xbf\xef\xbb\xbf",
                             "\xef\xbb\xbf\xef\xbb\xbf\xff.md", markInside, ""})
        EXPECT_EQ(nativePath(pathFromNative(name)), QByteArray(name)) << name;
}

TEST(NativePath, NoFileHasANulInItsName)
{
    EXPECT_EQ(pathFromUrl(QUrl(QStringLiteral("file:///a%20b.md"))), QStringLiteral("/a b.md"));
    EXPECT_EQ(pathFromUrl(QUrl(QStringLiteral("file:///a%00.md"))), QString());
    EXPECT_EQ(pathFromUrl(QUrl(QStringLiteral("https://example.org/a.md"))), QString());
}

} // namespace
} // namespace lectern::base
