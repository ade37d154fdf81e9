// SPDX-License-Identifier: GPL-3.0-or-later
// A thin scroll bar without arrows, like the one of the article's page.
#pragma once

#include <QScrollBar>

class QAbstractScrollArea;

namespace lectern::ui {

class QuietScrollBar : public QScrollBar {
    Q_OBJECT
public:
    explicit QuietScrollBar(QWidget *parent = nullptr);

    /// Gives the area a quiet vertical bar.
    static void install(QAbstractScrollArea &area);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRectF thumb() const;
    [[nodiscard]] int valueAt(double top) const;

    double m_grip = -1; ///< distance from the thumb's top to the pointer while it is dragged
};

} // namespace lectern::ui
