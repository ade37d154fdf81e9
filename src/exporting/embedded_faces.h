// SPDX-License-Identifier: GPL-3.0-or-later
// The faces of a page's text as rules of its stylesheet, so that a page looks the same where they are not installed.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <set>
#include <utility>
#include <vector>

namespace lectern::exporting {

/// A family of the page's stylesheet and where its glyphs come from.
struct EmbeddedFamily {
    QString name;                                      ///< in the stylesheet
    QString installed;                                 ///< the system's family; empty: the same
    std::vector<std::pair<char32_t, char32_t>> ranges; ///< the characters it is asked for, first and last; empty: all
    QByteArray descriptors;                            ///< further ones for the rule, each with its semicolon
    bool hasItalic = true;                             ///< of its own; else upright glyphs serve
    bool hasLigatures = true;                          ///< false: the stylesheet turns them off
};

/// Families that one element is set in, the first that has a character draws it. The last resorts, Chinese, Japanese, Korean and
/// emoji, are not among them: their fonts are too large, and every system has some.
struct FaceStack {
    std::vector<EmbeddedFamily> families;
    std::set<char32_t> characters; ///< that are set in it
    bool needsItalic = false;
    bool needsBold = false; ///< weight 600
    double size = 0;        ///< CSS pixels that most of it is set at, where a page is printed (exact_em.h); 0: any
};

/// @font-face rules with the glyphs that the text needs, in `data:` addresses. A family that is not installed, has none of the
/// text's characters, or whose licence bits forbid to embed it (OpenType OS/2 fsType) is left out; the page then falls back to its
/// list of families. May be called on any thread.
[[nodiscard]] QByteArray faceRules(const std::vector<FaceStack> &stacks);

} // namespace lectern::exporting
