// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/epub_chapter.h"

#include "base/picture_file.h"
#include "exporting/html_markup.h"
#include "exporting/math_html.h"
#include "exporting/xhtml.h"

#include <QDir>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

/// KaTeX writes MathML beside its own boxes; readers set MathML themselves.
QByteArray withMathMl(const QByteArray &fragment)
{
    QByteArray html = withMath(fragment);
    QByteArray out;
    qsizetype from = 0;
    static constexpr QByteArrayView begin = "<span class=\"katex-mathml\">";
    static constexpr QByteArrayView end = "</math>";
    for (qsizetype at = html.indexOf("<span class=\"katex"); at >= 0; at = html.indexOf("<span class=\"katex", from)) {
        const qsizetype mathAt = html.indexOf(begin, at);
        const qsizetype mathEnd = mathAt < 0 ? -1 : html.indexOf(end, mathAt);
        if (mathEnd < 0)
            break;
        const QByteArrayView math =
            QByteArrayView(html).sliced(mathAt + begin.size(), mathEnd + end.size() - mathAt - begin.size());
        out += QByteArrayView(html).sliced(from, at - from);
        out += math;
        // The formula's boxes end where its element does: spans are balanced.
        int depth = 0;
        qsizetype close = at;
        do {
            const qsizetype open = html.indexOf("<span", close);
            const qsizetype shut = html.indexOf("</span>", close);
            if (shut < 0)
                break;
            if (open >= 0 && open < shut) {
                ++depth;
                close = open + 5;
            } else {
                --depth;
                close = shut + 7;
            }
        } while (depth > 0);
        from = close;
    }
    return out + QByteArrayView(html).sliced(from).toByteArray();
}

QByteArray withCalloutTitles(QByteArray html, const EpubBook &book)
{
    static constexpr const char *kinds[] = {"note", "tip", "important", "warning", "caution"};
    static constexpr QByteArrayView empty = "<p class=\"callout-title\" data-skip>";
    for (size_t kind = 0; kind < 5; ++kind) {
        const QByteArray opening = QByteArray("<aside class=\"callout ") + kinds[kind] + '"';
        for (qsizetype at = html.indexOf(opening); at >= 0; at = html.indexOf(opening, at + 1)) {
            const qsizetype tagEnd = html.indexOf('>', at);
            const qsizetype title = html.indexOf(empty, tagEnd);
            if (title >= 0 && html.mid(tagEnd + 1, title - tagEnd - 1).trimmed().isEmpty())
                html.insert(title + empty.size(), book.calloutTitles[kind]);
        }
    }
    return html;
}

/// Drawings may not name a document type outside of the book (EPUB 3.3, 3.9 XML conformance). Those that declare something
/// of their own are not shown at all.
QByteArray withoutDoctype(const base::PictureFile &picture)
{
    const qsizetype at = picture.mimeType == "image/svg+xml" ? picture.bytes.indexOf("<!DOCTYPE") : -1;
    const qsizetype end = at < 0 ? -1 : picture.bytes.indexOf('>', at);
    if (end < 0 || QByteArrayView(picture.bytes).sliced(at, end - at).contains('['))
        return picture.bytes;
    return picture.bytes.first(at) + picture.bytes.sliced(end + 1);
}

QSet<QString> idsOf(const QByteArray &fragment)
{
    QSet<QString> ids;
    static constexpr QByteArrayView name = " id=\"";
    for (qsizetype at = fragment.indexOf(name); at >= 0; at = fragment.indexOf(name, at + 1)) {
        const qsizetype from = at + name.size();
        ids.insert(unescapedText(QByteArrayView(fragment).sliced(from, fragment.indexOf('"', from) - from)));
    }
    return ids;
}

/// Where a link to a file beside the article leads: into the book, or nowhere, since the reader has no such file.
std::optional<QString> linkTarget(const EpubBook &book, size_t index, const QSet<QString> &ids, const QString &address)
{
    if (address.startsWith(u'#')) {
        const QString id = QUrl::fromPercentEncoding(address.mid(1).toUtf8());
        return ids.contains(id) ? std::optional<QString>(u'#' + xmlId(id)) : std::nullopt;
    }
    const QUrl url(address);
    if (!url.isRelative())
        return address;
    const EpubPart &part = book.parts[index];
    if (part.path.isEmpty())
        return {};
    const QString path = QDir::cleanPath(QFileInfo(part.path).dir().absoluteFilePath(url.path(QUrl::FullyDecoded)));
    for (size_t i = 0; i < book.parts.size(); ++i) {
        if (QDir::cleanPath(book.parts[i].path) != path)
            continue;
        const QString slug = url.fragment(QUrl::FullyDecoded);
        return chapterName(i) + (book.parts[i].outline.indexOfSlug(slug) >= 0 ? u'#' + xmlId(slug) : QString());
    }
    return {};
}

} // namespace

QString EpubPictures::take(const EpubPart &part, const QString &address)
{
    if (part.path.isEmpty())
        return {};
    QUrl base(u"lectern://article/"_s);
    base.setPath(u'/' + QDir(part.root).relativeFilePath(part.path));
    const QString path = base.resolved(QUrl(address)).path(QUrl::FullyDecoded);
    const QString key = part.root + u'\n' + path;
    if (m_names.contains(key))
        return m_names.value(key);
    QString name;
    if (const auto picture = base::readPicture(part.root, path)) {
        static const QHash<QByteArray, QString> endings{{"image/png", u"png"_s},
                                                        {"image/jpeg", u"jpg"_s},
                                                        {"image/gif", u"gif"_s},
                                                        {"image/svg+xml", u"svg"_s},
                                                        {"image/webp", u"webp"_s}};
        // Readers need not know other types (EPUB 3.3, core media types).
        if (endings.contains(picture->mimeType)) {
            name = u"picture-%1.%2"_s.arg(m_pictures.size() + 1).arg(endings.value(picture->mimeType));
            m_pictures.append({name, picture->mimeType, withoutDoctype(*picture)});
        }
    }
    m_names.insert(key, name);
    return name;
}

QString chapterName(size_t part)
{
    return u"chapter-%1.xhtml"_s.arg(part + 1);
}

EpubChapter epubChapter(const EpubBook &book, size_t index, EpubPictures &pictures)
{
    const EpubPart &part = book.parts[index];
    EpubChapter chapter;
    QByteArray fragment = withCalloutTitles(part.fragment, book);
    fragment = withTags(fragment, "img", [&](QByteArrayView tag) -> std::optional<QByteArray> {
        const QString alt = attributeOf(tag, "alt").value_or(QString());
        const QString address = attributeOf(tag, "src").value_or(QString());
        if (!attributeOf(tag, "data-remote") && (address.startsWith("data:"_L1) || !pictures.take(part, address).isEmpty()))
            return {};
        return "<span class=\"missing-image\">" + escapedText(book.missingPicture.arg(alt.isEmpty() ? address : alt))
            + "</span>";
    });
    if (part.article.hasMath()) {
        fragment = withMathMl(fragment);
        chapter.hasMath = fragment.contains("<math");
    }
    const QSet<QString> ids = idsOf(fragment);
    const QByteArray body = asXhtml(fragment, [&](QByteArrayView element, const QString &address) -> std::optional<QString> {
        if (element != "img")
            return linkTarget(book, index, ids, address);
        return address.startsWith("data:"_L1) ? address : pictures.take(part, address);
    });
    const QString language = part.article.language().isEmpty() ? book.properties.language : part.article.language();
    const bool rtl = part.article.direction() == document::TextDirection::RightToLeft;
    QByteArray attributes;
    if (!language.isEmpty())
        attributes = " lang=\"" + escapedText(language) + "\" xml:lang=\"" + escapedText(language) + '"';
    chapter.xhtml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
                    "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\""
        + attributes + " dir=\"" + (rtl ? "rtl" : "ltr") + "\">\n<head><title>" + escapedText(part.title)
        + "</title><link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/></head>\n<body id=\"top\">\n" + body
        + "\n</body>\n</html>\n";
    return chapter;
}

} // namespace lectern::exporting
