// SPDX-License-Identifier: GPL-3.0-or-later
// The resources of a static library are only there once they were named from code.
#include "page/resources.h"

#include <QFile>
#include <QLoggingCategory>

/// Outside of namespaces, as Q_INIT_RESOURCE wants it.
static void initPageResources()
{
    Q_INIT_RESOURCE(lectern_page);
}

namespace lectern::page {

Q_LOGGING_CATEGORY(logPage, "lectern.page", QtWarningMsg)

QByteArray resource(QLatin1String name)
{
    static const bool ready = (initPageResources(), true);
    Q_UNUSED(ready)
    QFile file(QLatin1String(":/lectern/page/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(logPage) << "missing resource" << file.fileName();
        return {};
    }
    return file.readAll();
}

} // namespace lectern::page
