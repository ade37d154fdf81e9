// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdf_metadata.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <QXmlStreamWriter>
#include <qpdf/Buffer.hh>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

QString creatorName()
{
    const QString version = QCoreApplication::applicationVersion();
    return version.isEmpty() ? u"Lectern"_s : u"Lectern "_s + version;
}

QPDFObjectHandle unicode(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

/// `D:20240131120000Z` (ISO 32000-1, 7.9.4).
std::string pdfDate(const QDateTime &time)
{
    return "D:" + time.toUTC().toString(u"yyyyMMddHHmmss"_s).toStdString() + "Z";
}

void setOrRemove(QPDFObjectHandle &dictionary, const char *key, const QString &text)
{
    if (text.isEmpty())
        dictionary.removeKey(key);
    else
        dictionary.replaceKey(key, unicode(text));
}

/// A property with alternatives by language, of which there is the default one.
void writeAlternative(QXmlStreamWriter &xml, const QString &space, const QString &name, const QString &text)
{
    if (text.isEmpty())
        return;
    const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    xml.writeStartElement(space, name);
    xml.writeStartElement(rdf, u"Alt"_s);
    xml.writeStartElement(rdf, u"li"_s);
    xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
    xml.writeCharacters(text);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeList(QXmlStreamWriter &xml, const QString &space, const QString &name, const QString &kind,
               const QStringList &items)
{
    if (items.isEmpty())
        return;
    const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    xml.writeStartElement(space, name);
    xml.writeStartElement(rdf, kind);
    for (const QString &item : items)
        xml.writeTextElement(rdf, u"li"_s, item);
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

QByteArray xmpPacket(const PdfProperties &properties, const QString &producer)
{
    const QString x = u"adobe:ns:meta/"_s;
    const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    const QString dc = u"http://purl.org/dc/elements/1.1/"_s;
    const QString pdf = u"http://ns.adobe.com/pdf/1.3/"_s;
    const QString xmp = u"http://ns.adobe.com/xap/1.0/"_s;
    QByteArray packet("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    QXmlStreamWriter xml(&packet);
    xml.writeNamespace(x, u"x"_s);
    xml.writeStartElement(x, u"xmpmeta"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    xml.writeNamespace(dc, u"dc"_s);
    xml.writeNamespace(pdf, u"pdf"_s);
    xml.writeNamespace(xmp, u"xmp"_s);
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeAttribute(rdf, u"about"_s, QString());
    xml.writeTextElement(dc, u"format"_s, u"application/pdf"_s);
    writeAlternative(xml, dc, u"title"_s, properties.title);
    writeList(xml, dc, u"creator"_s, u"Seq"_s, properties.authors);
    writeAlternative(xml, dc, u"description"_s, properties.subject);
    writeList(xml, dc, u"subject"_s, u"Bag"_s, properties.keywords);
    writeAlternative(xml, dc, u"rights"_s, properties.license);
    if (!properties.language.isEmpty())
        writeList(xml, dc, u"language"_s, u"Bag"_s, {properties.language});
    if (!properties.keywords.isEmpty())
        xml.writeTextElement(pdf, u"Keywords"_s, properties.keywords.join(", "_L1));
    if (!producer.isEmpty())
        xml.writeTextElement(pdf, u"Producer"_s, producer);
    xml.writeTextElement(xmp, u"CreatorTool"_s, creatorName());
    const QString date = properties.created.toUTC().toString(Qt::ISODate);
    xml.writeTextElement(xmp, u"CreateDate"_s, date);
    xml.writeTextElement(xmp, u"ModifyDate"_s, date);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    return packet + "\n<?xpacket end=\"w\"?>";
}

void writeMetadata(QPDF &pdf, const PdfProperties &properties)
{
    PdfProperties made = properties;
    if (!made.created.isValid())
        made.created = QDateTime::currentDateTimeUtc();
    QPDFObjectHandle trailer = pdf.getTrailer();
    QPDFObjectHandle info = trailer.getKey("/Info");
    if (!info.isDictionary()) {
        info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        trailer.replaceKey("/Info", info);
    }
    setOrRemove(info, "/Title", made.title);
    setOrRemove(info, "/Author", made.authors.join("; "_L1));
    setOrRemove(info, "/Subject", made.subject);
    setOrRemove(info, "/Keywords", made.keywords.join(", "_L1));
    setOrRemove(info, "/Creator", creatorName());
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdfDate(made.created)));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(pdfDate(made.created)));

    QPDFObjectHandle catalog = pdf.getRoot();
    QPDFObjectHandle producer = info.getKey("/Producer");
    const QByteArray packet =
        xmpPacket(made, producer.isString() ? QString::fromStdString(producer.getUTF8Value()) : QString());
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, packet.toStdString());
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    catalog.replaceKey("/Metadata", stream);
    if (!made.language.isEmpty())
        catalog.replaceKey("/Lang", QPDFObjectHandle::newString(made.language.toStdString()));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    if (made.rightToLeft)
        preferences.replaceKey("/Direction", QPDFObjectHandle::newName("/R2L"));
    catalog.replaceKey("/ViewerPreferences", preferences);
}

} // namespace lectern::exporting
