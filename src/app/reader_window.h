// SPDX-License-Identifier: GPL-3.0-or-later
// The window with everything it works with, in the order in which it is to be made and taken down.
#pragma once

#include "markdown/parser_client.h"
#include "reading/reading_store.h"
#include "services/find_service.h"
#include "services/highlight_service.h"
#include "services/open_service.h"
#include "services/reading_service.h"
#include "ui/appearance_controller.h"
#include "ui/main_window.h"
#include "ui/settings.h"
#include "web/article_view.h"

namespace lectern::app {

/// The object graph of one window; needs a QApplication.
class ReaderWindow {
public:
    /// An opening that began before the window did.
    struct First {
        services::OpenRequest request;
        std::unique_ptr<services::OpenJob> job; ///< absent: nothing is opened
        QString fragment;
    };

    /// `databasePath`: the file that remembers places.
    ReaderWindow(markdown::ParserClient &parser, const QString &databasePath, First first = {});

    [[nodiscard]] ui::MainWindow &window() { return m_window; }
    [[nodiscard]] web::ArticleView &view() { return m_view; }
    [[nodiscard]] services::OpenService &opener() { return m_opener; }
    [[nodiscard]] ui::AppearanceController &looks() { return m_looks; }

private:
    ui::Settings m_settings;
    ui::AppearanceController m_looks;
    reading::ReadingStore m_store;
    services::ReadingService m_reading;
    services::OpenService m_opener;
    services::FindService m_finder;
    services::HighlightService m_highlighter;
    web::ArticleView m_view;
    ui::MainWindow m_window;
};

} // namespace lectern::app
