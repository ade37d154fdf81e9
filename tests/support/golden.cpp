// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"

#include "support/environment.h"

#include <QFileInfo>
#include <QList>
#include <gtest/gtest.h>

namespace lectern::test {

void expectGolden(const QString &name, const QByteArray &actual)
{
    const QString path = QStringLiteral(LECTERN_GOLDEN_DIR "/") + name;
    if (qEnvironmentVariableIsSet("LECTERN_GOLDEN_UPDATE")) {
        writeFile(path, actual);
        return;
    }
    if (!QFileInfo::exists(path)) {
        ADD_FAILURE() << "no golden file " << qPrintable(path) << "; the target golden-update makes it";
        return;
    }
    const QByteArray expected = readFile(path);
    if (expected == actual)
        return;
    const QList<QByteArray> wanted = expected.split('\n');
    const QList<QByteArray> got = actual.split('\n');
    qsizetype line = 0;
    while (line < wanted.size() && line < got.size() && wanted[line] == got[line])
        ++line;
    ADD_FAILURE() << qPrintable(name) << " differs from its golden file in line " << line + 1
                  << "\n  golden: " << wanted.value(line, "(end of file)").toStdString()
                  << "\n  actual: " << got.value(line, "(end of file)").toStdString();
}

} // namespace lectern::test
