// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/font_subset.h"

#include <QFile>
#include <fontconfig/fontconfig.h>
#include <harfbuzz/hb-subset.h>
#include <memory>

namespace lectern::exporting {

namespace {

template <auto Free>
struct FreedBy {
    template <typename Object>
    void operator()(Object *object) const
    {
        Free(object);
    }
};
using Pattern = std::unique_ptr<FcPattern, FreedBy<FcPatternDestroy>>;
using Blob = std::unique_ptr<hb_blob_t, FreedBy<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, FreedBy<hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, FreedBy<hb_subset_input_destroy>>;

constexpr hb_tag_t kOs2 = HB_TAG('O', 'S', '/', '2');
constexpr unsigned kTypeOffset = 8;        ///< of fsType in OS/2
constexpr unsigned kRestricted = 0x0002;   ///< "must not be modified, embedded or exchanged"
constexpr unsigned kNoSubsetting = 0x0100; ///< the same field
/// Numerals that style sheets ask for; what shapes text by itself is kept anyway.
constexpr hb_tag_t kNumerals[] = {HB_TAG('l', 'n', 'u', 'm'), HB_TAG('o', 'n', 'u', 'm'), HB_TAG('t', 'n', 'u', 'm'),
                                  HB_TAG('p', 'n', 'u', 'm')};

/// What `font-variant-ligatures: none` turns off (CSS Fonts 3, 6.4), but for those that no text gets by itself.
constexpr hb_tag_t kLigatures[] = {HB_TAG('l', 'i', 'g', 'a'), HB_TAG('c', 'l', 'i', 'g'), HB_TAG('c', 'a', 'l', 't')};

std::string text(const FcPattern *pattern, const char *key)
{
    FcChar8 *value = nullptr;
    const bool has = FcPatternGetString(pattern, key, 0, &value) == FcResultMatch && value != nullptr;
    return has ? std::string(reinterpret_cast<const char *>(value)) : std::string();
}

int number(const FcPattern *pattern, const char *key, int fallback)
{
    int value = fallback;
    return FcPatternGetInteger(pattern, key, 0, &value) == FcResultMatch ? value : fallback;
}

bool mayBeEmbedded(hb_face_t *face)
{
    const Blob table(hb_face_reference_table(face, kOs2));
    unsigned size = 0;
    const char *bytes = hb_blob_get_data(table.get(), &size);
    if (size < kTypeOffset + 2)
        return false;
    const auto byte = [bytes](unsigned at) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])); };
    const unsigned type = byte(kTypeOffset) << 8U | byte(kTypeOffset + 1);
    return (type & (kRestricted | kNoSubsetting)) == 0;
}

} // namespace

std::optional<FontFace> installedFace(const QString &family, int weight, bool italic, const std::set<char32_t> &characters)
{
    const QByteArray name = family.toUtf8();
    const Pattern wanted(FcPatternCreate());
    FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8 *>(name.constData()));
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, FcWeightFromOpenType(weight));
    FcPatternAddInteger(wanted.get(), FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    const Pattern found(FcFontMatch(nullptr, wanted.get(), &result));
    if (!found)
        return std::nullopt;
    bool isFamily = false;
    FcChar8 *own = nullptr;
    for (int i = 0; FcPatternGetString(found.get(), FC_FAMILY, i, &own) == FcResultMatch; ++i)
        isFamily |= family.compare(QString::fromUtf8(reinterpret_cast<const char *>(own)), Qt::CaseInsensitive) == 0;
    FcCharSet *charset = nullptr;
    if (!isFamily || FcPatternGetCharSet(found.get(), FC_CHARSET, 0, &charset) != FcResultMatch)
        return std::nullopt;
    FontFace face;
    face.file = QString::fromStdString(text(found.get(), FC_FILE));
    face.index = number(found.get(), FC_INDEX, 0);
    face.isItalic = number(found.get(), FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN;
    face.weight = FcWeightToOpenType(number(found.get(), FC_WEIGHT, FC_WEIGHT_REGULAR));
    for (const char32_t c : characters) {
        if (FcCharSetHasChar(charset, c))
            face.has.insert(c);
    }
    return face;
}

QByteArray fontSubset(const FontFace &face, const std::set<char32_t> &characters, Ligatures ligatures)
{
    const Blob file(hb_blob_create_from_file_or_fail(QFile::encodeName(face.file).constData()));
    if (!file)
        return {};
    // The upper bits tell an instance of a variable font, which keeps its axes here.
    const Face whole(hb_face_create(file.get(), static_cast<unsigned>(face.index) & 0xFFFFU));
    const Input input(hb_subset_input_create_or_fail());
    if (!input || !mayBeEmbedded(whole.get()))
        return {};
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    for (const char32_t c : characters)
        hb_set_add(hb_subset_input_unicode_set(input.get()), c);
    hb_set_t *features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    for (const hb_tag_t feature : kNumerals)
        hb_set_add(features, feature);
    for (const hb_tag_t feature : kLigatures) {
        if (ligatures == Ligatures::Dropped)
            hb_set_del(features, feature);
    }
    const Face part(hb_subset_or_fail(whole.get(), input.get()));
    if (!part)
        return {};
    const Blob bytes(hb_face_reference_blob(part.get()));
    unsigned size = 0;
    const char *data = hb_blob_get_data(bytes.get(), &size);
    return {data, static_cast<qsizetype>(size)};
}

} // namespace lectern::exporting
