// SPDX-License-Identifier: GPL-3.0-or-later
// Section slugs: the names that links to a heading use.
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringView>

namespace lectern::markdown {

/// GitHub's rule with Unicode kept: lower case, only letters, marks, numbers, connector punctuation, hyphens and spaces
/// stay, and each space becomes a hyphen. May be empty.
[[nodiscard]] QString slugOf(QStringView title);

/// Hands out slugs that are unique within one article: repeated ones get -1, -2, …; an empty one becomes "section".
class SlugRegister {
public:
    /// Slug for a heading's title.
    [[nodiscard]] QString take(QStringView title);
    /// Registers an author's own id ({#own-id}); a repeated one is numbered like the others.
    [[nodiscard]] QString takeOwn(const QString &id);

private:
    QString unique(const QString &base);

    QSet<QString> m_taken;
    QHash<QString, int> m_counts;
};

} // namespace lectern::markdown
