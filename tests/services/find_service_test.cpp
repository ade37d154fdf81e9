// SPDX-License-Identifier: GPL-3.0-or-later
// Finding in the background: the newest query wins, batches come in order, failures keep what was found.
#include "services/find_service.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>
#include <functional>
#include <gtest/gtest.h>

namespace {

using namespace lectern;
using services::FindOutcome;
using services::FindService;

/// `paragraphs` blocks in sections of ten; each holds "needle" once.
document::Document articleOf(int paragraphs)
{
    document::DocumentData data;
    std::vector<document::Heading> headings;
    const auto add = [&](const QString &text, document::BlockKind kind) {
        document::Block block;
        block.textStart = static_cast<qint32>(data.text.size());
        block.textLength = static_cast<qint32>(text.size());
        block.section = static_cast<document::SectionId>(headings.size());
        block.kind = kind;
        data.blocks.push_back(block);
        data.text += text + u'\n';
    };
    for (int i = 0; i < paragraphs; ++i) {
        if (i % 10 == 0) {
            document::Heading heading;
            heading.title = QStringLiteral("Part %1").arg(i / 10);
            heading.block = static_cast<document::BlockId>(data.blocks.size());
            headings.push_back(heading);
            add(heading.title, document::BlockKind::Heading);
        }
        add(QStringLiteral("Straw, a Needle and aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! %1").arg(i),
            document::BlockKind::Paragraph);
    }
    data.outline = document::Outline(headings);
    return document::Document(std::move(data));
}

find::Query queryFor(const QString &text, find::Mode mode = find::Mode::Contains)
{
    find::Query query;
    query.text = text;
    query.mode = mode;
    return query;
}

class Listener {
public:
    explicit Listener(FindService &service)
    {
        QObject::connect(&service, &FindService::hitsFound, &m_context,
                         [this](const find::Query &, const QList<find::Hit> &hits) { batches << hits; });
        QObject::connect(&service, &FindService::finished, &m_context,
                         [this](const FindOutcome &outcome) { outcomes << outcome; });
    }

    /// False after twenty seconds.
    bool wait(qsizetype count = 1)
    {
        const QDeadlineTimer deadline(20'000);
        while (outcomes.size() < count && !deadline.hasExpired())
            pause(5);
        return outcomes.size() >= count;
    }

    static void pause(int milliseconds)
    {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        loop.exec();
    }

    QList<QList<find::Hit>> batches;
    QList<FindOutcome> outcomes;

private:
    QObject m_context;
};

TEST(FindService, FindsInTheBackgroundInBatches)
{
    FindService service;
    Listener listener(service);
    service.setDocument(articleOf(1000));
    service.find(queryFor(QStringLiteral("needle")));
    EXPECT_TRUE(service.isSearching());
    EXPECT_TRUE(listener.outcomes.isEmpty()) << "find() must not answer before it returns";
    ASSERT_TRUE(listener.wait());
    EXPECT_FALSE(service.isSearching());
    const FindOutcome outcome = listener.outcomes.first();
    EXPECT_FALSE(outcome.error.has_value());
    EXPECT_EQ(outcome.hits->total(), 1000);
    EXPECT_EQ(outcome.hits->countIn(1), 10);
    ASSERT_FALSE(listener.batches.isEmpty());
    EXPECT_LE(listener.batches.first().size(), 100);
    QList<find::Hit> all;
    for (const QList<find::Hit> &batch : listener.batches)
        all += batch;
    ASSERT_EQ(all.size(), outcome.hits->size());
    for (qsizetype i = 0; i < all.size(); ++i)
        EXPECT_EQ(all.at(i), outcome.hits->at(i));
}

TEST(FindService, NewestQueryWins)
{
    FindService service;
    Listener listener(service);
    service.setDocument(articleOf(5000));
    for (const char16_t *text : {u"n", u"ne", u"nee", u"need", u"straw"})
        service.find(queryFor(QString::fromUtf16(text)));
    ASSERT_TRUE(listener.wait());
    Listener::pause(100); // an overtaken query would be reported now
    ASSERT_EQ(listener.outcomes.size(), 1);
    EXPECT_EQ(listener.outcomes.first().query.text, QStringLiteral("straw"));
    EXPECT_EQ(listener.outcomes.first().hits->total(), 5000);
}

TEST(FindService, CancelledQueryIsNotReported)
{
    FindService service;
    Listener listener(service);
    service.setDocument(articleOf(5000));
    service.find(queryFor(QStringLiteral("needle")));
    service.cancel();
    EXPECT_FALSE(service.isSearching());
    Listener::pause(200);
    EXPECT_TRUE(listener.outcomes.isEmpty());
    EXPECT_TRUE(listener.batches.isEmpty());
}

TEST(FindService, AnotherArticleDropsTheQuery)
{
    FindService service;
    Listener listener(service);
    service.setDocument(articleOf(5000));
    service.find(queryFor(QStringLiteral("needle")));
    service.setDocument(articleOf(20));
    service.find(queryFor(QStringLiteral("needle")));
    ASSERT_TRUE(listener.wait());
    EXPECT_EQ(listener.outcomes.first().hits->total(), 20);
}

TEST(FindService, BadPatternIsSaid)
{
    FindService service;
    Listener listener(service);
    service.setDocument(articleOf(20));
    service.find(queryFor(QStringLiteral("(needle"), find::Mode::RegularExpression));
    ASSERT_TRUE(listener.wait());
    ASSERT_TRUE(listener.outcomes.first().error.has_value());
    EXPECT_EQ(listener.outcomes.first().error->problem, find::FindProblem::BadPattern);
    EXPECT_EQ(listener.outcomes.first().hits->total(), 0);
}

TEST(FindService, RunawayPatternKeepsWhatWasFound)
{
    FindService service;
    Listener listener(service);
    service.setDocument(articleOf(200));
    service.find(queryFor(QStringLiteral("Straw|(a+)+$"), find::Mode::RegularExpression));
    ASSERT_TRUE(listener.wait());
    ASSERT_TRUE(listener.outcomes.first().error.has_value());
    EXPECT_EQ(listener.outcomes.first().error->problem, find::FindProblem::RunawayPattern);
    EXPECT_GE(listener.outcomes.first().hits->total(), 1);
}

TEST(FindService, MayGoWhileSearching)
{
    auto service = std::make_unique<FindService>();
    Listener listener(*service);
    service->setDocument(articleOf(5000));
    service->find(queryFor(QStringLiteral("(a+)+$"), find::Mode::RegularExpression));
    service.reset();
    Listener::pause(50);
    EXPECT_TRUE(listener.outcomes.isEmpty());
}

} // namespace
