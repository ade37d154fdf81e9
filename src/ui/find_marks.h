// SPDX-License-Identifier: GPL-3.0-or-later
// The hits of find as marks in the page: some hundreds around the place that is looked at, more as the reader scrolls.
#pragma once

#include "find/hits.h"
#include "web/article_view.h"

#include <memory>

namespace lectern::ui {

class FindMarks {
public:
    explicit FindMarks(web::ArticleView &view) : m_view(view) {}

    /// Marks the hits around `around`, and `current` (-1: none) stronger than the others.
    void show(const std::shared_ptr<const find::Hits> &hits, qsizetype around, qsizetype current);
    /// The reader scrolled: sends more where the marks come to an end.
    void follow(const web::ScrollState &state);
    void clear();
    /// The page is another one and has no marks.
    void forget() { m_hits.reset(); }

private:
    web::ArticleView &m_view;
    std::shared_ptr<const find::Hits> m_hits; ///< null: none are marked
    qsizetype m_current = -1;
    qsizetype m_first = 0; ///< hits sent to the page: [first, end)
    qsizetype m_end = 0;
};

} // namespace lectern::ui
