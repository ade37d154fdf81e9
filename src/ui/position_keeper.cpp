// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/position_keeper.h"

#include "document/quote_anchor.h"

namespace lectern::ui {

namespace {

constexpr int restMilliseconds = 1500; // of no scrolling before the place is written

} // namespace

PositionKeeper::PositionKeeper(ArticleController &articles, services::ReadingService &reading, web::ArticleView &view,
                               QObject *parent)
    : QObject(parent),
      m_articles(articles),
      m_reading(reading)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &PositionKeeper::keepNow);
    connect(&view, &web::ArticleView::scrolled, this, &PositionKeeper::noteScroll);
    connect(&articles, &ArticleController::articleLeaving, this, &PositionKeeper::keepNow);
}

void PositionKeeper::noteScroll(const web::ScrollState &state)
{
    if (m_articles.isSwitching() || !m_articles.shown().isFile() || m_articles.shown().isPreview)
        return;
    m_state = state;
    m_dirty = true;
    m_rest.start();
}

void PositionKeeper::keepNow()
{
    m_rest.stop();
    if (!std::exchange(m_dirty, false))
        return;
    const ShownArticle &article = m_articles.shown();
    reading::ReadingPlace place;
    // Block -1 is the very top: kept as the first block, which is shown from the top again.
    place.position = {std::clamp(m_state.place.block, 0, std::max(0, article.document.blockCount() - 1)),
                      std::max(0, m_state.place.offset)};
    place.anchor = document::anchorAt(article.document, place.position);
    place.fraction = m_state.progress;
    m_reading.rememberPlace(article.path, place);
}

} // namespace lectern::ui
