// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one tag of markup that our own writer made.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <optional>

namespace lectern::exporting {

struct MarkupAttribute {
    QByteArray name;
    QString value; ///< character references resolved; empty where there is none
};

struct MarkupTag {
    QByteArray name;
    QList<MarkupAttribute> attributes;
    bool closes = false;  ///< an end tag
    bool isEmpty = false; ///< closes itself ("/>"), as MathML does
    qsizetype end = 0;    ///< one past its '>'

    [[nodiscard]] bool has(QByteArrayView attribute) const;
    /// Value of an attribute; nothing when the tag does not have it.
    [[nodiscard]] std::optional<QString> value(QByteArrayView attribute) const;
    /// True when `word` is one of the classes.
    [[nodiscard]] bool hasClass(QStringView word) const;
};

/// The tag whose '<' stands at `from`.
[[nodiscard]] MarkupTag readTag(QByteArrayView html, qsizetype from);

/// True for elements without content and end tag.
[[nodiscard]] bool isVoidTag(QByteArrayView name);

/// One past the end of the element whose start tag begins at `from`.
[[nodiscard]] qsizetype elementEnd(QByteArrayView html, qsizetype from);

} // namespace lectern::exporting
