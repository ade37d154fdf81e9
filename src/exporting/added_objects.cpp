// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/added_objects.h"

#include "base/two_halves.h"
#include "exporting/flate.h"

#include <QByteArrayView>
#include <QString> // sums of byte arrays
#include <algorithm>
#include <stdexcept>

namespace lectern::exporting {

namespace {

constexpr size_t kObjectsPerStream = 200;
constexpr int kRow = 7; ///< bytes of a row: one for the type, four and two for the fields

/// `packed`: the stream's data.
QByteArray stream(int number, const QByteArray &keys, const QByteArray &packed)
{
    return QByteArray::number(number) + " 0 obj\n<< " + keys + " /Filter /FlateDecode /Length "
        + QByteArray::number(packed.size()) + " >>\nstream\n" + packed + "\nendstream\nendobj\n";
}

struct ObjectStream {
    int count = 0; ///< of objects
    QByteArray header;
    QByteArray texts;
    QByteArray packed;
};

/// By two threads: everything else is done by then.
void pack(std::vector<ObjectStream> &streams)
{
    base::inTwoHalves(streams.size(), [&streams](size_t from, size_t to) {
        for (size_t i = from; i < to; ++i)
            streams[i].packed = flateEncoded(QByteArray(streams[i].header + streams[i].texts));
    });
}

void putNumber(char *to, qint64 value, int bytes)
{
    for (int i = bytes; i-- > 0; value >>= 8)
        to[i] = static_cast<char>(value & 0xFF);
}

/// What stands between the last two of these words at a file's end.
qint64 tableOffset(const QByteArray &file)
{
    const qsizetype word = file.lastIndexOf("startxref");
    const qsizetype end = file.lastIndexOf("%%EOF");
    bool isNumber = false;
    const qint64 offset =
        word < 0 || end < word ? -1 : file.sliced(word + 9, end - word - 9).trimmed().toLongLong(&isNumber);
    if (!isNumber || offset < 0 || offset >= file.size())
        throw std::runtime_error("the written file has no cross-reference stream");
    return offset;
}

} // namespace

AddedObjects::AddedObjects(QPDFWriter &writer, QPDF &pdf) : m_writer(writer)
{
    const auto table = writer.getWrittenXRefTable();
    // With a number to spare: that of the table itself need not be told.
    m_written.resize(table.empty() ? 2 : static_cast<size_t>(table.rbegin()->first.getObj()) + 2);
    for (const auto &[object, entry] : table) {
        Entry &made = m_written[static_cast<size_t>(object.getObj())];
        made.type = entry.getType();
        made.first = made.type == 1 ? entry.getOffset() : made.type == 2 ? entry.getObjStreamNumber() : 0;
        made.second = made.type == 2 ? entry.getObjStreamIndex() : 0;
    }
    m_root = numberOf(pdf.getRoot());
    const QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    m_info = info.isIndirect() ? numberOf(info) : 0;
}

int AddedObjects::reserve()
{
    return add({});
}

void AddedObjects::set(int number, std::string text)
{
    const auto index = static_cast<size_t>(number);
    if (index < m_written.size())
        m_replaced[number] = std::move(text);
    else
        m_added.at(index - m_written.size()) = std::move(text);
}

int AddedObjects::add(std::string text)
{
    m_added.push_back(std::move(text));
    return static_cast<int>(m_written.size() + m_added.size()) - 1;
}

int AddedObjects::numberOf(const QPDFObjectHandle &object)
{
    return m_writer.getRenumberedObjGen(object.getObjGen()).getObj();
}

void AddedObjects::appendStreams(QByteArray &file, std::vector<Entry> &entries) const
{
    std::vector<std::pair<int, const std::string *>> objects;
    for (const auto &[number, text] : m_replaced)
        objects.emplace_back(number, &text);
    for (size_t i = 0; i < m_added.size(); ++i)
        objects.emplace_back(static_cast<int>(m_written.size() + i), &m_added[i]);
    std::vector<ObjectStream> streams;
    for (size_t from = 0; from < objects.size(); from += kObjectsPerStream) {
        const size_t to = std::min(from + kObjectsPerStream, objects.size());
        ObjectStream made{static_cast<int>(to - from), {}, {}, {}};
        for (size_t i = from; i < to; ++i) {
            const auto &[object, text] = objects[i];
            made.header += QByteArray::number(object) + ' ' + QByteArray::number(made.texts.size()) + ' ';
            made.texts.append(text->data(), static_cast<qsizetype>(text->size())).append('\n');
            entries[static_cast<size_t>(object)] = {2, static_cast<int>(entries.size() + streams.size()),
                                                    static_cast<int>(i - from)};
        }
        streams.push_back(std::move(made));
    }
    pack(streams);
    for (const ObjectStream &made : streams) {
        const auto number = static_cast<int>(entries.size());
        entries.push_back({1, file.size(), 0});
        file += stream(number,
                       "/Type /ObjStm /N " + QByteArray::number(made.count) + " /First "
                           + QByteArray::number(made.header.size()),
                       made.packed);
    }
}

QByteArray AddedObjects::appendedTo(QByteArray file) const
{
    const qint64 offset = tableOffset(file);
    const QByteArrayView old = QByteArrayView(file).sliced(offset);
    const qsizetype id = old.indexOf("/ID [");
    const qsizetype idEnd = id < 0 ? -1 : old.indexOf(']', id);
    const QByteArray identity = idEnd < 0 ? QByteArray() : old.sliced(id, idEnd + 1 - id).toByteArray();
    const auto own = static_cast<size_t>(old.first(std::max(qsizetype(0), old.indexOf(' '))).toByteArray().toUInt());
    if (own == 0)
        throw std::runtime_error("the written file has no cross-reference stream");
    file.truncate(offset); // the old table goes, and this one has its number
    std::vector<Entry> entries = m_written;
    entries.resize(m_written.size() + m_added.size());
    appendStreams(file, entries);
    entries.resize(std::max(entries.size(), own + 1));
    entries[own] = {1, file.size(), 0};

    QByteArray rows(static_cast<qsizetype>(entries.size()) * (kRow + 1), '\0');
    char above[kRow] = {};
    for (size_t i = 0; i < entries.size(); ++i) {
        char row[kRow];
        putNumber(row, entries[i].type, 1);
        putNumber(row + 1, entries[i].first, 4);
        putNumber(row + 5, i == 0 ? 0xFFFF : entries[i].second, 2); // the first is the end of the list of free ones
        char *to = rows.data() + static_cast<qsizetype>(i) * (kRow + 1);
        *to++ = 2; // PNG's "up": the difference to the row above
        for (int k = 0; k < kRow; ++k)
            to[k] = static_cast<char>(row[k] - above[k]);
        std::copy(row, row + kRow, above);
    }
    QByteArray keys = "/Type /XRef /W [ 1 4 2 ] /DecodeParms << /Columns " + QByteArray::number(kRow)
        + " /Predictor 12 >> /Root " + QByteArray::number(m_root) + " 0 R /Size "
        + QByteArray::number(qsizetype(entries.size()));
    if (m_info > 0)
        keys += " /Info " + QByteArray::number(m_info) + " 0 R";
    if (!identity.isEmpty())
        keys += ' ' + identity;
    const QByteArray place = QByteArray::number(file.size());
    return file + stream(static_cast<int>(own), keys, flateEncoded(rows)) + "startxref\n" + place + "\n%%EOF\n";
}

} // namespace lectern::exporting
