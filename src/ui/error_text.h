// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for people, made from error values.
#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QString>

namespace lectern::ui {

/// What an error page says.
struct ErrorText {
    QString title;       ///< one short sentence without the file's name
    QString explanation; ///< why
    QString whatToDo;    ///< may be empty
};

class ErrorTexts {
    Q_DECLARE_TR_FUNCTIONS(lectern::ui::ErrorTexts)
public:
    [[nodiscard]] static ErrorText describe(const base::Error &error);
    /// `FILE: reason`, one line without control characters; the command line puts `lectern: ` before it.
    [[nodiscard]] static QString oneLine(const base::Error &error);
};

} // namespace lectern::ui
