// SPDX-License-Identifier: GPL-3.0-or-later
// Work on a pool thread whose result comes back to an object's thread.
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <utility>

namespace lectern::ui {

/// Runs `work` on a thread of the pool and hands its result to `done` on the application's thread, unless `owner` is gone by then.
template <typename Work, typename Done>
void runAside(QObject *owner, Work work, Done done, QThreadPool &pool = *QThreadPool::globalInstance())
{
    pool.start([owner = QPointer(owner), work = std::move(work), done = std::move(done)]() mutable {
        auto result = work();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [owner, result = std::move(result), done = std::move(done)]() mutable {
                if (owner)
                    done(std::move(result));
            },
            Qt::QueuedConnection);
    });
}

} // namespace lectern::ui
