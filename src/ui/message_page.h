// SPDX-License-Identifier: GPL-3.0-or-later
// A page in the article's place that says what went wrong, with which file, and what to do.
#pragma once

#include "ui/error_text.h"

#include <QList>
#include <QWidget>
#include <functional>

class QHBoxLayout;
class QLabel;

namespace lectern::ui {

/// A button of the page.
struct MessageOffer {
    QString text;
    std::function<void()> chosen;
};

class MessagePage : public QWidget {
    Q_OBJECT
public:
    explicit MessagePage(QWidget *parent = nullptr);

    /// `detail`: the system's own words, shown small; may be empty.
    void setMessage(const ErrorText &text, const QString &path, const QString &detail, const QList<MessageOffer> &offers);
    [[nodiscard]] QString title() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_path;
    QLabel *m_explanation;
    QLabel *m_advice;
    QLabel *m_detail;
    QHBoxLayout *m_buttons;
};

} // namespace lectern::ui
