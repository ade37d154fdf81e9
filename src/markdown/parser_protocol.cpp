// SPDX-License-Identifier: GPL-3.0-or-later
// The frames' contents.
#include "markdown/parser_protocol.h"

#include <QDataStream>
#include <QIODevice>

namespace lectern::markdown {

namespace {

constexpr qsizetype kHeaderLengthBytes = 4;

} // namespace

QByteArray encodeRequest(const ParserRequest &request)
{
    QByteArray header;
    QDataStream out(&header, QIODevice::WriteOnly);
    out << request.options.encoding << request.options.allowBinary << static_cast<quint8>(request.preview);
    QByteArray frame;
    frame.reserve(kHeaderLengthBytes + header.size() + request.bytes.size());
    QDataStream(&frame, QIODevice::WriteOnly) << static_cast<quint32>(header.size());
    frame += header;
    frame.append(request.bytes.data(), request.bytes.size());
    return frame;
}

std::optional<ParserRequest> decodeRequest(QByteArrayView frame)
{
    if (frame.size() < kHeaderLengthBytes)
        return std::nullopt;
    quint32 headerSize = 0;
    QDataStream(QByteArray::fromRawData(frame.data(), kHeaderLengthBytes)) >> headerSize;
    if (headerSize > frame.size() - kHeaderLengthBytes)
        return std::nullopt;
    QDataStream in(QByteArray::fromRawData(frame.data() + kHeaderLengthBytes, static_cast<qsizetype>(headerSize)));
    ParserRequest request;
    quint8 preview = 0;
    in >> request.options.encoding >> request.options.allowBinary >> preview;
    if (in.status() != QDataStream::Ok)
        return std::nullopt;
    request.preview = preview ? WantPreview::Yes : WantPreview::No;
    request.bytes = frame.sliced(kHeaderLengthBytes + static_cast<qsizetype>(headerSize));
    return request;
}

QByteArray encodeFailure(const base::Error &error)
{
    QByteArray frame;
    QDataStream(&frame, QIODevice::WriteOnly) << static_cast<qint32>(error.code) << error.detail;
    return frame;
}

base::Error decodeFailure(QByteArrayView frame)
{
    base::Error error;
    qint32 code = 0;
    QDataStream(QByteArray::fromRawData(frame.data(), frame.size())) >> code >> error.detail;
    const bool known = code >= 0 && code <= static_cast<qint32>(base::ErrorCode::Unsupported);
    error.code = known ? static_cast<base::ErrorCode>(code) : base::ErrorCode::BadData;
    return error;
}

} // namespace lectern::markdown
