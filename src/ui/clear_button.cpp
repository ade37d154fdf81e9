// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clear_button.h"

#include "ui/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace lectern::ui {

void addClearButton(QLineEdit &field)
{
    QObject::connect(&field, &QLineEdit::textChanged, &field,
                     [&field, clear = static_cast<QAction *>(nullptr)](const QString &typed) mutable {
                         if (clear == nullptr && !typed.isEmpty()) {
                             clear = field.addAction(Icons::icon(QStringLiteral("edit-clear")), QLineEdit::TrailingPosition);
                             clear->setText(QCoreApplication::translate("lectern::ui::ClearButton", "Clear"));
                             QObject::connect(clear, &QAction::triggered, &field, &QLineEdit::clear);
                         }
                         if (clear != nullptr)
                             clear->setVisible(!typed.isEmpty());
                     });
}

} // namespace lectern::ui
