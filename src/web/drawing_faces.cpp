// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/drawing_faces.h"

#include <QByteArrayView>
#include <QHash>
#include <QString> // sums of byte arrays
#include <algorithm>
#include <fontconfig/fontconfig.h>
#include <memory>
#include <string_view>

namespace lectern::web {

namespace {

constexpr QByteArrayView kProperty = "font-family";
constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kNameCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789- ";
constexpr const char *kDefaultFamilies = "Times New Roman"; ///< librsvg's

struct Release {
    void operator()(FcPattern *pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, Release>;

/// True for a name that needs no quotes in CSS: each word an identifier.
bool isPlainName(const QByteArray &name)
{
    if (name.isEmpty() || name.toStdString().find_first_not_of(kNameCharacters) != std::string::npos)
        return false;
    const QList<QByteArray> words = name.split(' ');
    return std::all_of(words.begin(), words.end(), [](const QByteArray &word) {
        return !word.isEmpty() && kLetters.find(word.front()) != std::string_view::npos;
    });
}

/// The installed family that comes nearest to the list; empty: none that can be named.
QByteArray installedFamily(const QByteArray &list)
{
    const Pattern wanted(FcPatternCreate());
    for (QByteArray family : list.split(',')) {
        family = family.trimmed();
        family.removeIf([](char c) { return c == '"' || c == '\''; });
        if (!family.isEmpty())
            FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8 *>(family.constData()));
    }
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    const Pattern found(FcFontMatch(nullptr, wanted.get(), &result));
    FcChar8 *name = nullptr;
    if (!found || FcPatternGetString(found.get(), FC_FAMILY, 0, &name) != FcResultMatch)
        return {};
    const QByteArray family(reinterpret_cast<const char *>(name));
    return isPlainName(family) ? family : QByteArray();
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

struct FamilyList {
    qsizetype from = 0; ///< where it begins in the drawing
    QByteArray families;
};

/// The list that belongs to the property whose name ends at `at`; empty where it is none that is understood.
FamilyList listAt(const QByteArray &svg, qsizetype at)
{
    const auto skipSpaces = [&] {
        while (at < svg.size() && isSpace(svg[at]))
            ++at;
    };
    skipSpaces();
    const char sign = at < svg.size() ? svg[at++] : '\0';
    skipSpaces();
    QByteArrayView ends = ";}<>&"; // of a declaration; a quote ends it where it does not begin a name
    if (sign == '=') {
        if (at >= svg.size() || (svg[at] != '"' && svg[at] != '\''))
            return {};
        ends = svg[at] == '"' ? QByteArrayView("\"<&") : QByteArrayView("'<&");
        ++at;
    } else if (sign != ':') {
        return {};
    }
    char quote = '\0';
    qsizetype end = at;
    for (; end < svg.size(); ++end) {
        const char c = svg[end];
        if (ends.contains(c))
            break;
        if (c != '"' && c != '\'')
            continue;
        if (quote == c)
            quote = '\0';
        else if (quote == '\0' && (end == at || svg[end - 1] == ',' || isSpace(svg[end - 1])))
            quote = c;
        else if (quote == '\0')
            break; // of the attribute that holds the declaration
    }
    if (quote != '\0' || end >= svg.size() || svg[end] == '&')
        return {};
    return {at, svg.sliced(at, end - at)};
}

} // namespace

QByteArray withInstalledFaces(const QByteArray &svg)
{
    if (!svg.contains("<text"))
        return svg;
    QHash<QByteArray, QByteArray> known;
    const auto familyFor = [&known](const QByteArray &list) {
        const auto found = known.constFind(list);
        return found != known.cend() ? *found : *known.insert(list, installedFamily(list));
    };
    QByteArray made;
    qsizetype taken = 0;
    // What the root says counts where nothing else is said.
    const qsizetype root = svg.indexOf("<svg");
    const qsizetype rootEnd = svg.indexOf('>', std::max(qsizetype(0), root));
    if (const QByteArray family = familyFor(kDefaultFamilies);
        root >= 0 && rootEnd > root && !svg.sliced(root, rootEnd - root).contains(kProperty) && !family.isEmpty()) {
        taken = root + 4;
        made = svg.first(taken) + " font-family=\"" + family + '"';
    }
    for (qsizetype at = svg.indexOf(kProperty); at >= 0; at = svg.indexOf(kProperty, at + 1)) {
        const FamilyList list = listAt(svg, at + kProperty.size());
        const QByteArray family = list.families.trimmed().isEmpty() ? QByteArray() : familyFor(list.families);
        if (family.isEmpty())
            continue;
        made += svg.sliced(taken, list.from - taken) + family + ',';
        taken = list.from;
    }
    return made + svg.sliced(taken);
}

} // namespace lectern::web
