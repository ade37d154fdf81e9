// SPDX-License-Identifier: GPL-3.0-or-later
// Frame assembly: header bytes first, then the payload straight into its final buffer.
#include "base/frame_reader.h"

#include "base/frame_io.h"

#include <cerrno>
#include <unistd.h>

namespace lectern::base {

static_assert(frameHeaderBytes == 5);

FrameReader::FrameReader(qint64 outputBytes) : m_budget(outputBytes) {}

void FrameReader::renewBudget()
{
    m_used = 0;
}

FrameReader::Progress FrameReader::readFrom(int descriptor)
{
    const auto headerSize = static_cast<qsizetype>(frameHeaderBytes);
    for (;;) {
        const bool inHeader = m_headerCount < headerSize;
        char *target =
            inHeader ? reinterpret_cast<char *>(m_header.data()) + m_headerCount : m_current.payload.data() + m_payloadCount;
        const qsizetype wanted = inHeader ? headerSize - m_headerCount : m_current.payload.size() - m_payloadCount;
        const ssize_t count = ::read(descriptor, target, static_cast<size_t>(wanted));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            return Progress::NothingReady;
        if (count <= 0)
            return Progress::Ended;

        m_used += count;
        if (inHeader) {
            m_headerCount += count;
            if (m_headerCount < headerSize)
                continue;
            // The announced length is checked before memory is taken for it.
            const qint64 size = decodeFrameSize(m_header.data());
            if (size > m_budget - m_used)
                return Progress::OverBudget;
            m_current.type = m_header[0];
            m_current.payload = QByteArray(static_cast<qsizetype>(size), Qt::Uninitialized);
            m_payloadCount = 0;
        } else {
            m_payloadCount += count;
        }
        if (m_payloadCount == m_current.payload.size()) {
            m_complete.push_back(std::move(m_current));
            m_current = {};
            m_headerCount = 0;
            m_payloadCount = 0;
        }
    }
}

std::optional<Frame> FrameReader::takeFrame()
{
    if (m_complete.empty())
        return std::nullopt;
    Frame frame = std::move(m_complete.front());
    m_complete.pop_front();
    return frame;
}

bool FrameReader::isInsideFrame() const
{
    return m_headerCount > 0;
}

} // namespace lectern::base
