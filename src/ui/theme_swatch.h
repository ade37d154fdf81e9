// SPDX-License-Identifier: GPL-3.0-or-later
// A button that shows a theme's paper and ink.
#pragma once

#include "ui/theme_choice.h"

#include <QAbstractButton>

namespace lectern::ui {

class ThemeSwatch : public QAbstractButton {
    Q_OBJECT
public:
    ThemeSwatch(ThemeChoice choice, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeChoice m_choice;
};

} // namespace lectern::ui
