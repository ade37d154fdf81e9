// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/finder.h"

#include "find/hit_collector.h"
#include "find/literal_search.h"
#include "find/near_search.h"
#include "find/regex_search.h"

namespace lectern::find {

namespace {

bool findLiteral(const FoldedText &folded, const Query &query, const CancelToken &cancel, HitCollector &hits)
{
    const Borders borders = query.mode == Mode::WholeWord ? Borders::Words : Borders::Anywhere;
    // Blanks around a word have no meaning for its borders; inside a search for any text they have.
    const QString text = query.mode == Mode::WholeWord ? query.text.trimmed() : query.text;
    LiteralSearch search(folded, text, query.rules, borders, query.within);
    Passage passage;
    SearchStep step = SearchStep::Found;
    while ((step = search.next(passage, cancel)) == SearchStep::Found)
        hits.add(passage);
    return step == SearchStep::End;
}

} // namespace

Finder::Finder(document::Document document) : m_folded(std::make_shared<const FoldedText>(std::move(document))) {}

FindResult<Hits> Finder::find(const Query &query, const FindControl &control) const
{
    HitCollector hits(document(), control);
    FindResult<void> outcome;
    if (query.mode == Mode::RegularExpression) {
        outcome = findPattern(document(), query, control, hits);
    } else {
        const bool isDone = query.mode == Mode::Near ? findNear(*m_folded, query, control.cancel, hits)
                                                     : findLiteral(*m_folded, query, control.cancel, hits);
        if (!isDone)
            outcome = tl::unexpected(FindError{FindProblem::Cancelled});
    }
    if (outcome)
        return hits.finish();
    if (outcome.error().problem != FindProblem::Cancelled)
        hits.flush();
    return tl::unexpected(outcome.error());
}

} // namespace lectern::find
