// SPDX-License-Identifier: GPL-3.0-or-later
// Notices a page that no longer answers, and ends its render process, so that the window can show it again.
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>
#include <utility>

class QWebEnginePage;

namespace lectern::web {

class PagePulse : public QObject {
    Q_OBJECT
public:
    explicit PagePulse(QWebEnginePage &page, QObject *parent = nullptr);

    /// From now on a page is there; called for each new one.
    void begin();
    /// No page is there.
    void end();
    /// Another page is about to take the place of the one that is there. One that is too busy to hear of it would keep the next
    /// from coming, since both share a process: that is ended after a second without an answer.
    void leave();
    /// Whether the process that just ended was ended by leave(); once.
    [[nodiscard]] bool takeLeft() { return std::exchange(m_hasLeft, false); }
    [[nodiscard]] bool hasLeft() const { return m_hasLeft; }
    /// How long a page may be silent, in milliseconds. 15 s: a page of 10 MB is laid out in less than a tenth of that.
    void setPatience(int milliseconds) { m_patience = milliseconds; }

private:
    void beat();

    QWebEnginePage &m_page;
    QTimer m_timer;
    QDeadlineTimer m_deadline;
    int m_patience = 15'000;
    bool m_hasLeft = false;
    int m_farewells = 0;
    int m_sent = 0;
    int m_answered = 0;
};

} // namespace lectern::web
