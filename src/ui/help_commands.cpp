// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help_commands.h"

#include "ui/actions.h"
#include "ui/shortcuts_dialog.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QStandardPaths>

namespace lectern::ui {

HelpCommands::HelpCommands(QWidget &window, const Actions &actions) : QObject(&window), m_window(window)
{
    connect(actions[ActionId::Shortcuts], &QAction::triggered, this, [this, &actions] {
        auto *dialog = new ShortcutsDialog(actions, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(actions[ActionId::Guide], &QAction::triggered, this, [this] {
        if (const QString path = guidePath(); !path.isEmpty())
            emit guideRequested(path);
        else
            emit remarked(tr("The guide is not installed."));
    });
    connect(actions[ActionId::About], &QAction::triggered, this, &HelpCommands::showAbout);
}

QString HelpCommands::guidePath()
{
    // Installed below share/lectern; in a build tree content/ stands some folders above the program.
    QStringList folders = QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("lectern/content"),
                                                    QStandardPaths::LocateDirectory);
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char *relative : {"../share/lectern/content", "../content", "../../content"})
        folders << program.absoluteFilePath(QString::fromLatin1(relative));
    const QString language = QLocale().name().section(u'_', 0, 0);
    for (const QString &name : {QStringLiteral("guide.%1.md").arg(language), QStringLiteral("guide.md")}) {
        for (const QString &folder : folders) {
            if (QString path = QDir::cleanPath(folder + u'/' + name); QFileInfo(path).isFile())
                return path;
        }
    }
    return {};
}

void HelpCommands::showAbout()
{
    auto *box = new QMessageBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Lectern"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Lectern %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        tr("A reader for Markdown articles.\nFree software under the GNU General Public License, version 3 or later."));
    box->setIconPixmap(QIcon(QStringLiteral(":/icons/lectern.svg")).pixmap(64, 64));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

} // namespace lectern::ui
