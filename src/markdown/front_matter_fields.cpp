// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/front_matter_fields.h"

#include "base/text_clean.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lectern::markdown {

namespace {

using document::Metadata;
using document::TextDirection;
using YamlKind = YamlNode::Kind;

// Longest values in code units; longer ones are cut with an ellipsis.
constexpr qsizetype kTitle = 500;
constexpr qsizetype kName = 200;
constexpr qsizetype kDescription = 4000;
constexpr qsizetype kOther = 1000;
constexpr qsizetype kKey = 100;
/// Most authors, tags or translations.
constexpr size_t kListItems = 1000;

QString line(const std::string &text, qsizetype length)
{
    return base::cleanLine(QString::fromStdString(text), length);
}

/// A scalar as one line; empty for anything else.
QString scalar(const YamlNode &node, qsizetype length)
{
    return node.kind == YamlKind::Scalar ? line(node.text, length) : QString();
}

void setOnce(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value;
}

void addOnce(QStringList &list, const QString &value)
{
    if (!value.isEmpty() && static_cast<size_t>(list.size()) < kListItems && !list.contains(value))
        list += value;
}

QString keyOf(const YamlNode &node)
{
    return scalar(node, kKey).toLower();
}

/// The value of a key in a map, or null.
const YamlNode *find(const YamlNode &map, QStringView key)
{
    for (size_t i = 0; i + 1 < map.items.size(); i += 2) {
        if (keyOf(map.items[i]) == key)
            return &map.items[i + 1];
    }
    return nullptr;
}

/// An author: a name, or a map with one.
void addAuthor(QStringList &authors, const YamlNode &node)
{
    if (node.kind == YamlKind::Map) {
        if (const YamlNode *name = find(node, u"name"))
            addOnce(authors, scalar(*name, kName));
        return;
    }
    addOnce(authors, scalar(node, kName));
}

void readAuthors(Metadata &metadata, const YamlNode &node)
{
    if (node.kind != YamlKind::Sequence)
        return addAuthor(metadata.authors, node);
    for (const YamlNode &item : node.items)
        addAuthor(metadata.authors, item);
}

void readTags(Metadata &metadata, const YamlNode &node)
{
    if (node.kind == YamlKind::Sequence) {
        for (const YamlNode &item : node.items)
            addOnce(metadata.tags, scalar(item, kName));
        return;
    }
    if (node.kind != YamlKind::Scalar)
        return;
    for (const QString &part : QString::fromStdString(node.text).split(u','))
        addOnce(metadata.tags, base::cleanLine(part, kName));
}

/// A language tag of BCP 47 in form, `_` allowed for `-`; empty when it is none.
QString languageTag(const QString &text)
{
    QString tag = text;
    tag.replace(u'_', u'-');
    const QStringList parts = tag.split(u'-');
    const auto isAlphanumeric = [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); };
    const bool isTag = std::ranges::all_of(parts, [&](const QString &part) {
        return !part.isEmpty() && part.size() <= 8 && std::ranges::all_of(part, isAlphanumeric);
    });
    const bool startsWithLanguage =
        parts[0].size() >= 2 && std::ranges::none_of(parts[0], [](QChar c) { return c.isDigit(); });
    return isTag && startsWithLanguage && tag.size() <= 35 ? tag : QString();
}

void readDirection(Metadata &metadata, const QString &value)
{
    if (metadata.direction != TextDirection::Auto)
        return;
    if (value.compare("rtl"_L1, Qt::CaseInsensitive) == 0)
        metadata.direction = TextDirection::RightToLeft;
    else if (value.compare("ltr"_L1, Qt::CaseInsensitive) == 0)
        metadata.direction = TextDirection::LeftToRight;
}

void readTranslations(Metadata &metadata, const YamlNode &node)
{
    if (node.kind != YamlKind::Map)
        return;
    for (size_t i = 0; i + 1 < node.items.size() && static_cast<size_t>(metadata.translations.size()) < kListItems; i += 2) {
        const QString language = languageTag(scalar(node.items[i], kKey));
        const QString path = scalar(node.items[i + 1], kOther);
        if (!language.isEmpty() && !path.isEmpty() && !metadata.translations.contains(language))
            metadata.translations.insert(language, path);
    }
}

/// A value of an unknown key as readable text, in the way of YAML's flow style.
std::string plainText(const YamlNode &node, bool isInner)
{
    if (node.kind == YamlKind::Scalar || node.kind == YamlKind::Foreign)
        return node.text;
    const bool isMap = node.kind == YamlKind::Map;
    std::string text;
    for (size_t i = 0; i < node.items.size() && text.size() < kOther * 4; ++i) {
        if (i > 0)
            text += isMap && i % 2 == 1 ? ": " : ", ";
        text += plainText(node.items[i], true);
    }
    if (!isInner || node.items.empty())
        return text;
    return isMap ? "{" + text + "}" : "[" + text + "]";
}

struct Field {
    QLatin1StringView key;
    void (*read)(Metadata &, const YamlNode &);
};

constexpr std::array kFields = {
    Field{"title"_L1, [](Metadata &m, const YamlNode &n) { setOnce(m.title, scalar(n, kTitle)); }},
    Field{"subtitle"_L1, [](Metadata &m, const YamlNode &n) { setOnce(m.subtitle, scalar(n, kTitle)); }},
    Field{"author"_L1, readAuthors},
    Field{"authors"_L1, readAuthors},
    Field{"date"_L1, [](Metadata &m, const YamlNode &n) { setOnce(m.date, scalar(n, kName)); }},
    Field{"lang"_L1, [](Metadata &m, const YamlNode &n) { setOnce(m.language, languageTag(scalar(n, kName))); }},
    Field{"language"_L1, [](Metadata &m, const YamlNode &n) { setOnce(m.language, languageTag(scalar(n, kName))); }},
    Field{"dir"_L1, [](Metadata &m, const YamlNode &n) { readDirection(m, scalar(n, kName)); }},
    Field{"description"_L1, [](Metadata &m, const YamlNode &n) { setOnce(m.description, scalar(n, kDescription)); }},
    Field{"summary"_L1, [](Metadata &m, const YamlNode &n) { setOnce(m.description, scalar(n, kDescription)); }},
    Field{"tags"_L1, readTags},
    Field{"keywords"_L1, readTags},
    Field{"license"_L1, [](Metadata &m, const YamlNode &n) { setOnce(m.license, scalar(n, kName)); }},
    Field{"licence"_L1, [](Metadata &m, const YamlNode &n) { setOnce(m.license, scalar(n, kName)); }},
    Field{"translations"_L1, readTranslations},
};

const Field *findField(const QString &key)
{
    const auto found = std::ranges::find_if(kFields, [&key](const Field &field) { return field.key == key; });
    return found == kFields.end() ? nullptr : &*found;
}

} // namespace

Metadata readFields(const YamlNode &map)
{
    Metadata metadata;
    metadata.status = document::FrontMatterStatus::Ok;
    for (size_t i = 0; i + 1 < map.items.size(); i += 2) {
        const QString key = keyOf(map.items[i]);
        const YamlNode &value = map.items[i + 1];
        if (key.isEmpty() || key == "<<"_L1) // merge keys are not followed
            continue;
        if (const Field *field = findField(key))
            field->read(metadata, value);
        else if (!metadata.other.contains(key))
            metadata.other.insert(key, line(plainText(value, false), kOther));
    }
    return metadata;
}

bool hasKnownKey(const YamlNode &map)
{
    for (size_t i = 0; i + 1 < map.items.size(); i += 2) {
        if (findField(keyOf(map.items[i])))
            return true;
    }
    return false;
}

} // namespace lectern::markdown
