// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/code_colourers.h"

#include "base/two_halves.h"
#include "markdown/code_language.h"
#include "markdown/highlighter_client.h"

#include <utility>

namespace lectern::services {

namespace {

constexpr qsizetype kLongCode = 32 * 1024; ///< characters that take about as long as a helper's start

} // namespace

CodeColourers::CodeColourers() = default;

CodeColourers::~CodeColourers() = default;

std::unique_ptr<markdown::HighlighterClient> CodeColourers::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.empty())
        return std::make_unique<markdown::HighlighterClient>();
    std::unique_ptr<markdown::HighlighterClient> client = std::move(m_idle.back());
    m_idle.pop_back();
    return client;
}

void CodeColourers::colour(const document::Document &article, std::span<CodeBlock> blocks)
{
    if (blocks.empty())
        return;
    std::unique_ptr<markdown::HighlighterClient> client = take();
    for (CodeBlock &block : blocks)
        block.html = client->colouredHtml(block.language, article.blockText(block.block));
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(client));
}

QByteArray CodeColourers::coloured(const document::Document &article, const QByteArray &fragment)
{
    if (!article.hasCode())
        return fragment;
    std::vector<CodeBlock> blocks;
    qsizetype length = 0;
    (void)markdown::withCode(fragment, [&](int block, const QString &language) {
        blocks.push_back({block, language, {}});
        length += article.blockText(block).size();
        return QByteArray();
    });
    const std::span<CodeBlock> all(blocks);
    if (length < kLongCode)
        colour(article, all);
    else
        base::inTwoHalves(all.size(), [&](size_t from, size_t to) { colour(article, all.subspan(from, to - from)); });
    auto next = blocks.begin();
    return markdown::withCode(fragment, [&next](int, const QString &) { return std::exchange((next++)->html, {}); });
}

} // namespace lectern::services
