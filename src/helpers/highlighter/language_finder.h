// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the syntax definition that a code fence's info string means.
#pragma once

#include <KSyntaxHighlighting/Definition>
#include <QHash>
#include <QString>
#include <QStringView>

namespace KSyntaxHighlighting {
class Repository;
}

namespace lectern::highlighter {

/// What a block of code is to be read as.
struct Language {
    KSyntaxHighlighting::Definition definition; ///< invalid: not known, or plain text
    QString leadIn;                             ///< a line that the definition must see before the code; not part of it
};

/// Names, aliases, file extensions and MIME types of languages, in any case.
class LanguageFinder {
public:
    /// `repository` must outlive the finder.
    explicit LanguageFinder(const KSyntaxHighlighting::Repository &repository);

    /// The language of `code` by `info`, such as `Rust`, `rust,ignore`, `{.python .numberLines}`, `language-js` or
    /// `text/x-c++src`.
    [[nodiscard]] Language find(QStringView info, QStringView code) const;

private:
    [[nodiscard]] KSyntaxHighlighting::Definition findName(const QString &name) const;

    const KSyntaxHighlighting::Repository &m_repository;
    QHash<QString, KSyntaxHighlighting::Definition> m_byName; // in lower case
};

} // namespace lectern::highlighter
