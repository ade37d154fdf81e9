// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/context.h"

#include "base/folding.h"
#include "base/text_clean.h"
#include "find/word_breaks.h"

#include <algorithm>

namespace lectern::find {

using document::Block;
using document::Document;
using document::TextPosition;

namespace {

constexpr qsizetype blankWithin = 16; // how far a cut may move to fall on a blank

bool isLeftOut(QChar c)
{
    return c.category() == QChar::Other_Control || base::isBidiControl(c.unicode());
}

/// Where the context may begin at the earliest and end at the latest.
struct Limits {
    qsizetype begin;
    qsizetype end;
};

Limits limitsAround(const Document &document, const Hit &hit, qsizetype from, qsizetype to)
{
    const auto blockAt = [&document](const TextPosition &p) { return document.blocks()[static_cast<size_t>(p.block)]; };
    const Block first = blockAt(hit.range.begin);
    const Block last = blockAt(hit.range.end);
    Limits limits{first.textStart, last.textStart + last.textLength};
    const QStringView text = document.text();
    if (first.kind == document::BlockKind::Code)
        limits.begin = text.mid(limits.begin, from - limits.begin).lastIndexOf(u'\n') + 1 + limits.begin;
    if (last.kind == document::BlockKind::Code) {
        const qsizetype lineEnd = text.mid(to, limits.end - to).indexOf(u'\n');
        limits.end = lineEnd < 0 ? limits.end : to + lineEnd;
    }
    return limits;
}

/// A place for the left cut: at or after `at`, at or before `latest`. `start`: of the block, where graphemes surely begin.
qsizetype cutBefore(QStringView text, qsizetype start, qsizetype at, qsizetype latest)
{
    for (qsizetype i = at; i < std::min(at + blankWithin, latest); ++i) {
        if (base::isFoldedSpace(text[i].unicode()))
            return i + 1;
    }
    Breaks graphemes(Breaks::Kind::Grapheme);
    graphemes.setText(text.mid(start, latest - start));
    return graphemes.isBorder(at - start) ? at : start + graphemes.borderAfter(at - start);
}

/// A place for the right cut: at or before `at`, at or after `earliest`.
qsizetype cutAfter(QStringView text, qsizetype at, qsizetype earliest)
{
    for (qsizetype i = at; i > std::max(at - blankWithin, earliest); --i) {
        if (base::isFoldedSpace(text[i].unicode()))
            return i;
    }
    Breaks graphemes(Breaks::Kind::Grapheme);
    graphemes.setText(text.mid(earliest, std::min(at + blankWithin, text.size()) - earliest));
    return graphemes.isBorder(at - earliest) ? at : earliest + graphemes.borderBefore(at - earliest);
}

} // namespace

QString Context::textWithEllipses() const
{
    return (isCutBefore ? QStringLiteral("…") : QString()) + text + (isCutAfter ? QStringLiteral("…") : QString());
}

qint32 textOffset(const Document &document, TextPosition position)
{
    return document.blocks()[static_cast<size_t>(position.block)].textStart + position.offset;
}

QStringView textOf(const Document &document, const Hit &hit)
{
    const qint32 from = textOffset(document, hit.range.begin);
    return QStringView(document.text()).mid(from, textOffset(document, hit.range.end) - from);
}

QString sectionPath(const Document &document, document::SectionId section)
{
    QStringList titles;
    if (section > 0 && section <= document.outline().size()) {
        for (const int heading : document.outline().path(section - 1))
            titles.append(base::cleanLine(document.outline().at(heading).title));
    }
    return titles.join(QStringLiteral(" › "));
}

Context contextOf(const Document &document, const Hits &hits, qsizetype index, ContextSize size)
{
    const Hit &hit = hits.at(index);
    const QStringView text = document.text();
    const qsizetype from = textOffset(document, hit.range.begin);
    const qsizetype to = textOffset(document, hit.range.end);
    const Limits limits = limitsAround(document, hit, from, to);

    Context context;
    context.isCutBefore = from - limits.begin > size.before;
    const qsizetype begin = context.isCutBefore ? cutBefore(text, limits.begin, from - size.before, from) : limits.begin;
    const bool isLong = to - from > size.longestHit;
    const qsizetype wanted = isLong ? from + size.longestHit : to + size.after;
    context.isCutAfter = wanted < limits.end;
    const qsizetype end = context.isCutAfter ? cutAfter(text, wanted, isLong ? from + 1 : to) : limits.end;

    std::vector<std::pair<qsizetype, qsizetype>> marks; // in the text
    for (const document::TextRange &mark : hits.marks(index)) {
        const qsizetype markBegin = textOffset(document, mark.begin);
        if (markBegin < end)
            marks.emplace_back(markBegin, std::min<qsizetype>(textOffset(document, mark.end), end));
    }
    context.marks.resize(marks.size(), Context::Part{-1, 0});
    for (qsizetype i = begin; i <= end; ++i) {
        for (size_t m = 0; m < marks.size(); ++m) {
            if (i == marks[m].first)
                context.marks[m].start = context.text.size();
            if (i == marks[m].second)
                context.marks[m].length = context.text.size() - context.marks[m].start;
        }
        if (i == end)
            break;
        const QChar c = text[i];
        if (base::isFoldedSpace(c.unicode())) {
            const bool startsMark = std::ranges::any_of(marks, [i](const auto &mark) { return mark.first == i; });
            if (startsMark || (!context.text.isEmpty() && !context.text.endsWith(u' ')))
                context.text.append(u' ');
        } else if (!isLeftOut(c)) {
            context.text.append(c);
        }
    }
    return context;
}

} // namespace lectern::find
