// SPDX-License-Identifier: GPL-3.0-or-later
// Block texts and their addresses.
#include "markdown/text_collector.h"

#include <algorithm>

namespace lectern::markdown {

namespace {

/// UTF-16 code units of valid UTF-8: one per lead byte, two where four bytes follow.
qint32 utf16Length(std::string_view utf8)
{
    qint32 units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        units += ((byte & 0xc0) != 0x80) + (byte >= 0xf0);
    }
    return units;
}

} // namespace

document::BlockId TextCollector::open(const document::Block &block)
{
    close();
    m_open = static_cast<document::BlockId>(m_blocks.size());
    m_blocks.push_back(block);
    m_openStart = m_text.size();
    return m_open;
}

document::BlockId TextCollector::addAside(const document::Block &block, std::string_view text)
{
    const auto id = static_cast<document::BlockId>(m_blocks.size());
    m_blocks.push_back(block);
    if (m_open >= 0) {
        m_asides.push_back({id, std::string(text)});
    } else {
        const size_t start = m_text.size();
        m_text.append(text);
        place(id, start, text.size());
    }
    return id;
}

void TextCollector::close()
{
    if (m_open < 0)
        return;
    place(m_open, m_openStart, m_text.size() - m_openStart);
    m_open = -1;
    for (const Aside &aside : m_asides) {
        const size_t start = m_text.size();
        m_text.append(aside.text);
        place(aside.id, start, aside.text.size());
    }
    m_asides.clear();
}

void TextCollector::place(document::BlockId id, size_t start, size_t length)
{
    document::Block &block = at(id);
    block.textStart = static_cast<qint32>(start);
    block.textLength = static_cast<qint32>(length);
    m_textOrder.push_back(id);
    m_text += '\n';
}

std::vector<document::Block> TextCollector::finish(std::string &text)
{
    close();
    qint32 units = 0;
    const std::string_view all = m_text;
    for (const document::BlockId id : m_textOrder) {
        document::Block &block = at(id);
        const qint32 length =
            utf16Length(all.substr(static_cast<size_t>(block.textStart), static_cast<size_t>(block.textLength)));
        block.textStart = units;
        block.textLength = length;
        units += length + 1;
    }
    text = std::move(m_text);
    return std::move(m_blocks);
}

} // namespace lectern::markdown
