// SPDX-License-Identifier: GPL-3.0-or-later
// A thin line above the article: how far the reader is, or that something long is being read.
#pragma once

#include <QWidget>

class QTimer;

namespace lectern::ui {

class ProgressLine : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(QWidget *parent = nullptr);

    /// 0 … 1 of the article.
    void setProgress(double progress);
    /// Something is under way whose end is not known; shown from the 300th millisecond on.
    void setBusy(bool busy);

    [[nodiscard]] double progress() const { return m_progress; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_progress = 0;
    double m_phase = 0; ///< 0 … 1 while busy is shown
    bool m_busyShown = false;
    QTimer *m_busyDelay;
    QTimer *m_tick;
};

} // namespace lectern::ui
