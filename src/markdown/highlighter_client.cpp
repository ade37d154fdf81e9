// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to the highlighter, its budgets and its replacement.
#include "markdown/highlighter_client.h"

#include "base/child_process.h"
#include "base/helper_path.h"
#include "markdown/highlight_answer.h"
#include "markdown/highlight_protocol.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QtEndian>
#include <algorithm>

namespace lectern::markdown {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorCode;
using base::failure;
using base::Result;
using std::chrono::milliseconds;

namespace {

// One helper serves many blocks, so a limit on its whole life can't be the limit of one block. Each block has its
// budget of processor time, which the helper keeps between lines and this side enforces (`ask`). The system's own limit
// is only the last net, for a helper whose Lectern is stopped in a debugger, say; a helper past half of it is replaced
// between two blocks, so that no innocent block meets it.
constexpr int lifeCpuSeconds = 120;
constexpr milliseconds retirementAge = 60s;
constexpr milliseconds largestBudget = 10s;
constexpr milliseconds grace = 500ms; // one last line and the loading of a definition
constexpr qint64 memoryBytes = qint64(512) * 1024 * 1024;
constexpr qint64 outputBytes = qint64(64) * 1024 * 1024; // 3 bytes a code unit is the worst honest answer
constexpr int stopsUntilLanguageIsRefused = 3;
constexpr int rememberedStops = 1000;

QByteArray requestFor(QStringView language, QStringView code, milliseconds budget)
{
    QByteArray request(qsizetype(highlight::requestHeaderBytes), Qt::Uninitialized);
    qToLittleEndian(quint32(budget.count()), request.data());
    qToLittleEndian(quint32(language.size()), request.data() + 4);
    for (const QStringView text : {language, code})
        request.append(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)));
    return request;
}

QByteArray fingerprintOf(QStringView language, QStringView code)
{
    return QCryptographicHash::hash(requestFor(language, code, 0ms), QCryptographicHash::Sha256);
}

} // namespace

HighlighterClient::HighlighterClient() : HighlighterClient(base::helperPath(u"highlighter")) {}

HighlighterClient::HighlighterClient(QString program) : m_program(std::move(program)) {}

HighlighterClient::~HighlighterClient() = default;

void HighlighterClient::start()
{
    (void)runningChild();
}

Result<std::vector<StyledSpan>> HighlighterClient::highlight(QStringView language, QStringView code, milliseconds budget)
{
    language = language.trimmed().left(256); // no language has a longer name; an info string may have any length
    if (language.isEmpty() || code.isEmpty())
        return std::vector<StyledSpan>();
    code = code.left(highlight::maximumCodeLength);
    budget = std::clamp(budget, 1ms, largestBudget);

    const bool languageRefused = m_stopsByLanguage.value(language.toString()) >= stopsUntilLanguageIsRefused;
    if (languageRefused || (!m_stoppedBy.isEmpty() && m_stoppedBy.contains(fingerprintOf(language, code))))
        return failure(ErrorCode::ParserStopped, m_program, u"stopped by it before"_s);

    const auto child = runningChild();
    if (!child)
        return tl::unexpected(child.error());
    const auto answer = ask(**child, requestFor(language, code, budget), budget);
    if (answer) {
        if (auto spans = spansOfAnswer(*answer, code.size()))
            return std::move(*spans);
    }
    dropChild();
    const bool stopped = !answer && answer.error().code == ErrorCode::ParserStopped;
    if (answer || stopped)
        blame(language, fingerprintOf(language, code));
    return answer ? failure(ErrorCode::BadData, m_program, u"not an answer"_s) : tl::unexpected(answer.error());
}

QByteArray HighlighterClient::colouredHtml(QStringView language, QStringView code)
{
    const auto spans = highlight(language, code);
    return spans && !spans->empty() ? toHtml(code, *spans) : QByteArray();
}

void HighlighterClient::cancel()
{
    const std::scoped_lock lock(m_mutex);
    if (m_child)
        m_child->kill();
}

/// The helper, started anew where it is gone or has served long enough.
Result<std::shared_ptr<base::ChildProcess>> HighlighterClient::runningChild()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_child && m_child->isAlive() && m_child->cpuTime() < retirementAge)
            return m_child;
    }
    dropChild();
    base::ChildLimits limits;
    limits.cpuSeconds = lifeCpuSeconds;
    limits.memoryBytes = memoryBytes;
    limits.outputBytes = outputBytes;
    auto child = base::ChildProcess::start(m_program, limits);
    if (!child)
        return tl::unexpected(child.error());
    const std::scoped_lock lock(m_mutex);
    m_child = std::move(*child);
    return m_child;
}

/// Sends and waits. What counts is the helper's processor time, so that a busy machine kills no helper; the clock on the
/// wall counts only for one that sleeps.
Result<base::Frame> HighlighterClient::ask(base::ChildProcess &child, const QByteArray &request, milliseconds budget)
{
    const milliseconds allowed = budget + grace;
    const QDeadlineTimer wall(allowed * 4);
    const milliseconds usedBefore = child.cpuTime();
    child.renewOutputBudget();
    if (auto sent = child.send(highlight::requestType, request, wall); !sent)
        return tl::unexpected(sent.error());
    for (;;) {
        const milliseconds used = child.cpuTime() - usedBefore;
        const milliseconds slice = std::min(std::max(allowed - used, 1ms), milliseconds(wall.remainingTime()) + 1ms);
        auto answer = child.receive(QDeadlineTimer(slice));
        if (answer || !child.isAlive() || wall.hasExpired() || child.cpuTime() - usedBefore >= allowed)
            return answer;
    }
}

void HighlighterClient::dropChild()
{
    const std::scoped_lock lock(m_mutex);
    m_child.reset();
}

void HighlighterClient::blame(QStringView language, const QByteArray &fingerprint)
{
    if (m_stoppedBy.size() >= rememberedStops)
        m_stoppedBy.clear();
    m_stoppedBy.insert(fingerprint);
    ++m_stopsByLanguage[language.toString()];
}

} // namespace lectern::markdown
