// SPDX-License-Identifier: GPL-3.0-or-later
// Puts printed articles together to one PDF, in two steps, since the contents page needs the others' page numbers.
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "exporting/page_furniture.h"
#include "exporting/paper_proof.h"
#include "exporting/pdf_properties.h"
#include "exporting/printed_piece.h"
#include "exporting/structure_tree.h"

#include <QByteArray>
#include <memory>
#include <vector>

namespace lectern::exporting {

/// What the finishing step needs to know of an article besides its pages.
struct PaperPart {
    document::Document article;           ///< blocks and texts are read only for the proof
    document::Outline outline;            ///< headings that were printed; blocks as in the article
    std::vector<QString> numbers;         ///< of the headings, as printed; empty: not numbered
    bool hasTallScript = false;           ///< marks may reach over their line: Arabic, Indic and the like
    bool opensWithTitle = false;          ///< the first heading is the article's title
    std::vector<StructureNode> structure; ///< structureOf() the page that was printed
    QStringList linkAddresses;            ///< of the notes that the page has numbers and rooms for (link_notes.h)
    QString title;
    QString path;  ///< absolute; empty where there is none
    QString root;  ///< folder that the printed page's addresses are relative to
    int depth = 0; ///< nesting in a book's list
};

/// One line of a table of contents.
struct ContentsEntry {
    int level = 0; ///< 0-based
    QString number;
    QString title;
    QString target; ///< what `lectern-to:` leads to, percent-encoded
    int page = 0;   ///< as printed, from 1
};

/// What the pages are made to be.
struct PaperPlan {
    PageFurniture furniture;
    double notesBand = 0; ///< points: height at the text's foot that was left free for notes (note_type.h)
    PdfProperties properties;
    QString date;          ///< `{date}` of the running lines
    QString contentsTitle; ///< bookmark of the front pages; empty: none
    bool isBook = false;   ///< parts stand below one title; each gets a bookmark
};

/// Used in the order of its methods; on any thread, one at a time. Errors: BadData when a printed PDF can't be read.
class PdfAssembly {
public:
    explicit PdfAssembly(PaperPlan plan);
    ~PdfAssembly();

    [[nodiscard]] const PaperPlan &plan() const;
    /// Begins an article.
    void begin(PaperPart part);
    /// Appends a piece of it that web::PdfPrinter printed. The piece's bytes are not needed afterwards.
    [[nodiscard]] base::Result<void> add(const PrintedPiece &piece);
    /// Ends the article. What is asked for below is known of articles that have ended.
    [[nodiscard]] base::Result<void> end();
    /// Entries of a table of contents, down to `depth` levels.
    [[nodiscard]] std::vector<ContentsEntry> contents(int depth) const;
    /// Pages of the articles.
    [[nodiscard]] int pageCount() const;
    /// Rows for the articles' pages. The articles must have been printed with the marks of all blocks; before finished().
    [[nodiscard]] std::vector<ProofRow> proof(int frontPages) const;
    /// The file. `front`: pages that go before, printed too; may be empty. Only once.
    [[nodiscard]] base::Result<QByteArray> finished(const QByteArray &front);
    /// Pages that stand before the articles for this front: with two sides, the text begins on a right-hand page.
    [[nodiscard]] base::Result<int> frontPageCount(const QByteArray &front) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lectern::exporting
