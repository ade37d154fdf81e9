// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/tagged_content.h"

#include "exporting/content_path.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace lectern::exporting {

namespace {

constexpr int kNone = -3;               ///< no mark is open
constexpr double kThickest = 2;         ///< points: what is higher is no line below words
constexpr double kLowest = 8;           ///< points that such a line may run below the letters' base line
constexpr double kSameLineRounding = 1; ///< points
constexpr double kSameLine = 6;         ///< points: raised and lowered text is still in its line

class Tagger : private TextMarks {
public:
    Tagger(std::string_view content, const PageResources &resources, ContentOwners &owners)
        : m_content(content),
          m_resources(resources),
          m_owners(owners)
    {
    }

    std::optional<TaggedContent> write()
    {
        m_made.content.reserve(m_content.size() / 2);
        ContentScan scan(m_content);
        ContentStep step;
        while (scan.next(step)) {
            if (step.name == "BT") {
                const size_t start = scan.position() - 2;
                if (!skipText(scan))
                    return std::nullopt;
                text(m_content.substr(start, scan.position() - start));
            } else {
                act(step, scan);
            }
        }
        if (scan.hasFailed())
            return std::nullopt;
        mark(kNone);
        return std::move(m_made);
    }

private:
    /// Goes on to the end of the text object and notes where its first glyph stands.
    bool skipText(ContentScan &scan)
    {
        QTransform line;
        m_hasText = false;
        ContentStep step;
        while (scan.next(step)) {
            double n[6] = {0, 0, 0, 0, 0, 0};
            if (step.name == "ET")
                return true;
            if (step.name == "Tm" && readNumbers(step.operands, n, 6) == 6) {
                line = QTransform(n[0], n[1], n[2], n[3], n[4], n[5]);
            } else if (step.name == "Td" && !m_hasText && readNumbers(step.operands, n, 2) == 2) {
                line = QTransform::fromTranslate(n[0], n[1]) * line;
            } else if (spreads(step.name)) {
                m_isSpread = true;
            } else if ((step.name == "Tj" || step.name == "TJ") && !m_hasText) {
                m_hasText = true;
                m_textAt = (line * m_place).map(QPointF(0, 0));
            }
        }
        return false;
    }

    /// What is set between the glyphs of text, and stays set from one text object to the next.
    static bool spreads(std::string_view name) { return name == "Tc" || name == "Tw" || name == "Tz" || name == "\""; }

    void text(std::string_view object)
    {
        const int owner =
            m_hasText ? m_owners.ofText({m_textAt.x(), m_textAt.y(), isUnderlined(), m_colour}) : ContentOwners::kArtifact;
        if (owner == ContentOwners::kStray)
            return;
        endLine(owner);
        if (m_isSpread) {
            mark(owner);
            m_made.content.append("\n").append(object);
            return;
        }
        if (object.find("EMC") != std::string_view::npos && owner >= 0) {
            mark(kNone);
            const size_t marks = m_made.owners.size();
            m_inner = owner;
            m_made.content += '\n';
            m_end = appendTextRun(m_made.content, object, m_resources.fonts, this);
            if (m_end)
                return;
            m_made.owners.resize(marks);
            m_open = kNone;
        }
        mark(owner);
        m_made.content += '\n';
        m_end = appendTextRun(m_made.content, object, m_resources.fonts);
        if (!m_end)
            m_made.content += object;
    }

    [[nodiscard]] bool isUnderlined() const
    {
        const double below = m_textAt.y() - m_rule.center().y();
        return below > 0 && below < kLowest && m_textAt.x() > m_rule.left() - kSameLineRounding
            && m_textAt.x() < m_rule.right() - kSameLineRounding;
    }

    /// Where an element's text goes on in a further line, the line before ends with a space.
    void endLine(int owner)
    {
        const bool goesOn = owner >= 0 && owner == m_lastOwner && std::abs(m_textAt.y() - m_lastY) > kSameLine;
        if (goesOn && m_end && m_end->isOpen && m_owners.wantsSpaces())
            m_made.content.insert(m_end->at, m_end->space);
        m_lastOwner = owner;
        m_lastY = m_textAt.y();
        m_end.reset();
    }
    void beforeGlyphs() override { mark(m_inner); }
    void beforeMark() override { mark(kNone); }

    void act(const ContentStep &step, const ContentScan &scan)
    {
        const std::string_view name = step.name;
        if (name == "q") {
            m_stack.push_back(m_place);
            mark(kNone);
        } else if (name == "Q") {
            if (!m_stack.empty()) {
                m_place = m_stack.back();
                m_stack.pop_back();
            }
            mark(kNone);
        } else if (name == "cm") {
            m_place = transformOf(step) * m_place;
        } else if (name == "re" || name == "m") {
            if (!std::exchange(m_isPath, true)) // no mark may begin or end within a path
                drawing(pathBox(step, scan, m_place));
        } else if (name == "sh") {
            mark(ContentOwners::kArtifact);
        } else if (endsPath(name)) {
            m_isPath = false;
        } else if (spreads(name)) {
            m_isSpread = true;
        } else if (name == "rg" || name == "g" || name == "k" || name == "scn" || name == "sc") {
            m_colour = step.operands;
        } else if (name == "Do") {
            mark(ownerOfObject(step.operands));
        } else if (name == "BDC" || name == "BMC" || name == "EMC") {
            mark(kNone);
        }
        const char first = step.operands.empty() ? name.front() : step.operands.front();
        if (!m_made.content.empty() && std::strchr(" \n\r\t\f/[(<%", first) == nullptr)
            m_made.content += '\n'; // a mark was put before the page's first instruction
        m_made.content.append(step.operands).append(name);
    }

    void drawing(const QRectF &box)
    {
        if (box.height() <= kThickest)
            m_rule = box;
        mark(m_owners.ofDrawing(box));
    }

    int ownerOfObject(std::string_view operands)
    {
        const std::optional<QRectF> form = m_resources.formBox(objectName(operands));
        if (!form)
            return m_owners.ofPicture(m_place.mapRect(QRectF(0, 0, 1, 1)));
        const QPointF middle = m_place.mapRect(*form).center();
        const int owner = m_owners.ofText({middle.x(), middle.y(), false, {}});
        return owner == ContentOwners::kStray ? ContentOwners::kArtifact : owner;
    }

    /// Ends the open mark and begins another, where they differ.
    void mark(int owner)
    {
        if (owner == m_open)
            return;
        if (m_open != kNone)
            m_made.content += "\nEMC";
        m_open = owner;
        if (owner == kNone)
            return;
        if (owner < 0) {
            m_made.content += "\n/Artifact BMC";
            m_open = ContentOwners::kArtifact;
            return;
        }
        m_made.content += "\n/";
        m_made.content += m_owners.typeOf(owner);
        m_made.content += " <</MCID " + std::to_string(m_made.owners.size()) + ">> BDC";
        m_made.owners.push_back(owner);
    }

    std::string_view m_content;
    const PageResources &m_resources;
    ContentOwners &m_owners;
    TaggedContent m_made;
    QTransform m_place;
    std::vector<QTransform> m_stack;
    QPointF m_textAt;
    QRectF m_rule; ///< the flat area that was drawn last; the engine draws the line below words before them
    bool m_hasText = false;
    std::string_view m_colour; ///< operands of the operator that set it last
    bool m_isPath = false;     ///< a path is begun and not painted
    bool m_isSpread = false;   ///< the glyphs' widths do not tell where they stand
    int m_open = kNone;
    std::optional<TextRunEnd> m_end; ///< of the last text object
    int m_lastOwner = kNone;
    double m_lastY = 0;
    int m_inner = kNone; ///< owner of the text object that is being written
};

} // namespace

std::optional<TaggedContent> taggedContent(std::string_view content, const PageResources &resources, ContentOwners &owners)
{
    return Tagger(content, resources, owners).write();
}

} // namespace lectern::exporting
