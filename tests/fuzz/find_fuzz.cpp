// SPDX-License-Identifier: GPL-3.0-or-later
// Find: the first byte chooses how, the first line is the query, the rest the article. Hits lie in their blocks, and a regular
// expression ends in time.
#include "check.h"
#include "entry.h"
#include "find/finder.h"
#include "markdown/article_parser.h"

using namespace lectern;

LECTERN_FUZZ_ENTRY(find)(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray all(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const qsizetype line = all.indexOf('\n');
    if (line <= 0 || line > 60)
        return 0;
    markdown::ParseOptions options;
    options.allowBinary = true;
    const QByteArrayView article = QByteArrayView(all).sliced(line);
    const auto document =
        (data[0] & 16) != 0 ? markdown::plainTextArticle(article, options) : markdown::parseArticle(article, options);
    if (!document)
        return 0;
    find::Query query;
    query.text = QString::fromUtf8(all.first(line));
    query.mode = static_cast<find::Mode>(data[0] % 4);
    query.rules.letterCase = (data[0] & 4) != 0 ? base::CaseRule::Match : base::CaseRule::Ignore;
    query.rules.accents = (data[0] & 8) != 0 ? base::AccentRule::Match : base::AccentRule::Ignore;
    query.nearWords = data[0] >> 5U;
    find::FindControl control;
    control.timeLimit = std::chrono::milliseconds(200);
    control.matchLimit = 20'000;
    control.keep = 1000;
    document::TextPosition last;
    control.onHits = [&](std::span<const find::Hit> hits) {
        for (const find::Hit &hit : hits) {
            const document::TextPosition &begin = hit.range.begin;
            const document::TextPosition &end = hit.range.end;
            fuzz::check(begin.block >= 0 && begin.block <= end.block && end.block < document->blockCount(),
                        "a hit has blocks");
            fuzz::check(begin.offset >= 0 && begin.offset <= document->blockText(begin.block).size() && end.offset >= 0
                            && end.offset <= document->blockText(end.block).size(),
                        "a hit lies in its blocks");
            fuzz::check(begin >= last && begin < end, "hits hold something and come in reading order");
            last = end;
        }
    };
    static_cast<void>(find::Finder(*document).find(query, control));
    return 0;
}
