// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>
#include <array>

namespace lectern::ui {

namespace {

enum Flag : unsigned { None = 0, Separator = 1, Checkable = 2, NeedsArticle = 4, Radio = 8 };

struct Row {
    ActionId id;
    MenuId menu;
    const char *text;
    const char *icon;
    QKeySequence::StandardKey standard;
    const char *keys; ///< portable text; several are separated by ";"
    unsigned flags;
};

constexpr auto noStandard = QKeySequence::UnknownKey;

// clang-format off
constexpr std::array rows = std::to_array<Row>({
    {ActionId::Open,            MenuId::File,   QT_TRANSLATE_NOOP("Actions", "&Open…"),                   "document-open",    QKeySequence::Open,       "Ctrl+O",       None},
    {ActionId::OpenFolder,      MenuId::File,   QT_TRANSLATE_NOOP("Actions", "Open &Folder…"),            "folder-open",      noStandard,               "Ctrl+Shift+O", None},
    {ActionId::Recent,          MenuId::File,   QT_TRANSLATE_NOOP("Actions", "&Recent"),                  "document-open-recent", noStandard,           "",             None},
    {ActionId::Reload,          MenuId::File,   QT_TRANSLATE_NOOP("Actions", "Re&load"),                  "view-refresh",     noStandard,               "F5;Ctrl+R",    Separator | NeedsArticle},
    {ActionId::ChooseEncoding,  MenuId::File,   QT_TRANSLATE_NOOP("Actions", "Read in Another &Encoding…"), "",               noStandard,               "",             NeedsArticle},
    {ActionId::ExportPdf,       MenuId::Export, QT_TRANSLATE_NOOP("Actions", "&PDF…"),                    "document-export",              noStandard,               "Ctrl+Shift+E", NeedsArticle},
    {ActionId::ExportHtml,      MenuId::Export, QT_TRANSLATE_NOOP("Actions", "&HTML…"),                   "",                 noStandard,               "",             NeedsArticle},
    {ActionId::ExportEpub,      MenuId::Export, QT_TRANSLATE_NOOP("Actions", "&EPUB…"),                   "",                 noStandard,               "",             NeedsArticle},
    {ActionId::ExportText,      MenuId::Export, QT_TRANSLATE_NOOP("Actions", "Plain &Text…"),             "",                 noStandard,               "",             NeedsArticle},
    {ActionId::ExportSelection, MenuId::Export, QT_TRANSLATE_NOOP("Actions", "Export the &Selection…"),         "",                 noStandard,               "",             Separator},
    {ActionId::Print,           MenuId::File,   QT_TRANSLATE_NOOP("Actions", "&Print…"),                  "document-print",   QKeySequence::Print,      "Ctrl+P",       NeedsArticle},
    {ActionId::Close,           MenuId::File,   QT_TRANSLATE_NOOP("Actions", "&Close Article"),           "window-close",     QKeySequence::Close,      "Ctrl+W",       Separator | NeedsArticle},
    {ActionId::Quit,            MenuId::File,   QT_TRANSLATE_NOOP("Actions", "&Quit"),                    "application-exit", QKeySequence::Quit,       "Ctrl+Q",       None},

    {ActionId::Copy,            MenuId::Edit,   QT_TRANSLATE_NOOP("Actions", "&Copy"),                    "edit-copy",        QKeySequence::Copy,       "Ctrl+C",       NeedsArticle},
    {ActionId::CopyRichText,    MenuId::CopyAs, QT_TRANSLATE_NOOP("Actions", "&Rich Text"),               "",                 noStandard,               "",             None},
    {ActionId::CopyMarkdown,    MenuId::CopyAs, QT_TRANSLATE_NOOP("Actions", "&Markdown"),                "",                 noStandard,               "",             None},
    {ActionId::CopyPlainText,   MenuId::CopyAs, QT_TRANSLATE_NOOP("Actions", "&Plain Text"),              "",                 noStandard,               "",             None},
    {ActionId::CopySectionLink, MenuId::Edit,   QT_TRANSLATE_NOOP("Actions", "Copy &Link to This Section"), "insert-link",    noStandard,               "Ctrl+Shift+C", NeedsArticle},
    {ActionId::SelectAll,       MenuId::Edit,   QT_TRANSLATE_NOOP("Actions", "Select &All"),              "edit-select-all",  QKeySequence::SelectAll,  "Ctrl+A",       NeedsArticle},
    {ActionId::Find,            MenuId::Edit,   QT_TRANSLATE_NOOP("Actions", "&Find…"),                   "edit-find",        QKeySequence::Find,       "Ctrl+F",       Separator | NeedsArticle},
    {ActionId::FindInSection,   MenuId::Edit,   QT_TRANSLATE_NOOP("Actions", "Find in This &Section…"),   "",                 noStandard,               "Ctrl+Shift+F", NeedsArticle},
    {ActionId::FindNext,        MenuId::Edit,   QT_TRANSLATE_NOOP("Actions", "Find &Next"),               "go-down",          noStandard,               "F3",           NeedsArticle},
    {ActionId::FindPrevious,    MenuId::Edit,   QT_TRANSLATE_NOOP("Actions", "Find &Previous"),           "go-up",            noStandard,               "Shift+F3",     NeedsArticle},

    {ActionId::ToggleSidebar,   MenuId::View,   QT_TRANSLATE_NOOP("Actions", "&Sidebar"),                 "sidebar",          noStandard,               "F9",           Checkable | NeedsArticle},
    {ActionId::OneSection,      MenuId::View,   QT_TRANSLATE_NOOP("Actions", "&One Section at a Time"),   "",                 noStandard,               "F8",           Checkable},
    {ActionId::ThemeLight,      MenuId::Theme,  QT_TRANSLATE_NOOP("Actions", "&Light"),                   "",                 noStandard,               "",             Radio},
    {ActionId::ThemeSepia,      MenuId::Theme,  QT_TRANSLATE_NOOP("Actions", "&Sepia"),                   "",                 noStandard,               "",             Radio},
    {ActionId::ThemeDark,       MenuId::Theme,  QT_TRANSLATE_NOOP("Actions", "&Dark"),                    "",                 noStandard,               "",             Radio},
    {ActionId::ThemeBlack,      MenuId::Theme,  QT_TRANSLATE_NOOP("Actions", "&Black"),                   "",                 noStandard,               "",             Radio},
    {ActionId::ThemeFollow,     MenuId::Theme,  QT_TRANSLATE_NOOP("Actions", "&Follow the System"),       "",                 noStandard,               "",             Radio | Separator},
    {ActionId::FaceSerif,       MenuId::Typeface, QT_TRANSLATE_NOOP("Actions", "&Serif"),                 "",                 noStandard,               "",             Radio},
    {ActionId::FaceSans,        MenuId::Typeface, QT_TRANSLATE_NOOP("Actions", "S&ans"),                  "",                 noStandard,               "",             Radio},
    {ActionId::FaceDyslexic,    MenuId::Typeface, QT_TRANSLATE_NOOP("Actions", "&Dyslexia-Friendly"),     "",                 noStandard,               "",             Radio},
    {ActionId::Appearance,      MenuId::View,   QT_TRANSLATE_NOOP("Actions", "&Appearance…"),             "appearance",       noStandard,               "Ctrl+Shift+A", None},
    {ActionId::TextLarger,      MenuId::View,   QT_TRANSLATE_NOOP("Actions", "&Larger Text"),             "zoom-in",          noStandard,               "Ctrl++;Ctrl+=", Separator},
    {ActionId::TextSmaller,     MenuId::View,   QT_TRANSLATE_NOOP("Actions", "S&maller Text"),            "zoom-out",         noStandard,               "Ctrl+-",       None},
    {ActionId::TextReset,       MenuId::View,   QT_TRANSLATE_NOOP("Actions", "&Normal Text Size"),        "zoom-original",    noStandard,               "Ctrl+0",       None},
    {ActionId::RemotePictures,  MenuId::View,   QT_TRANSLATE_NOOP("Actions", "Pictures From the Networ&k…"), "shield",           noStandard,               "",             Separator},
    {ActionId::ShowMenuBar,     MenuId::View,   QT_TRANSLATE_NOOP("Actions", "Men&u Bar"),                "",                 noStandard,               "Ctrl+M",       Checkable | Separator},
    {ActionId::FullScreen,      MenuId::View,   QT_TRANSLATE_NOOP("Actions", "&Full Screen"),             "view-fullscreen",  noStandard,               "F11",          Checkable},

    {ActionId::Back,            MenuId::Go,     QT_TRANSLATE_NOOP("Actions", "&Back"),                    "go-previous",      noStandard,               "Alt+Left",     None},
    {ActionId::Forward,         MenuId::Go,     QT_TRANSLATE_NOOP("Actions", "&Forward"),                 "go-next",          noStandard,               "Alt+Right",    None},
    {ActionId::NextSection,     MenuId::Go,     QT_TRANSLATE_NOOP("Actions", "&Next Section"),            "go-down",          noStandard,               "Ctrl+PgDown;N", Separator | NeedsArticle},
    {ActionId::PreviousSection, MenuId::Go,     QT_TRANSLATE_NOOP("Actions", "&Previous Section"),        "go-up",            noStandard,               "Ctrl+PgUp;P",  NeedsArticle},
    {ActionId::EnclosingSection, MenuId::Go,    QT_TRANSLATE_NOOP("Actions", "Enclosing Section"),        "",                 noStandard,               "Alt+Up",       NeedsArticle},
    {ActionId::ArticleStart,    MenuId::Go,     QT_TRANSLATE_NOOP("Actions", "&Start of the Article"),    "go-top",           noStandard,               "Ctrl+Home",    NeedsArticle},
    {ActionId::ArticleEnd,      MenuId::Go,     QT_TRANSLATE_NOOP("Actions", "&End of the Article"),      "go-bottom",        noStandard,               "Ctrl+End",     NeedsArticle},
    {ActionId::GoToSection,     MenuId::Go,     QT_TRANSLATE_NOOP("Actions", "&Go to Section…"),          "",                 noStandard,               "Ctrl+G",       Separator | NeedsArticle},
    {ActionId::Breadcrumb,      MenuId::Go,     QT_TRANSLATE_NOOP("Actions", "Path of This Section…"),    "",                 noStandard,               "Ctrl+L",       NeedsArticle},
    {ActionId::NextArticle,     MenuId::Go,     QT_TRANSLATE_NOOP("Actions", "Next &Article"),            "",                 noStandard,               "Ctrl+Shift+PgDown", Separator},
    {ActionId::PreviousArticle, MenuId::Go,     QT_TRANSLATE_NOOP("Actions", "Previous A&rticle"),        "",                 noStandard,               "Ctrl+Shift+PgUp", None},
    {ActionId::NextPane,        MenuId::Go,     QT_TRANSLATE_NOOP("Actions", "Next Part of the &Window"), "",                 noStandard,               "F6",           Separator},

    {ActionId::Shortcuts,       MenuId::Help,   QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"),      "help-keyboard-shortcuts", noStandard,        "F1",           None},
    {ActionId::Guide,           MenuId::Help,   QT_TRANSLATE_NOOP("Actions", "&Guide to Lectern"),        "help-contents",    noStandard,               "Shift+F1",     None},
    {ActionId::About,           MenuId::Help,   QT_TRANSLATE_NOOP("Actions", "&About Lectern"),           "help-about",       noStandard,               "",             Separator},
});
// clang-format on

QString translated(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

/// The desktop's own keys come first, so that menus show what people know there; ours follow.
QList<QKeySequence> shortcutsOf(const Row &row)
{
    QList<QKeySequence> keys;
    if (row.standard != noStandard)
        keys = QKeySequence::keyBindings(row.standard).mid(0, 1);
    const QStringList own = QString::fromLatin1(row.keys).split(u';', Qt::SkipEmptyParts);
    for (const QString &text : own) {
        if (const QKeySequence key(text, QKeySequence::PortableText); !keys.contains(key))
            keys << key;
    }
    return keys;
}

} // namespace

Actions::Actions(QObject *parent) : QObject(parent)
{
    auto *themes = new QActionGroup(this);
    auto *faces = new QActionGroup(this);
    m_actions.resize(static_cast<qsizetype>(rows.size()));
    for (const Row &row : rows) {
        auto *action = new QAction(translated(row.text), this);
        if (*row.icon != '\0')
            action->setIcon(Icons::themed(QString::fromLatin1(row.icon)));
        action->setShortcuts(shortcutsOf(row));
        action->setCheckable((row.flags & (Checkable | Radio)) != 0);
        action->setEnabled((row.flags & NeedsArticle) == 0);
        if ((row.flags & Radio) != 0)
            action->setActionGroup(row.menu == MenuId::Theme ? themes : faces);
        m_actions[static_cast<int>(row.id)] = action;
    }
    (*this)[ActionId::Quit]->setMenuRole(QAction::QuitRole);
    (*this)[ActionId::About]->setMenuRole(QAction::AboutRole);
    for (const ActionId id : {ActionId::Back, ActionId::Forward, ActionId::NextArticle, ActionId::PreviousArticle})
        (*this)[id]->setEnabled(false);
    // Only what the reader selected can be copied or exported.
    for (const ActionId id :
         {ActionId::CopyRichText, ActionId::CopyMarkdown, ActionId::CopyPlainText, ActionId::ExportSelection})
        (*this)[id]->setEnabled(false);
    setFindAvailable(false);
}

QList<ActionPlace> Actions::places()
{
    QList<ActionPlace> result;
    for (const Row &row : rows)
        result << ActionPlace{row.id, row.menu, (row.flags & Separator) != 0};
    return result;
}

QString Actions::menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return tr("&File");
    case MenuId::Export:
        return tr("E&xport");
    case MenuId::Edit:
        return tr("&Edit");
    case MenuId::CopyAs:
        return tr("Cop&y As");
    case MenuId::View:
        return tr("&View");
    case MenuId::Theme:
        return tr("&Theme");
    case MenuId::Typeface:
        return tr("T&ypeface");
    case MenuId::Go:
        return tr("&Go");
    case MenuId::Help:
        return tr("&Help");
    }
    return {};
}

void Actions::setArticleOpen(bool open)
{
    for (const Row &row : rows) {
        if ((row.flags & NeedsArticle) != 0)
            (*this)[row.id]->setEnabled(open);
    }
}

void Actions::setFindAvailable(bool available)
{
    for (const ActionId id : {ActionId::Find, ActionId::FindInSection, ActionId::FindNext, ActionId::FindPrevious})
        (*this)[id]->setVisible(available);
}

void Actions::setFolderOpen(bool open)
{
    (*this)[ActionId::NextArticle]->setEnabled(open);
    (*this)[ActionId::PreviousArticle]->setEnabled(open);
}

} // namespace lectern::ui
