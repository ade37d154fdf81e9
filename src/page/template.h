// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the small HTML templates of resources/templates.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>
#include <QString>

namespace lectern::page {

/// Values by name. They are put in as they are: callers escape (see escaped()).
using TemplateValues = QMap<QByteArray, QByteArray>;

/// Replaces each `{{name}}`. A line that has placeholders, all of them empty or unknown, is left out whole, so that a
/// template needs no conditions. Values are never read for placeholders again.
[[nodiscard]] QByteArray fillTemplate(QByteArrayView text, const TemplateValues &values);

/// Text as HTML, fit for element content and for quoted attribute values. NUL becomes U+FFFD.
[[nodiscard]] QByteArray escaped(const QString &text);

/// Text as a CSS string with its quotes, fit for use inside a style element.
[[nodiscard]] QByteArray cssString(const QString &text);

} // namespace lectern::page
