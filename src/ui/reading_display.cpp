// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_display.h"

#include "ui/navigation_controller.h"
#include "ui/progress_line.h"
#include "ui/status_row.h"

namespace lectern::ui {

ReadingDisplay::ReadingDisplay(const ArticleController &articles, const NavigationController &navigation,
                               const web::ArticleView &view, StatusRow &status, ProgressLine &progress, QObject *parent)
    : QObject(parent),
      m_articles(articles),
      m_navigation(navigation),
      m_view(view),
      m_status(status),
      m_progress(progress)
{
    connect(&articles, &ArticleController::openingStarted, &progress, [&progress] { progress.setBusy(true); });
    connect(&articles, &ArticleController::openingEnded, &progress, [&progress] { progress.setBusy(false); });
    connect(&view, &web::ArticleView::scrolled, this, &ReadingDisplay::refresh);
}

void ReadingDisplay::setDocument(const document::Document &document)
{
    m_estimate = ReadingEstimate(document);
}

void ReadingDisplay::refresh()
{
    const web::ScrollState state = m_view.scrollState();
    const MinutesLeft left = m_estimate.at(m_navigation.currentSection(), state.place.block, state.place.offset);
    ReadingState reading;
    reading.hasArticle = m_articles.shown().isOpen() && !m_articles.shown().isPreview;
    reading.fits = state.fits;
    reading.progress = state.progress;
    reading.minutesInSection = m_articles.shown().document.outline().size() > 1 ? left.inSection : 0;
    reading.minutesInArticle = left.inArticle;
    m_status.setReading(reading);
    m_progress.setProgress(state.fits ? 0 : state.progress);
}

} // namespace lectern::ui
