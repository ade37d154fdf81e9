// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/page_content.h"

#include "exporting/flate.h"

#include <algorithm>
#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>

namespace lectern::exporting {

std::string contentOf(QPDFObjectHandle page)
{
    Pl_Buffer bytes("content");
    page.pipePageContents(&bytes);
    const std::shared_ptr<Buffer> buffer = bytes.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize()};
}

void setContent(QPDF &pdf, QPDFObjectHandle page, const std::string &content)
{
    const QByteArray packed = flateEncoded(content);
    auto bytes = std::make_shared<Buffer>(static_cast<size_t>(packed.size()));
    std::copy(packed.begin(), packed.end(), bytes->getBuffer());
    // What it drew before goes at once, where it is a single stream.
    QPDFObjectHandle stream = page.getKey("/Contents");
    if (!stream.isStream())
        stream = QPDFObjectHandle::newStream(&pdf);
    stream.replaceStreamData(bytes, QPDFObjectHandle::newName("/FlateDecode"), QPDFObjectHandle::newNull());
    page.replaceKey("/Contents", stream);
}

QPDFObjectHandle resourceOf(QPDFObjectHandle page, const char *kind, const std::string &name)
{
    QPDFObjectHandle resources = page.getKey("/Resources");
    QPDFObjectHandle group = resources.isDictionary() ? resources.getKey(kind) : QPDFObjectHandle::newNull();
    return group.isDictionary() ? group.getKey(name) : QPDFObjectHandle::newNull();
}

std::optional<QRectF> formBoxOf(const QPDFObjectHandle &page, const std::string &name)
{
    QPDFObjectHandle object = resourceOf(page, "/XObject", name);
    if (!object.isStream() || !object.getDict().getKey("/Subtype").isNameAndEquals("/Form"))
        return std::nullopt;
    QPDFObjectHandle box = object.getDict().getKey("/BBox");
    if (!box.isRectangle())
        return QRectF();
    const QPDFObjectHandle::Rectangle edges = box.getArrayAsRectangle();
    return QRectF(QPointF(edges.llx, edges.lly), QPointF(edges.urx, edges.ury));
}

} // namespace lectern::exporting
