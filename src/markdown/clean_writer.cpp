// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/clean_writer.h"

#include <utility>

namespace lectern::markdown {

namespace {

bool isForbiddenControl(char32_t code)
{
    return (code < 0x20 && code != U'\t' && code != U'\n') || (code >= 0x7f && code < 0xa0 && code != 0x85);
}

} // namespace

void Oddities::addControl(char32_t code)
{
    if (code == 0)
        ++nuls;
    else if (code != 0x0b && code != 0x0c && code != 0x1b)
        ++controls;
}

void CleanWriter::add(char32_t code)
{
    const bool followsReturn = std::exchange(m_followsReturn, code == U'\r');
    if (code == U'\n' && followsReturn)
        return;
    if (code == U'\r')
        code = U'\n';
    if (isForbiddenControl(code)) {
        if (m_text.size() < kSampleBytes)
            m_oddities.addControl(code);
        m_text += kReplacement;
        return;
    }
    append(code);
}

void CleanWriter::addIllFormed()
{
    m_followsReturn = false;
    m_hasReplacedBytes = true;
    if (m_text.size() < kSampleBytes)
        ++m_oddities.illFormed;
    m_text += kReplacement;
}

void CleanWriter::append(char32_t code)
{
    if (code < 0x80) {
        m_text += static_cast<char>(code);
    } else if (code < 0x800) {
        m_text += static_cast<char>(0xc0 | code >> 6);
        m_text += static_cast<char>(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        m_text += static_cast<char>(0xe0 | code >> 12);
        m_text += static_cast<char>(0x80 | (code >> 6 & 0x3f));
        m_text += static_cast<char>(0x80 | (code & 0x3f));
    } else {
        m_text += static_cast<char>(0xf0 | code >> 18);
        m_text += static_cast<char>(0x80 | (code >> 12 & 0x3f));
        m_text += static_cast<char>(0x80 | (code >> 6 & 0x3f));
        m_text += static_cast<char>(0x80 | (code & 0x3f));
    }
}

} // namespace lectern::markdown
