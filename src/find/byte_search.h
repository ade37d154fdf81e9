// SPDX-License-Identifier: GPL-3.0-or-later
// Search for a short byte string in a long one, at the speed of memory.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace lectern::find {

/// A needle made ready: two of its rarest bytes are compared sixteen places at a time before the whole is.
class ByteNeedle {
public:
    explicit ByteNeedle(QByteArray needle);

    [[nodiscard]] qsizetype size() const { return m_needle.size(); }
    [[nodiscard]] bool isEmpty() const { return m_needle.isEmpty(); }
    /// First place at or after `from` where the needle stands wholly inside the text; -1 when there is none.
    [[nodiscard]] qsizetype find(QByteArrayView text, qsizetype from) const;

private:
    [[nodiscard]] bool matchesAt(const char *at) const;

    QByteArray m_needle;
    qsizetype m_first = 0;  ///< offset of the rarest byte
    qsizetype m_second = 0; ///< offset of the next rarest; equal to m_first in a needle of one byte
};

} // namespace lectern::find
