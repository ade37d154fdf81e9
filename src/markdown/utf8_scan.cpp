// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/utf8_scan.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace lectern::markdown {

namespace {

/// Bytes looked at together: one bit each in a mask.
constexpr size_t kChunk = 64;

bool isCleanAscii(unsigned char byte)
{
    return (byte >= 0x20 && byte < 0x7f) || byte == '\n' || byte == '\t';
}

/// One bit for each byte of a chunk that is not clean ASCII, the first byte's lowest.
uint64_t uncleanMask(const unsigned char *bytes)
{
    uint64_t mask = 0;
#ifdef __SSE2__
    for (size_t i = 0; i < kChunk; i += 16) {
        const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + i));
        // Signed comparison, so that bytes from 0x80 on count as less than a space.
        const __m128i isLow = _mm_cmplt_epi8(part, _mm_set1_epi8(0x20));
        const __m128i isDelete = _mm_cmpeq_epi8(part, _mm_set1_epi8(0x7f));
        const __m128i isAllowed =
            _mm_or_si128(_mm_cmpeq_epi8(part, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(part, _mm_set1_epi8('\t')));
        const __m128i isUnclean = _mm_or_si128(_mm_andnot_si128(isAllowed, isLow), isDelete);
        mask |= static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(isUnclean))) << i;
    }
#else
    for (size_t i = 0; i < kChunk; ++i)
        mask |= static_cast<uint64_t>(!isCleanAscii(bytes[i])) << i;
#endif
    return mask;
}

bool isContinuation(unsigned char byte)
{
    return (byte & 0xc0) == 0x80;
}

/// Length of the clean character of two and more bytes at `bytes`, 0 when there is none.
size_t cleanSequence(const unsigned char *bytes, size_t available)
{
    const unsigned char lead = bytes[0];
    if (lead < 0xe0) {
        if (available < 2 || lead < 0xc2 || !isContinuation(bytes[1]))
            return 0;
        const bool isControl = lead == 0xc2 && bytes[1] < 0xa0 && bytes[1] != 0x85;
        return isControl ? 0 : 2;
    }
    if (lead < 0xf0) {
        if (available < 3 || !isContinuation(bytes[1]) || !isContinuation(bytes[2]))
            return 0;
        const uint32_t code = (lead & 0x0fU) << 12 | (bytes[1] & 0x3fU) << 6;
        return code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 0 : 3;
    }
    if (available < 4 || lead > 0xf4 || !isContinuation(bytes[1]) || !isContinuation(bytes[2]) || !isContinuation(bytes[3]))
        return 0;
    const uint32_t code = (lead & 0x07U) << 18 | (bytes[1] & 0x3fU) << 12;
    return code < 0x10000 || code > 0x10ffff ? 0 : 4;
}

} // namespace

size_t cleanPrefix(std::string_view bytes)
{
    const auto *const begin = reinterpret_cast<const unsigned char *>(bytes.data());
    const size_t size = bytes.size();
    size_t at = 0;
    while (size - at >= kChunk) {
        uint64_t mask = uncleanMask(begin + at);
        size_t done = kChunk; // more than that when the last word reaches into the next chunk
        while (mask != 0) {
            size_t index = static_cast<size_t>(std::countr_zero(mask));
            if (begin[at + index] < 0x80)
                return at + index;
            // Other scripts come in words: go through one without asking the mask again.
            do {
                const size_t length = cleanSequence(begin + at + index, size - at - index);
                if (length == 0)
                    return at + index;
                index += length;
            } while (at + index < size && begin[at + index] >= 0x80);
            done = std::max(kChunk, index);
            mask &= index < kChunk ? ~uint64_t(0) << index : 0;
        }
        at += done;
    }
    while (at < size) {
        const size_t length = begin[at] < 0x80 ? isCleanAscii(begin[at]) : cleanSequence(begin + at, size - at);
        if (length == 0)
            return at;
        at += length;
    }
    return at;
}

Utf8Sequence measureSequence(std::string_view bytes)
{
    const auto byteAt = [bytes](size_t index) { return static_cast<unsigned char>(bytes[index]); };
    const unsigned char lead = byteAt(0);
    if (lead < 0x80)
        return {1, true};
    if (lead < 0xc2 || lead > 0xf4)
        return {1, false};
    const size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    // The second byte's range is narrower after some leads: no overlong forms, surrogates, nor codes above U+10FFFF.
    const unsigned char low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (bytes.size() < 2 || byteAt(1) < low || byteAt(1) > high)
        return {1, false};
    for (size_t i = 2; i < length; ++i) {
        if (bytes.size() <= i || !isContinuation(byteAt(i)))
            return {i, false};
    }
    return {length, true};
}

} // namespace lectern::markdown
