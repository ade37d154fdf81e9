// SPDX-License-Identifier: GPL-3.0-or-later
// Messages between the window and the reader's own script in the page; both ways JSON objects with a `type`.
#pragma once

#include <QJsonObject>
#include <QObject>

namespace lectern::web {

/// Registered on the page's web channel, which exists in the application world only.
class Bridge : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void send(const QString &type, QJsonObject message = {})
    {
        message.insert(QStringLiteral("type"), type);
        emit toPage(message);
    }

public slots:
    /// Called by the script.
    void fromPage(const QJsonObject &message) { emit received(message.value(QLatin1String("type")).toString(), message); }

signals:
    /// Listened to by the script.
    void toPage(const QJsonObject &message);
    void received(const QString &type, const QJsonObject &message);
};

} // namespace lectern::web
