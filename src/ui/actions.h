// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window with its shortcut and its place in the menus, in one table.
#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QActionGroup;

namespace lectern::ui {

enum class ActionId {
    Open,
    OpenFolder,
    Recent,
    Reload,
    ChooseEncoding,
    ExportPdf,
    ExportHtml,
    ExportEpub,
    ExportText,
    ExportSelection,
    Print,
    Close,
    Quit,
    Copy,
    CopyRichText,
    CopyMarkdown,
    CopyPlainText,
    CopySectionLink,
    SelectAll,
    Find,
    FindInSection,
    FindNext,
    FindPrevious,
    ToggleSidebar,
    OneSection,
    ThemeLight,
    ThemeSepia,
    ThemeDark,
    ThemeBlack,
    ThemeFollow,
    FaceSerif,
    FaceSans,
    FaceDyslexic,
    Appearance,
    TextLarger,
    TextSmaller,
    TextReset,
    RemotePictures,
    ShowMenuBar,
    FullScreen,
    Back,
    Forward,
    NextSection,
    PreviousSection,
    EnclosingSection,
    ArticleStart,
    ArticleEnd,
    GoToSection,
    Breadcrumb,
    NextArticle,
    PreviousArticle,
    NextPane,
    Shortcuts,
    Guide,
    About,
};

/// Where an action stands. Export, CopyAs, Theme and Typeface are sub-menus of File, Edit and View.
enum class MenuId { File, Export, Edit, CopyAs, View, Theme, Typeface, Go, Help };

/// One row of the table, as the menus and the list of shortcuts read it.
struct ActionPlace {
    ActionId id;
    MenuId menu;
    bool separatorBefore;
};

/// Owns the actions; the window adds them to itself, so that shortcuts work also while the menu bar is hidden.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject *parent = nullptr);

    [[nodiscard]] QAction *operator[](ActionId id) const { return m_actions.at(static_cast<int>(id)); }
    [[nodiscard]] const QList<QAction *> &all() const { return m_actions; }
    /// Places in menu order.
    [[nodiscard]] static QList<ActionPlace> places();
    /// Title of a menu, with its mnemonic.
    [[nodiscard]] static QString menuTitle(MenuId menu);

    /// Enables what needs an article.
    void setArticleOpen(bool open);
    /// Shows the actions of find; they are hidden until the window has a find bar.
    void setFindAvailable(bool available);
    /// Enables the steps between the articles of a folder.
    void setFolderOpen(bool open);

private:
    QList<QAction *> m_actions; ///< by ActionId
};

} // namespace lectern::ui
