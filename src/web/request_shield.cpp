// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks and counts.
#include "web/request_shield.h"

#include "web/engine_setup.h"

#include <QWebEngineUrlRequestInfo>

namespace lectern::web {

void RequestShield::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    const bool own = url.scheme() == QLatin1String(kScheme);
    const bool inlinePicture =
        url.scheme() == QLatin1String("data") && info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage;
    if (own || inlinePicture)
        return;
    info.block(true);
    emit blocked(url);
}

} // namespace lectern::web
