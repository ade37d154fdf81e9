// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/find_output.h"

#include "find/context.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lectern::find {

using document::Document;

namespace {

/// Paths of sections; hits of one section follow each other, so the last one is kept.
class SectionPaths {
public:
    explicit SectionPaths(const Document &document) : m_document(document) {}

    const QString &of(document::SectionId section)
    {
        if (section != m_section) {
            m_section = section;
            m_path = sectionPath(m_document, section);
        }
        return m_path;
    }

private:
    const Document &m_document;
    document::SectionId m_section = -1;
    QString m_path;
};

QString offsets(const Hit &hit)
{
    const QString end = QString::number(hit.range.end.offset);
    const QString begin = QString::number(hit.range.begin.offset);
    return hit.isInOneBlock() ? QString(begin + u'-' + end)
                              : QString(begin + u'-' + QString::number(hit.range.end.block) + u':' + end);
}

} // namespace

QByteArray hitsAsJson(const Document &document, const Hits &hits)
{
    SectionPaths paths(document);
    QByteArray json = "[";
    for (qsizetype i = 0; i < hits.size(); ++i) {
        const Hit &hit = hits.at(i);
        const QStringView text = textOf(document, hit);
        const bool hasHeading = hit.section > 0 && hit.section <= document.outline().size();
        const QJsonObject object{
            {QStringLiteral("section"), paths.of(hit.section)},
            {QStringLiteral("slug"), hasHeading ? document.outline().at(hit.section - 1).slug : QString()},
            {QStringLiteral("block"), hit.range.begin.block},
            {QStringLiteral("start"), hit.range.begin.offset},
            {QStringLiteral("length"), static_cast<qint64>(text.size())},
            {QStringLiteral("text"), text.toString()},
            {QStringLiteral("context"), contextOf(document, hits, i).textWithEllipses()},
        };
        json += i == 0 ? "\n" : ",\n";
        json += QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    json += hits.isEmpty() ? "]\n" : "\n]\n";
    return json;
}

QString hitsAsLines(const Document &document, const Hits &hits)
{
    SectionPaths paths(document);
    QString lines;
    for (qsizetype i = 0; i < hits.size(); ++i) {
        const Hit &hit = hits.at(i);
        lines += paths.of(hit.section) + u'\t' + QString::number(hit.range.begin.block) + u'\t' + offsets(hit) + u'\t'
            + contextOf(document, hits, i).textWithEllipses() + u'\n';
    }
    return lines;
}

QString hitsAsText(const Document &document, const Hits &hits)
{
    SectionPaths paths(document);
    QString text;
    document::SectionId section = -1;
    for (qsizetype i = 0; i < hits.size(); ++i) {
        if (const Hit &hit = hits.at(i); hit.section != section) {
            if (section != -1)
                text += u'\n';
            section = hit.section;
            if (const QString &path = paths.of(section); !path.isEmpty())
                text += path + u'\n';
        }
        text += u"  " + contextOf(document, hits, i).textWithEllipses() + u'\n';
    }
    return text;
}

} // namespace lectern::find
