// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/code_colourers.h"

#include "markdown/code_language.h"
#include "markdown/highlighter_client.h"

namespace lectern::services {

CodeColourers::CodeColourers() = default;

CodeColourers::~CodeColourers() = default;

QByteArray CodeColourers::coloured(const document::Document &article, const QByteArray &fragment)
{
    if (!article.hasCode())
        return fragment;
    std::unique_ptr<markdown::HighlighterClient> client;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            client = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (!client)
        client = std::make_unique<markdown::HighlighterClient>();
    QByteArray made = markdown::withCode(fragment, [&](int block, const QString &language) {
        return client->colouredHtml(language, article.blockText(block));
    });
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(client));
    return made;
}

} // namespace lectern::services
