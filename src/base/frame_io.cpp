// SPDX-License-Identifier: GPL-3.0-or-later
// Blocking frame input and output on a file descriptor.
#include "base/frame_io.h"

#include <cerrno>
#include <limits>
#include <sys/uio.h>
#include <unistd.h>

namespace lectern::base {

namespace {

/// Reads until `size` bytes are there or the input ends; returns how many came, -1 on an error.
ssize_t readFully(int descriptor, char *data, std::size_t size)
{
    std::size_t done = 0;
    while (done < size) {
        const ssize_t count = ::read(descriptor, data + done, size - done);
        if (count > 0)
            done += static_cast<std::size_t>(count);
        else if (count == 0)
            break;
        else if (errno != EINTR)
            return -1;
    }
    return static_cast<ssize_t>(done);
}

} // namespace

void encodeFrameHeader(std::uint8_t type, std::uint32_t size, unsigned char *header) noexcept
{
    header[0] = type;
    for (int byte = 0; byte < 4; ++byte)
        header[1 + byte] = static_cast<unsigned char>(size >> (8 * byte));
}

std::uint32_t decodeFrameSize(const unsigned char *header) noexcept
{
    std::uint32_t size = 0;
    for (int byte = 0; byte < 4; ++byte)
        size |= static_cast<std::uint32_t>(header[1 + byte]) << (8 * byte);
    return size;
}

FrameRead readFrame(int descriptor, RawFrame &frame, std::size_t maximumBytes)
{
    unsigned char header[frameHeaderBytes];
    const ssize_t headerCount = readFully(descriptor, reinterpret_cast<char *>(header), sizeof header);
    if (headerCount == 0)
        return FrameRead::End;
    if (headerCount != static_cast<ssize_t>(sizeof header))
        return FrameRead::Damaged;
    const std::size_t size = decodeFrameSize(header);
    if (size > maximumBytes)
        return FrameRead::Damaged;
    frame.type = header[0];
    frame.payload.resize(size);
    if (readFully(descriptor, frame.payload.data(), size) != static_cast<ssize_t>(size))
        return FrameRead::Damaged;
    return FrameRead::Frame;
}

bool writeFrame(int descriptor, std::uint8_t type, std::string_view payload)
{
    if (payload.size() > std::numeric_limits<std::uint32_t>::max())
        return false;
    unsigned char header[frameHeaderBytes];
    encodeFrameHeader(type, static_cast<std::uint32_t>(payload.size()), header);

    // Header and payload leave in one call, so that a small answer wakes the parent once.
    iovec parts[2] = {{header, sizeof header}, {const_cast<char *>(payload.data()), payload.size()}};
    int part = 0;
    while (part < 2) {
        const ssize_t count = ::writev(descriptor, parts + part, 2 - part);
        if (count < 0) {
            if (errno == EINTR)
                continue;
            return false;
        }
        auto left = static_cast<std::size_t>(count);
        while (part < 2 && left >= parts[part].iov_len) {
            left -= parts[part].iov_len;
            ++part;
        }
        if (part < 2) {
            parts[part].iov_base = static_cast<char *>(parts[part].iov_base) + left;
            parts[part].iov_len -= left;
        }
    }
    return true;
}

} // namespace lectern::base
