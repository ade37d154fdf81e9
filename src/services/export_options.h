// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a reader may choose about an exported file, as one value.
#pragma once

#include "exporting/page_furniture.h"
#include "page/appearance.h"

#include <QJsonObject>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QString>
#include <QStringList>
#include <optional>

namespace lectern::services {

/// Limits of the choices; values beyond them are clamped where they are used.
inline constexpr double kSmallestType = 6;    ///< points
inline constexpr double kLargestType = 28;    ///< points
inline constexpr int kDeepestContents = 6;    ///< levels
inline constexpr double kSmallestPaper = 50;  ///< millimetres
inline constexpr double kLargestPaper = 2000; ///< millimetres
inline constexpr int kWidestTextLine = 160;   ///< columns

struct ExportOptions {
    QPageSize paper = usualPaper();
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    std::optional<QMarginsF> margins; ///< millimetres; left is the inner one; nothing: a column that reads well
    exporting::Sides sides = exporting::Sides::One;
    exporting::Colours colours = exporting::Colours::Full;
    page::Typeface typeface = page::Typeface::Serif;
    double textSize = 11; ///< points
    bool titlePage = false;
    bool contents = false;
    int contentsDepth = 3; ///< levels
    exporting::RunningLine head{QStringLiteral("{title}"), {}, QStringLiteral("{section}")};
    exporting::RunningLine foot{{}, QStringLiteral("{page} / {pages}"), {}};
    bool linkNotes = false;    ///< addresses of links as footnotes
    bool numbered = false;     ///< sections are numbered
    bool topOnNewPage = false; ///< every level-1 heading begins a page
    bool plainCode = false;    ///< code without colours
    QStringList sections;      ///< slugs; empty: the whole article
    int lineWidth = 78;        ///< plain text: columns, 0: lines as they come

    bool operator==(const ExportOptions &) const = default;

    /// A4, or Letter where the locale measures in inches.
    [[nodiscard]] static QPageSize usualPaper();
};

/// A paper by name (A4, A5, Letter, Legal, any of Qt's keys, in either case) or by measure (`120x180mm`, `5x8in`).
[[nodiscard]] std::optional<QPageSize> paperNamed(const QString &name);

/// Paper and margins. Margins that are not given make a column of about 66 characters, as far as the paper has room.
[[nodiscard]] QPageLayout pageLayout(const ExportOptions &options);

/// The same for what the text itself may fill: where links have footnotes, some of its foot is theirs.
[[nodiscard]] QPageLayout textLayout(const ExportOptions &options);

/// For the settings file. The chosen sections belong to one article and are left out.
[[nodiscard]] QJsonObject toJson(const ExportOptions &options);
/// Keys that are missing or make no sense keep their defaults.
[[nodiscard]] ExportOptions exportOptionsFrom(const QJsonObject &json);

} // namespace lectern::services
