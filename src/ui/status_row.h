// SPDX-License-Identifier: GPL-3.0-or-later
// The quiet row below the article: how far, how long still, what was blocked; a link's address while it is pointed at.
#pragma once

#include <QWidget>

class QLabel;

namespace lectern::ui {

/// What the row says of the reader's place.
struct ReadingState {
    bool hasArticle = false;
    bool fits = false;        ///< all of it is in sight: there is no progress to tell
    double progress = 0;      ///< 0 … 1
    int minutesInSection = 0; ///< left in the current section; 0: not shown
    int minutesInArticle = 0; ///< left in the article
};

class StatusRow : public QWidget {
    Q_OBJECT
public:
    explicit StatusRow(QWidget *parent = nullptr);

    void setReading(const ReadingState &state);
    /// Requests of the page that were refused.
    void setBlocked(int count);
    /// Text size in per cent of the usual.
    void setTextScale(int percent);
    /// Address under the pointer; empty: none.
    void setLink(const QString &address);
    /// A short remark, gone after some seconds.
    void flash(const QString &remark);

    [[nodiscard]] QString leftText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showText();

    QString m_reading;
    QString m_link;
    QString m_remark;
    QLabel *m_left;
    QLabel *m_blocked;
    QLabel *m_scale;
};

} // namespace lectern::ui
