// SPDX-License-Identifier: GPL-3.0-or-later
// Articles for tests of exports: parsed here, passages by their words, and texts read back from markup.
#pragma once

#include "document/document.h"
#include "document/text_position.h"
#include "support/environment.h"

#include <QStringList>
#include <random>

namespace lectern::test {

/// Parses in this process.
[[nodiscard]] document::Document parsed(const QByteArray &markdown);

enum class Edge { Before, Behind };
/// The place before or behind the first occurrence of a text; fails the running test where there is none.
[[nodiscard]] document::TextPosition place(const document::Document &article, const QString &text, Edge edge);

[[nodiscard]] QStringList blockTexts(const document::Document &article);

/// Texts of the elements with an address, as the page has them: without what is marked data-skip, of a picture its
/// alternative text.
[[nodiscard]] QStringList shownTexts(const document::Document &article);

/// The first tag that closes nothing or stays open; empty when every element is closed.
[[nodiscard]] QByteArray unbalanced(const QByteArray &html);

/// Some passage with at least one character.
[[nodiscard]] document::TextRange randomPassage(const document::Document &article, std::mt19937 &random);

/// The texts of the blocks in a passage, the first and last cut; those without text are left out.
[[nodiscard]] QStringList selectedTexts(const document::Document &article, const document::TextRange &passage);

/// True when every one of `wanted` stands in `texts`, in this order; others may stand between them.
[[nodiscard]] bool containsInOrder(const QStringList &texts, const QStringList &wanted);

/// The program's own guides and the shared articles, where they are.
[[nodiscard]] QStringList articlePaths();

} // namespace lectern::test
