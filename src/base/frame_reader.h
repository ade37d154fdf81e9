// SPDX-License-Identifier: GPL-3.0-or-later
// Collects frames from a pipe that never blocks; the parent's side of frame_io.h.
#pragma once

#include <QByteArray>
#include <QtGlobal>
#include <array>
#include <deque>
#include <optional>

namespace lectern::base {

/// One frame as the parent receives it; what the type byte means is agreed with each helper.
struct Frame {
    quint8 type = 0;
    QByteArray payload;

    bool operator==(const Frame &) const = default;
};

/// Takes whatever bytes are ready and puts them together to whole frames.
class FrameReader {
public:
    /// How far reading got.
    enum class Progress {
        NothingReady, ///< all that was ready has been taken
        Ended,        ///< the other side closed the pipe, or it can't be read any more
        OverBudget,   ///< more bytes came, or were announced, than the budget allows; nothing more is read
    };

    /// At most `outputBytes` bytes (headers included) are accepted until the budget is renewed.
    explicit FrameReader(qint64 outputBytes);

    /// Counts the output from zero again; what is already collected stays.
    void renewBudget();

    /// Reads from the non-blocking `descriptor` until nothing more is ready.
    [[nodiscard]] Progress readFrom(int descriptor);

    /// The oldest complete frame, taken out; nothing when there is none yet.
    [[nodiscard]] std::optional<Frame> takeFrame();

    /// Whether part of a frame has been read and the rest is missing.
    [[nodiscard]] bool isInsideFrame() const;

private:
    qint64 m_budget;
    qint64 m_used = 0;
    std::array<unsigned char, 5> m_header{};
    qsizetype m_headerCount = 0;
    qsizetype m_payloadCount = 0;
    Frame m_current;
    std::deque<Frame> m_complete;
};

} // namespace lectern::base
