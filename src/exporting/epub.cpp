// SPDX-License-Identifier: GPL-3.0-or-later
// Package and navigation: EPUB 3.2 (W3C), packages and content documents.
#include "exporting/epub.h"

#include "exporting/epub_chapter.h"
#include "exporting/html_markup.h"
#include "exporting/xhtml.h"
#include "exporting/zip_file.h"

#include <QCryptographicHash>
#include <QDate>
#include <QUuid>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

const QString &opf()
{
    static const QString space = u"http://www.idpf.org/2007/opf"_s;
    return space;
}

/// The same articles make the same identifier; another text makes another one.
QString identifierOf(const EpubBook &book)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(book.properties.title.toUtf8());
    for (const EpubPart &part : book.parts)
        hash.addData(part.fragment);
    return u"urn:uuid:"_s + QUuid::createUuidV5(QUuid(), hash.result()).toString(QUuid::WithoutBraces);
}

QString titleOf(const EpubBook &book)
{
    return book.properties.title.isEmpty() ? u"—"_s : book.properties.title;
}

class PackageWriter {
public:
    PackageWriter(const EpubBook &book, const std::vector<EpubChapter> &chapters, const QList<EpubPicture> &pictures)
        : m_book(book),
          m_chapters(chapters),
          m_pictures(pictures),
          m_xml(&m_bytes)
    {
    }

    QByteArray written()
    {
        m_xml.writeStartDocument();
        m_xml.writeDefaultNamespace(opf());
        m_xml.writeNamespace(m_dc, u"dc"_s);
        m_xml.writeStartElement(opf(), u"package"_s);
        m_xml.writeAttribute(u"version"_s, u"3.0"_s);
        m_xml.writeAttribute(u"unique-identifier"_s, u"id"_s);
        writeMetadata();
        writeManifest();
        m_xml.writeStartElement(opf(), u"spine"_s);
        if (m_book.properties.rightToLeft)
            m_xml.writeAttribute(u"page-progression-direction"_s, u"rtl"_s);
        for (size_t i = 0; i < m_chapters.size(); ++i) {
            m_xml.writeEmptyElement(opf(), u"itemref"_s);
            m_xml.writeAttribute(u"idref"_s, u"c%1"_s.arg(i + 1));
        }
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void writeMetadata()
    {
        const PdfProperties &about = m_book.properties;
        m_xml.writeStartElement(opf(), u"metadata"_s);
        m_xml.writeStartElement(m_dc, u"identifier"_s);
        m_xml.writeAttribute(u"id"_s, u"id"_s);
        m_xml.writeCharacters(identifierOf(m_book));
        m_xml.writeEndElement();
        m_xml.writeTextElement(m_dc, u"title"_s, titleOf(m_book));
        m_xml.writeTextElement(m_dc, u"language"_s, about.language.isEmpty() ? u"und"_s : about.language);
        for (const QString &author : about.authors)
            m_xml.writeTextElement(m_dc, u"creator"_s, author);
        for (const QString &keyword : about.keywords)
            m_xml.writeTextElement(m_dc, u"subject"_s, keyword);
        if (!about.subject.isEmpty())
            m_xml.writeTextElement(m_dc, u"description"_s, about.subject);
        if (!about.license.isEmpty())
            m_xml.writeTextElement(m_dc, u"rights"_s, about.license);
        if (QDate::fromString(m_book.date, Qt::ISODate).isValid())
            m_xml.writeTextElement(m_dc, u"date"_s, m_book.date);
        m_xml.writeStartElement(opf(), u"meta"_s);
        m_xml.writeAttribute(u"property"_s, u"dcterms:modified"_s);
        const QDateTime time = about.created.isValid() ? about.created : QDateTime::currentDateTimeUtc();
        m_xml.writeCharacters(time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void item(const QString &id, const QString &href, const QString &type, const QString &properties = {})
    {
        m_xml.writeEmptyElement(opf(), u"item"_s);
        m_xml.writeAttribute(u"id"_s, id);
        m_xml.writeAttribute(u"href"_s, href);
        m_xml.writeAttribute(u"media-type"_s, type);
        if (!properties.isEmpty())
            m_xml.writeAttribute(u"properties"_s, properties);
    }

    void writeManifest()
    {
        const QString xhtml = u"application/xhtml+xml"_s;
        m_xml.writeStartElement(opf(), u"manifest"_s);
        item(u"nav"_s, u"nav.xhtml"_s, xhtml, u"nav"_s);
        item(u"style"_s, u"style.css"_s, u"text/css"_s);
        for (size_t i = 0; i < m_chapters.size(); ++i)
            item(u"c%1"_s.arg(i + 1), chapterName(i), xhtml, m_chapters[i].hasMath ? u"mathml"_s : QString());
        for (qsizetype i = 0; i < m_pictures.size(); ++i)
            item(u"p%1"_s.arg(i + 1), m_pictures[i].name, QString::fromLatin1(m_pictures[i].mimeType));
        m_xml.writeEndElement();
    }

    const QString m_dc = u"http://purl.org/dc/elements/1.1/"_s;
    const EpubBook &m_book;
    const std::vector<EpubChapter> &m_chapters;
    const QList<EpubPicture> &m_pictures;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

/// The outlines of all articles as nested lists; depths are made free of gaps, as lists must be.
QByteArray navigation(const EpubBook &book)
{
    struct Entry {
        int depth;
        QByteArray link;
    };
    std::vector<Entry> entries;
    for (size_t i = 0; i < book.parts.size(); ++i) {
        const EpubPart &part = book.parts[i];
        const document::Outline &outline = part.outline;
        const bool titled = !outline.isEmpty() && outline.at(0).subtreeEnd == outline.size();
        if (!titled)
            entries.push_back(
                {part.depth, "<a href=\"" + chapterName(i).toUtf8() + "\">" + escapedText(part.title) + "</a>"});
        for (int k = 0; k < outline.size(); ++k) {
            const document::Heading &heading = outline.at(k);
            const int depth = part.depth + static_cast<int>(outline.path(k).size()) - (titled ? 1 : 0);
            const QString title = heading.title.isEmpty() ? u"—"_s : heading.title;
            entries.push_back({depth,
                               "<a href=\"" + chapterName(i).toUtf8() + '#' + xmlId(heading.slug).toUtf8() + "\">"
                                   + escapedText(title) + "</a>"});
        }
    }
    QByteArray list;
    std::vector<int> open;
    for (const Entry &entry : entries) {
        // A list item holds one list at most: what comes back half-way goes on in the deeper list.
        while (open.size() > 1 && open.back() > entry.depth && open[open.size() - 2] >= entry.depth) {
            list += "</li></ol>";
            open.pop_back();
        }
        if (open.empty() || open.back() < entry.depth) {
            list += "<ol><li>";
            open.push_back(entry.depth);
        } else {
            list += "</li>\n<li>";
            open.back() = entry.depth;
        }
        list += entry.link;
    }
    for (size_t i = 0; i < open.size(); ++i)
        list += "</li></ol>";
    const QByteArray language = escapedText(book.properties.language.isEmpty() ? u"und"_s : book.properties.language);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
           "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\""
        + language + "\" xml:lang=\"" + language + "\" dir=\"" + (book.properties.rightToLeft ? "rtl" : "ltr")
        + "\">\n<head><title>" + escapedText(titleOf(book)) + "</title></head>\n<body><nav epub:type=\"toc\" id=\"toc\"><h1>"
        + escapedText(book.contentsTitle) + "</h1>\n" + list + "\n</nav></body>\n</html>\n";
}

} // namespace

base::Result<QByteArray> epubFile(const EpubBook &book)
{
    EpubPictures pictures;
    std::vector<EpubChapter> chapters;
    for (size_t i = 0; i < book.parts.size(); ++i)
        chapters.push_back(epubChapter(book, i, pictures));
    QList<ZipEntry> entries{
        {u"mimetype"_s, "application/epub+zip", ZipMethod::Stored},
        {u"META-INF/container.xml"_s,
         "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" "
         "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"EPUB/package.opf\" "
         "media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n",
         ZipMethod::Deflated},
        {u"EPUB/package.opf"_s, PackageWriter(book, chapters, pictures.all()).written(), ZipMethod::Deflated},
        {u"EPUB/nav.xhtml"_s, navigation(book), ZipMethod::Deflated},
        {u"EPUB/style.css"_s, book.stylesheet, ZipMethod::Deflated},
    };
    for (size_t i = 0; i < chapters.size(); ++i)
        entries.append({u"EPUB/"_s + chapterName(i), chapters[i].xhtml, ZipMethod::Deflated});
    for (const EpubPicture &picture : pictures.all())
        entries.append({u"EPUB/"_s + picture.name, picture.bytes, ZipMethod::Stored});
    return zipped(entries);
}

} // namespace lectern::exporting
