// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/page_pulse.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <csignal>
#include <memory>

namespace lectern::web {

namespace {

Q_LOGGING_CATEGORY(lcPulse, "lectern.web.pulse", QtWarningMsg)

constexpr int beatsPerPatience = 5;
constexpr int farewellPatience = 1000; // milliseconds; a page that is not busy answers in a few

} // namespace

PagePulse::PagePulse(QWebEnginePage &page, QObject *parent) : QObject(parent), m_page(page)
{
    connect(&m_timer, &QTimer::timeout, this, &PagePulse::beat);
}

void PagePulse::begin()
{
    m_sent = m_answered = 0;
    m_timer.start(m_patience / beatsPerPatience);
}

void PagePulse::end()
{
    m_timer.stop();
}

void PagePulse::leave()
{
    const qint64 process = m_page.renderProcessPid();
    if (process <= 0)
        return;
    const auto answered = std::make_shared<bool>(false);
    m_page.runJavaScript(QStringLiteral("1"), QWebEngineScript::ApplicationWorld,
                         [answered](const QVariant &) { *answered = true; });
    QTimer::singleShot(farewellPatience, this, [this, answered, process, number = ++m_farewells] {
        if (*answered || number != m_farewells || process != m_page.renderProcessPid())
            return;
        qCInfo(lcPulse) << "busy while another page waits; ending render process" << process;
        end();
        emit left();
        ::kill(static_cast<pid_t>(process), SIGKILL);
    });
}

void PagePulse::beat()
{
    if (m_sent == m_answered) {
        m_deadline.setRemainingTime(m_patience);
        const int number = ++m_sent;
        m_page.runJavaScript(QStringLiteral("1"), QWebEngineScript::ApplicationWorld,
                             [self = QPointer<PagePulse>(this), number](const QVariant &) {
                                 if (self && number == self->m_sent)
                                     self->m_answered = number;
                             });
        return;
    }
    const qint64 process = m_page.renderProcessPid();
    if (!m_deadline.hasExpired() || process <= 0)
        return;
    qCInfo(lcPulse) << "no answer; ending render process" << process;
    end();
    ::kill(static_cast<pid_t>(process), SIGKILL); // the engine then reports it as ended
}

} // namespace lectern::web
