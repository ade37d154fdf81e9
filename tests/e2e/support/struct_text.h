// SPDX-License-Identifier: GPL-3.0-or-later
// A tagged PDF's text by its elements, as poppler reads it (`pdfinfo -struct-text`).
#pragma once

#include <QString>
#include <QVector>

namespace lectern::test {

struct StructText {
    QString type;
    int parent = -1;
    QString whole; ///< its text with that of the elements within
};

struct StructPiece {
    int element = -1;
    QString text;
};

/// A file in the order of reading.
struct StructTexts {
    QVector<StructText> elements;
    QVector<StructPiece> pieces;

    /// True when the element is one of this type, or within one.
    [[nodiscard]] bool isWithin(int element, const QString &type) const;
};
[[nodiscard]] StructTexts structTexts(const QString &pdf);

/// The text without white space, ligatures and forms of letters resolved, soft hyphens gone.
[[nodiscard]] QString letters(QStringView text);

} // namespace lectern::test
