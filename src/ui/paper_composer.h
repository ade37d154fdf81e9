// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of an export that need no engine, as functions that may run on any thread.
#pragma once

#include "base/result.h"
#include "exporting/pdf_assembly.h"
#include "services/paper_page.h"
#include "ui/export_request.h"

#include <QStringList>
#include <memory>

namespace lectern::ui {

/// What the steps share.
struct PaperJob {
    ExportRequest request;
    QString rootFolder;
    QString mathStylesheet;
    std::shared_ptr<services::CodeColourers> colourers;
    std::vector<QString> numbers; ///< of the parts: "4.2"; empty where a part has none
};

/// Fills in what follows from the request. `colourers`: of this and other jobs.
[[nodiscard]] PaperJob paperJob(const ExportRequest &request, std::shared_ptr<services::CodeColourers> colourers);

/// An article that is ready to be printed.
struct ReadyPart {
    QByteArray html;
    bool hasMath = false;
    exporting::PaperPart part;
};

/// Reads the article where it has not been read, and makes its page.
[[nodiscard]] base::Result<ReadyPart> readyPart(const PaperJob &job, size_t index);

/// The article of a part. Errors: those of reading, NoSuchSection.
[[nodiscard]] base::Result<document::Document> articleOf(const PaperJob &job, size_t index);

/// The article's title. Where it names none, a heading that opens it serves as one, else `fallback`.
[[nodiscard]] QString titleOf(const document::Document &article, const QString &fallback);

/// What the page builder needs to know of a part, whose article is in this language.
[[nodiscard]] services::ExportPageOptions pageOptions(const PaperJob &job, size_t index, const QString &language);

/// What the articles are joined in; `first` is the first one.
[[nodiscard]] std::shared_ptr<exporting::PdfAssembly> emptyAssembly(const PaperJob &job, const exporting::PaperPart &first);

/// The page of what goes before the articles when all are joined; empty: nothing does.
[[nodiscard]] QByteArray frontHtml(const PaperJob &job, const exporting::PdfAssembly &assembly,
                                   const document::Document &first);

/// Printed articles, joined, and the page of what goes before them.
struct JoinedParts {
    std::shared_ptr<exporting::PdfAssembly> assembly;
    QByteArray frontHtml;
};

/// The file, from the joined parts and the printed front pages.
[[nodiscard]] base::Result<ExportedFile> finishedFile(const PaperJob &job, exporting::PdfAssembly &assembly,
                                                      const QByteArray &front);

} // namespace lectern::ui
