// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/content_scan.h"

#include <algorithm>
#include <charconv>
#include <cmath>

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
        if (c == '\\') {
            ++m_at;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            ++m_at;
            return;
        }
    }
    fail();
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
    fail();
}

void ContentScan::skipDigits()
{
    const size_t end = m_content.find('>', m_at);
    if (end == std::string_view::npos)
        fail();
    else
        m_at = end + 1;
}

void ContentScan::fail()
{
    m_failed = true;
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
                skipDigits();
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
                fail();
                break;
            }
            const std::string_view text = m_content.substr(word, m_at - word);
            if (isNumberStart(c) || text == "true" || text == "false" || text == "null")
                continue;
            step.operands = m_content.substr(start, word - start);
            step.name = text;
            if (text == "BI")
                fail();
            return !m_failed;
        }
    }
    return false;
}

int readNumbers(std::string_view operands, double *numbers, int most)
{
    int count = 0;
    for (size_t at = 0; at < operands.size() && count < most;) {
        const char c = operands[at];
        if (c == '%') {
            at = std::min(operands.find_first_of("\r\n", at), operands.size());
            continue;
        }
        if (c != '/' && (isSpace(c) || isDelimiter(c))) {
            ++at;
            continue;
        }
        size_t end = at + 1;
        while (end < operands.size() && !isSpace(operands[end]) && !isDelimiter(operands[end]))
            ++end;
        const char *digits = operands.data() + at + (c == '+' ? 1 : 0);
        double number = 0;
        const auto [next, problem] = std::from_chars(digits, operands.data() + end, number);
        if (isNumberStart(c) && problem == std::errc() && std::isfinite(number))
            numbers[count++] = number;
        at = end;
    }
    return count;
}

std::string numberText(double number, int decimals)
{
    std::string text(64, '0');
    const auto [end, problem] =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, decimals);
    if (problem != std::errc())
        return "0"; // no length on paper has 60 digits
    text.resize(static_cast<size_t>(end - text.data()));
    return text;
}

} // namespace lectern::exporting
