// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a syntax definition over code and collects the styled spans in the form of the answer.
#pragma once

#include "helpers/highlighter/language_finder.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <QStringView>
#include <chrono>
#include <cstdint>
#include <string>

namespace lectern::highlighter {

/// Collects what KSyntaxHighlighting reports, line by line.
class CodeColourer : public KSyntaxHighlighting::AbstractHighlighter {
public:
    /// The payload of the answer (markdown/highlight_protocol.h) for `code` in `language`; stops between two lines
    /// when the process has used `budget` of processor time since the call.
    [[nodiscard]] std::string answerFor(const Language &language, QStringView code, std::chrono::milliseconds budget);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    void flush();

    std::string m_answer;
    qsizetype m_lineStart = 0;
    qsizetype m_lineEnd = 0;
    qsizetype m_written = 0; // end of the last span in m_answer
    // The span that the next one may still extend.
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    std::uint8_t m_style = 0;
};

} // namespace lectern::highlighter
