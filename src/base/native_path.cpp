// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/native_path.h"

#include "base/utf8_text.h"

namespace lectern::base {

namespace {

constexpr char16_t kFirstEscape = 0xdc80;
constexpr char16_t kLastEscape = 0xdcff;

/// Length of the well-formed UTF-8 sequence at the start of the bytes, 0 when there is none.
qsizetype sequenceLength(QByteArrayView bytes)
{
    const auto lead = static_cast<uchar>(bytes[0]);
    const qsizetype length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || length > bytes.size())
        return 0;
    return bytes.first(length).isValidUtf8() ? length : 0;
}

} // namespace

QString pathFromNative(QByteArrayView bytes)
{
    if (bytes.isValidUtf8())
        return textFromUtf8(bytes);
    QString path;
    path.reserve(bytes.size());
    while (!bytes.isEmpty()) {
        const qsizetype length = sequenceLength(bytes);
        if (length == 0) {
            path += QChar(static_cast<char16_t>(0xdc00 + static_cast<uchar>(bytes[0])));
            bytes = bytes.sliced(1);
        } else {
            path += textFromUtf8(bytes.first(length));
            bytes = bytes.sliced(length);
        }
    }
    return path;
}

QByteArray nativePath(QStringView path)
{
    QByteArray bytes;
    bytes.reserve(path.size());
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const char16_t unit = path[i].unicode();
        if (path[i].isHighSurrogate() && i + 1 < path.size() && path[i + 1].isLowSurrogate()) {
            ++i;
        } else if (unit >= kFirstEscape && unit <= kLastEscape) {
            bytes += path.sliced(plainFrom, i - plainFrom).toUtf8();
            bytes += static_cast<char>(unit - 0xdc00);
            plainFrom = i + 1;
        }
    }
    bytes += path.sliced(plainFrom).toUtf8();
    return bytes;
}

QString pathFromUrl(const QUrl &url)
{
    const QString path = url.toLocalFile();
    return path.contains(QChar(u'\0')) ? QString() : path;
}

} // namespace lectern::base
