// SPDX-License-Identifier: GPL-3.0-or-later
// Our writer's HTML as XHTML, for EPUB: elements closed, attributes with values, ids that XML allows.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <functional>
#include <optional>

namespace lectern::exporting {

/// An id that XML allows (NCName) for any of ours; different ones stay different.
[[nodiscard]] QString xmlId(const QString &id);

/// Gives the address that a link or picture shall have instead; nothing: the attribute goes.
using AddressChange = std::function<std::optional<QString>(QByteArrayView element, const QString &address)>;

/// The fragment as XHTML. Attributes that EPUB does not know (data-*, loading, decoding, …) go; `align` becomes a class.
[[nodiscard]] QByteArray asXhtml(QByteArrayView fragment, const AddressChange &change);

} // namespace lectern::exporting
