// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/note_type.h"

#include <QFontMetricsF>
#include <algorithm>

namespace lectern::exporting {

namespace {

constexpr int kMeasuredPixels = 850; ///< size of the type that is measured
constexpr double kPointsPerMeasured = kNoteSize / kMeasuredPixels;
constexpr double kLeastFull = 0.7;   ///< of a line, when it ends behind a sign that addresses are told apart by
constexpr double kLargestNote = 0.3; ///< of the text's height
constexpr double kSpare = 1;         ///< points that stay free, for what measuring and drawing differ in

bool divides(QChar c)
{
    return QStringView(u"/-_?&=#.,+;:").contains(c);
}

} // namespace

int mostNoteLines(double textHeight)
{
    return std::max(1, static_cast<int>(textHeight * kLargestNote / kNoteLine));
}

QFont noteFont(const QStringList &families)
{
    QFont font(families);
    font.setStyleHint(QFont::Serif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::ForceOutline);
    return font;
}

NoteType::NoteType(const QStringList &families, double width, int mostLines)
    : m_font(noteFont(families)),
      m_width(std::max(width - kNoteIndent - kSpare, kNoteSize * 4)),
      m_mostLines(std::max(1, mostLines))
{
    m_font.setPixelSize(kMeasuredPixels);
}

double NoteType::widthOf(const QString &text) const
{
    return QFontMetricsF(m_font).horizontalAdvance(text) * kPointsPerMeasured;
}

QStringList NoteType::lines(const QString &address) const
{
    const QFontMetricsF metrics(m_font);
    const auto fits = [&](QStringView text) {
        return metrics.horizontalAdvance(text.toString()) * kPointsPerMeasured <= m_width;
    };
    QStringList lines;
    QStringView rest(address);
    while (!rest.isEmpty()) {
        // The longest beginning that fits; widths grow with the text.
        qsizetype least = 1;
        qsizetype most = rest.size();
        while (least < most) {
            const qsizetype middle = (least + most + 1) / 2;
            if (fits(rest.first(middle)))
                least = middle;
            else
                most = middle - 1;
        }
        qsizetype end = least;
        if (end < rest.size()) {
            while (end > 1 && static_cast<double>(end) > static_cast<double>(least) * kLeastFull && !divides(rest[end - 1]))
                --end;
            if (!divides(rest[end - 1]))
                end = least;
            if (end > 1 && rest[end - 1].isHighSurrogate())
                --end;
            if (lines.size() + 1 == m_mostLines) {
                lines.append(rest.first(std::max(qsizetype(0), least - 2)).toString() + u'…');
                return lines;
            }
        }
        lines.append(rest.first(end).toString());
        rest = rest.sliced(end);
    }
    return lines;
}

} // namespace lectern::exporting
