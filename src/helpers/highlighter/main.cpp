// SPDX-License-Identifier: GPL-3.0-or-later
// lectern-highlighter: answers requests for highlighted code on stdin and stdout until stdin ends.
//
// A program of its own for two reasons: Debian 12 has KSyntaxHighlighting for Qt 5 only, which can't share a process with
// Qt 6, and a syntax definition whose regular expressions run away can only be stopped by ending the process.
#include "base/child_sandbox.h"
#include "base/frame_io.h"
#include "helpers/highlighter/code_colourer.h"
#include "helpers/highlighter/language_finder.h"
#include "markdown/highlight_protocol.h"

#include <KSyntaxHighlighting/Repository>
#include <cstring>
#include <unistd.h>

using namespace lectern;
namespace protocol = lectern::markdown::highlight;

namespace {

/// A request, as views of the frame's payload.
struct Request {
    std::chrono::milliseconds budget{0};
    QStringView language;
    QStringView code;
};

std::uint32_t numberAt(const std::string &payload, std::size_t position)
{
    std::uint32_t number = 0;
    for (int byte = 0; byte < 4; ++byte)
        number |= static_cast<std::uint32_t>(static_cast<unsigned char>(payload[position + byte])) << (8 * byte);
    return number;
}

/// False when the payload contradicts itself.
bool parse(const std::string &payload, Request &request)
{
    if (payload.size() < protocol::requestHeaderBytes || payload.size() % sizeof(char16_t) != 0)
        return false;
    const std::size_t units = (payload.size() - protocol::requestHeaderBytes) / sizeof(char16_t);
    const std::size_t languageUnits = numberAt(payload, 4);
    if (languageUnits > units)
        return false;
    request.budget = std::chrono::milliseconds(numberAt(payload, 0));
    // The buffer is aligned for any type and the header has an even length.
    const auto *text = reinterpret_cast<const char16_t *>(payload.data() + protocol::requestHeaderBytes);
    request.language = QStringView(text, qsizetype(languageUnits));
    request.code = QStringView(text + languageUnits, qsizetype(units - languageUnits));
    return true;
}

} // namespace

int main()
{
    const KSyntaxHighlighting::Repository repository;
    const highlighter::LanguageFinder languages(repository);
    highlighter::CodeColourer colourer;
    base::enterChildSandbox(); // the definitions are part of the library: no file is needed from here on

    constexpr std::size_t maximumRequest = (protocol::maximumCodeLength + 1024) * sizeof(char16_t);
    base::RawFrame frame;
    for (;;) {
        switch (base::readFrame(STDIN_FILENO, frame, maximumRequest)) {
        case base::FrameRead::End:
            return 0;
        case base::FrameRead::Damaged:
            return 2;
        case base::FrameRead::Frame:
            break;
        }
        Request request;
        if (frame.type != protocol::requestType || !parse(frame.payload, request))
            return 2;
        std::string answer(1, '\0'); // no flags: language not known
        if (const auto language = languages.find(request.language, request.code); language.definition.isValid())
            answer = colourer.answerFor(language, request.code, request.budget);
        if (!base::writeFrame(STDOUT_FILENO, protocol::answerType, answer))
            return 1;
    }
}
