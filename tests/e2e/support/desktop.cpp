// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/desktop.h"

#include <QDesktopServices>
#include <QLatin1String>
#include <array>

namespace lectern::test {

namespace {

constexpr std::array kSchemes = {"http", "https", "mailto", "file", "javascript", "data", "vbscript", "chrome", "qrc"};

} // namespace

Desktop::Desktop()
{
    for (const char *scheme : kSchemes)
        QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "take");
}

Desktop::~Desktop()
{
    for (const char *scheme : kSchemes)
        QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
}

} // namespace lectern::test
