// SPDX-License-Identifier: GPL-3.0-or-later
// Our texts come from the resources, Qt's from its own folder.
#include "app/translations.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace lectern::app {

void installTranslations(QCoreApplication &application)
{
    const QLocale locale;
    auto *own = new QTranslator(&application);
    if (own->load(locale, QStringLiteral("lectern"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(own);
    if (locale.language() != QLocale::English && locale.language() != QLocale::C) {
        auto *qt = new QTranslator(&application);
        if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(qt);
    }
    if (qobject_cast<QGuiApplication *>(&application))
        QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace lectern::app
