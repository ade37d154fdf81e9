// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers are looked for where tests say, beside the program, and at last in the install prefix.
#include "base/helper_path.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace lectern::base {
namespace {

using namespace Qt::StringLiterals;

TEST(HelperPath, testsMayNameTheFolder)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lectern-example"_s);
    qputenv("LECTERN_HELPER_DIR", QFile::encodeName(folder.path()));
    EXPECT_NE(helperPath(u"example"), path); // not there yet
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    EXPECT_NE(helperPath(u"example"), path); // not executable
    ASSERT_TRUE(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    EXPECT_EQ(helperPath(u"example"), path);
    qunsetenv("LECTERN_HELPER_DIR");
    EXPECT_NE(helperPath(u"example"), path);
}

TEST(HelperPath, missingHelperHasAPathForTheMessage)
{
    const QString path = helperPath(u"no-such-helper");
    EXPECT_TRUE(path.startsWith(u'/')) << qPrintable(path);
    EXPECT_TRUE(path.endsWith(u"/lectern/lectern-no-such-helper")) << qPrintable(path);
}

} // namespace
} // namespace lectern::base
