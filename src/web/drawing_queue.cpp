// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/drawing_queue.h"

#include "base/drawing.h"
#include "base/svg_check.h"
#include "web/drawing_faces.h"

#include <utility>

namespace lectern::web {

namespace {

constexpr qint64 kBudget = 20'000; // milliseconds: several hundred honest drawings, or ten that were made to be slow

} // namespace

DrawingQueue::DrawingQueue()
{
    m_threads.setMaxThreadCount(2);
}

DrawingQueue::~DrawingQueue()
{
    m_stop.request_stop(); // ends the helpers that run, and those that wait end at once: waiting for the threads is short
}

void DrawingQueue::draw(const QByteArray &svg, DrawingUse use, Done done)
{
    m_threads.start([this, svg, use, done = std::move(done)] {
        if (m_stop.stop_requested())
            return done(base::failure(base::ErrorCode::Cancelled));
        if (m_spent >= kBudget)
            return done(base::failure(base::ErrorCode::TooLargeRefused));
        std::chrono::milliseconds cost{0};
        base::Result<QByteArray> drawn;
        if (use == DrawingUse::Paper && base::isFlatDrawing(svg))
            drawn = base::tryDrawing(svg, m_stop.get_token(), &cost).map([&svg] { return withInstalledFaces(svg); });
        else
            drawn = base::drawnPicture(svg, m_stop.get_token(), &cost);
        m_spent += cost.count();
        done(std::move(drawn));
    });
}

} // namespace lectern::web
