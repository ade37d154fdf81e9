// SPDX-License-Identifier: GPL-3.0-or-later
// Operators: ISO 32000-1, annex A. Only what the engine's writer uses has to be understood.
#include "exporting/pdf_ink.h"

#include "exporting/pdf_font.h"

#include <QTransform>
#include <algorithm>
#include <memory>
#include <string>

namespace lectern::exporting {

namespace {

constexpr int kDeepest = 8; ///< forms inside forms

class InkReader : public QPDFObjectHandle::ParserCallbacks {
public:
    InkReader(const QPDFObjectHandle &resources, FontCache &fonts, const QTransform &place, std::vector<Ink> &found,
              int depth)
        : m_resources(resources),
          m_fonts(fonts),
          m_found(found),
          m_depth(depth)
    {
        m_state.place = place;
    }

    void handleObject(QPDFObjectHandle object) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        act(object.getOperatorValue());
        m_operands.clear();
    }
    void handleEOF() override {}

private:
    struct State {
        QTransform place;
        std::shared_ptr<PdfFont> font;
        double size = 0;
    };

    [[nodiscard]] double number(size_t i)
    {
        return i < m_operands.size() && m_operands[i].isNumber() ? m_operands[i].getNumericValue() : 0;
    }
    [[nodiscard]] QTransform matrix() { return {number(0), number(1), number(2), number(3), number(4), number(5)}; }

    void act(const std::string &name)
    {
        if (name == "q") {
            m_stack.push_back(m_state);
        } else if (name == "Q") {
            if (!m_stack.empty()) {
                m_state = m_stack.back();
                m_stack.pop_back();
            }
        } else if (name == "cm") {
            m_state.place = matrix() * m_state.place;
        } else if (name == "BT") {
            m_line = m_text = QTransform();
        } else if (name == "Tm") {
            m_line = m_text = matrix();
        } else if (name == "Td" || name == "TD") {
            m_line = m_text = QTransform::fromTranslate(number(0), number(1)) * m_line;
        } else if (name == "Tf") {
            m_state.size = number(1);
            m_state.font = font();
        } else if (name == "Tj" && !m_operands.empty()) {
            show(m_operands[0]);
        } else if (name == "TJ" && !m_operands.empty() && m_operands[0].isArray()) {
            for (const QPDFObjectHandle &piece : m_operands[0].getArrayAsVector())
                show(piece);
        } else if (name == "Do") {
            draw();
        }
    }

    std::shared_ptr<PdfFont> font()
    {
        if (m_operands.empty() || !m_operands[0].isName())
            return {};
        return m_fonts.of(named("/Font", m_operands[0].getName()));
    }

    QPDFObjectHandle named(const char *kind, const std::string &name)
    {
        QPDFObjectHandle group = m_resources.isDictionary() ? m_resources.getKey(kind) : QPDFObjectHandle::newNull();
        return group.isDictionary() ? group.getKey(name) : QPDFObjectHandle::newNull();
    }

    void show(QPDFObjectHandle piece)
    {
        if (piece.isNumber()) {
            m_text = QTransform::fromTranslate(-piece.getNumericValue() / 1000 * m_state.size, 0) * m_text;
            return;
        }
        if (!piece.isString() || !m_state.font)
            return;
        const std::string codes = piece.getStringValue();
        const std::string_view visible = m_state.font->withoutEndingSpaces(codes);
        const double size = m_state.size / 1000;
        if (!visible.empty())
            add(InkKind::Text, (m_text * m_state.place).mapRect(QRectF(0, 0, m_state.font->widths().of(visible) * size, 0)),
                0);
        m_text = QTransform::fromTranslate(m_state.font->widths().of(codes) * size, 0) * m_text;
    }

    void draw()
    {
        QPDFObjectHandle object = m_operands.empty() || !m_operands[0].isName() ? QPDFObjectHandle::newNull()
                                                                                : named("/XObject", m_operands[0].getName());
        if (!object.isStream())
            return;
        QPDFObjectHandle dictionary = object.getDict();
        if (dictionary.getKey("/Subtype").isNameAndEquals("/Image")) {
            const QRectF box = m_state.place.mapRect(QRectF(0, 0, 1, 1));
            const double across = dictionary.getKey("/Width").getNumericValue() / std::max(0.1, box.width()) * 72;
            const double down = dictionary.getKey("/Height").getNumericValue() / std::max(0.1, box.height()) * 72;
            add(InkKind::Picture, box, std::min(across, down));
        } else if (m_depth < kDeepest) {
            QTransform inner;
            QPDFObjectHandle m = dictionary.getKey("/Matrix");
            if (m.isMatrix()) {
                const auto values = m.getArrayAsMatrix();
                inner = QTransform(values.a, values.b, values.c, values.d, values.e, values.f);
            }
            QPDFObjectHandle resources = dictionary.getKey("/Resources");
            InkReader reader(resources.isDictionary() ? resources : m_resources, m_fonts, inner * m_state.place, m_found,
                             m_depth + 1);
            QPDFObjectHandle::parseContentStream(object, &reader);
        }
    }

    void add(InkKind kind, const QRectF &box, double dotsPerInch)
    {
        m_found.push_back({kind, box.left(), box.top(), box.right(), box.bottom(), dotsPerInch});
    }

    QPDFObjectHandle m_resources;
    FontCache &m_fonts;
    std::vector<Ink> &m_found;
    int m_depth;
    State m_state;
    std::vector<State> m_stack;
    QTransform m_line;
    QTransform m_text;
    std::vector<QPDFObjectHandle> m_operands;
};

} // namespace

std::vector<Ink> inkOf(QPDFObjectHandle page, FontCache &fonts)
{
    std::vector<Ink> found;
    try {
        InkReader reader(page.getKey("/Resources"), fonts, QTransform(), found, 0);
        page.parsePageContents(&reader);
    } catch (const std::exception &) {
        // The proof judges what could be read.
    }
    return found;
}

} // namespace lectern::exporting
