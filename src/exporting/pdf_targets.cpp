// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdf_targets.h"

#include "exporting/pdf_navigation.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

/// Where the address leads in the folder of the article that holds it.
QString relativeAddress(const QUrl &url)
{
    return url.path(QUrl::FullyEncoded).mid(1) + (url.hasFragment() ? u'#' + url.fragment(QUrl::FullyEncoded) : QString());
}

} // namespace

LinkTargets::LinkTargets(const std::vector<PlacedPart> &parts, const std::vector<QPDFObjectHandle> &pages, bool isBook)
    : m_parts(parts),
      m_pages(pages),
      m_isBook(isBook)
{
    if (!pages.empty()) {
        QPDFObjectHandle first = pages.front();
        QPDFObjectHandle box = first.getKey("/MediaBox");
        m_top = box.isArray() && box.getArrayNItems() == 4 ? box.getArrayItem(3).getNumericValue() : 0;
    }
    for (size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i].part.path.isEmpty())
            m_partOfPath.insert(QDir::cleanPath(parts[i].part.path), i);
    }
}

PdfPlace LinkTargets::placeOf(size_t part, const QString &id) const
{
    if (part >= m_parts.size())
        return {};
    if (id.isEmpty())
        return {m_parts[part].firstPage, 0, m_top};
    return m_parts[part].marks.ids.value(id);
}

void LinkTargets::point(const QPDFObjectHandle &annotation, const PdfPlace &place) const
{
    if (place.isValid())
        pointTo(annotation, destination(m_pages, place));
    else
        disarm(annotation);
}

void LinkTargets::resolve(const PdfMarks &front) const
{
    for (const PdfInnerLink &link : front.innerLinks)
        point(link.annotation, placeOf(link.id.section(u'/', 0, 0).toULongLong(), link.id.section(u'/', 1)));
}

void LinkTargets::resolve(const PdfMarks &marks, size_t part) const
{
    for (const PdfInnerLink &link : marks.innerLinks)
        point(link.annotation, placeOf(part, link.id));
    for (const PdfFileLink &link : marks.fileLinks)
        resolveFile(link, part);
}

/// The page resolves addresses against the folder that is served, so that they are relative to that one.
void LinkTargets::resolveFile(const PdfFileLink &link, size_t part) const
{
    const QUrl url(link.address);
    const QString path = url.path(QUrl::FullyDecoded).mid(1);
    const QString folder = m_parts[part].part.root;
    if (m_isBook && !folder.isEmpty()) {
        const auto found = m_partOfPath.constFind(QDir::cleanPath(QDir(folder).absoluteFilePath(path)));
        if (found != m_partOfPath.constEnd()) {
            const QString id = url.fragment(QUrl::FullyDecoded);
            const PdfPlace place = placeOf(*found, id);
            return point(link.annotation, place.isValid() ? place : placeOf(*found, {}));
        }
    }
    QPDFObjectHandle annotation = link.annotation;
    annotation.getKey("/A").replaceKey("/URI", QPDFObjectHandle::newString(relativeAddress(url).toStdString()));
}

QHash<QString, PdfPlace> LinkTargets::names() const
{
    QHash<QString, PdfPlace> named;
    const auto add = [&named](const QString &name, const PdfPlace &place) {
        if (!name.isEmpty() && !named.contains(name))
            named.insert(name, place);
    };
    for (const PlacedPart &placed : m_parts) {
        for (const auto &[id, place] : placed.marks.ids.asKeyValueRange())
            add(id, place);
    }
    for (size_t i = 0; m_isBook && i < m_parts.size(); ++i) {
        const QString stem = QFileInfo(m_parts[i].part.path).completeBaseName();
        add(stem, placeOf(i, {}));
        for (const auto &[id, place] : m_parts[i].marks.ids.asKeyValueRange())
            add(stem + u':' + id, place);
    }
    return named;
}

} // namespace lectern::exporting
