// SPDX-License-Identifier: GPL-3.0-or-later
// The real window in a test, driven and questioned.
#pragma once

#include "app/reader_window.h"

#include <QTemporaryDir>
#include <QVariant>
#include <functional>
#include <gtest/gtest.h>

namespace lectern::test {

/// A window of its own with private files; shown at 1280×800.
class Reader {
public:
    /// `database`: the file that remembers places; empty: one of its own.
    explicit Reader(const QString &database = {});
    ~Reader();

    [[nodiscard]] ui::MainWindow &window() { return m_reader->window(); }
    [[nodiscard]] web::ArticleView &view() { return m_reader->view(); }
    [[nodiscard]] const document::Document &document() { return window().articles().shown().document; }
    [[nodiscard]] app::ReaderWindow &parts() { return *m_reader; }

    /// Opens and waits until the page is complete and stands at its place. False after half a minute.
    [[nodiscard]] bool open(const QString &path, const QString &fragment = {});
    /// Spins the event loop until the condition holds; false after `milliseconds`.
    [[nodiscard]] static bool waitFor(const std::function<bool()> &condition, int milliseconds = 30000);
    /// Value of an expression in the page's application world.
    [[nodiscard]] QVariant evaluate(const QString &script);

private:
    QTemporaryDir m_folder;
    markdown::ParserClient m_parser;
    std::unique_ptr<app::ReaderWindow> m_reader;
};

/// Path of a file of the shared test material; empty where it is absent.
[[nodiscard]] QString sharedFile(const QString &relative);

} // namespace lectern::test
