// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/regex_search.h"

#include <QRegularExpression>
#include <algorithm>
#include <chrono>

namespace lectern::find {

using document::Block;
using document::BlockId;

namespace {

// A search of PCRE2 cannot be interrupted. So it sees at most this many code units beyond its start at a time; where a
// match might reach further, that one place is tried again on the whole block.
constexpr qsizetype window = 4096;

// PCRE2 counts backtracking steps, but with a back reference a step compares as much text as was captured.
constexpr qsizetype comparedUnits = 500'000'000; // about 0.1 s

bool hasBackReference(QStringView pattern)
{
    for (qsizetype i = 0; i + 1 < pattern.size(); ++i) {
        if (pattern[i] != u'\\')
            continue;
        const QChar next = pattern[++i];
        if ((next >= u'1' && next <= u'9') || next == u'g' || next == u'k')
            return true;
    }
    return pattern.contains(QLatin1String("(?P="));
}

/// The pattern with its limit of steps. QRegularExpression has no setting for that, but PCRE2 takes it from the head of the
/// pattern (pcre2pattern(3)), where later ones may only lower it.
QString limitHead(qsizetype steps)
{
    return QStringLiteral("(*LIMIT_MATCH=%1)").arg(steps);
}

QRegularExpressionMatch matchIn(const QRegularExpression &pattern, QStringView text, qsizetype from,
                                QRegularExpression::MatchType type, QRegularExpression::MatchOptions options)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return pattern.matchView(text, from, type, options);
#else
    return pattern.match(text, from, type, options);
#endif
}

class PatternSearch {
public:
    /// `anchored` is the same pattern, for single places of blocks longer than the window.
    PatternSearch(const document::Document &document, QRegularExpression pattern, QRegularExpression anchored,
                  const FindControl &control, HitCollector &hits)
        : m_document(document),
          m_pattern(std::move(pattern)),
          m_anchored(std::move(anchored)),
          m_control(control),
          m_hits(hits),
          m_deadline(std::chrono::steady_clock::now() + control.timeLimit)
    {
    }

    FindResult<void> searchBlock(BlockId id)
    {
        const QStringView text = m_document.blockText(id);
        const qint32 start = m_document.blocks()[static_cast<size_t>(id)].textStart;
        qsizetype at = 0;
        while (at <= text.size()) {
            if (auto checked = check(); !checked)
                return checked;
            const qsizetype seen = std::min(text.size(), at + window);
            const bool isWhole = seen == text.size();
            auto match = matchIn(m_pattern, text.first(seen), at,
                                 isWhole ? QRegularExpression::NormalMatch : QRegularExpression::PartialPreferFirstMatch,
                                 QRegularExpression::NoMatchOption);
            if (match.isValid() && match.hasPartialMatch()) {
                // It came to the end of what it saw: what stands there decides.
                at = std::max(at, match.capturedStart());
                match = matchIn(m_anchored, text, at, QRegularExpression::NormalMatch,
                                QRegularExpression::AnchorAtOffsetMatchOption);
                if (match.isValid() && !match.hasMatch()) {
                    at = nextPlace(text, at);
                    continue;
                }
            }
            if (!match.isValid())
                return tl::unexpected(FindError{FindProblem::RunawayPattern, QStringLiteral("match limit exceeded")});
            if (!match.hasMatch()) {
                if (isWhole)
                    return {};
                at = seen;
                continue;
            }
            const auto begin = static_cast<qint32>(match.capturedStart());
            const auto end = static_cast<qint32>(match.capturedEnd());
            if (end > begin) {
                m_hits.add({id, start + begin, start + end});
                at = end;
            } else {
                at = nextPlace(text, std::max<qsizetype>(end, at));
            }
        }
        return {};
    }

private:
    static qsizetype nextPlace(QStringView text, qsizetype at)
    {
        const bool isPair = at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate();
        return at + (isPair ? 2 : 1);
    }

    FindResult<void> check()
    {
        if (m_control.cancel.isCancelled())
            return tl::unexpected(FindError{FindProblem::Cancelled});
        // The clock is asked for every time: a single match may have taken long.
        if (std::chrono::steady_clock::now() > m_deadline)
            return tl::unexpected(FindError{FindProblem::RunawayPattern, QStringLiteral("time limit exceeded")});
        return {};
    }

    const document::Document &m_document;
    QRegularExpression m_pattern;
    QRegularExpression m_anchored;
    const FindControl &m_control;
    HitCollector &m_hits;
    std::chrono::steady_clock::time_point m_deadline;
};

} // namespace

FindResult<void> findPattern(const document::Document &document, const Query &query, const FindControl &control,
                             HitCollector &hits)
{
    if (query.text.isEmpty())
        return {};
    QRegularExpression::PatternOptions options =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    if (query.rules.letterCase == base::CaseRule::Ignore)
        options |= QRegularExpression::CaseInsensitiveOption;
    const QString head = limitHead(control.matchLimit);
    const QRegularExpression pattern(head + query.text, options);
    if (!pattern.isValid()) {
        const qsizetype offset = std::clamp<qsizetype>(pattern.patternErrorOffset() - head.size(), 0, query.text.size());
        return tl::unexpected(FindError{FindProblem::BadPattern, pattern.errorString(), offset});
    }
    pattern.optimize();
    const auto &blocks = document.blocks();
    QRegularExpression anchored = pattern;
    if (hasBackReference(query.text) && !blocks.empty()) {
        const qsizetype longest = std::ranges::max(blocks, {}, &Block::textLength).textLength;
        const qsizetype steps = std::min<qsizetype>(control.matchLimit, comparedUnits / std::max<qsizetype>(longest, 1));
        anchored = QRegularExpression(limitHead(std::max<qsizetype>(steps, 1000)) + query.text, options);
    }
    PatternSearch search(document, pattern, anchored, control, hits);
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (query.within && !query.within->contains(blocks[i].section))
            continue;
        if (auto searched = search.searchBlock(static_cast<BlockId>(i)); !searched)
            return searched;
    }
    return {};
}

} // namespace lectern::find
