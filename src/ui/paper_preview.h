// SPDX-License-Identifier: GPL-3.0-or-later
// The very PDF that will be saved or printed: its pages, thumbnails of them, and what a proof reader would mark.
#pragma once

#include "ui/export_request.h"

#include <QBuffer>
#include <QWidget>

class QListView;
class QListWidget;
class QPdfDocument;
class QPdfView;

namespace lectern::ui {

class PageThumbnails;

class PaperPreview : public QWidget {
    Q_OBJECT
public:
    explicit PaperPreview(QWidget *parent = nullptr);
    ~PaperPreview() override;

    /// Shows the file at the page and place where the one before was.
    void setFile(const ExportedFile &file);
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] int currentPage() const;
    /// 0-based.
    void showPage(int page);

private:
    void showRow(int row);

    QBuffer m_bytes;
    QPdfDocument *m_document;
    QPdfView *m_view;
    PageThumbnails *m_pictures;
    QListView *m_thumbnails;
    QListWidget *m_rows;
    std::vector<exporting::ProofRow> m_proof;
};

} // namespace lectern::ui
