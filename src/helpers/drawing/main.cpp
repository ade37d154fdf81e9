// SPDX-License-Identifier: GPL-3.0-or-later
// lectern-drawing: turns SVG files on stdin into PNG pictures on stdout until stdin ends, so that a drawing that would keep the
// web engine busy for hours only ends this program. No Qt: it starts in a few milliseconds.
#include "base/child_sandbox.h"
#include "base/drawing_protocol.h"
#include "base/frame_io.h"
#include "helpers/drawing/renderer.h"

#include <cstring>
#include <optional>
#include <unistd.h>

using namespace lectern;
namespace protocol = lectern::base::drawing;

namespace {

constexpr std::size_t kLargestRequest = 4 * 1024 * 1024; // as base/svg_check.h has it

std::string answerFor(const drawing::Rendering &rendering)
{
    const double sizes[] = {rendering.width, rendering.height, rendering.shownWidth, rendering.shownHeight};
    static_assert(sizeof sizes == protocol::answerHeaderBytes);
    std::string answer(sizeof sizes, '\0'); // both sides run on one machine: its doubles are theirs
    std::memcpy(answer.data(), sizes, sizeof sizes);
    return answer + rendering.png;
}

std::optional<drawing::Wanted> wantedBy(std::uint8_t request)
{
    switch (request) {
    case protocol::requestType:
        return drawing::Wanted{protocol::kDensity, protocol::kMostDrawnPixels, true};
    case protocol::coarseRequestType:
        return drawing::Wanted{1, protocol::kMostCoarsePixels, true};
    case protocol::trialRequestType:
        return drawing::Wanted{1, protocol::kMostCoarsePixels, false};
    default:
        return std::nullopt;
    }
}

} // namespace

int main()
{
    base::enterChildSandbox(base::ChildNeeds::Fonts);
    base::RawFrame frame;
    for (;;) {
        switch (base::readFrame(STDIN_FILENO, frame, kLargestRequest)) {
        case base::FrameRead::End:
            return 0;
        case base::FrameRead::Damaged:
            return 2;
        case base::FrameRead::Frame:
            break;
        }
        const std::optional<drawing::Wanted> wanted = wantedBy(frame.type);
        if (!wanted)
            return 2;
        const auto rendering = drawing::render(frame.payload, *wanted);
        const bool sent = rendering ? base::writeFrame(STDOUT_FILENO, protocol::answerType, answerFor(*rendering))
                                    : base::writeFrame(STDOUT_FILENO, protocol::failureType, {});
        if (!sent)
            return 1;
    }
}
