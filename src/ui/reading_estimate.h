// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a section and of the article is still to be read. Pure logic.
#pragma once

#include "document/document.h"

#include <vector>

namespace lectern::ui {

struct MinutesLeft {
    int inSection = 0;
    int inArticle = 0;
};

class ReadingEstimate {
public:
    ReadingEstimate() = default;
    explicit ReadingEstimate(const document::Document &document);

    /// `section`: where the reader is; `block`, `offset`: the first line in sight.
    [[nodiscard]] MinutesLeft at(document::SectionId section, document::BlockId block, int offset) const;

private:
    document::Document m_document;
    std::vector<int> m_textStart;  ///< per section and one past the last: code unit of the article's text
    std::vector<int> m_wordsAfter; ///< per section: words of all later ones
};

} // namespace lectern::ui
