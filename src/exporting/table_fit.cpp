// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/table_fit.h"

#include "exporting/markup_tag.h"

#include <QByteArrayView>
#include <QString> // sums of byte arrays
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace lectern::exporting {

namespace {

constexpr QByteArrayView kBox = "<div class=\"table\" tabindex=\"0\"><table>"; // html_writer_tables.cpp
constexpr qsizetype kClassEnd = 17;                                            ///< where the box's class ends in it
constexpr QByteArrayView kBoxEnd = "</table>";
constexpr double kTableSize = 0.9165; ///< of the text's (print.css)
constexpr double kPadding = 1.7;      ///< ems of the table's text, of both sides of a cell (article.css)
constexpr double kCodeAdvance = 0.6;  ///< ems: of JetBrains Mono, which is written smaller than the text
constexpr double kSlack = 0.97;       ///< kerning, and rounding of columns to whole pixels

/// Tags that change neither where words break nor how wide they are, but for code.
constexpr std::array<QByteArrayView, 18> kPlainTags{"thead", "tbody", "tfoot", "tr", "th",   "td",  "a",   "em",  "strong",
                                                    "i",     "b",     "del",   "s",  "code", "kbd", "sup", "sub", "span"};
constexpr std::array<QByteArrayView, 6> kPlainAttributes{"align", "data-b", "href", "class", "id", "title"};

bool contains(QByteArrayView set, char character)
{
    return std::ranges::find(set, character) != set.end();
}

bool isPlain(const MarkupTag &tag)
{
    const auto isKnown = [](const MarkupAttribute &attribute) {
        return std::ranges::find(kPlainAttributes, attribute.name) != kPlainAttributes.end();
    };
    return std::ranges::find(kPlainTags, tag.name) != kPlainTags.end() && std::ranges::all_of(tag.attributes, isKnown);
}

/// Widths of a table's columns, in ems, as words come in.
class Columns {
public:
    void beginRow() { m_column = -1; }
    void beginCell()
    {
        endWord();
        ++m_column;
        if (static_cast<size_t>(m_column) >= m_widths.size())
            m_widths.push_back(0);
    }
    void add(double width) { m_word += width; }
    void endWord()
    {
        if (m_column >= 0)
            m_widths[static_cast<size_t>(m_column)] = std::max(m_widths[static_cast<size_t>(m_column)], m_word);
        m_word = 0;
    }
    [[nodiscard]] double total() const
    {
        double sum = 0;
        for (const double width : m_widths)
            sum += width + kPadding;
        return sum;
    }

private:
    std::vector<double> m_widths;
    int m_column = -1;
    double m_word = 0;
};

/// Reads a table; nothing where its width can't be told.
class TableReader {
public:
    /// `html`: what stands between "<table>" and its end. Ems.
    std::optional<double> width(QByteArrayView html)
    {
        for (qsizetype at = 0; at < html.size(); ++at) {
            if (html[at] == '<') {
                const MarkupTag tag = readTag(html, at);
                if (!take(tag))
                    return std::nullopt;
                at = tag.end - 1;
            } else if (html[at] == '&') {
                const qsizetype end = html.indexOf(';', at);
                if (end < 0 || html.at(at + 1) == '#')
                    return std::nullopt;
                m_columns.add(widestAdvance('@')); // of ours: &amp; &lt; &gt; &quot;
                at = end;
            } else if (html[at] == ' ' || html[at] == '\n') {
                m_columns.endWord();
            } else if (html[at] < ' ') {
                return std::nullopt; // beyond ASCII, or a control character
            } else {
                m_columns.add(m_code > 0 ? std::max(kCodeAdvance, widestAdvance(html[at])) : widestAdvance(html[at]));
            }
        }
        m_columns.endWord();
        return m_columns.total();
    }

private:
    /// False where the tag may change a width.
    bool take(const MarkupTag &tag)
    {
        if (tag.name == "br") {
            m_columns.endWord();
            return true;
        }
        if (!isPlain(tag))
            return false;
        if (tag.name == "code" || tag.name == "kbd")
            m_code += tag.closes ? -1 : 1;
        else if (tag.name == "tr" && !tag.closes)
            m_columns.beginRow();
        else if ((tag.name == "td" || tag.name == "th") && !tag.closes)
            m_columns.beginCell();
        return true;
    }

    Columns m_columns;
    int m_code = 0;
};

} // namespace

double widestAdvance(char character)
{
    if (contains("',.:;!()ijlI-", character))
        return 0.48;
    if (contains("`frst|\"/\\{}[]", character))
        return 0.6;
    if (contains("mwMWQ%@+<>=&#~^", character))
        return 1.08;
    if (character >= 'A' && character <= 'Z')
        return 0.84;
    return 0.76;
}

QByteArray withFittingTables(const QByteArray &fragment, const TableRoom &room)
{
    const double most = room.width * kSlack / (room.textSize * kTableSize); // ems
    QByteArray made;
    qsizetype taken = 0;
    for (qsizetype at = fragment.indexOf(kBox); at >= 0; at = fragment.indexOf(kBox, at + 1)) {
        const qsizetype begin = at + kBox.size();
        const qsizetype end = fragment.indexOf(kBoxEnd, begin);
        if (end < 0)
            break;
        const std::optional<double> width = TableReader().width(QByteArrayView(fragment).sliced(begin, end - begin));
        if (!width || *width > most)
            continue;
        const qsizetype classEnd = at + kClassEnd;
        made += fragment.sliced(taken, classEnd - taken) + " fits";
        taken = classEnd;
    }
    return taken == 0 ? fragment : made + fragment.sliced(taken);
}

} // namespace lectern::exporting
