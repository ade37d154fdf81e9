// SPDX-License-Identifier: GPL-3.0-or-later
// A small button of the find bar that stays pressed: a letter or an icon, washed in the accent while it is on.
#pragma once

#include "ui/flat_button.h"

namespace lectern::ui {

class FindOptionButton : public FlatButton {
    Q_OBJECT
public:
    /// `sign` is drawn on it; `name` is its tool tip and its name for screen readers.
    FindOptionButton(const QString &sign, const QString &name, QWidget *parent);
    FindOptionButton(const QIcon &icon, const QString &name, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe(const QString &name);
};

} // namespace lectern::ui
