// SPDX-License-Identifier: GPL-3.0-or-later
// Objects that join a file which QPDF has written: the thousands of structure elements. QPDF needs 20 microseconds to make and write an
// object, which for these alone was a tenth of an export; their text is known here. For this room only: knows QPDF.
#pragma once

#include <QByteArray>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>
#include <vector>

namespace lectern::exporting {

/// Keys: ISO 32000-1, 7.5.7 (object streams) and 7.5.8 (cross-reference streams).
class AddedObjects {
public:
    /// `writer` has written the file, with object streams.
    AddedObjects(QPDFWriter &writer, QPDF &pdf);

    /// The number of a new object, whose text comes later.
    int reserve();
    /// Gives the object of this number its text; one that the file has gets another one.
    void set(int number, std::string text);
    int add(std::string text);
    /// The number that an object of the QPDF has in the file.
    [[nodiscard]] int numberOf(const QPDFObjectHandle &object);

    /// The file with the objects in it. Throws std::runtime_error where the file's end is not QPDF's.
    [[nodiscard]] QByteArray appendedTo(QByteArray file) const;

private:
    /// Where an object stands, as a row of the table says it.
    struct Entry {
        int type = 0;     ///< 0: nowhere; 1: in the file; 2: in an object stream
        qint64 first = 0; ///< offset, or the stream's number
        int second = 0;   ///< index in the stream
    };

    void appendStreams(QByteArray &file, std::vector<Entry> &entries) const;

    QPDFWriter &m_writer;
    std::vector<Entry> m_written; ///< by number
    std::map<int, std::string> m_replaced;
    std::vector<std::string> m_added; ///< numbers from m_written's size on
    int m_root = 0;
    int m_info = 0; ///< 0: none
};

} // namespace lectern::exporting
