// SPDX-License-Identifier: GPL-3.0-or-later
// The small popover behind "Aa": theme, typeface, text size, line height, width; every change is seen at once.
#pragma once

#include <QFrame>

class QButtonGroup;
class QLabel;
class QSlider;

namespace lectern::ui {

class AppearanceController;

class AppearancePopover : public QFrame {
    Q_OBJECT
public:
    explicit AppearancePopover(AppearanceController &looks, QWidget *parent = nullptr);

    /// Below the anchor (global coordinates), inside the screen.
    void showBelow(const QRect &anchor);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Scale {
        QSlider *slider = nullptr;
        QLabel *value = nullptr;
    };

    QWidget *buildThemes();
    QWidget *buildFaces();
    [[nodiscard]] Scale buildScale(const QString &name, int least, int most);
    void showState();

    AppearanceController &m_looks;
    QButtonGroup *m_themes;
    QButtonGroup *m_faces;
    Scale m_textSize;   ///< CSS pixels
    Scale m_lineHeight; ///< twentieths of the text size
    Scale m_measure;    ///< em
};

} // namespace lectern::ui
