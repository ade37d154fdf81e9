// SPDX-License-Identifier: GPL-3.0-or-later
// Resolves addresses as the page in the window does, so that both show the same pictures.
#include "exporting/picture_inlining.h"

#include "base/picture_file.h"
#include "exporting/html_markup.h"

#include <QDir>
#include <QHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

constexpr qsizetype kPathShown = 300; ///< code units of a missing picture's path

/// The page's own address, against which it resolves those of pictures.
QUrl baseOf(const PictureSource &source)
{
    const QString relative = QDir(source.rootFolder).relativeFilePath(source.articlePath);
    QUrl base(u"lectern://article/"_s);
    base.setPath(u'/' + (relative.startsWith(".."_L1) ? u"article"_s : relative));
    return base;
}

QByteArray dataAt(const PictureSource &source, const QString &path, qint64 largest)
{
    if (source.articlePath.isEmpty())
        return {};
    const auto picture = base::readPicture(source.rootFolder, path);
    if (!picture || picture->bytes.size() > largest)
        return {};
    return "data:" + picture->mimeType + ";base64," + picture->bytes.toBase64();
}

class PictureInliner {
public:
    explicit PictureInliner(const PictureSource &source) : m_source(source), m_base(baseOf(source)) {}

    std::optional<QByteArray> changed(QByteArrayView tag)
    {
        const QString alt = attributeOf(tag, "alt").value_or(QString());
        if (const auto remote = attributeOf(tag, "data-remote"))
            return remotePlaceholder(*remote, alt);
        const QString written = attributeOf(tag, "src").value_or(QString());
        if (written.startsWith("data:"_L1))
            return {};
        const QByteArray address = addressOf(m_base.resolved(QUrl(written)).path(QUrl::FullyDecoded));
        if (address.isEmpty())
            return missingPlaceholder(QUrl::fromPercentEncoding(written.toUtf8()).left(kPathShown), alt);
        static constexpr QByteArrayView name = " src=\"";
        const qsizetype from = tag.indexOf(name) + name.size();
        return tag.first(from) + address + tag.sliced(tag.indexOf('"', from));
    }

private:
    QByteArray addressOf(const QString &path)
    {
        const auto known = m_addresses.constFind(path);
        if (known != m_addresses.constEnd())
            return *known;
        const QByteArray address = dataAt(m_source, path, base::kLargestPicture);
        m_addresses.insert(path, address);
        return address;
    }

    [[nodiscard]] QByteArray missingPlaceholder(const QString &path, const QString &alt) const
    {
        const QString label = m_source.missingLabel.arg(alt.isEmpty() ? path : alt);
        return "<span class=\"missing-image\" role=\"img\" aria-label=\"" + escapedText(label) + "\">" + altSpan(alt)
            + "<span class=\"path\" dir=\"ltr\">" + escapedText(path) + "</span></span>";
    }

    [[nodiscard]] static QByteArray remotePlaceholder(const QString &address, const QString &alt)
    {
        const QString host = QUrl(address).host();
        return "<a class=\"remote-image\" href=\"" + escapedText(address) + "\">" + altSpan(alt)
            + "<span class=\"path\" dir=\"ltr\">" + escapedText(host.isEmpty() ? address : host) + "</span></a>";
    }

    [[nodiscard]] static QByteArray altSpan(const QString &alt)
    {
        return alt.isEmpty() ? QByteArray() : "<span class=\"alt\">" + escapedText(alt) + "</span>";
    }

    const PictureSource &m_source;
    QUrl m_base;
    QHash<QString, QByteArray> m_addresses;
};

} // namespace

QByteArray pictureData(const PictureSource &source, const QString &address, qint64 largest)
{
    if (address.startsWith("data:"_L1))
        return address.size() <= largest * 4 / 3 ? address.toUtf8() : QByteArray();
    return dataAt(source, baseOf(source).resolved(QUrl(address)).path(QUrl::FullyDecoded), largest);
}

QByteArray withPictures(const QByteArray &fragment, const PictureSource &source)
{
    PictureInliner inliner(source);
    return withTags(fragment, "img", [&](QByteArrayView tag) { return inliner.changed(tag); });
}

} // namespace lectern::exporting
