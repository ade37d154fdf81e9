// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for helpers beside the running program, so that a build folder and a moved installation both work.
#include "base/helper_path.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

#ifndef LECTERN_LIBEXEC_DIR
#define LECTERN_LIBEXEC_DIR "/usr/libexec/lectern" // src/helpers/CMakeLists.txt sets the real one
#endif

namespace lectern::base {

using namespace Qt::StringLiterals;

QString helperPath(QStringView name)
{
    QStringList folders;
    if (const QString forTests = qEnvironmentVariable("LECTERN_HELPER_DIR"); !forTests.isEmpty())
        folders += forTests;
    // QCoreApplication::applicationDirPath() would need an application object.
    const QString program = QFileInfo(u"/proc/self/exe"_s).canonicalFilePath();
    if (!program.isEmpty()) {
        const QString home = QFileInfo(program).path();
        folders += home + u"/../libexec/lectern"_s;
        folders += home + u"/../libexec"_s;
        folders += home + u"/libexec"_s;
    }
    folders += QStringLiteral(LECTERN_LIBEXEC_DIR);

    QString path;
    for (const QString &folder : std::as_const(folders)) {
        path = QDir::cleanPath(folder + u"/lectern-"_s + name);
        const QFileInfo found(path);
        if (found.isFile() && found.isExecutable())
            break;
    }
    return path;
}

} // namespace lectern::base
