// SPDX-License-Identifier: GPL-3.0-or-later
// Colours the code of articles that are printed or exported.
#pragma once

#include "document/document.h"

#include <QByteArray>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace lectern::markdown {
class HighlighterClient;
}

namespace lectern::services {

/// Helpers that colour code, kept for the articles that follow: to start one takes longer than most articles' code. Every method may be
/// called from several threads at once; each gets a helper of its own. The helpers end with it.
class CodeColourers {
public:
    CodeColourers();
    ~CodeColourers();
    CodeColourers(const CodeColourers &) = delete;
    CodeColourers &operator=(const CodeColourers &) = delete;

    /// The fragment with every code block coloured; it may have been changed around its code. Blocks whose language is unknown or whose
    /// colouring was stopped stay plain. Long code is shared by two helpers. Blocking.
    [[nodiscard]] QByteArray coloured(const document::Document &article, const QByteArray &fragment);

private:
    /// A block of code with a language, and its insides as HTML; empty: it stays plain.
    struct CodeBlock {
        int block = 0;
        QString language;
        QByteArray html;
    };

    [[nodiscard]] std::unique_ptr<markdown::HighlighterClient> take();
    void colour(const document::Document &article, std::span<CodeBlock> blocks);

    std::mutex m_mutex;
    std::vector<std::unique_ptr<markdown::HighlighterClient>> m_idle;
};

} // namespace lectern::services
