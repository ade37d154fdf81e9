// SPDX-License-Identifier: GPL-3.0-or-later
// Link annotations as the engine writes them, read from the bytes of a printed file: dozens of a page's are marks, and QPDF takes 20
// microseconds to make an object of each, which was a sixth of the time of joining. For this room only: knows QPDF.
#pragma once

#include <QByteArray>
#include <QRectF>
#include <optional>
#include <qpdf/QPDF.hh>
#include <string_view>
#include <vector>

namespace lectern::exporting {

struct PrintedLink {
    QRectF box; ///< points from the page's lower left corner, y upwards: top() is the lower edge
    std::string_view address;
};

class PrintedLinks {
public:
    /// `bytes` are those of the file that `pdf` was read from; they must outlive this.
    PrintedLinks(const QByteArray &bytes, QPDF &pdf);

    /// Nothing where the annotation is no link to an address, or is not written as this engine does: QPDF has to read it then.
    [[nodiscard]] std::optional<PrintedLink> of(const QPDFObjectHandle &annotation) const;

private:
    std::string_view m_bytes;
    std::vector<qpdf_offset_t> m_offsets; ///< by object number; 0: not known
};

} // namespace lectern::exporting
