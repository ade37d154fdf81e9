// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the reader choose the encoding that a file is read in.
#pragma once

#include <QDialog>

class QTreeWidget;

namespace lectern::ui {

class EncodingDialog : public QDialog {
    Q_OBJECT
public:
    /// `current`: selected first.
    EncodingDialog(const QString &current, QWidget *parent = nullptr);

    /// IANA name; empty when none is selected.
    [[nodiscard]] QString encoding() const;
    [[nodiscard]] QTreeWidget *list() const { return m_list; }

private:
    void filter(const QString &typed);

    QTreeWidget *m_list;
};

} // namespace lectern::ui
