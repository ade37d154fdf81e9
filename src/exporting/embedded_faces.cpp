// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/embedded_faces.h"

#include "exporting/exact_em.h"
#include "exporting/font_subset.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <tuple>

namespace lectern::exporting {

namespace {

constexpr int kRegular = 400;
constexpr int kBold = 600; ///< resources/css knows no other

std::set<char32_t> within(const EmbeddedFamily &family, const std::set<char32_t> &characters)
{
    std::set<char32_t> chosen = characters;
    std::erase_if(chosen, [&family](char32_t c) {
        return !family.ranges.empty() && std::none_of(family.ranges.begin(), family.ranges.end(), [c](const auto &range) {
            return c >= range.first && c <= range.second;
        });
    });
    return chosen;
}

/// `unicode-range` of the rule; nothing where the family serves all characters.
QByteArray rangeOf(const EmbeddedFamily &family)
{
    QByteArrayList ranges;
    for (const auto &[first, last] : family.ranges)
        ranges.append("U+" + QByteArray::number(first, 16) + '-' + QByteArray::number(last, 16));
    return ranges.isEmpty() ? QByteArray() : "unicode-range:" + ranges.join(',') + ';';
}

/// `size`: CSS pixels of the text, where its glyphs are to be placed exactly (exact_em.h).
QByteArray rule(EmbeddedFamily family, int weight, bool italic, QByteArray font, double size)
{
    if (auto exact = family.descriptors.isEmpty() ? withExactEm(font, size) : std::nullopt) {
        family.descriptors = "size-adjust:" + QByteArray::number(exact->sizeAdjust * 100, 'f', 4) + "%;";
        font = std::move(exact->font);
    }
    QByteArray made = "@font-face{font-family:\"" + family.name.toUtf8() + "\";font-style:" + (italic ? "italic" : "normal")
        + ";font-weight:" + (weight == kRegular ? "400" : "600 900") + ';' + family.descriptors + rangeOf(family);
    return made + "src:url(data:font/sfnt;base64," + font.toBase64() + ")}";
}

/// The rules of one family, and the characters that they are for.
struct FamilyRules {
    QByteArray rules;
    std::set<char32_t> has;
};

FamilyRules rulesFor(const EmbeddedFamily &family, const FaceStack &stack, const std::set<char32_t> &characters)
{
    const QString installed = family.installed.isEmpty() ? family.name : family.installed;
    const auto regular = installedFace(installed, kRegular, false, characters);
    if (!regular || regular->has.empty())
        return {};
    const Ligatures ligatures = family.hasLigatures ? Ligatures::Kept : Ligatures::Dropped;
    FamilyRules made;
    for (const bool italic : {false, true}) {
        for (const int weight : {kRegular, kBold}) {
            if ((italic && !stack.needsItalic) || (weight == kBold && !stack.needsBold))
                continue;
            const bool isRegular = weight == kRegular && !(italic && family.hasItalic);
            const auto face =
                isRegular ? regular : installedFace(installed, weight, italic && family.hasItalic, regular->has);
            const QByteArray font = face ? fontSubset(*face, face->has, ligatures) : QByteArray();
            if (!font.isEmpty())
                made.rules += rule(family, weight, italic, font, stack.size);
        }
    }
    if (!made.rules.isEmpty())
        made.has = regular->has;
    return made;
}

/// Rules of printed pages. The chapters of a book need about the same characters: what one of them needed serves the others.
class PrintedRules {
public:
    FamilyRules of(const EmbeddedFamily &family, const FaceStack &stack, const std::set<char32_t> &characters)
    {
        const auto key = std::make_tuple(family.name, stack.size, stack.needsItalic, stack.needsBold);
        const std::lock_guard lock(m_mutex);
        Known &known = m_known[key];
        if (!std::includes(known.asked.begin(), known.asked.end(), characters.begin(), characters.end())) {
            if (known.asked.size() + characters.size() > kMost)
                known.asked.clear();
            known.asked.insert(characters.begin(), characters.end());
            known.made = rulesFor(family, stack, known.asked);
        }
        const auto isWanted = [&characters](char32_t c) { return characters.count(c) > 0; };
        const std::set<char32_t> &has = known.made.has;
        return std::any_of(has.begin(), has.end(), isWanted) ? known.made : FamilyRules();
    }

private:
    struct Known {
        std::set<char32_t> asked;
        FamilyRules made;
    };
    static constexpr size_t kMost = 1000; ///< characters; more would make the faces of short pages large
    std::mutex m_mutex;
    std::map<std::tuple<QString, double, bool, bool>, Known> m_known;
};

/// The rules of one family, for the characters that it has; these are taken out of `left`.
QByteArray familyRules(const EmbeddedFamily &family, const FaceStack &stack, std::set<char32_t> &left)
{
    static PrintedRules printed;
    const std::set<char32_t> wanted = within(family, left);
    const FamilyRules made = stack.size > 0 ? printed.of(family, stack, wanted) : rulesFor(family, stack, wanted);
    std::erase_if(left, [&made](char32_t c) { return made.has.count(c) > 0; });
    return made.rules;
}

} // namespace

QByteArray faceRules(const std::vector<FaceStack> &stacks)
{
    QByteArray rules;
    for (const FaceStack &stack : stacks) {
        std::set<char32_t> left = stack.characters;
        for (const EmbeddedFamily &family : stack.families)
            rules += familyRules(family, stack, left);
    }
    return rules;
}

} // namespace lectern::exporting
