// SPDX-License-Identifier: GPL-3.0-or-later
// A flag by which the caller of a search asks it, from any thread, to stop.
#pragma once

#include <atomic>
#include <memory>

namespace lectern::find {

/// Copies share one flag. Cheap to ask.
class CancelToken {
public:
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

} // namespace lectern::find
