// SPDX-License-Identifier: GPL-3.0-or-later
// Writes decoded characters as the clean UTF-8 that an article's text consists of, and counts what had to be replaced.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lectern::markdown {

/// How much of a file decides whether it is text (encoding contract, rule 3).
inline constexpr size_t kSampleBytes = size_t(64) << 10;

/// What stands for anything that is not text.
inline constexpr std::string_view kReplacement = "\xef\xbf\xbd";

/// What stood in the first 64 KiB.
struct Oddities {
    size_t nuls = 0;
    size_t controls = 0; ///< other than NUL, TAB, line ends, VT, FF and ESC, which occur in texts
    size_t illFormed = 0;

    /// Counts a control character that is replaced.
    void addControl(char32_t code);
};

/// Takes code points in any encoding's order. Line ends become LF; controls but TAB and U+0085 become U+FFFD.
class CleanWriter {
public:
    explicit CleanWriter(size_t expectedBytes) { m_text.reserve(expectedBytes); }

    /// Any code point but a surrogate.
    void add(char32_t code);
    /// A part of the source that is ill-formed.
    void addIllFormed();

    [[nodiscard]] std::string takeText() { return std::move(m_text); }
    /// Of the first 64 KiB that were written.
    [[nodiscard]] const Oddities &oddities() const { return m_oddities; }
    [[nodiscard]] bool hasReplacedBytes() const { return m_hasReplacedBytes; }

private:
    void append(char32_t code);

    std::string m_text;
    Oddities m_oddities;
    bool m_followsReturn = false;
    bool m_hasReplacedBytes = false;
};

} // namespace lectern::markdown
