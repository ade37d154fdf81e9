// SPDX-License-Identifier: GPL-3.0-or-later
// Our own writer's markup is well-formed, so that a walk from tag to tag is enough.
#include "exporting/structure_tree.h"

#include "exporting/html_markup.h"

#include <QByteArrayView>
#include <algorithm>
#include <array>

namespace lectern::exporting {

namespace {

struct TypeOfTag {
    QByteArrayView tag;
    const char *type;
};

/// Tags that are elements of their own. Others are looked through.
constexpr std::array kTypes{
    TypeOfTag{"p", "P"},
    TypeOfTag{"h1", "H1"},
    TypeOfTag{"h2", "H2"},
    TypeOfTag{"h3", "H3"},
    TypeOfTag{"h4", "H4"},
    TypeOfTag{"h5", "H5"},
    TypeOfTag{"h6", "H6"},
    TypeOfTag{"blockquote", "BlockQuote"},
    TypeOfTag{"ul", "L"},
    TypeOfTag{"ol", "L"},
    TypeOfTag{"li", "LI"},
    TypeOfTag{"pre", "P"},
    TypeOfTag{"table", "Table"},
    TypeOfTag{"thead", "THead"},
    TypeOfTag{"tbody", "TBody"},
    TypeOfTag{"tfoot", "TFoot"},
    TypeOfTag{"tr", "TR"},
    TypeOfTag{"th", "TH"},
    TypeOfTag{"td", "TD"},
    TypeOfTag{"img", "Figure"},
    TypeOfTag{"figcaption", "Caption"},
    TypeOfTag{"figure", "Div"},
    TypeOfTag{"aside", "Div"},
    TypeOfTag{"caption", "Caption"},
    TypeOfTag{"dl", "Div"},
    TypeOfTag{"details", "Div"},
};
constexpr std::array<QByteArrayView, 6> kVoid{"img", "br", "hr", "input", "meta", "source"};

class Walk {
public:
    std::vector<StructureNode> read(const QByteArray &page)
    {
        const QByteArrayView all(page);
        qsizetype at = all.indexOf("<main");
        while (at >= 0) {
            const qsizetype end = all.indexOf('>', at);
            if (end < 0)
                break;
            visit(all.sliced(at, end + 1 - at), all, end + 1);
            if (m_ended)
                break;
            at = all.indexOf('<', end + 1);
        }
        return std::move(m_nodes);
    }

private:
    struct Open {
        QByteArrayView name;
        int node = -1;  ///< the node that its children belong to
        int label = -1; ///< waiting for the first block
    };

    void visit(QByteArrayView tag, QByteArrayView all, qsizetype after)
    {
        const bool closes = tag.size() > 1 && tag[1] == '/';
        qsizetype end = closes ? 2 : 1;
        while (end < tag.size() && tag[end] != ' ' && tag[end] != '>' && tag[end] != '/' && tag[end] != '\n')
            ++end;
        const QByteArrayView name = tag.sliced(closes ? 2 : 1, end - (closes ? 2 : 1));
        if (name.isEmpty() || name[0] == '!')
            return;
        if (closes) {
            while (!m_open.empty()) {
                const QByteArrayView opened = m_open.back().name;
                m_open.pop_back();
                if (opened == name)
                    break;
            }
            m_ended = name == "main";
            return;
        }
        Open open{name, m_open.empty() ? -1 : m_open.back().node, -1};
        open.node = nodeFor(tag, name, open, all, after);
        const bool isVoid = tag.endsWith("/>") || std::find(kVoid.begin(), kVoid.end(), name) != kVoid.end();
        if (!isVoid)
            m_open.push_back(open);
    }

    int append(const char *type, int parent)
    {
        StructureNode node;
        node.type = type;
        node.parent = parent;
        m_nodes.push_back(std::move(node));
        return static_cast<int>(m_nodes.size()) - 1;
    }

    /// The node for a start tag; the parent's where the tag is looked through.
    int nodeFor(QByteArrayView tag, QByteArrayView name, Open &open, QByteArrayView all, qsizetype after)
    {
        const bool hasBlock = tag.contains(" data-b=\"");
        const auto *const known =
            std::find_if(kTypes.begin(), kTypes.end(), [&](const TypeOfTag &one) { return one.tag == name; });
        const bool isFormula = hasBlock && (tag.contains("class=\"math display\"") || holdsFormulaOnly(all, after));
        const char *type = isFormula ? "Formula"
            : known != kTypes.end()  ? known->type
            : hasBlock               ? (name == "code" ? "Code" : "P")
                                     : nullptr;
        if (type == nullptr)
            return open.node;
        int node = append(type, open.node);
        if (name == "pre" && hasBlock)
            node = append("Code", node);
        if (name == "ol")
            m_nodes[static_cast<size_t>(node)].isOrdered = true;
        if (name == "li") {
            open.label = append("Lbl", node);
            node = append("LBody", node);
        }
        describe(m_nodes[static_cast<size_t>(node)], tag, name);
        if (isFormula)
            m_nodes[static_cast<size_t>(node)].alternative = formulaAt(all, after);
        if (hasBlock) {
            m_nodes[static_cast<size_t>(node)].block = attributeOf(tag, "data-b")->toInt();
            m_nodes[static_cast<size_t>(node)].label = takeLabel(open);
        }
        return node;
    }

    static constexpr QByteArrayView kFormula{"<span class=\"math display\">"};

    /// True for a paragraph that is nothing but one displayed formula.
    static bool holdsFormulaOnly(QByteArrayView all, qsizetype after)
    {
        if (!all.sliced(after).startsWith(kFormula))
            return false;
        const qsizetype end = all.indexOf('<', after + kFormula.size());
        return end >= 0 && all.sliced(end).startsWith("</span></p>");
    }

    /// Source of the formula that begins here.
    static QString formulaAt(QByteArrayView all, qsizetype after)
    {
        const qsizetype begin = all.sliced(after).startsWith(kFormula) ? after + kFormula.size() : after;
        return unescapedText(all.sliced(begin, std::max(qsizetype(0), all.indexOf('<', begin) - begin)));
    }

    static void describe(StructureNode &node, QByteArrayView tag, QByteArrayView name)
    {
        if (tag.contains(" lang=\""))
            node.language = attributeOf(tag, "lang").value_or(QString());
        if (name == "img")
            node.alternative = attributeOf(tag, "alt").value_or(QString());
        if (name == "td" || name == "th") {
            node.columns = std::max(1, attributeOf(tag, "colspan").value_or(QString()).toInt());
            node.rows = std::max(1, attributeOf(tag, "rowspan").value_or(QString()).toInt());
        }
    }

    /// The label of the list item that has no block yet.
    int takeLabel(Open &own)
    {
        if (own.label >= 0)
            return std::exchange(own.label, -1);
        const auto item = std::find_if(m_open.rbegin(), m_open.rend(), [](const Open &open) { return open.name == "li"; });
        return item == m_open.rend() ? -1 : std::exchange(item->label, -1);
    }

    std::vector<StructureNode> m_nodes;
    std::vector<Open> m_open;
    bool m_ended = false;
};

} // namespace

QByteArray withFurtherBlocks(QByteArray page, int first)
{
    static constexpr std::array<QByteArrayView, 5> openings{"<p class=\"callout-title\"", "<h1 class=\"article-title\"",
                                                            "<p class=\"subtitle\"", "<p class=\"byline\"",
                                                            "<p class=\"translations\""};
    std::vector<qsizetype> places;
    for (const QByteArrayView opening : openings) {
        for (qsizetype at = page.indexOf(opening); at >= 0; at = page.indexOf(opening, at + 1)) {
            const qsizetype name = at + opening.size();
            const qsizetype end = page.indexOf('>', name);
            if (end >= 0
                && !QByteArrayView(page).sliced(name, end - name).contains(" data-b=\"")) // a callout's own title is a block
                places.push_back(name);
        }
    }
    if (places.empty())
        return page;
    std::sort(places.begin(), places.end());
    const QByteArrayView all(page);
    QByteArray made;
    made.reserve(page.size() + static_cast<qsizetype>(places.size()) * 20);
    qsizetype from = 0;
    for (const qsizetype place : places) {
        made.append(all.sliced(from, place - from)).append(" data-b=\"").append(QByteArray::number(first++)).append('"');
        from = place;
    }
    return made.append(all.sliced(from));
}

std::vector<StructureNode> structureOf(const QByteArray &page)
{
    return Walk().read(page);
}

} // namespace lectern::exporting
