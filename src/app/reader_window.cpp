// SPDX-License-Identifier: GPL-3.0-or-later
// The only place where the window's objects are made and code colouring is wired.
#include "app/reader_window.h"

#include "ui/export_commands.h"

namespace lectern::app {

namespace {

/// Gives the opener the job that is under way, and says what the window opens first.
ui::OpenTarget adopted(services::OpenService &opener, ReaderWindow::First first)
{
    ui::OpenTarget target;
    if (!first.job)
        return target;
    target.path = first.request.path;
    target.fragment = first.fragment;
    opener.adopt(std::move(first.job), first.request);
    return target;
}

} // namespace

ReaderWindow::ReaderWindow(markdown::ParserClient &parser, const QString &databasePath, First first)
    : m_looks(m_settings),
      m_store(databasePath),
      m_reading(m_store, first.request.path),
      m_opener(parser),
      m_window(m_view, m_opener, m_reading, m_finder, m_looks, m_settings, adopted(m_opener, std::move(first)))
{
    const auto colourCode = [this](const ui::ShownArticle &article) { m_highlighter.setDocument(article.document); };
    QObject::connect(&m_window.articles(), &ui::ArticleController::articleComing, &m_highlighter, colourCode);
    colourCode(m_window.articles().latest()); // the first one may have come while the window was made
    QObject::connect(&m_view, &web::ArticleView::highlightWanted, &m_highlighter, &services::HighlightService::request);
    QObject::connect(&m_highlighter, &services::HighlightService::highlighted, &m_view,
                     &web::ArticleView::setHighlightedCode);
}

} // namespace lectern::app
