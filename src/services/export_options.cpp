// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/export_options.h"

#include "exporting/note_type.h"

#include <QJsonArray>
#include <QLocale>
#include <QRectF>
#include <QRegularExpression>
#include <QSizeF>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lectern::services {

namespace {

constexpr double kMillimetresPerPoint = 25.4 / 72;
constexpr double kColumn = 36;     ///< widest column in sizes of the type: about 66 characters
constexpr double kLeastSide = 0.1; ///< of the paper's width
constexpr double kAbove = 0.08;    ///< of the paper's height; room for the running head
constexpr double kBelow = 0.09;    ///< of the paper's height

QMarginsF bookMargins(const QSizeF &paper, const ExportOptions &options)
{
    const double column = kColumn * options.textSize * kMillimetresPerPoint;
    const double side = std::max(kLeastSide * paper.width(), (paper.width() - column) / 2);
    const double height = std::min(paper.height(), 1.5 * paper.width());
    QMarginsF margins(side, kAbove * height, side, kBelow * height);
    if (options.sides == exporting::Sides::Two) {
        // A third of the space at the fold: two inner margins lie side by side.
        margins.setLeft(side * 0.8);
        margins.setRight(side * 1.2);
    }
    return margins;
}

QString typefaceKey(page::Typeface typeface)
{
    return page::typefaceName(typeface);
}

page::Typeface typefaceFrom(const QString &key)
{
    for (const auto typeface : {page::Typeface::Sans, page::Typeface::Dyslexic}) {
        if (key == page::typefaceName(typeface))
            return typeface;
    }
    return page::Typeface::Serif;
}

} // namespace

QPageSize ExportOptions::usualPaper()
{
    return QPageSize(QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4);
}

std::optional<QPageSize> paperNamed(const QString &name)
{
    static const QRegularExpression measure(u"^(\\d+(?:\\.\\d+)?)\\s*[x×]\\s*(\\d+(?:\\.\\d+)?)\\s*(mm|cm|in)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (const auto match = measure.match(name.trimmed()); match.hasMatch()) {
        const QString unit = match.captured(3).toLower();
        const double millimetres = unit == "in"_L1 ? 25.4 : unit == "cm"_L1 ? 10 : 1;
        const QSizeF size(match.captured(1).toDouble() * millimetres, match.captured(2).toDouble() * millimetres);
        const auto fits = [](double length) { return length >= kSmallestPaper && length <= kLargestPaper; };
        if (!fits(size.width()) || !fits(size.height()))
            return std::nullopt;
        return QPageSize(size, QPageSize::Millimeter, QString(), QPageSize::ExactMatch);
    }
    for (int id = 0; id < QPageSize::LastPageSize; ++id) {
        const QPageSize size(static_cast<QPageSize::PageSizeId>(id));
        if (size.isValid() && size.key().compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return size;
    }
    return std::nullopt;
}

QPageLayout pageLayout(const ExportOptions &options)
{
    QPageLayout layout(options.paper, options.orientation, {}, QPageLayout::Millimeter);
    const QSizeF paper = layout.fullRect(QPageLayout::Millimeter).size();
    QMarginsF margins = options.margins.value_or(bookMargins(paper, options));
    // Something must remain to write on.
    const auto bounded = [](double &first, double &second, double length) {
        first = std::max(0.0, first);
        second = std::max(0.0, second);
        if (const double most = length * 0.7; first + second > most) {
            const double share = most / (first + second);
            first *= share;
            second *= share;
        }
    };
    double left = margins.left();
    double right = margins.right();
    double top = margins.top();
    double bottom = margins.bottom();
    bounded(left, right, paper.width());
    bounded(top, bottom, paper.height());
    layout.setMargins({left, top, right, bottom});
    return layout;
}

QPageLayout textLayout(const ExportOptions &options)
{
    QPageLayout layout = pageLayout(options);
    if (options.linkNotes) {
        QMarginsF margins = layout.margins(QPageLayout::Millimeter);
        margins.setBottom(margins.bottom() + exporting::kNotesBand * kMillimetresPerPoint);
        layout.setMargins(margins);
    }
    return layout;
}

QJsonObject toJson(const ExportOptions &options)
{
    QJsonObject json{{u"paper"_s,
                      options.paper.id() == QPageSize::Custom
                          ? u"%1x%2mm"_s.arg(options.paper.size(QPageSize::Millimeter).width())
                                .arg(options.paper.size(QPageSize::Millimeter).height())
                          : options.paper.key()},
                     {u"landscape"_s, options.orientation == QPageLayout::Landscape},
                     {u"twoSided"_s, options.sides == exporting::Sides::Two},
                     {u"grey"_s, options.colours == exporting::Colours::Grey},
                     {u"typeface"_s, typefaceKey(options.typeface)},
                     {u"textSize"_s, options.textSize},
                     {u"titlePage"_s, options.titlePage},
                     {u"contents"_s, options.contents},
                     {u"contentsDepth"_s, options.contentsDepth},
                     {u"head"_s, options.head.toText()},
                     {u"foot"_s, options.foot.toText()},
                     {u"linkNotes"_s, options.linkNotes},
                     {u"numbered"_s, options.numbered},
                     {u"topOnNewPage"_s, options.topOnNewPage},
                     {u"plainCode"_s, options.plainCode},
                     {u"lineWidth"_s, options.lineWidth}};
    if (options.margins)
        json.insert(u"margins"_s,
                    QJsonArray{options.margins->left(), options.margins->top(), options.margins->right(),
                               options.margins->bottom()});
    return json;
}

ExportOptions exportOptionsFrom(const QJsonObject &json)
{
    ExportOptions options;
    options.paper = paperNamed(json.value("paper"_L1).toString()).value_or(options.paper);
    options.orientation = json.value("landscape"_L1).toBool() ? QPageLayout::Landscape : QPageLayout::Portrait;
    options.sides = json.value("twoSided"_L1).toBool() ? exporting::Sides::Two : exporting::Sides::One;
    options.colours = json.value("grey"_L1).toBool() ? exporting::Colours::Grey : exporting::Colours::Full;
    options.typeface = typefaceFrom(json.value("typeface"_L1).toString());
    options.textSize = std::clamp(json.value("textSize"_L1).toDouble(options.textSize), kSmallestType, kLargestType);
    options.titlePage = json.value("titlePage"_L1).toBool();
    options.contents = json.value("contents"_L1).toBool();
    options.contentsDepth = std::clamp(json.value("contentsDepth"_L1).toInt(options.contentsDepth), 1, kDeepestContents);
    const auto line = [&json](QLatin1String key, exporting::RunningLine &kept) {
        const exporting::RunningLine read = exporting::RunningLine::fromText(json.value(key).toString());
        if (json.contains(key) && exporting::unknownFields(read).isEmpty())
            kept = read;
    };
    line("head"_L1, options.head);
    line("foot"_L1, options.foot);
    options.linkNotes = json.value("linkNotes"_L1).toBool();
    options.numbered = json.value("numbered"_L1).toBool();
    options.topOnNewPage = json.value("topOnNewPage"_L1).toBool();
    options.plainCode = json.value("plainCode"_L1).toBool();
    options.lineWidth = std::clamp(json.value("lineWidth"_L1).toInt(options.lineWidth), 0, kWidestTextLine);
    if (const QJsonArray sides = json.value("margins"_L1).toArray(); sides.size() == 4)
        options.margins = QMarginsF(sides[0].toDouble(), sides[1].toDouble(), sides[2].toDouble(), sides[3].toDouble());
    return options;
}

} // namespace lectern::services
