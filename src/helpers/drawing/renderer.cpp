// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes as CSS 2 has them for replaced elements: what the drawing names, else its view box's ratio, else 300 to 150.
#include "helpers/drawing/renderer.h"

#include "base/drawing_protocol.h"

#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <librsvg/rsvg.h>
#include <memory>

namespace lectern::drawing {

namespace {

using namespace base::drawing;

constexpr double kDotsPerInch = 96;
constexpr double kUsualWidth = 300;
constexpr double kUsualHeight = 150;
constexpr double kReadableWidth = 1000; // of a drawing that takes the width that there is

struct Release {
    void operator()(RsvgHandle *handle) const { g_object_unref(handle); }
    void operator()(cairo_surface_t *surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t *context) const { cairo_destroy(context); }
};
template <typename T>
using Owned = std::unique_ptr<T, Release>;

bool isExtent(double value)
{
    return std::isfinite(value) && value > 0;
}

/// False for a drawing without extent.
bool measure(RsvgHandle *handle, Rendering &rendering)
{
    gboolean hasWidth = FALSE;
    gboolean hasHeight = FALSE;
    gboolean hasBox = FALSE;
    RsvgLength width{};
    RsvgLength height{};
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(handle, &hasWidth, &width, &hasHeight, &height, &hasBox, &box);
    double pixelWidth = 0;
    double pixelHeight = 0;
    if (rsvg_handle_get_intrinsic_size_in_pixels(handle, &pixelWidth, &pixelHeight)) {
        rendering.width = rendering.shownWidth = pixelWidth;
        rendering.height = rendering.shownHeight = pixelHeight;
    } else if (hasBox) {
        rendering.shownWidth = kReadableWidth;
        rendering.shownHeight = kReadableWidth * box.height / box.width;
    } else {
        rendering.shownWidth = kUsualWidth;
        rendering.shownHeight = kUsualHeight;
    }
    return isExtent(rendering.shownWidth) && isExtent(rendering.shownHeight);
}

cairo_status_t append(void *target, const unsigned char *data, unsigned length)
{
    static_cast<std::string *>(target)->append(reinterpret_cast<const char *>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

std::optional<Rendering> render(std::string_view svg, const Wanted &wanted)
{
    const Owned<RsvgHandle> handle(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8 *>(svg.data()), svg.size(), nullptr));
    if (!handle)
        return std::nullopt;
    rsvg_handle_set_dpi(handle.get(), kDotsPerInch);
    Rendering rendering;
    if (!measure(handle.get(), rendering))
        return std::nullopt;
    const double scale =
        std::min({wanted.density, std::sqrt(wanted.mostPixels / rendering.shownWidth / rendering.shownHeight),
                  kLongestSide / rendering.shownWidth, kLongestSide / rendering.shownHeight});
    const int width = std::max(1, static_cast<int>(std::lround(rendering.shownWidth * scale)));
    const int height = std::max(1, static_cast<int>(std::lround(rendering.shownHeight * scale)));
    const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    const Owned<cairo_t> context(cairo_create(surface.get()));
    cairo_scale(context.get(), width / rendering.shownWidth, height / rendering.shownHeight);
    const RsvgRectangle viewport{0, 0, rendering.shownWidth, rendering.shownHeight};
    if (!rsvg_handle_render_document(handle.get(), context.get(), &viewport, nullptr))
        return std::nullopt;
    if (wanted.picture && cairo_surface_write_to_png_stream(surface.get(), append, &rendering.png) != CAIRO_STATUS_SUCCESS)
        return std::nullopt;
    return rendering;
}

} // namespace lectern::drawing
