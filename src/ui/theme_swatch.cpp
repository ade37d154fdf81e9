// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme_swatch.h"

#include "ui/chrome_palette.h"
#include "ui/paper_fonts.h"

#include <QPainter>
#include <QPainterPath>

namespace lectern::ui {

namespace {

void paintPaper(QPainter &painter, const QRectF &area, page::Theme theme)
{
    painter.fillRect(area, themeColour(theme, u"--paper"));
    painter.setPen(themeColour(theme, u"--ink"));
    painter.drawText(area, Qt::AlignCenter, QStringLiteral("Aa"));
}

} // namespace

ThemeSwatch::ThemeSwatch(ThemeChoice choice, const QString &name, QWidget *parent)
    : QAbstractButton(parent),
      m_choice(choice)
{
    setCheckable(true);
    setText(name);
    setToolTip(name);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

QSize ThemeSwatch::sizeHint() const
{
    return {50, 40};
}

void ThemeSwatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(paperFont(17));
    const QRectF area = QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5);
    QPainterPath shape;
    shape.addRoundedRect(area, 6, 6);
    painter.setClipPath(shape);
    if (m_choice == ThemeChoice::FollowSystem) {
        // Half light, half dark.
        paintPaper(painter, area, page::Theme::Light);
        QPainterPath half;
        half.addRect(QRectF(area.center().x(), area.top(), area.width() / 2, area.height()));
        painter.setClipPath(shape & half);
        paintPaper(painter, area, page::Theme::Dark);
    } else {
        paintPaper(painter, area, resolvedTheme(m_choice, SystemScheme::Light));
    }
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    const bool marked = isChecked() || underMouse();
    painter.setPen(QPen(palette().color(isChecked()  ? QPalette::Highlight
                                            : marked ? QPalette::PlaceholderText
                                                     : QPalette::Mid),
                        isChecked() ? 2.0 : 1.0));
    painter.drawPath(shape);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DotLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }
}

} // namespace lectern::ui
