// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_commands.h"

#include "base/native_path.h"
#include "ui/actions.h"
#include "ui/encoding_dialog.h"
#include "ui/folder_articles.h"
#include "ui/leaving_dialog.h"
#include "ui/navigation_controller.h"
#include "ui/plain_text.h"
#include "ui/settings.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <algorithm>

namespace lectern::ui {

OpenCommands::OpenCommands(QWidget &window, Actions &actions, ArticleController &articles, NavigationController &navigation,
                           services::ReadingService &reading, Settings &settings)
    : QObject(&window),
      m_window(window),
      m_actions(actions),
      m_articles(articles),
      m_navigation(navigation),
      m_reading(reading),
      m_settings(settings)
{
    connect(actions[ActionId::Open], &QAction::triggered, this, &OpenCommands::chooseFile);
    connect(actions[ActionId::OpenFolder], &QAction::triggered, this, &OpenCommands::chooseFolder);
    connect(actions[ActionId::Reload], &QAction::triggered, this, &OpenCommands::reload);
    connect(actions[ActionId::ChooseEncoding], &QAction::triggered, this, &OpenCommands::chooseEncoding);
    connect(actions[ActionId::NextArticle], &QAction::triggered, this, [this] { stepArticle(1); });
    connect(actions[ActionId::PreviousArticle], &QAction::triggered, this, [this] { stepArticle(-1); });
    connect(actions[ActionId::CopySectionLink], &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_navigation.sectionAddress());
        emit remarked(tr("The link to this section is on the clipboard."));
    });
    connect(&navigation, &NavigationController::webLinkActivated, this, &OpenCommands::askAndBrowse);
    connect(&navigation, &NavigationController::outsideLinkActivated, this,
            [this](const QString &path, const QString &fragment) {
                LeavingDialog::ask(LeavingDialog::forArticle(path), &m_window,
                                   [this, path, fragment] { open(path, fragment); });
            });
    connect(&navigation, &NavigationController::fileLinkActivated, this, [this](const QString &path) {
        LeavingDialog::ask(LeavingDialog::forFile(path), &m_window,
                           [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
    });
    connect(&navigation, &NavigationController::folderLinkActivated, this, &OpenCommands::openFolder);
}

void OpenCommands::askAndBrowse(const QUrl &url)
{
    LeavingDialog::ask(LeavingDialog::forAddress(url), &m_window, [this, url] {
        if (QDesktopServices::openUrl(url))
            emit remarked(tr("Opened in your browser: %1").arg(withVisibleControls(url.toString())));
        else
            emit remarked(tr("No program was found that opens %1").arg(withVisibleControls(url.toString())));
    });
}

void OpenCommands::open(const QString &path, const QString &fragment)
{
    const QFileInfo info(path);
    if (info.isDir())
        openFolder(info.absoluteFilePath());
    else
        openFile(info.absoluteFilePath(), fragment);
}

void OpenCommands::openFile(const QString &path, const QString &fragment)
{
    OpenTarget target;
    target.path = QDir::cleanPath(path);
    target.fragment = fragment;
    if (!m_folder.isEmpty() && target.path.startsWith(m_folder + u'/'))
        target.rootFolder = m_folder;
    m_navigation.openArticle(target);
}

void OpenCommands::openFolder(const QString &folder)
{
    const base::Result<QList<ArticleEntry>> listed = FolderArticles::list(folder);
    if (!listed) {
        emit m_articles.openingFailed(listed.error(), OpenTarget());
        return;
    }
    if (listed->isEmpty()) {
        emit m_articles.openingFailed({base::ErrorCode::IsFolder, folder, tr("There is no article in this folder.")},
                                      OpenTarget());
        return;
    }
    m_folder = QDir::cleanPath(folder);
    m_folderArticles = *listed;
    m_actions.setFolderOpen(true);
    openFile(m_folderArticles.first().path, {});
    emit folderListed(m_folderArticles);
}

void OpenCommands::stepArticle(int step)
{
    const auto at = std::find_if(m_folderArticles.begin(), m_folderArticles.end(),
                                 [this](const ArticleEntry &entry) { return entry.path == m_articles.shown().path; });
    const qsizetype row = at == m_folderArticles.end() ? 0 : at - m_folderArticles.begin() + step;
    if (row >= 0 && row < m_folderArticles.size())
        openFile(m_folderArticles.at(row).path, {});
}

void OpenCommands::openDropped(const QList<QUrl> &urls)
{
    for (const QUrl &url : urls) {
        if (const QString path = base::pathFromUrl(url); !path.isEmpty()) {
            open(path, url.fragment(QUrl::FullyDecoded));
            return;
        }
    }
}

void OpenCommands::reload()
{
    OpenTarget target = m_articles.target();
    target.fragment.clear();
    target.at = OpenAt::Same;
    m_articles.open(target);
}

void OpenCommands::readInEncoding(const QString &encoding)
{
    OpenTarget target = m_articles.target();
    target.encoding = encoding;
    target.fragment.clear();
    target.at = OpenAt::Same;
    m_reading.rememberEncoding(target.path, encoding);
    m_articles.open(target);
}

void OpenCommands::copyBlock(int block)
{
    QGuiApplication::clipboard()->setText(m_articles.shown().document.blockText(block).toString());
}

QList<MessageOffer> OpenCommands::offersFor(const base::Error &error, const OpenTarget &target)
{
    QList<MessageOffer> offers;
    const auto again = [this, target](auto change, const QString &text) {
        return MessageOffer{text, [this, target, change] {
                                OpenTarget next = target;
                                change(next);
                                m_articles.open(next);
                            }};
    };
    switch (error.code) {
    case base::ErrorCode::TooLargeAsks:
        offers << again([](OpenTarget &next) { next.allowLarge = true; }, tr("Open It &Anyway"));
        break;
    case base::ErrorCode::NotText:
        offers << again([](OpenTarget &next) { next.allowBinary = true; }, tr("Show It as &Text"));
        break;
    case base::ErrorCode::NotFound:
    case base::ErrorCode::NotReadable:
        if (!target.path.isEmpty())
            offers << again([](OpenTarget &) {}, tr("&Try Again"));
        break;
    default:
        break;
    }
    offers << MessageOffer{tr("&Open Another…"), [this] { chooseFile(); }};
    return offers;
}

void OpenCommands::chooseEncoding()
{
    auto *dialog = new EncodingDialog(m_articles.shown().document.encoding(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { readInEncoding(dialog->encoding()); });
    dialog->open();
}

void OpenCommands::chooseFile()
{
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Open an Article"), m_settings.lastFolder(),
                                     tr("Articles (*.md *.markdown *.mdown *.mkd *.mdx *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    openFile(path, {});
}

void OpenCommands::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(&m_window, tr("Open a Folder of Articles"), m_settings.lastFolder());
    if (folder.isEmpty())
        return;
    m_settings.setLastFolder(folder);
    openFolder(folder);
}

} // namespace lectern::ui
