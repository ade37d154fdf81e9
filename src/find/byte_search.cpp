// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/byte_search.h"

#include <cstring>
#include <utility>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace lectern::find {

namespace {

/// How common a byte is in folded text, by rough rank: letters of European texts, then the lead bytes of UTF-8, which
/// are the same for a whole script, then all else.
int commonness(unsigned char byte)
{
    static constexpr char byFrequency[] = "qzjxkvbpgywfmucldrhsinoate "; // rarest first
    if (const char *const found = byte ? std::strchr(byFrequency, byte) : nullptr)
        return 60 + static_cast<int>(found - byFrequency) * 4;
    if (byte >= 0xC0)
        return 150;
    if (byte >= 0x80)
        return 50;
    return byte == '-' || byte == '.' || byte == ',' ? 65 : 20;
}

} // namespace

ByteNeedle::ByteNeedle(QByteArray needle) : m_needle(std::move(needle))
{
    const auto rank = [this](qsizetype i) { return commonness(static_cast<unsigned char>(m_needle[i])); };
    for (qsizetype i = 1; i < m_needle.size(); ++i) {
        if (rank(i) < rank(m_first))
            m_first = i;
    }
    m_second = m_first == 0 && m_needle.size() > 1 ? 1 : 0;
    for (qsizetype i = 0; i < m_needle.size(); ++i) {
        if (i != m_first && rank(i) < rank(m_second))
            m_second = i;
    }
}

bool ByteNeedle::matchesAt(const char *at) const
{
    return std::memcmp(at, m_needle.constData(), static_cast<size_t>(m_needle.size())) == 0;
}

qsizetype ByteNeedle::find(QByteArrayView text, qsizetype from) const
{
    const qsizetype last = text.size() - m_needle.size(); // last place where it can stand
    if (m_needle.isEmpty() || from > last)
        return -1;
    const char *const data = text.data();
    qsizetype at = from;
#if defined(__SSE2__)
    const __m128i first = _mm_set1_epi8(m_needle[m_first]);
    const __m128i second = _mm_set1_epi8(m_needle[m_second]);
    const auto load = [](const char *p) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(p)); };
    for (; at + 15 <= last; at += 16) {
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(load(data + at + m_first), first),
                                           _mm_cmpeq_epi8(load(data + at + m_second), second));
        for (auto mask = static_cast<unsigned>(_mm_movemask_epi8(both)); mask; mask &= mask - 1) {
            const qsizetype candidate = at + __builtin_ctz(mask);
            if (matchesAt(data + candidate))
                return candidate;
        }
    }
#endif
    while (at <= last) {
        const void *const found = std::memchr(data + at + m_first, m_needle[m_first], static_cast<size_t>(last - at + 1));
        if (!found)
            return -1;
        at = static_cast<const char *>(found) - data - m_first;
        if (matchesAt(data + at))
            return at;
        ++at;
    }
    return -1;
}

} // namespace lectern::find
