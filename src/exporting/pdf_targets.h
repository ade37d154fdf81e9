// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the links of all pages their targets: inside an article, from one article of a book to another, to files beside it.
// For this room only: knows QPDF.
#pragma once

#include "exporting/book_entries.h"

#include <QHash>
#include <QString>

namespace lectern::exporting {

class LinkTargets {
public:
    /// `pages`: of the articles, to which the places of the marks refer. `isBook`: names are told apart by article.
    LinkTargets(const std::vector<PlacedPart> &parts, const std::vector<QPDFObjectHandle> &pages, bool isBook);

    /// Links of the front pages; their ids are those of the whole file (fullId).
    void resolve(const PdfMarks &front) const;
    /// Links of one article.
    void resolve(const PdfMarks &marks, size_t part) const;

    /// Names that the file can be opened at (`file.pdf#name`): every slug of the first article that has it; in a book also
    /// `file` and `file:slug` for the article file.md.
    [[nodiscard]] QHash<QString, PdfPlace> names() const;

private:
    [[nodiscard]] PdfPlace placeOf(size_t part, const QString &id) const;
    void point(const QPDFObjectHandle &annotation, const PdfPlace &place) const;
    void resolveFile(const PdfFileLink &link, size_t part) const;

    const std::vector<PlacedPart> &m_parts;
    const std::vector<QPDFObjectHandle> &m_pages;
    bool m_isBook;
    double m_top = 0;
    QHash<QString, size_t> m_partOfPath;
};

} // namespace lectern::exporting
