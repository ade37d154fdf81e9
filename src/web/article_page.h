// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's page: article scripts off, no navigation, no windows, no permissions.
#pragma once

#include <QWebEnginePage>

namespace lectern::web {

/// Off-the-record profile with everything an article does not need switched off. One for the whole program.
[[nodiscard]] QWebEngineProfile *makeProfile(QObject *parent);

/// Puts the reader's own script into the page's application world.
void installReaderScript(QWebEnginePage *page);

/// Puts the parts of it that a page to be printed needs there, without the channel to the window.
void installPrintScript(QWebEnginePage *page);

class ArticlePage : public QWebEnginePage {
    Q_OBJECT
public:
    ArticlePage(QWebEngineProfile *profile, QObject *parent);

    /// Loads our own page; every other navigation is refused.
    void loadOwn(const QUrl &url);

signals:
    void navigationRefused(const QUrl &url);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;
    QStringList chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) override { return {}; }
    void javaScriptAlert(const QUrl &, const QString &) override {}
    bool javaScriptConfirm(const QUrl &, const QString &) override { return false; }
    bool javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *) override { return false; }

private:
    QUrl m_expected;
};

} // namespace lectern::web
