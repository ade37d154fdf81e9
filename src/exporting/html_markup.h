// SPDX-License-Identifier: GPL-3.0-or-later
// Small tools to change markup that our own writer made: well-formed tags, quoted attributes, escaped text.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <functional>
#include <optional>

namespace lectern::exporting {

/// Text of an attribute or element, its character references resolved.
[[nodiscard]] QString unescapedText(QByteArrayView markup);

/// Text as HTML, fit for elements and double-quoted attributes.
[[nodiscard]] QByteArray escapedText(const QString &text);

/// Value of an attribute in a start tag (`<img src="…">`), resolved; nothing when the tag does not have it.
[[nodiscard]] std::optional<QString> attributeOf(QByteArrayView tag, QByteArrayView name);

/// An element without elements inside: its start tag, its text (as markup) and its name.
struct PlainElement {
    QByteArrayView tag;
    QByteArrayView inside;
    QByteArrayView name;
};

/// Replaces every start tag `<name …>` by what `change` returns; nothing returned: the tag stays.
[[nodiscard]] QByteArray withTags(const QByteArray &html, QByteArrayView name,
                                  const std::function<std::optional<QByteArray>(QByteArrayView tag)> &change);

/// Replaces every element whose start tag begins with `opening` (such as `<span class="math`) and which holds only text.
[[nodiscard]] QByteArray withElements(const QByteArray &html, QByteArrayView opening,
                                      const std::function<std::optional<QByteArray>(const PlainElement &element)> &change);

} // namespace lectern::exporting
