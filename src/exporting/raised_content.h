// SPDX-License-Identifier: GPL-3.0-or-later
// Draws what stands below certain stretches of a page higher up, as if the stretches had never been there. For this room only.
#pragma once

#include <QRectF>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::exporting {

/// A stretch of a page that holds nothing; points from the page's lower edge.
struct EmptyStretch {
    double bottom = 0;
    double top = 0;
};

/// How far up what stands on a page goes when the empty stretches are closed.
class Rise {
public:
    /// `end`: where the page's text ends at the latest, points. The engine also draws on a page what begins right below, on the next one,
    /// if only a hair of it reaches over; that is cut off, and must not rise into view.
    explicit Rise(std::vector<EmptyStretch> stretches, double end = -1e9);

    /// Points, for what stands at this height. Grows from the page's top to its foot.
    [[nodiscard]] double at(double y) const;
    [[nodiscard]] bool isNothing() const { return m_stretches.empty(); }
    [[nodiscard]] double end() const { return m_end; }

private:
    std::vector<EmptyStretch> m_stretches;
    double m_end;
};

/// Boxes of forms in their own coordinates, by name; nothing for pictures.
using FormBoxes = std::function<std::optional<QRectF>(const std::string &name)>;

struct RaisedContent {
    std::string content;
    double bottom =
        0; ///< of what is drawn lowest, where it stands now: points; the top of the range of numbers where nothing is drawn
};

/// The page's instructions with all that is drawn risen: text by its base line, pictures, lines and areas by their upper edges. Text of the
/// next page is left out. The area that the engine begins a page with does not count for the bottom. Nothing when they can't be read to their end.
[[nodiscard]] std::optional<RaisedContent> raisedContent(std::string_view content, const FormBoxes &formBox,
                                                         const Rise &rise);

} // namespace lectern::exporting
