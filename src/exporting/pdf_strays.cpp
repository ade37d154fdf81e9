// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the drawing instructions with the same bookkeeping of coordinates as a viewer.
#include "exporting/pdf_strays.h"

#include <QTransform>
#include <charconv>
#include <string>

namespace lectern::exporting {

namespace {

class StrayFilter : public QPDFObjectHandle::TokenFilter {
public:
    StrayFilter(double top, double bottom) : m_top(top), m_bottom(bottom) {}

    void handleToken(QPDFTokenizer::Token const &token) override
    {
        m_held.push_back(token);
        if (token.getType() == QPDFTokenizer::tt_integer || token.getType() == QPDFTokenizer::tt_real) {
            double value = 0;
            const std::string &text = token.getValue();
            std::from_chars(text.data(), text.data() + text.size(), value);
            m_numbers.push_back(value);
        } else if (token.getType() == QPDFTokenizer::tt_word) {
            act(token.getValue());
            m_numbers.clear();
        }
    }
    /// Pages are read more than once: by the proof, and when they are written.
    void handleEOF() override
    {
        release();
        m_place = m_line = QTransform();
        m_stack.clear();
        m_numbers.clear();
    }

private:
    [[nodiscard]] double number(size_t i) const { return i < m_numbers.size() ? m_numbers[i] : 0; }
    [[nodiscard]] QTransform matrix() const { return {number(0), number(1), number(2), number(3), number(4), number(5)}; }

    void act(const std::string &name)
    {
        if ((name == "Tj" || name == "TJ") && isStray()) {
            m_held.clear();
            return;
        }
        if (name == "q") {
            m_stack.push_back(m_place);
        } else if (name == "Q" && !m_stack.empty()) {
            m_place = m_stack.back();
            m_stack.pop_back();
        } else if (name == "cm") {
            m_place = matrix() * m_place;
        } else if (name == "BT") {
            m_line = QTransform();
        } else if (name == "Tm") {
            m_line = matrix();
        } else if (name == "Td" || name == "TD") {
            m_line = QTransform::fromTranslate(number(0), number(1)) * m_line;
        }
        release();
    }

    [[nodiscard]] bool isStray() const
    {
        const double y = (m_line * m_place).map(QPointF(0, 0)).y();
        return y > m_top || y < m_bottom;
    }

    void release()
    {
        for (const QPDFTokenizer::Token &token : m_held)
            writeToken(token);
        m_held.clear();
    }

    double m_top;
    double m_bottom;
    QTransform m_place;
    QTransform m_line;
    std::vector<QTransform> m_stack;
    std::vector<double> m_numbers;
    std::vector<QPDFTokenizer::Token> m_held;
};

} // namespace

void removeStrays(const std::vector<QPDFObjectHandle> &pages, double top, double bottom)
{
    for (QPDFObjectHandle page : pages)
        page.addContentTokenFilter(std::make_shared<StrayFilter>(top, bottom));
}

} // namespace lectern::exporting
