// SPDX-License-Identifier: GPL-3.0-or-later
// Operators: ISO 32000-1, 8.4.4 (state), 8.5 (paths), 9.4 (text). Instead of each thing that is drawn, the coordinates are moved, and only
// where what follows goes up by another length than what was drawn before; no state is saved for it, so that none is lost.
#include "exporting/raised_content.h"

#include "exporting/content_path.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <utility>

namespace lectern::exporting {

namespace {

constexpr double kNoMove = 1e-4;      ///< points
constexpr double kDescent = 0.35;     ///< of the type's size, below the base line
constexpr double kOverhang = 0.3;     ///< points that what is of the next page may reach over its end, by rounding
constexpr int kDecimals = 6;          ///< of a move
constexpr double kNothingDrawn = 1e9; ///< points

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

class Raiser {
public:
    Raiser(std::string_view content, const FormBoxes &formBox, const Rise &rise)
        : m_content(content),
          m_formBox(formBox),
          m_rise(rise)
    {
    }

    std::optional<RaisedContent> write()
    {
        m_made.content.reserve(m_content.size() + m_content.size() / 8);
        ContentScan scan(m_content);
        ContentStep step;
        while (scan.next(step)) {
            if (step.name == "BT" && isNextPages(scan))
                continue;
            act(step, scan);
            copy(step);
        }
        if (scan.hasFailed())
            return std::nullopt;
        return std::move(m_made);
    }

private:
    struct State {
        QTransform place; ///< as if nothing was moved
        double risen = 0; ///< points that all is moved up by now
    };

    /// True for a text object of the next page, which is skipped.
    bool isNextPages(ContentScan &scan) const
    {
        const std::optional<Text> text = textOf(scan);
        if (!text || text->base >= m_rise.end())
            return false;
        ContentStep step;
        while (scan.next(step) && step.name != "ET") {}
        return true;
    }

    void act(const ContentStep &step, const ContentScan &scan)
    {
        const std::string_view name = step.name;
        if (name == "q") {
            m_stack.push_back(m_state);
        } else if (name == "Q") {
            if (!m_stack.empty()) {
                m_state = m_stack.back();
                m_stack.pop_back();
            }
        } else if (name == "cm") {
            m_state.place = transformOf(step) * m_state.place;
        } else if (name == "BT") {
            if (const std::optional<Text> text = textOf(scan)) {
                raise(text->base);
                count(text->base - kDescent * text->size);
            }
        } else if ((name == "re" || name == "m") && !m_isPath) {
            m_isPath = true;
            const QRectF box = pathBox(step, scan, m_state.place);
            raise(box.bottom());
            m_pathBottom = box.bottom() < m_rise.end() + kOverhang ? kNothingDrawn : box.top();
        } else if (endsPath(name)) {
            m_isPath = false;
            if (name != "n" && !std::exchange(m_isGround, false))
                count(m_pathBottom);
        } else if (name == "Do") {
            const QRectF box = objectBox(step.operands);
            raise(box.bottom());
            count(box.top());
        }
    }

    struct Text {
        double base = 0; ///< of its first glyphs
        double size = 0; ///< both in points
    };

    /// Nothing where the text object draws none.
    [[nodiscard]] std::optional<Text> textOf(ContentScan scan) const
    {
        QTransform line;
        double size = 0;
        ContentStep step;
        while (scan.next(step) && step.name != "ET") {
            double n[2] = {0, 0};
            if (step.name == "Tm")
                line = transformOf(step);
            else if (step.name == "Tf" && readNumbers(step.operands, n, 1) == 1)
                size = n[0];
            else if (isOneOf(step.name, {"Td", "TD"}) && readNumbers(step.operands, n, 2) == 2)
                line = QTransform::fromTranslate(n[0], n[1]) * line;
            else if (isOneOf(step.name, {"Tj", "TJ", "'", "\""})) {
                const QTransform place = line * m_state.place;
                return Text{place.dy(), size * std::hypot(place.m21(), place.m22())};
            }
        }
        return std::nullopt;
    }

    /// Counts what is drawn down to this height, and was there before it rose.
    void count(double bottom) { m_made.bottom = std::min(m_made.bottom, bottom + m_state.risen); }

    [[nodiscard]] QRectF objectBox(std::string_view operands) const
    {
        const std::optional<QRectF> form = m_formBox(objectName(operands));
        return m_state.place.mapRect(form.value_or(QRectF(0, 0, 1, 1)));
    }

    /// Moves the coordinates, so that what stood at this height stands where it should.
    void raise(double y)
    {
        const double wanted = y < m_rise.end() + kOverhang ? 0 : m_rise.at(y);
        const double move = wanted - m_state.risen;
        bool canTurnBack = false;
        const QTransform back = m_state.place.inverted(&canTurnBack);
        if (std::abs(move) < kNoMove || !canTurnBack)
            return;
        const QPointF by = back.map(QPointF(0, move)) - back.map(QPointF(0, 0));
        m_made.content.append("\n1 0 0 1 ").append(numberText(by.x(), kDecimals));
        m_made.content.append(" ").append(numberText(by.y(), kDecimals)).append(" cm");
        m_state.risen = wanted;
    }

    void copy(const ContentStep &step)
    {
        const char first = step.operands.empty() ? step.name.front() : step.operands.front();
        if (!m_made.content.empty() && std::string_view(" \n\r\t\f").find(first) == std::string_view::npos)
            m_made.content += '\n';
        m_made.content.append(step.operands).append(step.name);
    }

    std::string_view m_content;
    const FormBoxes &m_formBox;
    const Rise &m_rise;
    RaisedContent m_made{{}, kNothingDrawn};
    State m_state;
    std::vector<State> m_stack;
    double m_pathBottom = 0;
    bool m_isGround = true; ///< the next path that is painted is the area of the page's text
    bool m_isPath = false;  ///< one is begun and not painted; nothing may stand within
};

} // namespace

Rise::Rise(std::vector<EmptyStretch> stretches, double end) : m_stretches(std::move(stretches)), m_end(end) {}

double Rise::at(double y) const
{
    double rise = 0;
    for (const EmptyStretch &stretch : m_stretches) {
        if (y < (stretch.top + stretch.bottom) / 2)
            rise += stretch.top - stretch.bottom;
    }
    return rise;
}

std::optional<RaisedContent> raisedContent(std::string_view content, const FormBoxes &formBox, const Rise &rise)
{
    return Raiser(content, formBox, rise).write();
}

} // namespace lectern::exporting
