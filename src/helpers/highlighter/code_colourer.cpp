// SPDX-License-Identifier: GPL-3.0-or-later
// The loop over lines, with its budget.
#include "helpers/highlighter/code_colourer.h"

#include "markdown/highlight_protocol.h"
#include "markdown/text_style.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <ctime>

namespace lectern::highlighter {

namespace protocol = markdown::highlight;
using KSyntaxHighlighting::Theme;
using markdown::TextStyle;

static_assert(int(Theme::Keyword) == int(TextStyle::Keyword) && int(Theme::Attribute) == int(TextStyle::Attribute)
              && int(Theme::String) == int(TextStyle::String) && int(Theme::DataType) == int(TextStyle::DataType)
              && int(Theme::Comment) == int(TextStyle::Comment) && int(Theme::Alert) == int(TextStyle::Alert)
              && int(Theme::Error) == int(TextStyle::Error) && int(Theme::Others) == int(TextStyle::Others));

namespace {

std::chrono::nanoseconds processorTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

std::string CodeColourer::answerFor(const Language &language, QStringView code, std::chrono::milliseconds budget)
{
    const auto limit = processorTime() + budget;
    m_answer.assign(1, char(protocol::LanguageKnown));
    m_written = m_begin = m_end = 0;
    m_style = 0;
    setDefinition(language.definition);

    m_lineStart = m_lineEnd = 0; // drops the spans of the lead-in
    KSyntaxHighlighting::State state;
    if (!language.leadIn.isEmpty())
        state = highlightLine(language.leadIn, state);
    for (qsizetype start = 0; start < code.size();) {
        if (processorTime() >= limit) {
            m_answer[0] = char(protocol::LanguageKnown | protocol::Incomplete);
            break;
        }
        qsizetype end = start;
        while (end < code.size() && code[end] != QLatin1Char('\n'))
            ++end;
        m_lineStart = start;
        m_lineEnd = qMin(end, start + qsizetype(protocol::maximumLineLength));
        state = highlightLine(code.mid(start, m_lineEnd - start), state);
        flush();
        start = end + 1;
    }
    setDefinition({});
    return std::move(m_answer);
}

void CodeColourer::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    // Clipped, since whatever a definition makes the library report may not break the order of the spans.
    const qsizetype begin = qMax(m_lineStart + offset, m_end);
    const qsizetype end = qMin(m_lineStart + offset + length, m_lineEnd);
    const auto style = static_cast<std::uint8_t>(format.textStyle());
    if (end <= begin || style == Theme::Normal || style >= markdown::textStyleNames.size())
        return;
    if (style == m_style && begin == m_end) {
        m_end = end;
        return;
    }
    flush();
    m_begin = begin;
    m_end = end;
    m_style = style;
}

void CodeColourer::flush()
{
    if (m_style == 0)
        return;
    protocol::appendNumber(m_answer, static_cast<std::uint32_t>(m_begin - m_written));
    protocol::appendNumber(m_answer, static_cast<std::uint32_t>(m_end - m_begin));
    m_answer += static_cast<char>(m_style);
    m_written = m_end;
    m_style = 0;
}

} // namespace lectern::highlighter
