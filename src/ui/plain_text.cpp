// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plain_text.h"

#include <QTextBoundaryFinder>
#include <QTextDocument>

namespace lectern::ui {

QString plainToolTip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QString escaped = text.toHtmlEscaped();
    escaped.replace(u'\n', QStringLiteral("<br>"));
    return QStringLiteral("<p>%1</p>").arg(escaped);
}

QString withoutMnemonic(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

QString shortened(const QString &text, int length)
{
    if (text.size() <= length)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(length - 1);
    const qsizetype cut = finder.isAtBoundary() ? length - 1 : finder.toPreviousBoundary();
    return text.left(std::max<qsizetype>(cut, 0)).trimmed() + QChar(0x2026);
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

QString withVisibleControls(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool bidi =
            (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f || u == 0x061c;
        if (bidi || c.category() == QChar::Other_Control || u == 0x2028 || u == 0x2029)
            result += QStringLiteral("\\u%1").arg(u, 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result;
}

} // namespace lectern::ui
