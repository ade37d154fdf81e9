// SPDX-License-Identifier: GPL-3.0-or-later
// The drawings of one page, drawn two at a time and within a budget for all of them.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <stop_token>

namespace lectern::web {

/// Where a drawing is going.
enum class DrawingUse {
    Screen, ///< always pixels
    Paper,  ///< lines and text stay what they are where that is known to be cheap
};

/// Belongs to one page; what is still being drawn when it goes is given up.
class DrawingQueue {
public:
    DrawingQueue();
    ~DrawingQueue();
    DrawingQueue(const DrawingQueue &) = delete;
    DrawingQueue &operator=(const DrawingQueue &) = delete;

    using Done = std::function<void(base::Result<QByteArray>)>;
    /// Turns an SVG file into one that the engine shows at once. `done` hears of it on one of the queue's threads. Errors: those of
    /// base::drawnPicture(), and TooLargeRefused when the page's drawings have taken 20 s of processor time already.
    void draw(const QByteArray &svg, DrawingUse use, Done done);

private:
    std::stop_source m_stop;
    std::atomic<qint64> m_spent = 0; ///< milliseconds of processor time
    QThreadPool m_threads;           ///< last: its threads use the rest
};

} // namespace lectern::web
