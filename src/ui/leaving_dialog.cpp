// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leaving_dialog.h"

#include "ui/plain_text.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace lectern::ui {

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

constexpr int addressLines = 4;

} // namespace

LeavingDialog::LeavingDialog(const Leaving &leaving, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("leaving"));
    setWindowTitle(leaving.title);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(plainLabel(leaving.question, this));
    if (!leaving.host.isEmpty()) {
        QLabel *host = plainLabel(leaving.host, this);
        host->setObjectName(QStringLiteral("host"));
        host->setLayoutDirection(Qt::LeftToRight);
        QFont font = host->font();
        font.setWeight(QFont::DemiBold);
        font.setPointSizeF(font.pointSizeF() * 1.2);
        host->setFont(font);
        rows->addWidget(host);
    }
    auto *address = new QPlainTextEdit(leaving.address, this);
    address->setObjectName(QStringLiteral("address"));
    address->setAccessibleName(tr("Full address"));
    address->setReadOnly(true);
    address->setTabChangesFocus(true);
    address->setLayoutDirection(Qt::LeftToRight);
    address->setWordWrapMode(QTextOption::WrapAnywhere);
    address->setFixedHeight(address->fontMetrics().lineSpacing() * addressLines + 12);
    rows->addWidget(address);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *go = buttons->addButton(leaving.accept, QDialogButtonBox::AcceptRole);
    QPushButton *copy = buttons->addButton(tr("&Copy Address"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    go->setDefault(true);
    go->setFocus();
    connect(copy, &QPushButton::clicked, this, [text = leaving.address] { QGuiApplication::clipboard()->setText(text); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    rows->addWidget(buttons);
    setMinimumWidth(420);
}

void LeavingDialog::ask(const Leaving &leaving, QWidget *parent, std::function<void()> accepted)
{
    auto *dialog = new LeavingDialog(leaving, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, std::move(accepted));
    dialog->open();
}

Leaving LeavingDialog::forAddress(const QUrl &url)
{
    const bool isMail = url.scheme() == QLatin1String("mailto");
    return {isMail ? tr("Write a Mail") : tr("Leave for the Web"),
            isMail ? tr("This link writes a mail with your mail program:") : tr("This link opens in your browser:"),
            url.host(QUrl::FullyEncoded), QString::fromLatin1(url.toEncoded()), isMail ? tr("&Write") : tr("&Open")};
}

Leaving LeavingDialog::forArticle(const QString &path)
{
    return {tr("Leave the Folder"),
            tr("This link leads out of the article's folder, to:"),
            {},
            withVisibleControls(path),
            tr("&Open")};
}

Leaving LeavingDialog::forFile(const QString &path)
{
    return {tr("Not an Article"),
            tr("This file is not an article. Its folder can be shown:"),
            {},
            withVisibleControls(path),
            tr("&Show Folder")};
}

} // namespace lectern::ui
