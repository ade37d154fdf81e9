// SPDX-License-Identifier: GPL-3.0-or-later
// Installed fonts, and the part of one that a text needs.
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <set>

namespace lectern::exporting {

/// A face in a font file.
struct FontFace {
    QString file;
    int index = 0;          ///< in a collection
    std::set<char32_t> has; ///< of the characters that were asked for
    bool isItalic = false;
    int weight = 400; ///< CSS
};

/// The installed face of a family that is nearest to this weight (CSS, 100 to 900) and slant; nothing where the family is not installed.
[[nodiscard]] std::optional<FontFace> installedFace(const QString &family, int weight, bool italic,
                                                    const std::set<char32_t> &characters);

/// Whether the glyphs of ligatures come with those of their letters.
enum class Ligatures { Kept, Dropped };

/// The glyphs of these characters with what shapes them (kerning, ligatures, numerals), as a font file (OpenType). Empty where the
/// file can't be read or its licence bits forbid it.
[[nodiscard]] QByteArray fontSubset(const FontFace &face, const std::set<char32_t> &characters,
                                    Ligatures ligatures = Ligatures::Kept);

} // namespace lectern::exporting
