// SPDX-License-Identifier: GPL-3.0-or-later
// Rewrites what a page draws so that every piece of it is marked: as content of a structure element, or as an artifact (ISO 32000-1,
// 14.6 and 14.8.2.2). For this room only: knows QPDF.
#pragma once

#include "exporting/text_run.h"

#include <QRectF>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::exporting {

/// What a page's instructions refer to by name.
struct PageResources {
    FontLookup fonts;
    std::function<std::optional<QRectF>(const std::string &name)>
        formBox; ///< a form's box in its own coordinates; pictures have none
};

/// Where a text object's first glyph stands: points from the page's lower left corner.
struct TextStart {
    double x = 0;
    double y = 0;
    bool isUnderlined = false; ///< the line that was drawn last runs below it
    std::string_view colour;   ///< as it was set last; a view into the content
};

/// Says what belongs where. Coordinates: points from the page's lower left corner; a box's top() is its lower edge.
class ContentOwners {
public:
    static constexpr int kArtifact = -1; ///< belongs to nothing that is read
    static constexpr int kStray = -2;    ///< is not drawn at all

    virtual ~ContentOwners() = default;
    [[nodiscard]] virtual int ofText(const TextStart &start) = 0;
    [[nodiscard]] virtual int ofPicture(const QRectF &box) = 0;
    /// Owner of lines and areas within this box.
    [[nodiscard]] virtual int ofDrawing(const QRectF &box) = 0;
    /// True where the end of a line is the end of a word, so that a space has to stand there for those who read by ear.
    [[nodiscard]] virtual bool wantsSpaces() const = 0;
    /// Structure type of an owner, for the mark.
    [[nodiscard]] virtual std::string_view typeOf(int owner) const = 0;
};

struct TaggedContent {
    std::string content;
    std::vector<int> owners; ///< of each marked piece, by its number (MCID)
};

/// Nothing when the content can't be read to its end.
[[nodiscard]] std::optional<TaggedContent> taggedContent(std::string_view content, const PageResources &resources,
                                                         ContentOwners &owners);

} // namespace lectern::exporting
