// SPDX-License-Identifier: GPL-3.0-or-later
// The hosts and articles whose remote pictures are fetched without a question, to be seen and taken back.
#pragma once

#include <QDialog>

class QListWidget;

namespace lectern::ui {

class Settings;

class AllowedDialog : public QDialog {
    Q_OBJECT
public:
    AllowedDialog(Settings &settings, QWidget *parent);

    [[nodiscard]] QListWidget *list() const { return m_list; }
    /// Takes the selected rows back.
    void takeBackSelected();

private:
    void fill();

    Settings &m_settings;
    QListWidget *m_list;
};

} // namespace lectern::ui
