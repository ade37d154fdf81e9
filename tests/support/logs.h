// SPDX-License-Identifier: GPL-3.0-or-later
// Log lines in tests: an unexpected warning or critical line fails the test during which it was written.
#pragma once

#include <QString>

namespace lectern::test {

/// Says that the running test will cause a warning or critical line whose text matches the regular expression, `times`
/// times. Such a line passes; one that does not come by the test's end fails the test.
void expectLog(const QString &pattern, int times = 1);

/// As expectLog, but the lines may come any number of times or not at all.
void allowLog(const QString &pattern);

/// Installs the handler and the check at each test's end. Called once, by run().
void watchLogs();

} // namespace lectern::test
