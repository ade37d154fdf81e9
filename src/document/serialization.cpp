// SPDX-License-Identifier: GPL-3.0-or-later
// The Document's form on the pipe between the parser helper and the window.
#include "document/document.h"

#include <QDataStream>
#include <QIODevice>
#include <type_traits>

namespace lectern::document {

namespace {

constexpr quint32 kMagic = 0x4c454344; // "LECD"
constexpr quint32 kVersion = 2;

static_assert(std::is_trivially_copyable_v<Block>);

QDataStream &operator<<(QDataStream &out, const Metadata &m)
{
    return out << m.title << m.subtitle << m.authors << m.date << m.language << static_cast<quint8>(m.direction)
               << m.description << m.tags << m.license << m.translations << m.other << static_cast<quint8>(m.status)
               << m.problem;
}

template <typename Enum>
bool readEnum(QDataStream &in, Enum &value, Enum last)
{
    quint8 raw = 0;
    in >> raw;
    value = static_cast<Enum>(raw);
    return raw <= static_cast<quint8>(last);
}

bool read(QDataStream &in, Metadata &m)
{
    in >> m.title >> m.subtitle >> m.authors >> m.date >> m.language;
    bool valid = readEnum(in, m.direction, TextDirection::RightToLeft);
    in >> m.description >> m.tags >> m.license >> m.translations >> m.other;
    valid = readEnum(in, m.status, FrontMatterStatus::Ignored) && valid;
    in >> m.problem;
    return valid && in.status() == QDataStream::Ok;
}

void write(QDataStream &out, const Outline &outline)
{
    out << static_cast<qint32>(outline.size());
    for (const Heading &h : outline.headings())
        out << h.title << h.slug << static_cast<qint32>(h.level) << h.block << static_cast<qint32>(h.words);
}

bool read(QDataStream &in, Outline &outline)
{
    qint32 count = 0;
    in >> count;
    if (count < 0)
        return false;
    std::vector<Heading> headings;
    for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Heading h;
        qint32 level = 0;
        qint32 words = 0;
        in >> h.title >> h.slug >> level >> h.block >> words;
        if (level < 1 || level > 6 || words < 0)
            return false;
        h.level = level;
        h.words = words;
        headings.push_back(std::move(h));
    }
    outline = Outline(std::move(headings));
    return in.status() == QDataStream::Ok;
}

bool read(QDataStream &in, std::vector<Block> &blocks, qint64 available)
{
    quint32 count = 0;
    in >> count;
    if (static_cast<qint64>(count) * static_cast<qint64>(sizeof(Block)) > available)
        return false;
    blocks.resize(count);
    const qint64 bytes = static_cast<qint64>(count) * static_cast<qint64>(sizeof(Block));
    return in.readRawData(reinterpret_cast<char *>(blocks.data()), static_cast<int>(bytes)) == bytes;
}

/// Every index that later code relies on stays inside of its table.
bool consistent(const DocumentData &data)
{
    const auto blockCount = static_cast<qint64>(data.blocks.size());
    for (const Block &b : data.blocks) {
        if (b.textStart < 0 || b.textLength < 0 || qint64{b.textStart} + b.textLength > data.text.size())
            return false;
        if (b.section < 0 || b.section > data.outline.size() || b.kind > BlockKind::Summary
            || b.context > BlockContext::Footnote || b.headingLevel > 6)
            return false;
    }
    for (const Heading &h : data.outline.headings()) {
        if (h.block < 0 || h.block >= blockCount)
            return false;
    }
    return true;
}

} // namespace

QByteArray Document::serialized() const
{
    QByteArray bytes;
    bytes.reserve(d->html.size() + d->text.size() * 2 + static_cast<qsizetype>(d->blocks.size() * sizeof(Block)) + 65536);
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out.setByteOrder(QDataStream::LittleEndian);
    out << kMagic << kVersion << d->metadata;
    write(out, d->outline);
    out << static_cast<quint32>(d->blocks.size());
    out.writeRawData(reinterpret_cast<const char *>(d->blocks.data()), static_cast<int>(d->blocks.size() * sizeof(Block)));
    out << d->text << d->html << d->title << d->language << static_cast<quint8>(d->direction)
        << static_cast<qint32>(d->words) << d->hasMath << d->hasCode << d->hasRawHtml << d->isPlainText
        << d->hasReplacedBytes << d->encoding << d->suggestedEncoding << static_cast<qint32>(d->lines);
    return bytes;
}

base::Result<Document> Document::fromSerialized(QByteArrayView bytes, QByteArray html)
{
    const QByteArray raw = QByteArray::fromRawData(bytes.data(), bytes.size());
    QDataStream in(raw);
    in.setVersion(QDataStream::Qt_6_0);
    in.setByteOrder(QDataStream::LittleEndian);
    const auto damaged = [] { return base::failure(base::ErrorCode::BadData, {}, QStringLiteral("serialised document")); };
    quint32 magic = 0;
    quint32 version = 0;
    in >> magic >> version;
    DocumentData data;
    if (magic != kMagic || version != kVersion || !read(in, data.metadata) || !read(in, data.outline)
        || !read(in, data.blocks, raw.size()))
        return damaged();
    in >> data.text >> data.html >> data.title >> data.language;
    const bool valid = readEnum(in, data.direction, TextDirection::RightToLeft);
    qint32 words = 0;
    qint32 lines = 0;
    in >> words >> data.hasMath >> data.hasCode >> data.hasRawHtml >> data.isPlainText >> data.hasReplacedBytes
        >> data.encoding >> data.suggestedEncoding >> lines;
    if (data.html.isEmpty())
        data.html = std::move(html);
    data.words = words;
    data.lines = lines;
    if (!valid || words < 0 || lines < 0 || in.status() != QDataStream::Ok || !in.atEnd() || !consistent(data))
        return damaged();
    return Document(std::move(data));
}

} // namespace lectern::document
