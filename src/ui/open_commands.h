// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that opens something: dialogs, drops, folders, recent articles, links to files, and what errors offer.
#pragma once

#include "ui/article_controller.h"
#include "ui/article_list.h"
#include "ui/message_page.h"

#include <QObject>
#include <QUrl>

class QWidget;

namespace lectern::ui {

class Actions;
class NavigationController;
class Settings;

class OpenCommands : public QObject {
    Q_OBJECT
public:
    OpenCommands(QWidget &window, Actions &actions, ArticleController &articles, NavigationController &navigation,
                 services::ReadingService &reading, Settings &settings);

    /// A file or a folder, absolute or relative to the working folder.
    void open(const QString &path, const QString &fragment);
    void openPath(const QString &path) { open(path, {}); }
    void openDropped(const QList<QUrl> &urls);
    void openFolder(const QString &folder);
    void stepArticle(int step);
    void reload();
    void readInEncoding(const QString &encoding);
    void chooseEncoding();
    /// Puts the plain text of a block on the clipboard.
    void copyBlock(int block);
    [[nodiscard]] QList<MessageOffer> offersFor(const base::Error &error, const OpenTarget &target);

signals:
    void folderListed(const QList<lectern::ui::ArticleEntry> &articles);
    /// A short remark for the status row.
    void remarked(const QString &remark);

private:
    void chooseFile();
    void chooseFolder();
    void openFile(const QString &path, const QString &fragment);
    void askAndBrowse(const QUrl &url);

    QWidget &m_window;
    Actions &m_actions;
    ArticleController &m_articles;
    NavigationController &m_navigation;
    services::ReadingService &m_reading;
    Settings &m_settings;
    QString m_folder;
    QList<ArticleEntry> m_folderArticles;
};

} // namespace lectern::ui
