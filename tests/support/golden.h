// SPDX-License-Identifier: GPL-3.0-or-later
// Golden files: known good output kept beside the tests and compared byte by byte.
#pragma once

#include <QByteArray>
#include <QString>

namespace lectern::test {

/// Compares with tests/golden/<name>; shows the first line that differs. The target `golden-update` rewrites the files
/// instead of comparing; nothing else does.
void expectGolden(const QString &name, const QByteArray &actual);

} // namespace lectern::test
