// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the drawing instructions of a page, operator by operator, without a copy: some hundred megabytes a second, where a parser
// that makes objects takes a minute for a long article. Knows no library.
#pragma once

#include <string>
#include <string_view>

namespace lectern::exporting {

/// One operator with what stands before it. Views into the content.
struct ContentStep {
    std::string_view operands; ///< as written, with white space
    std::string_view name;     ///< the operator
};

/// Syntax: ISO 32000-1, 7.8.2 and 7.2 to 7.3.
class ContentScan {
public:
    explicit ContentScan(std::string_view content) : m_content(content) {}

    /// The next operator; false at the end. Inline images are not understood, nor is what ends within a string or a dictionary: the scan
    /// fails there.
    [[nodiscard]] bool next(ContentStep &step);
    /// True when the content could not be read to its end.
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    /// Where the scan stands: after the operator, in bytes; at the content's end when it failed.
    [[nodiscard]] size_t position() const { return m_at; }

private:
    void skipString();
    void skipDictionary();
    void skipDigits();
    void fail();

    std::string_view m_content;
    size_t m_at = 0;
    bool m_failed = false;
};

/// Reads up to `most` numbers from operands; returns how many there were. Names, strings and comments hold none; what is no number as a
/// whole counts by its beginning (`.5.`), or not at all (`--5`).
int readNumbers(std::string_view operands, double *numbers, int most);

/// A number as content writes it, with a point in every locale.
[[nodiscard]] std::string numberText(double number, int decimals = 4);

} // namespace lectern::exporting
