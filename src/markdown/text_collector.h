// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers the plain text of leaf blocks beside the HTML, and gives each its address.
#pragma once

#include "document/block.h"

#include <string>
#include <string_view>
#include <vector>

namespace lectern::markdown {

/// Blocks with byte offsets into one UTF-8 text; converted to UTF-16 code units at the end.
class TextCollector {
public:
    /// Begins a block; its text is what is appended until close(). Blocks do not nest.
    document::BlockId open(const document::Block &block);
    /// Appends to the open block; ignored when none is open.
    void append(std::string_view text)
    {
        if (m_open >= 0)
            m_text.append(text);
    }
    /// A block whose text is known at once and that may stand inside of an open one (alt texts); its text follows the open one's.
    document::BlockId addAside(const document::Block &block, std::string_view text);
    /// Ends the open block.
    void close();

    [[nodiscard]] bool isOpen() const { return m_open >= 0; }
    /// Text of the open block so far.
    [[nodiscard]] std::string_view openText() const { return std::string_view(m_text).substr(m_openStart); }
    /// Drops the last bytes of the open block.
    void chop(size_t bytes) { m_text.resize(m_text.size() - bytes); }
    [[nodiscard]] document::Block &at(document::BlockId id) { return m_blocks[static_cast<size_t>(id)]; }
    [[nodiscard]] document::BlockId openBlock() const { return m_open; }

    /// Moves the blocks out, with textStart and textLength counted in UTF-16 code units of `text` (moved out as well).
    [[nodiscard]] std::vector<document::Block> finish(std::string &text);
    void reserve(size_t bytes) { m_text.reserve(bytes); }

private:
    struct Aside {
        document::BlockId id;
        std::string text;
    };
    void place(document::BlockId id, size_t start, size_t length);

    std::string m_text;
    std::vector<document::Block> m_blocks;
    std::vector<document::BlockId> m_textOrder; ///< ids in the order of their texts
    std::vector<Aside> m_asides;
    document::BlockId m_open = -1;
    size_t m_openStart = 0;
};

} // namespace lectern::markdown
