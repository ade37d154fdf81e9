// SPDX-License-Identifier: GPL-3.0-or-later
// What an article says of itself in its front matter.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace lectern::document {

enum class TextDirection : quint8 { Auto, LeftToRight, RightToLeft };

/// How the front matter block was read (contract: status ok | none | ignored).
enum class FrontMatterStatus : quint8 { None, Ok, Ignored };

/// Known keys as plain text: white space folded, control and bidi override characters removed.
struct Metadata {
    QString title;
    QString subtitle;
    QStringList authors;
    QString date;     ///< as written
    QString language; ///< BCP 47, from `lang`; empty when not declared
    TextDirection direction = TextDirection::Auto;
    QString description;
    QStringList tags;
    QString license;
    QMap<QString, QString> translations; ///< language → relative path of the article in that language
    QMap<QString, QString> other;        ///< unknown keys with their values as plain text
    FrontMatterStatus status = FrontMatterStatus::None;
    QString problem; ///< parser's words when status is Ignored

    bool operator==(const Metadata &) const = default;
};

} // namespace lectern::document
