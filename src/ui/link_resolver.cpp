// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/link_resolver.h"

#include "base/native_path.h"

#include <QDir>
#include <QFileInfo>
#include <QUrlQuery>
#include <algorithm>

namespace lectern::ui {

namespace {

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// The scheme as a browser reads it: letters, digits, "+-." after a letter, up to a colon.
QString schemeOf(const QString &address)
{
    const qsizetype colon = address.indexOf(u':');
    if (colon <= 0 || !address.at(0).isLetter())
        return {};
    const QStringView name = QStringView(address).left(colon);
    const bool plain = std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.');
    });
    return plain ? name.toString().toLower() : QString();
}

/// What a mail may be filled with; other fields (attach, …) could take a file along.
QUrlQuery harmlessMailFields(const QUrl &url)
{
    QUrlQuery fields;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyEncoded)) {
        static const QStringList known{QStringLiteral("subject"), QStringLiteral("body"), QStringLiteral("cc"),
                                       QStringLiteral("bcc"), QStringLiteral("to")};
        if (known.contains(name.toLower()))
            fields.addQueryItem(name, value);
    }
    return fields;
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

} // namespace

// NOLINTNEXTLINE(performance-unnecessary-value-param): kept as members
LinkResolver::LinkResolver(QString articlePath, QString rootFolder)
    : m_articlePath(QDir::cleanPath(articlePath)),
      m_rootFolder(QDir::cleanPath(rootFolder))
{
}

bool LinkResolver::isArticleName(const QString &path)
{
    static const QStringList endings{QStringLiteral("md"),  QStringLiteral("markdown"), QStringLiteral("mdown"),
                                     QStringLiteral("mkd"), QStringLiteral("mdx"),      QStringLiteral("txt")};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

QString LinkResolver::absoluteAddress(const LinkTarget &target)
{
    if (target.kind == LinkKind::Web)
        return QString::fromLatin1(target.url.toEncoded());
    if (target.path.isEmpty() || target.kind == LinkKind::Refused)
        return {};
    QUrl url = QUrl::fromLocalFile(target.path);
    if (!target.fragment.isEmpty())
        url.setFragment(target.fragment, QUrl::DecodedMode);
    return QString::fromLatin1(url.toEncoded());
}

LinkTarget LinkResolver::local(const QString &path, const QString &fragment) const
{
    LinkTarget target;
    target.fragment = fragment;
    target.path = QDir::cleanPath(path);
    if (hasControls(target.path) || hasControls(fragment))
        return target; // refused: nothing that people mean has them
    const QFileInfo info(target.path);
    if (target.path == m_articlePath)
        target.kind = LinkKind::Heading;
    else if (!info.exists())
        target.kind = LinkKind::Missing;
    else if (info.isDir())
        target.kind = isInside(target.path) ? LinkKind::LocalFolder : LinkKind::Outside;
    else
        target.kind = !info.isFile() || !isArticleName(target.path) ? LinkKind::LocalFile
            : isInside(target.path)                                 ? LinkKind::Article
                                                                    : LinkKind::Outside;
    return target;
}

/// True for a file below the root folder once every symbolic link is followed.
bool LinkResolver::isInside(const QString &path) const
{
    const QString root = QFileInfo(m_rootFolder).canonicalFilePath();
    const QString real = QFileInfo(path).canonicalFilePath();
    return !root.isEmpty() && (real == root || real.startsWith(root.endsWith(u'/') ? root : root + u'/'));
}

/// The path that a written one stands for in this article.
QString LinkResolver::placed(const QString &written) const
{
    const QString path = decoded(written);
    return QDir::isAbsolutePath(path) ? path : QFileInfo(m_articlePath).path() + u'/' + path;
}

LinkTarget LinkResolver::resolve(const QUrl &link) const
{
    if (link.scheme() != QLatin1String("lectern"))
        return resolveWritten(QString::fromUtf8(link.toEncoded()));
    const QString fragment = link.fragment(QUrl::FullyDecoded);
    const QString path = link.path(QUrl::FullyDecoded);
    if (path.isEmpty() || path == QLatin1String("/"))
        return local(fragment.isEmpty() ? m_rootFolder : m_articlePath, fragment);
    return local(m_rootFolder + path, fragment);
}

LinkTarget LinkResolver::resolveWritten(const QString &address) const
{
    LinkTarget target;
    const QString trimmed = address.trimmed();
    if (hasControls(trimmed))
        return target;
    const QString scheme = schemeOf(trimmed);
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https") || scheme == QLatin1String("mailto")) {
        target.url = QUrl(trimmed, QUrl::TolerantMode);
        if (scheme == QLatin1String("mailto"))
            target.url.setQuery(harmlessMailFields(target.url));
        const bool hasAim = scheme == QLatin1String("mailto") || !target.url.host().isEmpty();
        if (target.url.isValid() && hasAim)
            target.kind = LinkKind::Web;
        return target;
    }
    const qsizetype hash = trimmed.indexOf(u'#');
    const QString fragment = hash < 0 ? QString() : decoded(trimmed.mid(hash + 1));
    const QString path = hash < 0 ? trimmed : trimmed.left(hash);
    if (scheme == QLatin1String("file")) {
        const QUrl url(path);
        // A full address of a file says nothing that a relative one could not, but outside of the folder.
        const QString file = url.host().isEmpty() ? base::pathFromUrl(url) : QString();
        return !file.isEmpty() && isInside(file) ? local(file, fragment) : target;
    }
    if (!scheme.isEmpty() || path.startsWith(QLatin1String("//")))
        return target;
    if (path.isEmpty())
        return local(m_articlePath, fragment);
    QString file = placed(path);
    if (const qsizetype query = path.indexOf(u'?'); query >= 0 && (hasControls(file) || !QFileInfo::exists(file)))
        file = placed(path.left(query));
    return local(file, fragment);
}

} // namespace lectern::ui
