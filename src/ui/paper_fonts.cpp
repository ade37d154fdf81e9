// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper_fonts.h"

#include <QStringList>

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

} // namespace lectern::ui
