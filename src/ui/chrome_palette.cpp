// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chrome_palette.h"

namespace lectern::ui {

QColor themeColour(page::Theme theme, QStringView variable)
{
    return QColor(page::themeColor(theme, variable));
}

QPalette chromePalette(page::Theme theme)
{
    const QColor paper = themeColour(theme, u"--paper");
    const QColor ink = themeColour(theme, u"--ink");
    const QColor soft = themeColour(theme, u"--soft");
    const QColor accent = themeColour(theme, u"--accent");
    const QColor chrome = themeColour(theme, u"--code-paper");
    const QColor hairline = themeColour(theme, u"--hairline");
    const bool dark = chrome.lightness() < 128;

    QPalette palette;
    palette.setColor(QPalette::Window, chrome);
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Base, paper);
    palette.setColor(QPalette::AlternateBase, chrome);
    palette.setColor(QPalette::Text, ink);
    palette.setColor(QPalette::Button, chrome);
    palette.setColor(QPalette::ButtonText, ink);
    palette.setColor(QPalette::BrightText, accent);
    palette.setColor(QPalette::ToolTipBase, themeColour(theme, u"--raised"));
    palette.setColor(QPalette::ToolTipText, ink);
    palette.setColor(QPalette::PlaceholderText, soft);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, paper);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, dark ? hairline.lighter(115) : QColor(Qt::white));
    palette.setColor(QPalette::Midlight, dark ? hairline : chrome.lighter(103));
    palette.setColor(QPalette::Mid, hairline);
    palette.setColor(QPalette::Dark, dark ? paper : hairline.darker(125));
    palette.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : soft);
    QColor faint = soft;
    faint.setAlphaF(0.55F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, hairline);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, soft);
    return palette;
}

} // namespace lectern::ui
