// SPDX-License-Identifier: GPL-3.0-or-later
// Where a link of an article leads: in it, to another article, out to the desktop, or nowhere. No side effects.
#pragma once

#include <QString>
#include <QUrl>

namespace lectern::ui {

enum class LinkKind {
    Heading,     ///< a place in this article; `fragment` says which
    Article,     ///< another article file; `path`, perhaps `fragment`
    Web,         ///< http, https or mailto: the desktop opens it
    Outside,     ///< an article or folder that is not below the root folder, perhaps by a symbolic link: the reader is asked
    LocalFile,   ///< an existing local file that is no article
    LocalFolder, ///< an existing folder
    Missing,     ///< a local path that does not exist
    Refused,     ///< a scheme or an address that is never followed
};

struct LinkTarget {
    LinkKind kind = LinkKind::Refused;
    QString path;     ///< absolute, without `.` and `..`; for local kinds
    QString fragment; ///< percent-decoded, without `#`
    QUrl url;         ///< for Web
};

/// Resolves what the page reports. The page's own addresses are `lectern://…/relative/path` below `rootFolder`;
/// other addresses come as written.
class LinkResolver {
public:
    LinkResolver(QString articlePath, QString rootFolder);

    /// `link` as the view hands it over (web::ArticleView::linkActivated).
    [[nodiscard]] LinkTarget resolve(const QUrl &link) const;
    /// An address as written in an article: relative to the article's folder.
    [[nodiscard]] LinkTarget resolveWritten(const QString &address) const;

    /// The address for use outside of the window: of a file as file:, with its fragment; empty where the target has none.
    [[nodiscard]] static QString absoluteAddress(const LinkTarget &target);

    /// True for file names that are opened as articles: .md .markdown .mdown .mkd .mdx .txt and no other.
    [[nodiscard]] static bool isArticleName(const QString &path);

private:
    [[nodiscard]] LinkTarget local(const QString &path, const QString &fragment) const;
    [[nodiscard]] bool isInside(const QString &path) const;
    [[nodiscard]] QString placed(const QString &written) const;

    QString m_articlePath;
    QString m_rootFolder;
};

} // namespace lectern::ui
