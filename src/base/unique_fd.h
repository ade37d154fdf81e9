// SPDX-License-Identifier: GPL-3.0-or-later
// An owned file descriptor.
#pragma once

#include <unistd.h>
#include <utility>

namespace lectern::base {

/// Closes its descriptor when it goes.
class UniqueFd {
public:
    UniqueFd() = default;
    explicit UniqueFd(int descriptor) : m_descriptor(descriptor) {}
    UniqueFd(UniqueFd &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    UniqueFd &operator=(UniqueFd &&other) noexcept
    {
        if (this != &other) {
            close();
            m_descriptor = std::exchange(other.m_descriptor, -1);
        }
        return *this;
    }
    ~UniqueFd() { close(); }

    /// The descriptor; -1 when there is none.
    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

    /// Closes now. Not repeated on EINTR: Linux has released the descriptor even then.
    void close()
    {
        if (m_descriptor >= 0)
            ::close(std::exchange(m_descriptor, -1));
    }

private:
    int m_descriptor = -1;
};

} // namespace lectern::base
