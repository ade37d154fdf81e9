// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers between starts, typed; one small file, read once.
#pragma once

#include "page/appearance.h"
#include "services/export_options.h"
#include "ui/theme_choice.h"
#include "web/article_view.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace lectern::ui {

class Settings {
public:
    /// `file` empty: the user's own (XDG config folder).
    explicit Settings(const QString &file = {});

    /// The theme inside is only meaningful together with themeChoice().
    [[nodiscard]] page::Appearance appearance() const;
    void setAppearance(const page::Appearance &appearance);
    [[nodiscard]] ThemeChoice themeChoice() const;
    void setThemeChoice(ThemeChoice choice);
    [[nodiscard]] web::ReadingMode readingMode() const;
    void setReadingMode(web::ReadingMode mode);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// Width in device-independent pixels.
    [[nodiscard]] int sidebarWidth() const;
    void setSidebarWidth(int width);
    [[nodiscard]] bool isSidebarVisible() const;
    void setSidebarVisible(bool visible);
    [[nodiscard]] bool isMenuBarVisible() const;
    void setMenuBarVisible(bool visible);
    /// Hosts and articles (paths) whose remote pictures are fetched without a question; both sorted.
    [[nodiscard]] QStringList allowedHosts() const;
    void setAllowedHosts(QStringList hosts);
    [[nodiscard]] QStringList allowedArticles() const;
    void setAllowedArticles(QStringList paths);
    /// Folder that the open dialog starts in.
    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString &folder);
    /// Texts that were looked for, newest first.
    [[nodiscard]] QStringList findHistory() const;
    void setFindHistory(const QStringList &texts);
    /// Choices about exported files.
    [[nodiscard]] services::ExportOptions exportOptions() const;
    void setExportOptions(const services::ExportOptions &options);

private:
    QSettings m_store;
};

} // namespace lectern::ui
