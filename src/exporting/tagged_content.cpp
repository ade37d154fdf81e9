// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/tagged_content.h"

#include "exporting/content_scan.h"

#include <QTransform>
#include <cmath>

namespace lectern::exporting {

namespace {

constexpr int kNone = -3;       ///< no mark is open
constexpr double kSameLine = 6; ///< points: raised and lowered text is still in its line

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
                act(step);
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
            } else if ((step.name == "Tj" || step.name == "TJ") && !m_hasText) {
                m_hasText = true;
                m_textAt = (line * m_place).map(QPointF(0, 0));
            }
        }
        return false;
    }

    void text(std::string_view object)
    {
        const int owner = m_hasText ? m_owners.ofText(m_textAt.x(), m_textAt.y()) : ContentOwners::kArtifact;
        if (owner == ContentOwners::kStray)
            return;
        endLine(owner);
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

    void act(const ContentStep &step)
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
            double n[6] = {1, 0, 0, 1, 0, 0};
            if (readNumbers(step.operands, n, 6) == 6)
                m_place = QTransform(n[0], n[1], n[2], n[3], n[4], n[5]) * m_place;
        } else if (name == "re" || name == "m") {
            double n[2] = {0, 0};
            readNumbers(step.operands, n, 2);
            const QPointF at = m_place.map(QPointF(n[0], n[1]));
            mark(m_owners.ofDrawing(at.x(), at.y()));
        } else if (name == "Do") {
            mark(ownerOfObject(step.operands));
        } else if (name == "BDC" || name == "BMC" || name == "EMC") {
            mark(kNone);
        }
        m_made.content.append(step.operands).append(name);
    }

    int ownerOfObject(std::string_view operands)
    {
        const size_t slash = operands.find('/');
        const std::string name(slash == std::string_view::npos ? operands : operands.substr(slash));
        const std::optional<QRectF> form = m_resources.formBox(name.substr(0, name.find_first_of(" \n\r\t")));
        if (!form)
            return m_owners.ofPicture(m_place.mapRect(QRectF(0, 0, 1, 1)));
        const int owner = m_owners.ofText(m_place.mapRect(*form).center().x(), m_place.mapRect(*form).center().y());
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
    bool m_hasText = false;
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
