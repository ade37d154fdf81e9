// SPDX-License-Identifier: GPL-3.0-or-later
// What a page needs to know besides the article and its look.
#pragma once

#include "page/stylesheet.h"

#include <QByteArray>
#include <QString>

namespace lectern::page {

/// Words that the page shows, translated by the caller.
struct PageLabels {
    QString note;        ///< "Note"
    QString tip;         ///< "Tip"
    QString important;   ///< "Important"
    QString warning;     ///< "Warning"
    QString caution;     ///< "Caution"
    QString readingTime; ///< "4 min to read"; empty: not shown
    QString alsoIn;      ///< "Also in", before the names of the languages that the article exists in
};

/// How the window shows the sections; becomes the attribute data-mode.
enum class PageMode { Continuous, OneSection };

struct PageOptions {
    Purpose purpose = Purpose::Screen;
    PageMode mode = PageMode::Continuous;
    PageLabels labels;
    QString fallbackTitle;          ///< shown when the article names no title: the file's name
    QByteArray nonce;               ///< of the style elements (letters and digits), new for each page
    QByteArray origin = "lectern:"; ///< CSP source of pictures and fonts
    QString mathStylesheet;         ///< address of KaTeX's stylesheet; linked only where the article has math
    QByteArray extraCss; ///< further rules of the caller's own, such as KaTeX with its fonts inside for a standalone file
};

} // namespace lectern::page
