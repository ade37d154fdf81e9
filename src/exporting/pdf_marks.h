// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the marks that a printed page carries (web/pdf_printer.h) and takes them out. For this room only: knows QPDF.
#pragma once

#include "document/block.h"
#include "exporting/printed_links.h"

#include <QHash>
#include <QString>
#include <optional>
#include <qpdf/QPDF.hh>
#include <string>
#include <utility>
#include <vector>

namespace lectern::exporting {

/// A place on a page: points from the page's lower left corner; `y` is the upper edge of what stands there.
struct PdfPlace {
    int page = -1; ///< 0-based; -1: nowhere
    double x = 0;
    double y = 0;

    [[nodiscard]] bool isValid() const { return page >= 0; }
};

/// A link inside the article that still has to be given its target.
struct PdfInnerLink {
    QPDFObjectHandle annotation;
    QString id;
};

/// A link to a file beside the article, by the address that the page resolved it to.
struct PdfFileLink {
    QPDFObjectHandle annotation;
    QString address; ///< `lectern://article/…`
};

/// A block that is drawn again: a cell of a table's head, on a further page.
using PdfRepeat = std::pair<document::BlockId, PdfPlace>;

struct PdfMarks {
    std::vector<PdfPlace> starts;   ///< by block
    std::vector<PdfRepeat> repeats; ///< in the order of pages
    QHash<QString, PdfPlace> ids;
    std::vector<PdfInnerLink> innerLinks;
    std::vector<PdfFileLink> fileLinks;

    [[nodiscard]] PdfPlace start(document::BlockId block) const;
};

/// Address of a link annotation; empty for other annotations.
[[nodiscard]] std::string addressOfLink(QPDFObjectHandle annotation);

/// Reads and removes the marks of one page, the links aside, whose number is `number`. `links`: those of the page's file, or null.
void takePlaces(QPDFObjectHandle page, int number, PdfMarks &marks, const PrintedLinks *links);
/// Finds the links of one page that need targets. After takePlaces(), on the page that stays.
void findLinks(QPDFObjectHandle page, PdfMarks &marks);

/// Both, for pages that stay. `firstPage` is added to page numbers.
[[nodiscard]] PdfMarks takeMarks(const std::vector<QPDFObjectHandle> &pages, int firstPage);

/// The mark below a piece's last line.
struct PdfTail {
    double y = 0;              ///< points from the page's lower edge
    double pointsPerPixel = 0; ///< the engine's scale
};

/// The mark below the last line, where it stands on this page.
[[nodiscard]] std::optional<PdfTail> tailOf(QPDFObjectHandle page);

} // namespace lectern::exporting
