// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that need no window: outline, text, find.
#pragma once

#include "document/document.h"

#include <QByteArray>
#include <QStringList>

namespace lectern::app {

/// Each runs a verb with the arguments behind it, prints to standard output and returns the exit code.
[[nodiscard]] int outlineCommand(const QStringList &arguments);
[[nodiscard]] int textCommand(const QStringList &arguments);
[[nodiscard]] int findCommand(const QStringList &arguments);

/// JSON of the outline: nested objects level, title, slug, words, children; every heading.
[[nodiscard]] QByteArray outlineJson(const document::Document &document);
/// One line a heading, indented by its depth.
[[nodiscard]] QByteArray outlineLines(const document::Document &document);
/// The readable plain text: blocks apart, list marks and quotes kept, table cells by tabs.
[[nodiscard]] QByteArray readableText(const document::Document &document);

} // namespace lectern::app
