// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF says of itself, in both forms: information dictionary and XMP. For this room only: knows QPDF.
#pragma once

#include "exporting/pdf_properties.h"

#include <qpdf/QPDF.hh>

namespace lectern::exporting {

/// Writes /Info, /Metadata, /Lang and /ViewerPreferences.
void writeMetadata(QPDF &pdf, const PdfProperties &properties);

/// The XMP packet (ISO 16684-1) for the properties.
[[nodiscard]] QByteArray xmpPacket(const PdfProperties &properties, const QString &producer);

} // namespace lectern::exporting
