// SPDX-License-Identifier: GPL-3.0-or-later
// Exports by the program as a user starts it, and questions to independent tools about what came of it.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace lectern::test {

struct Ended {
    int code = -1;
    QString output;
    QString errors;
};

/// Runs a program to its end; fails the running test when it takes longer than four minutes.
[[nodiscard]] Ended runTool(const QString &program, const QStringList &arguments);

/// `lectern export …`
[[nodiscard]] Ended lecternExport(const QStringList &arguments);

/// The lines that the program says itself; the web engine has its own.
[[nodiscard]] QStringList ownLines(const QString &errors);

/// Text of each page.
[[nodiscard]] QStringList pagesOf(const QString &pdf);
[[nodiscard]] int pageCount(const QString &pdf);

/// A bookmark as mutool tells it.
struct PaperBookmark {
    QString title;
    int page = 0; ///< from 1
};
[[nodiscard]] QList<PaperBookmark> bookmarksOf(const QString &pdf);

/// A folder for what goes in and what comes out.
class Paper : public testing::Test {
protected:
    QString file(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QString target(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

} // namespace lectern::test
