// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/page_faces.h"

#include "exporting/html_markup.h"
#include "exporting/markup_tag.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <bitset>
#include <set>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace lectern::services {

namespace {

using exporting::EmbeddedFamily;
using exporting::FaceStack;

/// Stands first in every list of the text's families and serves Arabic script only.
EmbeddedFamily naskh()
{
    EmbeddedFamily family;
    family.name = u"Naskh"_s;
    family.installed = u"Amiri"_s;
    family.ranges = {{0x600, 0x6FF}, {0x750, 0x77F}, {0x8A0, 0x8FF}, {0xFB50, 0xFDFF}, {0xFE70, 0xFEFF}};
    family.descriptors = "size-adjust:118%;";
    family.hasItalic = false;
    return family;
}

std::vector<EmbeddedFamily> named(const QStringList &names)
{
    std::vector<EmbeddedFamily> families;
    for (const QString &name : names) {
        EmbeddedFamily family;
        family.name = name;
        families.push_back(family);
    }
    return families;
}

std::vector<EmbeddedFamily> textFamilies(page::Typeface typeface)
{
    const QStringList sans{u"Noto Naskh Arabic"_s, u"Noto Sans"_s};
    switch (typeface) {
    case page::Typeface::Sans:
        return named(QStringList{u"Inter"_s} + sans);
    case page::Typeface::Dyslexic:
        return named(QStringList{u"OpenDyslexic"_s} + sans);
    case page::Typeface::Serif:
        break;
    }
    std::vector<EmbeddedFamily> families{naskh()};
    for (const EmbeddedFamily &family : named({u"Vollkorn"_s, u"Charis SIL"_s, u"Noto Serif"_s}))
        families.push_back(family);
    return families;
}

std::vector<EmbeddedFamily> codeFamilies()
{
    std::vector<EmbeddedFamily> families = named({u"JetBrains Mono"_s, u"Noto Sans Mono"_s, u"Noto Sans Arabic"_s});
    families.front().hasLigatures = families.at(1).hasLigatures = false; // code.css; Arabic is not written without
    return families;
}

template <size_t Count>
bool isAnyOf(QByteArrayView name, const std::array<QByteArrayView, Count> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

template <size_t Count>
bool hasAny(QByteArrayView tag, const std::array<QByteArrayView, Count> &words)
{
    return std::any_of(words.begin(), words.end(), [tag](QByteArrayView word) { return tag.contains(word); });
}

QByteArrayView nameOf(QByteArrayView tag)
{
    const auto end = std::find_if(tag.begin(), tag.end(), [](char c) { return c == ' ' || c == '\n' || c == '/'; });
    return tag.first(end - tag.begin());
}

constexpr std::array<QByteArrayView, 5> kCode{"code", "pre", "kbd", "samp", "tt"};
constexpr std::array<QByteArrayView, 8> kItalic{"em", "i", "cite", "dfn", "var", "address", "h6", "figcaption"};
constexpr std::array<QByteArrayView, 10> kBold{"strong", "b", "th", "dt", "h1", "h2", "h3", "h4", "h5", "h6"};

constexpr std::array<QByteArrayView, 5> kBoldCode{"hl-Keyword", "hl-ControlFlow", "hl-RegionMarker", "hl-Alert",
                                                  "hl-Error"}; // code.css
constexpr std::array<QByteArrayView, 2> kItalicCode{"hl-Comment", "hl-Documentation"};

constexpr double kCodeSize = 0.83; ///< of the text's (code.css)

/// What style sheets and counters write beside the text: digits, bullets, dashes, marks of notes.
constexpr QStringView kMade = u" !\"#$%&'()*+,-./0123456789:;<=>?@[]^_`{|}~\u00a0·•–—‘’“”…↩\u2002";
constexpr QStringView kMadeArabic = u"٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،؛؟";

/// Nesting of elements of a kind.
class Depth {
public:
    void follow(bool closes) { m_depth = std::max(0, m_depth + (closes ? -1 : 1)); }
    [[nodiscard]] bool isInside() const { return m_depth > 0; }

private:
    int m_depth = 0;
};

/// Characters, each once: a page of 10 MB has a hundred.
class Characters {
public:
    void add(QByteArrayView markup)
    {
        bool isPlain = true;
        for (const char c : markup) {
            isPlain &= c > 0 && c != '&';
            m_plain.set(static_cast<unsigned char>(c) & 0x7FU);
        }
        if (isPlain)
            return;
        // Letters of what is written otherwise may be among the plain ones then: that costs a glyph or two.
        for (const uint c : exporting::unescapedText(markup).toUcs4())
            m_others.insert(static_cast<char32_t>(c));
    }
    void add(QStringView text)
    {
        for (const uint c : text.toUcs4())
            m_others.insert(static_cast<char32_t>(c));
    }
    [[nodiscard]] bool isEmpty() const { return m_plain.none() && m_others.empty(); }
    [[nodiscard]] std::set<char32_t> all() const
    {
        std::set<char32_t> characters(m_others.begin(), m_others.end());
        for (size_t c = 0x20; c < m_plain.size(); ++c) {
            if (m_plain.test(c))
                characters.insert(static_cast<char32_t>(c));
        }
        return characters;
    }

private:
    std::bitset<128> m_plain;
    std::unordered_set<char32_t> m_others;
};

} // namespace

std::vector<FaceStack> faceStacks(const QByteArray &html, page::Typeface typeface, double textSize)
{
    FaceStack text{textFamilies(typeface), {}, false, true, textSize}; // every page has a title
    FaceStack code{codeFamilies(), {}, false, false, textSize * kCodeSize};
    Characters inText;
    Characters inCode;
    Depth codes;
    Depth bolds;
    Depth italics;
    const QByteArrayView all(html);
    for (qsizetype from = 0; from < all.size();) {
        const qsizetype at = all.indexOf('<', from);
        (codes.isInside() ? inCode : inText).add(all.sliced(from, (at < 0 ? all.size() : at) - from));
        const qsizetype end = at < 0 ? -1 : all.indexOf('>', at); // none stands in an attribute: the writer escapes it
        if (end < 0)
            break;
        from = end + 1;
        const QByteArrayView tag = all.sliced(at + 1, end - at - 1);
        const bool closes = tag.startsWith('/');
        const QByteArrayView name = nameOf(tag.sliced(closes ? 1 : 0));
        if (isAnyOf(name, kCode))
            codes.follow(closes);
        if (isAnyOf(name, kBold))
            bolds.follow(closes);
        if (isAnyOf(name, kItalic))
            italics.follow(closes);
        text.needsItalic |= italics.isInside() || (name == "p" && tag.contains("subtitle"));
        const bool isColoured = codes.isInside() && name == "span";
        code.needsBold |= codes.isInside() && (bolds.isInside() || (isColoured && hasAny(tag, kBoldCode)));
        code.needsItalic |= codes.isInside() && (italics.isInside() || (isColoured && hasAny(tag, kItalicCode)));
        if (name == "img")
            inText.add(exporting::readTag(html, at).value("alt").value_or(QString()));
    }
    std::vector<FaceStack> stacks;
    text.characters = inText.all();
    const auto arabic = text.characters.lower_bound(0x600);
    if (arabic != text.characters.end() && *arabic < 0x700)
        inText.add(kMadeArabic);
    inText.add(kMade);
    text.characters = inText.all();
    stacks.push_back(std::move(text));
    if (!inCode.isEmpty()) {
        inCode.add(kMade);
        code.characters = inCode.all();
        stacks.push_back(std::move(code));
    }
    return stacks;
}

} // namespace lectern::services
