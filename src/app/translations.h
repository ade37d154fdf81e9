// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the user interface.
#pragma once

#include <QCoreApplication>

namespace lectern::app {

/// Loads the texts of the user's language (and Qt's own) and sets the layout direction that goes with it.
void installTranslations(QCoreApplication &application);

} // namespace lectern::app
