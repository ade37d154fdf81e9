// SPDX-License-Identifier: GPL-3.0-or-later
// A tool button without a frame: a soft wash while pointed at or pressed, a ring while it has the keyboard.
#pragma once

#include <QToolButton>

namespace lectern::ui {

class FlatButton : public QToolButton {
    Q_OBJECT
public:
    explicit FlatButton(QWidget *parent = nullptr);

    /// Shown in place of the icon of the default action, which menus show.
    void setOwnIcon(const QIcon &icon);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_ownIcon;
};

} // namespace lectern::ui
