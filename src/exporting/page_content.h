// SPDX-License-Identifier: GPL-3.0-or-later
// The instructions of a page as one piece. For this room only: knows QPDF.
#pragma once

#include <QRectF>
#include <optional>
#include <qpdf/QPDF.hh>
#include <string>

namespace lectern::exporting {

[[nodiscard]] std::string contentOf(QPDFObjectHandle page);
void setContent(QPDF &pdf, QPDFObjectHandle page, const std::string &content);

/// What the page calls by this name, of a kind such as "/Font"; null where there is none.
[[nodiscard]] QPDFObjectHandle resourceOf(QPDFObjectHandle page, const char *kind, const std::string &name);

/// The box of a form that the page calls by this name, in the form's coordinates; nothing for pictures.
[[nodiscard]] std::optional<QRectF> formBoxOf(const QPDFObjectHandle &page, const std::string &name);

} // namespace lectern::exporting
