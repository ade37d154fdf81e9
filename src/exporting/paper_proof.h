// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader of proofs would mark on printed pages.
#pragma once

#include "document/block.h"

#include <QString>
#include <vector>

namespace lectern::exporting {

enum class ProofKind {
    StrandedHeading, ///< a heading at a page's foot, its text on the next page
    ClippedBlock,    ///< text or a picture reaches over the margins
    NearlyEmptyPage, ///< less than a third of the page is used, and it is not the last one
    CoarsePicture,   ///< a picture has fewer than 150 dots to the inch
};

/// Fewest dots to the inch that print well, and least part of a page that should be used (issue of paper proofs).
inline constexpr double kFewestDots = 150;
inline constexpr double kLeastUse = 1.0 / 3;

struct ProofRow {
    ProofKind kind = ProofKind::StrandedHeading;
    int page = 0;                 ///< 0-based in the finished file
    QString label;                ///< the page's number as printed
    int part = 0;                 ///< article of a book
    document::BlockId block = -1; ///< nearest block; -1: none known
    QString text;                 ///< its first words
    double value = 0;             ///< NearlyEmptyPage: part that is used, 0..1; CoarsePicture: dots to the inch;
                                  ///< ClippedBlock: points over the margin
    double y = 0;                 ///< points from the page's upper edge

    bool operator==(const ProofRow &) const = default;
};

} // namespace lectern::exporting
