// SPDX-License-Identifier: GPL-3.0-or-later
// The search behind findQuote(): one step for each kind of match, from sure to vague.
#include "document/approximate_match.h"
#include "document/heading_paths.h"
#include "document/quote_anchor.h"

#include <algorithm>
#include <cmath>

namespace lectern::document {

namespace {

/// Code units around the hint that are searched for changed words.
constexpr qsizetype kSearchedUnits = qsizetype(16) << 20;
/// Shorter quotes are too common to be found by themselves, without context that fits.
constexpr qsizetype kTellingUnits = 12;
/// One edit in so many code units is a small change.
constexpr qsizetype kUnitsPerEdit = 4;
/// Weights against one code unit of fitting context: the whole heading path, and the distance of a whole article.
constexpr double kPathWeight = 32;
constexpr double kDistanceWeight = 8;

/// A match of the words before it is judged.
struct Candidate {
    qsizetype begin = 0; ///< in Document::text()
    qsizetype end = 0;
    double score = 0;
};

qsizetype commonEnd(QStringView a, QStringView b)
{
    const qsizetype length = std::min(a.size(), b.size());
    qsizetype count = 0;
    while (count < length && a[a.size() - 1 - count] == b[b.size() - 1 - count])
        ++count;
    return count;
}

qsizetype commonStart(QStringView a, QStringView b)
{
    const auto [atA, atB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return atA - a.begin();
}

/// Everything a search needs to know.
class Search {
public:
    Search(const Document &document, const QuoteAnchor &anchor, const TextPosition &hint)
        : m_document(document),
          m_anchor(anchor),
          m_text(document.text()),
          m_hint(textOffset(document, hint)),
          m_paths(document.outline(), anchor.headingPath)
    {
        m_windowBegin = std::max<qsizetype>(0, m_hint - kSearchedUnits / 2);
        m_window = m_text.sliced(m_windowBegin, std::min(kSearchedUnits, m_text.size() - m_windowBegin));
    }

    [[nodiscard]] std::optional<Candidate> exact() const;
    [[nodiscard]] std::optional<Candidate> changed() const;
    [[nodiscard]] std::optional<Candidate> surroundings() const;
    [[nodiscard]] std::optional<Candidate> section() const;

private:
    [[nodiscard]] double closeness(qsizetype begin) const
    {
        const TextPosition place = positionAt(m_document, begin);
        const double distance = std::abs(static_cast<double>(begin - m_hint)) / static_cast<double>(m_text.size() + 1);
        return kPathWeight * m_paths.similarity(m_document.sectionOf(place.block)) - kDistanceWeight * distance;
    }
    [[nodiscard]] qsizetype context(qsizetype begin, qsizetype end) const
    {
        return commonEnd(m_text.first(begin), m_anchor.prefix) + commonStart(m_text.sliced(end), m_anchor.suffix);
    }
    /// The best place of a pattern, of which [from, to) is the passage.
    [[nodiscard]] std::optional<Candidate> approximate(QStringView pattern, qsizetype from, qsizetype to) const;
    [[nodiscard]] Candidate extended(const Candidate &head) const;

    const Document &m_document;
    const QuoteAnchor &m_anchor;
    QStringView m_text;
    qsizetype m_hint;
    HeadingPaths m_paths;
    qsizetype m_windowBegin = 0;
    QStringView m_window;
};

std::optional<Candidate> Search::exact() const
{
    const QStringView words = m_anchor.exact;
    if (words.isEmpty())
        return std::nullopt;
    const qsizetype wholeContext = m_anchor.prefix.size() + m_anchor.suffix.size();
    const auto isAt = [&](qsizetype begin) { return m_text.sliced(begin).startsWith(words); };
    if (isAt(m_hint) && context(m_hint, m_hint + words.size()) == wholeContext && closeness(m_hint) >= kPathWeight)
        return Candidate{m_hint, m_hint + words.size(), 0}; // nothing was edited before it
    std::optional<Candidate> best;
    for (qsizetype begin = m_text.indexOf(words); begin >= 0; begin = m_text.indexOf(words, begin + 1)) {
        const qsizetype end = begin + words.size();
        const qsizetype fitting = context(begin, end);
        if (words.size() < kTellingUnits && fitting < std::min(wholeContext, kTellingUnits))
            continue;
        const double score = static_cast<double>(fitting) + closeness(begin);
        if (!best || score > best->score)
            best = Candidate{begin, end, score};
    }
    return best;
}

std::optional<Candidate> Search::approximate(QStringView pattern, qsizetype from, qsizetype to) const
{
    const int maxEdits = static_cast<int>(pattern.size() / kUnitsPerEdit);
    std::optional<Candidate> best;
    ApproximateEnd bestEnd;
    for (const ApproximateEnd &end : approximateEnds(m_window, pattern, maxEdits)) {
        const qsizetype about = std::max<qsizetype>(0, m_windowBegin + end.end - pattern.size());
        const double score = static_cast<double>(-2 * end.edits) + closeness(about);
        if (!best || score > best->score) {
            best = Candidate{0, 0, score};
            bestEnd = end;
        }
    }
    if (best) {
        const auto [begin, finish] = alignedOffsets(m_window, pattern, bestEnd, from, to);
        best->begin = m_windowBegin + begin;
        best->end = m_windowBegin + finish;
    }
    return best;
}

/// From the beginning of a long passage to its end: the last words are looked for where they are due.
Candidate Search::extended(const Candidate &head) const
{
    const QStringView words = m_anchor.exact;
    const QStringView tail = words.last(std::min(words.size(), kPatternUnits));
    const qsizetype from = std::min(head.begin + words.size() / 2, m_text.size());
    const qsizetype length = std::min(words.size() + 4 * kPatternUnits, m_text.size() - from);
    const QStringView window = m_text.sliced(from, length);
    const auto ends = approximateEnds(window, tail, static_cast<int>(tail.size() / kUnitsPerEdit));
    const auto best = std::ranges::min_element(ends, {}, &ApproximateEnd::edits);
    if (best != ends.end())
        return {head.begin, from + best->end, head.score};
    // The end is gone: as far as the passage reached, but not into other blocks.
    const TextPosition start = positionAt(m_document, head.begin);
    const TextPosition blockEnd{start.block, static_cast<qint32>(m_document.blockText(start.block).size())};
    return {head.begin, std::min(head.begin + words.size(), textOffset(m_document, blockEnd)), head.score};
}

std::optional<Candidate> Search::changed() const
{
    const QStringView words = m_anchor.exact;
    if (words.size() > kPatternUnits) {
        if (const auto head = approximate(words.first(kPatternUnits), 0, kPatternUnits))
            return extended(*head);
        const auto tail = approximate(words.last(kPatternUnits), 0, kPatternUnits);
        if (!tail)
            return std::nullopt;
        const TextPosition start{positionAt(m_document, tail->begin).block, 0};
        return Candidate{std::max(tail->end - words.size(), textOffset(m_document, start)), tail->end, tail->score};
    }
    if (words.isEmpty())
        return std::nullopt;
    // A short quote is looked for together with what stood around it.
    const qsizetype room = kPatternUnits - words.size();
    const QStringView before = QStringView(m_anchor.prefix).last(std::min(m_anchor.prefix.size(), room / 2));
    const QStringView after = QStringView(m_anchor.suffix).first(std::min(m_anchor.suffix.size(), room - before.size()));
    const QString pattern = before.toString() + words.toString() + after.toString();
    if (pattern.size() < kTellingUnits)
        return std::nullopt;
    const auto found = approximate(pattern, before.size(), before.size() + words.size());
    return found && found->begin < found->end ? found : std::nullopt;
}

std::optional<Candidate> Search::surroundings() const
{
    const QString joined = m_anchor.prefix + m_anchor.suffix;
    if (joined.size() >= kTellingUnits && joined.size() <= kPatternUnits) {
        if (auto gap = approximate(joined, m_anchor.prefix.size(), m_anchor.prefix.size()))
            return gap;
    }
    const auto isTelling = [](const QString &side) {
        return side.size() >= 2 * kTellingUnits && side.size() <= kPatternUnits;
    };
    if (isTelling(m_anchor.suffix)) {
        if (const auto after = approximate(m_anchor.suffix, 0, 0))
            return Candidate{after->begin, after->begin, after->score};
    }
    if (isTelling(m_anchor.prefix)) {
        if (const auto before = approximate(m_anchor.prefix, m_anchor.prefix.size(), m_anchor.prefix.size()))
            return Candidate{before->end, before->end, before->score};
    }
    return std::nullopt;
}

std::optional<Candidate> Search::section() const
{
    std::optional<Candidate> best;
    for (SectionId section = 1; section <= m_document.outline().size(); ++section) {
        const double similarity = m_paths.similarity(section);
        if (similarity <= 0)
            continue;
        const qsizetype begin = textOffset(m_document, {m_document.firstBlockOf(section), 0});
        const double score = closeness(begin);
        if (!best || score > best->score)
            best = Candidate{begin, begin, score};
    }
    return best;
}

} // namespace

std::optional<LocatedQuote> findQuote(const Document &document, const QuoteAnchor &anchor, const TextPosition &hint)
{
    const Search search(document, anchor, hint);
    const auto located = [&document](const Candidate &found, QuoteMatch match) {
        return LocatedQuote{{positionAt(document, found.begin), positionAt(document, found.end)}, match};
    };
    if (const auto found = search.exact())
        return located(*found, QuoteMatch::Exact);
    if (const auto found = search.changed())
        return located(*found, QuoteMatch::Changed);
    if (const auto found = search.surroundings())
        return located(*found, QuoteMatch::Surroundings);
    if (const auto found = search.section())
        return located(*found, QuoteMatch::Section);
    return std::nullopt;
}

std::optional<TextRange> locate(const Document &document, const QuoteAnchor &anchor, const TextPosition &hint)
{
    const auto found = findQuote(document, anchor, hint);
    return found ? std::optional(found->range) : std::nullopt;
}

} // namespace lectern::document
