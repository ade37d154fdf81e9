// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a value; other programs rely on it (README, "Command line").
#pragma once

#include <QString>
#include <QStringList>

namespace lectern::app {

inline constexpr int kExitDone = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitWrongUsage = 2;

struct CommandLine {
    enum class Verb { Window, Outline, Text, Find, Export, Help, Version, WrongUsage } verb = Verb::Window;
    QString path;          ///< window: absolute path, "-" or empty
    QString fragment;      ///< window: what followed '#', decoded
    QStringList arguments; ///< verbs: everything behind the verb
    QString problem;       ///< WrongUsage: one line that says what is wrong
};

/// Reads the arguments behind the program's name. `FILE#section`: a file that has the '#' in its name wins.
[[nodiscard]] CommandLine readCommandLine(const QStringList &arguments);

/// What --help prints.
[[nodiscard]] QString helpText();

} // namespace lectern::app
