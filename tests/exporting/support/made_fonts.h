// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts as the engine writes them, without glyphs.
#pragma once

#include <QByteArray>
#include <memory>
#include <qpdf/QPDF.hh>
#include <string>

namespace lectern::test {

/// An empty file to put objects into.
[[nodiscard]] std::unique_ptr<QPDF> emptyPdf();

/// A composite font of this file. `widths`: "3 [500 250] 10 20 300"; `characters`: the lines of its map, such as
/// "1 beginbfchar\n<0003> <0020>\nendbfchar"; empty: it has none.
[[nodiscard]] QPDFObjectHandle compositeFont(QPDF &pdf, const std::string &widths, const std::string &characters);

/// The map of a font, as text; empty where it has none.
[[nodiscard]] std::string charactersOf(QPDFObjectHandle font);

} // namespace lectern::test
