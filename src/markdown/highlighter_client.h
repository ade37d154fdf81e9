// SPDX-License-Identifier: GPL-3.0-or-later
// Colours code through the highlighter helper, which is stopped when it takes too long.
#pragma once

#include "base/result.h"
#include "markdown/styled_span.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <chrono>
#include <memory>
#include <mutex>
#include <vector>

namespace lectern::base {
class ChildProcess;
struct Frame;
} // namespace lectern::base

namespace lectern::markdown {

/// Synchronous engine around one helper process, for one worker thread; only `cancel` may come from another.
///
/// The helper starts with the first request, or with `start()`, and again after it died. Code that stopped it once is
/// not sent again, and neither is a language that stopped it three times: its definition, not the code, is to blame.
class HighlighterClient {
public:
    /// The budget that an article's code block gets by default.
    static constexpr std::chrono::milliseconds defaultBudget{1000};

    /// Talks to the installed helper.
    HighlighterClient();
    /// Talks to `program`.
    explicit HighlighterClient(QString program);
    ~HighlighterClient();
    HighlighterClient(const HighlighterClient &) = delete;
    HighlighterClient &operator=(const HighlighterClient &) = delete;

    /// Starts the helper if it does not run, so that the first request finds it ready. Failures show there.
    void start();

    /// The spans of `code`, in order and without overlap; none where the language is unknown or plain text.
    ///
    /// `language` is the info string of a code fence or a language's name. Past `budget` (processor time of the
    /// helper, at most 10 s) the rest of the code has no spans; a helper that does not stop by itself half a second
    /// later is killed. Errors: HelperMissing, ParserStopped (killed, died, or refused because it did so before),
    /// BadData (the helper's answer is no answer), Cancelled. After any of them the code is to be shown plain.
    [[nodiscard]] base::Result<std::vector<StyledSpan>> highlight(QStringView language, QStringView code,
                                                                  std::chrono::milliseconds budget = defaultBudget);

    /// The code as HTML with its spans, by the default budget; empty when it is to be shown plain.
    [[nodiscard]] QByteArray colouredHtml(QStringView language, QStringView code);

    /// Ends a `highlight` that runs in another thread with Cancelled. The next request starts a new helper.
    void cancel();

private:
    [[nodiscard]] base::Result<std::shared_ptr<base::ChildProcess>> runningChild();
    [[nodiscard]] base::Result<base::Frame> ask(base::ChildProcess &child, const QByteArray &request,
                                                std::chrono::milliseconds budget);
    void dropChild();
    void blame(QStringView language, const QByteArray &fingerprint);

    const QString m_program;
    std::mutex m_mutex; // guards m_child against cancel()
    std::shared_ptr<base::ChildProcess> m_child;
    QSet<QByteArray> m_stoppedBy; // fingerprints of language and code
    QHash<QString, int> m_stopsByLanguage;
};

} // namespace lectern::markdown
