// SPDX-License-Identifier: GPL-3.0-or-later
// Text as Markdown that reads back as the same text.
#pragma once

#include <QString>
#include <QStringView>

namespace lectern::exporting {

/// Text inside of a line. What could be taken for markup gets a backslash; an underscore between letters does not.
[[nodiscard]] QString escapedMarkdown(QStringView text);

/// Lines of a paragraph whose beginnings can't be taken for headings, lists, quotes, rules or tables.
[[nodiscard]] QString withPlainLineStarts(const QString &paragraph);

/// An address between the parentheses of a link, with the title when there is one.
[[nodiscard]] QString linkDestination(const QString &address, const QString &title);

/// Code between as many backticks as it takes.
[[nodiscard]] QString codeSpan(const QString &code);

/// A fence longer than any run of backticks in the code.
[[nodiscard]] QString fenceFor(const QString &code);

/// `text` with `prefix` at the head of each line; lines without text get it without the white space at its end.
[[nodiscard]] QString prefixed(const QString &text, const QString &prefix);

/// True for what CommonMark counts as punctuation next to emphasis.
[[nodiscard]] bool isMarkdownPunctuation(QChar c);

} // namespace lectern::exporting
