// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper_fonts.h"

#include <QApplication>
#include <QFontMetrics>
#include <QStringList>
#include <QThreadPool>

namespace lectern::ui {

QFont paperFont(int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(
        {QStringLiteral("Vollkorn"), QStringLiteral("Amiri"), QStringLiteral("Noto Serif"), QStringLiteral("serif")});
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

void loadFontsAhead()
{
    QThreadPool::globalInstance()->start([font = QApplication::font()] {
        for (const QFont::Weight weight : {QFont::Normal, QFont::DemiBold, QFont::Medium}) {
            QFont wanted = font;
            wanted.setWeight(weight);
            (void)QFontMetrics(wanted).horizontalAdvance(QStringLiteral("Aa"));
        }
    });
}

} // namespace lectern::ui
