// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/content_scan.h"

#include <charconv>

namespace lectern::exporting {

namespace {

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

constexpr bool isDelimiter(char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '/' || c == '%' || c == '{'
        || c == '}';
}

constexpr bool isNumberStart(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
}

} // namespace

void ContentScan::skipString()
{
    int depth = 0;
    for (; m_at < m_content.size(); ++m_at) {
        const char c = m_content[m_at];
        if (c == '\\')
            ++m_at;
        else if (c == '(')
            ++depth;
        else if (c == ')' && --depth == 0)
            break;
    }
    ++m_at;
}

void ContentScan::skipDictionary()
{
    int depth = 0;
    while (m_at + 1 < m_content.size()) {
        if (m_content[m_at] == '(') {
            skipString();
        } else if (m_content.compare(m_at, 2, "<<") == 0) {
            ++depth;
            m_at += 2;
        } else if (m_content.compare(m_at, 2, ">>") == 0) {
            m_at += 2;
            if (--depth == 0)
                return;
        } else {
            ++m_at;
        }
    }
    m_at = m_content.size();
}

bool ContentScan::next(ContentStep &step)
{
    const size_t start = m_at;
    while (m_at < m_content.size()) {
        const char c = m_content[m_at];
        if (isSpace(c) || c == '[' || c == ']' || c == '>') {
            ++m_at;
        } else if (c == '(') {
            skipString();
        } else if (c == '<') {
            if (m_at + 1 < m_content.size() && m_content[m_at + 1] == '<') {
                skipDictionary();
            } else {
                const size_t end = m_content.find('>', m_at);
                m_at = end == std::string_view::npos ? m_content.size() : end + 1;
            }
        } else if (c == '/') {
            ++m_at;
            while (m_at < m_content.size() && !isSpace(m_content[m_at]) && !isDelimiter(m_content[m_at]))
                ++m_at;
        } else if (c == '%') {
            while (m_at < m_content.size() && m_content[m_at] != '\n' && m_content[m_at] != '\r')
                ++m_at;
        } else {
            const size_t word = m_at;
            while (m_at < m_content.size() && !isSpace(m_content[m_at]) && !isDelimiter(m_content[m_at]))
                ++m_at;
            if (m_at == word) { // a brace, which content does not have
                m_failed = true;
                return false;
            }
            const std::string_view text = m_content.substr(word, m_at - word);
            if (isNumberStart(c) || text == "true" || text == "false" || text == "null")
                continue;
            step.operands = m_content.substr(start, word - start);
            step.name = text;
            m_failed = text == "BI";
            return !m_failed;
        }
    }
    return false;
}

int readNumbers(std::string_view operands, double *numbers, int most)
{
    int count = 0;
    const char *at = operands.data();
    const char *const end = at + operands.size();
    while (at < end && count < most) {
        if (!isNumberStart(*at)) {
            ++at;
            continue;
        }
        if (*at == '+')
            ++at;
        const auto [next, problem] = std::from_chars(at, end, numbers[count]);
        if (problem != std::errc()) {
            ++at;
            continue;
        }
        ++count;
        at = next;
    }
    return count;
}

} // namespace lectern::exporting
