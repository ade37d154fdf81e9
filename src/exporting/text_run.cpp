// SPDX-License-Identifier: GPL-3.0-or-later
// Positions are along the line, from the origin of the last Tm. Td moves the line's own origin, showing text does not (9.4.2).
#include "exporting/text_run.h"

#include "exporting/content_scan.h"

#include <charconv>
#include <cmath>
#include <vector>

namespace lectern::exporting {

namespace {

constexpr double kUnits = 1000;    ///< of an array's numbers in a font's size
constexpr double kInPlace = 0.5;   ///< units that are not worth a number
constexpr double kLargest = 30000; ///< units; beyond them a move is a move
constexpr double kDecimals = 1e4;  ///< what is written of a coordinate

double rounded(double value)
{
    return std::round(value * kDecimals) / kDecimals;
}

int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

void appendNumber(std::string &out, double value)
{
    char text[352]; // the largest number has 309 digits before its point
    const char *const end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, 4).ptr;
    std::string_view shown(text, static_cast<size_t>(end - text));
    while (shown.find('.') != std::string_view::npos && (shown.back() == '0' || shown.back() == '.')) {
        const bool isPoint = shown.back() == '.';
        shown.remove_suffix(1);
        if (isPoint)
            break;
    }
    out += shown == "-0" ? std::string_view("0") : shown;
}

class RunWriter {
public:
    RunWriter(std::string &out, const FontLookup &fonts, TextMarks *marks) : m_out(out), m_fonts(fonts), m_marks(marks) {}

    /// Nothing when the object holds what is not understood; `out` is then of no use.
    std::optional<TextRunEnd> write(std::string_view object)
    {
        ContentScan scan(object);
        ContentStep step;
        while (scan.next(step))
            m_steps.push_back(step);
        if (scan.hasFailed())
            return std::nullopt;
        for (m_index = 0; m_index < m_steps.size(); ++m_index) {
            if (!act(m_steps[m_index]))
                return std::nullopt;
        }
        return std::move(m_end);
    }

private:
    bool act(const ContentStep &step)
    {
        if (step.name == "Tj")
            return show(step.operands);
        if (step.name == "Td")
            return move(step);
        if (step.name == "TJ" || step.name == "TD" || step.name == "T*" || step.name == "'" || step.name == "\""
            || step.name == "Tc" || step.name == "Tw" || step.name == "Tz" || step.name == "TL")
            return false;
        if (step.name == "BMC" && step.operands.find("/ReversedChars") != std::string_view::npos)
            m_isReversed = true;
        if (step.name == "BDC" && isLearnt(step.operands)) {
            ++m_learntMarks;
            return true;
        }
        if (step.name == "EMC" && m_learntMarks > 0) {
            --m_learntMarks;
            return true;
        }
        flush();
        if (m_marks != nullptr && (step.name == "BDC" || step.name == "BMC" || step.name == "EMC" || step.name == "ET"))
            m_marks->beforeMark();
        if (step.name == "Tf" && !setFont(step.operands))
            return false;
        if (step.name == "Tm")
            m_line = m_writtenLine = m_at = m_pen = m_height = m_writtenHeight = 0;
        m_out.append(step.operands).append(step.name);
        return true;
    }

    std::shared_ptr<PdfFont> fontOf(std::string_view operands) const
    {
        const size_t slash = operands.find('/');
        if (slash == std::string_view::npos)
            return {};
        return m_fonts(std::string(operands.substr(slash, operands.find_first_of(" \n\r\t", slash) - slash)));
    }

    bool setFont(std::string_view operands)
    {
        double size = 0;
        const size_t slash = operands.find('/');
        const size_t end = slash == std::string_view::npos ? slash : operands.find_first_of(" \n\r\t", slash);
        if (end == std::string_view::npos || readNumbers(operands.substr(end), &size, 1) != 1)
            return false;
        m_font = fontOf(operands);
        m_size = size;
        return true;
    }

    /// True when a mark tells the characters of one glyph and the font can tell them as well; the mark is not needed then.
    bool isLearnt(std::string_view operands)
    {
        constexpr std::string_view key = "/ActualText";
        const size_t at = operands.find(key);
        const size_t open = at == std::string_view::npos ? at : operands.find('<', at + key.size());
        const size_t close = open == std::string_view::npos ? open : operands.find('>', open);
        if (close == std::string_view::npos)
            return false;
        std::string_view characters = operands.substr(open + 1, close - open - 1);
        if (characters.size() < 8 || (characters.substr(0, 4) != "FEFF" && characters.substr(0, 4) != "feff"))
            return false;
        characters.remove_prefix(4);
        std::shared_ptr<PdfFont> font = m_font;
        std::string_view glyphs;
        for (size_t i = m_index + 1; i < m_steps.size() && m_steps[i].name != "EMC"; ++i) {
            if (m_steps[i].name == "Tf")
                font = fontOf(m_steps[i].operands);
            if (m_steps[i].name != "Tj")
                continue;
            if (!glyphs.empty())
                return false;
            glyphs = hexOf(m_steps[i].operands);
        }
        if (!font || glyphs.size() != static_cast<size_t>(font->widths().codeBytes()) * 2)
            return false;
        const bool isTold = font->learn(codeOf(glyphs), characters);
        return isTold && !m_isReversed;
    }

    /// The digits of a string in angle brackets; empty where the operand is another string.
    static std::string_view hexOf(std::string_view operands)
    {
        const size_t open = operands.find('<');
        const size_t close = open == std::string_view::npos ? open : operands.find('>', open);
        return close == std::string_view::npos || operands.find('(') != std::string_view::npos
            ? std::string_view()
            : operands.substr(open + 1, close - open - 1);
    }

    static int codeOf(std::string_view hex)
    {
        int code = 0;
        for (const char c : hex) {
            const int value = digit(c);
            if (value < 0)
                return -1;
            code = code * 16 + value;
        }
        return code;
    }

    bool move(const ContentStep &step)
    {
        double by[2] = {0, 0};
        if (readNumbers(step.operands, by, 2) != 2)
            return false;
        if (by[1] != 0) {
            flush();
            m_height += by[1];
            writeMove(m_line + by[0], m_height);
        }
        m_line += by[0];
        m_at = m_line;
        return true;
    }

    /// What rounding leaves over goes into the next move, so that it does not add up.
    void writeMove(double x, double y)
    {
        const double right = rounded(x - m_writtenLine);
        const double up = rounded(y - m_writtenHeight);
        m_out += '\n';
        appendNumber(m_out, right);
        m_out += ' ';
        appendNumber(m_out, up);
        m_out += " Td";
        m_writtenLine += right;
        m_writtenHeight += up;
        m_pen = m_writtenLine;
    }

    bool show(std::string_view operands)
    {
        const std::string_view hex = hexOf(operands);
        if (!m_font || m_size <= 0)
            return false;
        const auto digits = static_cast<size_t>(m_font->widths().codeBytes()) * 2;
        if (hex.empty() || hex.size() % digits != 0)
            return false;
        double width = 0;
        for (size_t i = 0; i < hex.size(); i += digits) {
            const int code = codeOf(hex.substr(i, digits));
            if (code < 0)
                return false;
            width += m_font->widths().of(code);
        }
        place(hex);
        m_last = hex.substr(hex.size() - digits);
        const double advance = width / kUnits * m_size;
        m_pen += advance;
        m_at += advance;
        return true;
    }

    /// Puts glyphs into the array, at the place where they stood.
    void place(std::string_view hex)
    {
        const double units = (m_pen - m_at) / m_size * kUnits;
        if (!m_array.empty() && std::abs(units) > kLargest)
            flush();
        if (m_array.empty()) {
            if (std::abs(m_at - m_pen) > 1 / kDecimals)
                writeMove(m_at, m_height);
            m_array = "<";
        } else if (std::abs(units) >= kInPlace) {
            const double whole = std::round(units);
            m_array += '>';
            appendNumber(m_array, whole);
            m_array += '<';
            m_pen -= whole / kUnits * m_size;
            m_hasMoves = true;
        }
        m_array += hex;
    }

    void flush()
    {
        if (m_array.empty())
            return;
        if (m_marks != nullptr)
            m_marks->beforeGlyphs();
        m_out += m_hasMoves ? "\n[" : "\n";
        m_out += m_array;
        m_out += m_hasMoves ? ">]TJ" : ">Tj";
        m_array.clear();
        m_hasMoves = false;
        m_end.at = m_out.size();
        const std::string space = m_font && m_font->space() ? *m_font->space() : std::string();
        m_end.space = space.empty() ? std::string() : "\n<" + space + ">Tj";
        m_end.isOpen = (space.empty() || codeOf(m_last) != codeOf(space)) && !(m_font && m_font->isHyphen(codeOf(m_last)));
    }

    std::string &m_out;
    const FontLookup &m_fonts;
    TextMarks *m_marks;
    std::vector<ContentStep> m_steps;
    size_t m_index = 0;
    std::shared_ptr<PdfFont> m_font;
    TextRunEnd m_end;
    std::string_view m_last; ///< the last glyph that was shown
    int m_learntMarks = 0;   ///< open marks that are left out
    bool m_isReversed = false;
    double m_size = 0;
    double m_line = 0;        ///< the line's origin as the engine has it
    double m_writtenLine = 0; ///< and as it was written
    double m_at = 0;          ///< where the next glyph stands
    double m_pen = 0;         ///< where it would be drawn as it was written
    double m_height = 0;      ///< of the line above the last Tm, as the engine has it
    double m_writtenHeight = 0;
    std::string m_array; ///< without its last bracket
    bool m_hasMoves = false;
};

} // namespace

std::optional<TextRunEnd> appendTextRun(std::string &out, std::string_view object, const FontLookup &fonts, TextMarks *marks)
{
    const size_t before = out.size();
    std::optional<TextRunEnd> end = RunWriter(out, fonts, marks).write(object);
    if (!end)
        out.resize(before);
    return end;
}

} // namespace lectern::exporting
