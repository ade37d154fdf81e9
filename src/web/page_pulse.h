// SPDX-License-Identifier: GPL-3.0-or-later
// Notices a page that no longer answers, and ends its render process, so that the window can show it again.
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

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
    /// The other page is there.
    void arrive() { ++m_farewells; }
    /// How long a page may be silent, in milliseconds. 15 s: a page of 10 MB is laid out in less than a tenth of that.
    void setPatience(int milliseconds) { m_patience = milliseconds; }

signals:
    /// leave() ended the process; the other page has to be asked for again.
    void left();

private:
    void beat();

    QWebEnginePage &m_page;
    QTimer m_timer;
    QDeadlineTimer m_deadline;
    int m_patience = 15'000;
    int m_farewells = 0;
    int m_sent = 0;
    int m_answered = 0;
};

} // namespace lectern::web
