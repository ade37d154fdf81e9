// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/page_faces.h"

#include "exporting/html_markup.h"
#include "exporting/markup_tag.h"

#include <QStringList>
#include <array>

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
bool isAnyOf(const QByteArray &name, const std::array<QByteArrayView, Count> &names)
{
    return std::find(names.begin(), names.end(), QByteArrayView(name)) != names.end();
}

constexpr std::array<QByteArrayView, 5> kCode{"code", "pre", "kbd", "samp", "tt"};
constexpr std::array<QByteArrayView, 8> kItalic{"em", "i", "cite", "dfn", "var", "address", "h6", "figcaption"};
constexpr std::array<QByteArrayView, 10> kBold{"strong", "b", "th", "dt", "h1", "h2", "h3", "h4", "h5", "h6"};

constexpr double kCodeSize = 0.83; ///< of the text's (code.css)

/// What style sheets and counters write beside the text: digits, bullets, dashes, marks of notes.
constexpr QStringView kMade = u" !\"#$%&'()*+,-./0123456789:;<=>?@[]^_`{|}~\u00a0·•–—‘’“”…↩\u2002";
constexpr QStringView kMadeArabic = u"٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،؛؟";

bool isArabic(QChar c)
{
    return c.unicode() >= 0x600 && c.unicode() < 0x700;
}

/// Nesting of elements of a kind.
class Depth {
public:
    void follow(bool closes) { m_depth = std::max(0, m_depth + (closes ? -1 : 1)); }
    [[nodiscard]] bool isInside() const { return m_depth > 0; }

private:
    int m_depth = 0;
};

} // namespace

std::vector<FaceStack> faceStacks(const QByteArray &html, page::Typeface typeface, double textSize)
{
    FaceStack text{textFamilies(typeface), {}, false, true, textSize}; // every page has a title
    FaceStack code{codeFamilies(), {}, false, false, textSize * kCodeSize};
    Depth inCode;
    Depth inBold;
    Depth inItalic;
    qsizetype from = 0;
    while (from < html.size()) {
        const qsizetype at = html.indexOf('<', from);
        const QByteArrayView said = QByteArrayView(html).sliced(from, (at < 0 ? html.size() : at) - from);
        (inCode.isInside() ? code : text).text += exporting::unescapedText(said);
        if (at < 0)
            break;
        const exporting::MarkupTag tag = exporting::readTag(html, at);
        from = std::max(tag.end, at + 1);
        if (isAnyOf(tag.name, kCode))
            inCode.follow(tag.closes);
        if (isAnyOf(tag.name, kBold))
            inBold.follow(tag.closes);
        if (isAnyOf(tag.name, kItalic))
            inItalic.follow(tag.closes);
        text.needsItalic |= inItalic.isInside() || tag.hasClass(u"subtitle");
        code.needsBold |=
            (inCode.isInside() && inBold.isInside()) || tag.hasClass(u"hl-Keyword") || tag.hasClass(u"hl-ControlFlow");
        code.needsItalic |=
            (inCode.isInside() && inItalic.isInside()) || tag.hasClass(u"hl-Comment") || tag.hasClass(u"hl-Documentation");
        if (!inCode.isInside() && !tag.closes)
            text.text += tag.value("alt").value_or(QString());
    }
    if (std::any_of(text.text.begin(), text.text.end(), isArabic))
        text.text += kMadeArabic;
    std::vector<FaceStack> stacks;
    for (FaceStack &stack : {std::ref(text), std::ref(code)}) {
        if (&stack == &code && code.text.isEmpty())
            continue;
        stack.text += kMade;
        stacks.push_back(std::move(stack));
    }
    return stacks;
}

} // namespace lectern::services
