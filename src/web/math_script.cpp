// SPDX-License-Identifier: GPL-3.0-or-later
// Reads katex.min.js.
#include "web/math_script.h"

#include "web/served_files.h"

#include <QFile>
#include <QLoggingCategory>

namespace lectern::web {

Q_LOGGING_CATEGORY(lcMath, "lectern.web.math", QtWarningMsg)

QString mathScript()
{
    static const QString source = [] {
        QFile file(mathFolder() + QStringLiteral("/katex.min.js"));
        if (!file.open(QIODevice::ReadOnly)) {
            qCWarning(lcMath) << "KaTeX is not installed:" << file.fileName();
            return QString();
        }
        return QString::fromUtf8(file.readAll());
    }();
    return source;
}

} // namespace lectern::web
