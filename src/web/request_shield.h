// SPDX-License-Identifier: GPL-3.0-or-later
// Deny by default: nothing but our own scheme is ever requested.
#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>

namespace lectern::web {

class RequestShield : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

signals:
    void blocked(const QUrl &url);
};

} // namespace lectern::web
