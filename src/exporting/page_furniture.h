// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the text of a printed page: running heads, folios, mirrored margins; as values and templates.
#pragma once

#include <QHash>
#include <QPageLayout>
#include <QString>
#include <QStringList>

namespace lectern::exporting {

/// One line above or below the text. Templates: `{title}` `{chapter}` `{section}` `{author}` `{date}` `{page}` `{pages}`.
/// "left" is where a line of the article's script begins.
struct RunningLine {
    QString left;
    QString centre;
    QString right;

    [[nodiscard]] bool isEmpty() const { return left.isEmpty() && centre.isEmpty() && right.isEmpty(); }
    bool operator==(const RunningLine &) const = default;

    /// Reads `LEFT|CENTRE|RIGHT`, `LEFT|RIGHT` or `CENTRE`. A bar in the text is written `\|`.
    [[nodiscard]] static RunningLine fromText(const QString &text);
    /// What fromText() reads.
    [[nodiscard]] QString toText() const;
};

/// Names that templates may use.
[[nodiscard]] QStringList runningFields();

/// The names between braces that are no fields; empty when the line is well-formed.
[[nodiscard]] QStringList unknownFields(const RunningLine &line);

/// The template with its fields filled in. Separators that a missing value leaves at an end (" · ", " / ") go with it.
[[nodiscard]] QString filledTemplate(const QString &pattern, const QHash<QString, QString> &values);

/// A number in the digits that the language writes (Arabic, Persian, …); those of the keyboard for any other.
[[nodiscard]] QString localNumber(int number, const QString &language);

/// The text with its digits in those of the language.
[[nodiscard]] QString localDigits(QString text, const QString &language);

enum class Sides { One, Two };
enum class Colours { Full, Grey };

/// How pages are furnished. Lengths come from the layout that was printed with, whose left margin is the inner one.
struct PageFurniture {
    QPageLayout layout;
    Sides sides = Sides::One;
    RunningLine head;     ///< empty: none
    RunningLine foot;     ///< empty: none
    QStringList families; ///< of the type of heads and folios, first choice first
    Colours colours = Colours::Full;
};

} // namespace lectern::exporting
