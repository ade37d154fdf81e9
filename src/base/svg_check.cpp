// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the elements; then each element's cost with the cost of what it refers to, in order of first use.
#include "base/svg_check.h"

#include <QHash>
#include <QString>
#include <QXmlStreamReader>
#include <algorithm>
#include <array>
#include <vector>

namespace lectern::base {

namespace {

constexpr int kDeepest = 100;
constexpr int kMostFilters = 200;
constexpr double kFarthest = 500; // user units of a blur, a displacement or a radius
constexpr int kMostOctaves = 6;

struct Element {
    int parent = -1;
    std::vector<QString> references;
    qint64 own = 1;   ///< cost of the element by itself
    qint64 cost = -1; ///< -1: not yet counted; -2: being counted
};

class Drawing {
public:
    [[nodiscard]] bool read(QByteArrayView svg)
    {
        QXmlStreamReader xml(svg.toByteArray());
        std::vector<int> open;
        bool inStyle = false;
        while (!xml.atEnd()) {
            switch (xml.readNext()) {
            case QXmlStreamReader::DTD:
                if (xml.text().contains(u'[')) // declarations of its own
                    return false;
                break;
            case QXmlStreamReader::EntityReference:
                return false;
            case QXmlStreamReader::StartElement:
                if (open.size() >= kDeepest || !add(xml, open.empty() ? -1 : open.back()))
                    return false;
                inStyle = xml.name() == u"style";
                open.push_back(static_cast<int>(m_elements.size()) - 1);
                break;
            case QXmlStreamReader::EndElement:
                open.pop_back();
                inStyle = false;
                break;
            case QXmlStreamReader::Characters:
                // A rule may stand for any element; its references count at the root.
                if (inStyle)
                    addReferences(m_elements.front(), xml.text());
                break;
            default:
                break;
            }
        }
        return !xml.hasError() && !m_elements.empty() && xml.error() == QXmlStreamReader::NoError;
    }

    /// Children are added to their parents from the last element to the first; references are followed where they stand.
    [[nodiscard]] bool isWithinBudget()
    {
        m_children.resize(m_elements.size());
        for (size_t i = 1; i < m_elements.size(); ++i)
            m_children[static_cast<size_t>(m_elements[i].parent)].push_back(static_cast<int>(i));
        return costOf(0, 0) >= 0;
    }

private:
    bool add(const QXmlStreamReader &xml, int parent)
    {
        if (m_elements.size() >= static_cast<size_t>(kMostDrawnElements) || xml.name() == u"foreignObject")
            return false;
        Element element;
        element.parent = parent;
        const bool isFilter = xml.name().startsWith(u"fe");
        if (isFilter && ++m_filters > kMostFilters)
            return false;
        element.own = isFilter ? 50 : 1; // each goes over every pixel of its region
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            const QStringView name = attribute.name();
            const QStringView value = attribute.value();
            if (name == u"id")
                m_ids.insert(value.toString(), static_cast<int>(m_elements.size()));
            else if (name == u"href" && value.trimmed().startsWith(u'#'))
                element.references.push_back(value.trimmed().mid(1).toString());
            else if (isFilter && !isModest(name, value))
                return false;
            else
                addReferences(element, value);
        }
        m_elements.push_back(std::move(element));
        return true;
    }

    static bool isModest(QStringView name, QStringView value)
    {
        if (name == u"numOctaves")
            return value.toInt() <= kMostOctaves;
        if (name != u"stdDeviation" && name != u"radius" && name != u"scale" && name != u"order")
            return true;
        for (const QStringView part : value.split(u' ', Qt::SkipEmptyParts)) {
            if (part.toDouble() > kFarthest)
                return false;
        }
        return name != u"order" || value.toDouble() <= 15;
    }

    static void addReferences(Element &element, QStringView text)
    {
        for (qsizetype at = text.indexOf(u"url("); at >= 0; at = text.indexOf(u"url(", at + 4)) {
            const qsizetype end = text.indexOf(u')', at);
            QStringView name = text.mid(at + 4, end < 0 ? -1 : end - at - 4).trimmed();
            while (!name.isEmpty() && (name.front() == u'"' || name.front() == u'\''))
                name = name.mid(1);
            while (!name.isEmpty() && (name.back() == u'"' || name.back() == u'\''))
                name.chop(1);
            if (name.startsWith(u'#'))
                element.references.push_back(name.mid(1).toString());
        }
    }

    /// Cost of an element with all that is in it and all that it refers to; negative when that is too much or has no end.
    qint64 costOf(int index, int depth)
    {
        Element &element = m_elements[static_cast<size_t>(index)];
        if (element.cost == -2 || depth > 4 * kDeepest)
            return -1;
        if (element.cost >= 0)
            return element.cost;
        element.cost = -2;
        qint64 sum = element.own;
        const auto take = [&](int other) {
            const qint64 cost = costOf(other, depth + 1);
            sum = cost < 0 || sum + cost > kMostDrawnElements ? -1 : sum + cost;
            return sum >= 0;
        };
        for (const int child : m_children[static_cast<size_t>(index)]) {
            if (!take(child))
                return -1;
        }
        for (const QString &name : element.references) {
            const auto found = m_ids.constFind(name);
            if (found != m_ids.constEnd() && !take(*found))
                return -1;
        }
        element.cost = sum;
        return sum;
    }

    std::vector<Element> m_elements;
    std::vector<std::vector<int>> m_children;
    QHash<QString, int> m_ids;
    int m_filters = 0;
};

/// With characters in the place of what names them by their numbers ("&#45;"); what names none stays.
QByteArray withNamedCharacters(const QByteArray &text)
{
    constexpr qsizetype longest = 10;
    QByteArray made;
    qsizetype taken = 0;
    for (qsizetype at = text.indexOf("&#"); at >= 0; at = text.indexOf("&#", at + 2)) {
        const qsizetype end = text.indexOf(';', at);
        if (end < 0 || end - at > longest)
            continue;
        const QByteArray number = text.sliced(at + 2, end - at - 2);
        bool isNumber = false;
        const char32_t character =
            number.startsWith('x') ? number.sliced(1).toUInt(&isNumber, 16) : number.toUInt(&isNumber, 10);
        if (!isNumber)
            continue;
        made += text.sliced(taken, at - taken) + QString::fromUcs4(&character, 1).toUtf8();
        taken = end + 1;
    }
    return made + text.sliced(taken);
}

} // namespace

bool isSafeDrawing(QByteArrayView svg)
{
    if (svg.size() > kLargestDrawing)
        return false;
    Drawing drawing;
    return drawing.read(svg) && drawing.isWithinBudget();
}

bool isFlatDrawing(QByteArrayView svg)
{
    // Programs that draw graphs name "-" and ">" by their numbers in every title.
    const QByteArray text = withNamedCharacters(svg.toByteArray().toLower()).toLower();
    const bool isOtherEncoding = text.contains('\0') || (text.contains("encoding=") && !text.contains("utf-8"));
    // Signs of them anywhere, even in a text: then it is drawn as pixels, which is no loss. A backslash could spell them
    // otherwise, and so could a number that was not understood.
    constexpr std::array<const char *, 11> signs = {"filter", "mask", "blend",  "anim",    "<set",  "@",
                                                    "&#",     "\\",   "<image", "pattern", "marker"};
    return !isOtherEncoding && std::ranges::none_of(signs, [&text](const char *sign) { return text.contains(sign); });
}

} // namespace lectern::base
