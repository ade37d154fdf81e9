// SPDX-License-Identifier: GPL-3.0-or-later
// Help: list of shortcuts, guide, about.
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace lectern::ui {

class Actions;

class HelpCommands : public QObject {
    Q_OBJECT
public:
    HelpCommands(QWidget &window, const Actions &actions);

    /// The guide in the window's language, else in English; empty when it is not installed.
    [[nodiscard]] static QString guidePath();

signals:
    void guideRequested(const QString &path);
    void remarked(const QString &remark);

private:
    void showAbout();

    QWidget &m_window;
};

} // namespace lectern::ui
