// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be exported, and what comes of it.
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "document/text_position.h"
#include "exporting/paper_proof.h"
#include "services/export_options.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace lectern::ui {

/// Renderers that pay on this machine: one for each core, four at the most (each takes some 250 MB).
[[nodiscard]] int usualRenderers();

enum class ExportFormat { Pdf, Html, Epub, Text, Markdown };

/// Format by the name's ending (.pdf, .html, .htm, .epub, .txt, .md, .markdown, in either case); nothing for any other.
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(const QString &fileName);

/// `pdf`, `html`, `epub`, `txt`, `md`.
[[nodiscard]] QString endingOf(ExportFormat format);

/// Refuses a file that is one of the articles: they are never written. Errors: IsSource.
[[nodiscard]] base::Result<void> allowedTarget(const QString &target, const QStringList &articles);

/// One article: read already, or to be read from its file when its turn comes.
struct ExportPart {
    QString path; ///< absolute; empty for an article from standard input
    std::optional<document::Document> article;
    QString label;          ///< its name in a book's list; may be empty
    int depth = 0;          ///< its nesting there
    bool isNumbered = true; ///< false for prefaces and the like, where sections are numbered
};

struct ExportRequest {
    std::vector<ExportPart> parts;
    QString rootFolder; ///< pictures at or below it are taken; empty: the first article's folder
    ExportFormat format = ExportFormat::Pdf;
    services::ExportOptions options;
    std::optional<document::TextRange> passage; ///< of the first article, nothing else of it; instead of sections
    bool isBook = false;                        ///< the parts become one file with one title, even when there is only one
    QString title;                              ///< of a book; empty: the first article's
    int renderers = usualRenderers();           ///< PDF: articles, or parts of a long one, printed side by side
    bool wantsProof = false;
};

struct ExportedFile {
    QByteArray bytes;
    std::vector<exporting::ProofRow> proof; ///< PDF, where it was asked for
    int pages = 0;                          ///< PDF: of the articles, without front pages
    int frontPages = 0;                     ///< PDF

    bool operator==(const ExportedFile &) const = default;
};

} // namespace lectern::ui
