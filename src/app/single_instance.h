// SPDX-License-Identifier: GPL-3.0-or-later
// A second start hands its argument to the running window and ends.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace lectern::app {

/// What is handed over.
struct OpenMessage {
    QString path; ///< absolute; empty: only bring the window to the front
    QString fragment;
    QString activationToken; ///< of the desktop's startup notification, may be empty
};

/// Hands the message to a running window of this user and display. True when one took it. Uses plain sockets, so that it works
/// (in a few milliseconds) before any Qt application object exists.
[[nodiscard]] bool handOver(const OpenMessage &message);

/// The running window's end.
class InstanceServer : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Begins to listen; silently does without where the desktop gives no private runtime folder.
    void listen();

signals:
    void messageReceived(const lectern::app::OpenMessage &message);

private:
    void accept();

    QLocalServer m_server;
};

} // namespace lectern::app
