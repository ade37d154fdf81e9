// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of the rooms as rules, and the check of one #include against them.
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>
#include <optional>
#include <vector>

namespace lectern::test {

/// One #include directive of a source.
struct Include {
    QString header; ///< as written between the quotes or angle brackets
    int line = 0;   ///< 1-based
};

/// All #include directives of a source text, in order. Those inside comments do not count.
[[nodiscard]] std::vector<Include> includesOf(const QString &source);

/// The rooms, with the helper programs as "helpers/<name>".
[[nodiscard]] QStringList rooms();

/// The room of a path relative to src/: "find/finder.cpp" → "find". Empty for a path that lies in no room.
[[nodiscard]] QString roomOf(QStringView path);

/// Why a source of `room` may not include `header`; nothing when it may.
[[nodiscard]] std::optional<QString> violation(const QString &room, const QString &header);

} // namespace lectern::test
