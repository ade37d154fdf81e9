// SPDX-License-Identifier: GPL-3.0-or-later
// Search for one text under the folding rules, hit after hit.
#pragma once

#include "find/byte_search.h"
#include "find/cancel_token.h"
#include "find/folded_text.h"
#include "find/query.h"
#include "find/word_breaks.h"

namespace lectern::find {

/// A passage inside one block, as offsets of Document::text().
struct Passage {
    document::BlockId block = 0;
    qint32 begin = 0;
    qint32 end = 0;
};

enum class Borders : quint8 { Anywhere, Words };
enum class SearchStep : quint8 { Found, End, Cancelled };

/// Finds the leftmost passages, none overlapping another, whose folded form is that of the text and that begin and end
/// between graphemes. Blanks and dropped characters: a passage takes in the whole run of blanks it begins or ends with,
/// the ignored marks of its last letter, and no other dropped characters at its ends.
///
/// The needle is looked for under the loosest rules; "Match case" and "Match accents" then sort out what was found.
class LiteralSearch {
public:
    LiteralSearch(const FoldedText &folded, const QString &text, base::FoldingRules rules, Borders borders,
                  std::optional<SectionRange> within);

    SearchStep next(Passage &passage, const CancelToken &cancel);

private:
    bool accept(qsizetype place, Passage &passage);
    [[nodiscard]] qsizetype graphemeBegin(QStringView text, qsizetype at);
    [[nodiscard]] qsizetype graphemeEnd(QStringView text, qsizetype at);
    [[nodiscard]] bool isEqualUnderRules(QStringView passage) const;
    void limitTo(SectionRange sections);

    const FoldedText &m_folded;
    const std::vector<document::Block> &m_blocks;
    ByteNeedle m_needle;
    QString m_query;  ///< as given
    QString m_strict; ///< folded under the rules
    base::FoldingRules m_rules;
    bool m_isStrict = false;
    bool m_isAsciiQuery = false;
    Borders m_borders;
    std::optional<SectionRange> m_within;
    FoldedText::Cursor m_begins;
    FoldedText::Cursor m_ends;
    Breaks m_graphemes{Breaks::Kind::Grapheme};
    Breaks m_words{Breaks::Kind::Word};
    size_t m_block = 0;   ///< block of the last candidate
    qsizetype m_at = 0;   ///< where the search goes on
    qsizetype m_stop = 0; ///< where it ends
    unsigned m_work = 0;  ///< candidates looked at
};

} // namespace lectern::find
