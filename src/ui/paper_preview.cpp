// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper_preview.h"

#include "ui/page_thumbnails.h"
#include "ui/proof_text.h"

#include <QListView>
#include <QListWidget>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QVBoxLayout>

namespace lectern::ui {

namespace {

constexpr QSize kThumbnail(84, 118);
constexpr int kMostRowsHeight = 120; ///< pixels of the list of the proof

} // namespace

PaperPreview::PaperPreview(QWidget *parent)
    : QWidget(parent),
      m_document(new QPdfDocument(this)),
      m_view(new QPdfView(this)),
      m_pictures(new PageThumbnails(*m_document, kThumbnail, this)),
      m_thumbnails(new QListView(this)),
      m_rows(new QListWidget(this))
{
    m_view->setDocument(m_document);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitInView);
    m_view->setObjectName(QStringLiteral("pages"));
    m_view->setAccessibleName(tr("Preview of the pages"));
    m_thumbnails->setModel(m_pictures);
    m_thumbnails->setViewMode(QListView::IconMode);
    m_thumbnails->setFlow(QListView::TopToBottom);
    m_thumbnails->setWrapping(false);
    m_thumbnails->setMovement(QListView::Static);
    m_thumbnails->setIconSize(kThumbnail);
    m_thumbnails->setGridSize(kThumbnail + QSize(30, 30));
    m_thumbnails->setUniformItemSizes(true);
    m_thumbnails->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_thumbnails->setFixedWidth(kThumbnail.width() + 54);
    m_thumbnails->setAccessibleName(tr("Pages"));
    m_rows->setObjectName(QStringLiteral("proof"));
    m_rows->setAccessibleName(tr("Proof"));
    m_rows->setMaximumHeight(kMostRowsHeight);
    m_rows->setWordWrap(true);
    auto *pages = new QHBoxLayout;
    pages->setContentsMargins({});
    pages->addWidget(m_thumbnails);
    pages->addWidget(m_view, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addLayout(pages, 1);
    all->addWidget(m_rows);
    connect(m_thumbnails->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { showPage(index.row()); });
    connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, [this](int page) {
        const QSignalBlocker quiet(m_thumbnails->selectionModel());
        const QModelIndex index = m_thumbnails->model()->index(page, 0);
        m_thumbnails->setCurrentIndex(index);
        m_thumbnails->scrollTo(index);
        m_thumbnails->viewport()->update();
    });
    connect(m_rows, &QListWidget::currentRowChanged, this, &PaperPreview::showRow);
    connect(m_rows, &QListWidget::itemClicked, this, [this] { showRow(m_rows->currentRow()); });
}

PaperPreview::~PaperPreview()
{
    m_document->close(); // before the bytes that it reads
}

void PaperPreview::setFile(const ExportedFile &file)
{
    const int page = currentPage();
    m_document->close();
    m_bytes.close();
    m_bytes.setData(file.bytes);
    m_bytes.open(QIODevice::ReadOnly);
    m_document->load(&m_bytes);
    m_pictures->reset();
    m_proof = file.proof;
    m_rows->clear();
    for (const exporting::ProofRow &row : m_proof)
        m_rows->addItem(ProofTexts::oneLine(row));
    m_rows->setVisible(!m_proof.empty());
    if (page > 0 && page < pageCount())
        showPage(page);
}

int PaperPreview::pageCount() const
{
    return m_document->pageCount();
}

int PaperPreview::currentPage() const
{
    return m_view->pageNavigator()->currentPage();
}

void PaperPreview::showPage(int page)
{
    if (page >= 0 && page < pageCount())
        m_view->pageNavigator()->jump(page, {}, m_view->pageNavigator()->currentZoom());
}

void PaperPreview::showRow(int row)
{
    if (row < 0 || static_cast<size_t>(row) >= m_proof.size())
        return;
    const exporting::ProofRow &found = m_proof[static_cast<size_t>(row)];
    m_view->pageNavigator()->jump(found.page, QPointF(0, found.y), m_view->pageNavigator()->currentZoom());
}

} // namespace lectern::ui
