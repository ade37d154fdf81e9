// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper_joiner.h"

#include "ui/run_aside.h"

#include <deque>

namespace lectern::ui {

namespace {

/// Of its own: who measures printed pieces, while a renderer waits for it, is not to stand behind one that is being joined.
QThreadPool &joinThread()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return pool;
}

} // namespace

class PaperJoiner::Private {
public:
    using Step = std::function<base::Result<void>()>;

    /// What the steps work on, one at a time.
    struct State {
        std::shared_ptr<const PaperJob> job;
        JoinedParts made;
        document::Document first; ///< article
    };

    explicit Private(PaperJoiner *joiner) : q(joiner) {}

    void take(Step step)
    {
        steps.push_back(std::move(step));
        if (!isBusy)
            work();
    }

    void work()
    {
        if (steps.empty()) {
            if (isClosed)
                emit q->joined(state->made);
            return;
        }
        isBusy = true;
        Step step = std::move(steps.front());
        steps.pop_front();
        runAside(
            q, std::move(step),
            [this](const base::Result<void> &result) {
                isBusy = false;
                if (result)
                    return work();
                steps.clear();
                isClosed = false;
                emit q->failed(result.error());
            },
            joinThread());
    }

    PaperJoiner *q;
    std::shared_ptr<State> state = std::make_shared<State>();
    std::deque<Step> steps;
    bool isBusy = false;
    bool isClosed = false;
};

PaperJoiner::PaperJoiner(std::shared_ptr<const PaperJob> job, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this))
{
    d->state->job = std::move(job);
}

PaperJoiner::~PaperJoiner()
{
    // Thousands of pages are not taken apart on the application's thread.
    joinThread().start([state = std::move(d->state)] { (void)state; });
}

void PaperJoiner::begin(const std::shared_ptr<exporting::PaperPart> &part)
{
    d->take([state = d->state, part]() -> base::Result<void> {
        if (!state->made.assembly) {
            state->first = part->article;
            state->made.assembly = emptyAssembly(*state->job, *part);
        }
        state->made.assembly->begin(std::move(*part));
        return {};
    });
}

void PaperJoiner::add(const exporting::PrintedPiece &piece)
{
    d->take([state = d->state, piece] { return state->made.assembly->add(piece); });
}

void PaperJoiner::end()
{
    d->take([state = d->state] { return state->made.assembly->end(); });
}

void PaperJoiner::close()
{
    d->isClosed = true;
    d->take([state = d->state]() -> base::Result<void> {
        state->made.frontHtml = frontHtml(*state->job, *state->made.assembly, state->first);
        return {};
    });
}

} // namespace lectern::ui
