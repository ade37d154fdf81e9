// SPDX-License-Identifier: GPL-3.0-or-later
// Articles made to be slow, through the real parser helper: each is done in 2 s of processor time or stopped and shown as plain
// text, memory and output stay within bounds, and time grows with size. Prints the table that the contract of the shared set
// (hostile/pathological/CONTRACT.md) asks for.
#include "markdown/parser_client.h"

#include "base/helper_path.h"
#include "support/environment.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lectern::markdown {
namespace {

// Of the contract.
constexpr double kMostSeconds = 2.0;
constexpr double kMostGrowth = 2.6;
constexpr double kGrowthFrom = 0.2; // seconds
constexpr double kMostMegabytes = 512;
constexpr qint64 kMostOutput = 64 * 1024 * 1024;

constexpr int kTries = 9; // what is above a bound is measured again: the least counts, since other programs only add

/// What one article cost the helper.
struct Cost {
    double seconds = 0;   ///< processor time
    double megabytes = 0; ///< most memory in use, as seen every few milliseconds
    qint64 output = 0;
    bool stopped = false;
};

double peakMegabytes(pid_t pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

Cost costOf(const QByteArray &bytes)
{
    Cost cost;
    auto started = base::ChildProcess::start(base::helperPath(u"parser"), parserLimits(bytes.size()));
    EXPECT_TRUE(started.has_value());
    if (!started)
        return cost;
    base::ChildProcess &child = **started;
    const QDeadlineTimer wall(120s);
    if (child.send(static_cast<quint8>(ParserFrame::Article), encodeRequest({{}, WantPreview::No, bytes}), wall)) {
        for (;;) {
            const auto frame = child.receive(QDeadlineTimer(5ms));
            cost.megabytes = std::max(cost.megabytes, peakMegabytes(child.pid()));
            if (frame) {
                EXPECT_EQ(frame->type, static_cast<quint8>(ParserFrame::Whole));
                cost.output = frame->payload.size();
                cost.seconds = static_cast<double>(child.cpuTime().count()) / 1e3;
                return cost;
            }
            if (!child.isAlive() || wall.hasExpired())
                break;
        }
    }
    EXPECT_FALSE(wall.hasExpired());
    cost.stopped = true;
    cost.seconds = static_cast<double>(child.cpuTime().count()) / 1e3;
    return cost;
}

/// Growth of time per doubling of bytes; an article of n squared bytes has four times as many at twice the n.
double growth(const Cost &whole, qsizetype wholeBytes, const Cost &half, qsizetype halfBytes)
{
    const double doublings = std::log2(static_cast<double>(wholeBytes) / static_cast<double>(halfBytes));
    return std::exp2(std::log2(whole.seconds / std::max(half.seconds, 0.001)) / doublings);
}

/// Measures again while a bound is passed, and keeps the least times.
void settle(const QByteArray &bytes, const QByteArray &halfBytes, Cost &whole, Cost &half)
{
    const auto isFine = [&] {
        return whole.seconds <= kGrowthFrom
            || (whole.seconds <= kMostSeconds && growth(whole, bytes.size(), half, halfBytes.size()) <= kMostGrowth);
    };
    for (int i = 1; i < kTries && !isFine(); ++i) {
        const Cost again = costOf(bytes);
        if (!again.stopped)
            whole.seconds = std::min(whole.seconds, again.seconds);
        half.seconds = std::min(half.seconds, costOf(halfBytes).seconds);
    }
}

class Pathological : public testing::Test {
protected:
    void SetUp() override
    {
#ifdef __SANITIZE_ADDRESS__
        GTEST_SKIP() << "under the sanitizers the helper's time and memory are not its own";
#endif
    }
};

TEST_F(Pathological, EveryInputKeepsTheContract)
{
    const QString folder = test::sharedPath(u"hostile/pathological/open"_s);
    if (folder.isEmpty())
        GTEST_SKIP() << "no shared test material beside the checkout";
    QTemporaryDir made;
    QProcess generator;
    generator.start(u"python3"_s, {folder + u"/gen.py"_s, u"--out"_s, made.path(), u"--half"_s});
    ASSERT_TRUE(generator.waitForFinished(120'000) && generator.exitCode() == 0)
        << generator.readAllStandardError().constData();
    int inputs = 0;
    int stoppedOnes = 0;
    std::puts("input                     bytes  CPU s  memory MB    output  growth");
    for (const QString &name : QDir(made.path()).entryList({u"*.md"_s}, QDir::Files)) {
        if (name.endsWith(u".half.md"))
            continue;
        SCOPED_TRACE(name.toStdString());
        ++inputs;
        const QByteArray bytes = test::readFile(made.filePath(name));
        const QByteArray halfBytes = test::readFile(made.filePath(name.chopped(3) + u".half.md"_s));
        Cost cost = costOf(bytes);
        EXPECT_LE(cost.megabytes, kMostMegabytes);
        EXPECT_LE(cost.output, kMostOutput);
        std::printf("%-22s %8lld", qPrintable(name.chopped(3)), static_cast<long long>(bytes.size()));
        if (cost.stopped) {
            ++stoppedOnes;
            EXPECT_LE(cost.seconds, parserLimits(bytes.size()).cpuSeconds + 0.3); // the kernel counts in ticks
            if (stoppedOnes <= 3) { // by the road that the window takes: the same for all of them
                bool stopped = false;
                ParserClient client;
                const auto document = parseOrPlain(client, bytes, {}, stopped);
                ASSERT_TRUE(document.has_value());
                EXPECT_EQ(document->isPlainText(), stopped); // one that is near the limit may be done this time
            }
            std::printf(" %6.2f %10.0f  stopped: plain text\n", cost.seconds, cost.megabytes);
            continue;
        }
        double times = 0;
        if (cost.seconds > kGrowthFrom) {
            Cost half = costOf(halfBytes);
            settle(bytes, halfBytes, cost, half);
            times = growth(cost, bytes.size(), half, halfBytes.size());
        }
        EXPECT_LE(cost.seconds, kMostSeconds);
        EXPECT_TRUE(cost.seconds <= kGrowthFrom || times <= kMostGrowth) << times;
        std::printf(" %6.2f %10.0f %9lld", cost.seconds, cost.megabytes, static_cast<long long>(cost.output));
        std::printf(cost.seconds > kGrowthFrom ? "  %6.2f\n" : "       -\n", times);
    }
    std::printf("%d inputs, %d stopped\n", inputs, stoppedOnes);
    EXPECT_GE(inputs, 150);
    EXPECT_LE(stoppedOnes, 16); // those that the library itself can't do on this system
}

/// Raw HTML, tables, math, code, Arabic: the heaviest honest articles are far from the limits.
TEST_F(Pathological, HonestArticlesAreNotStopped)
{
    QByteArray rich = test::readFile(QStringLiteral(LECTERN_GOLDEN_DIR "/raw_html/constructs.md"));
    for (const QString &name : {u"guide"_s, u"guide-ar"_s, u"blocks"_s})
        rich += test::readFile(QStringLiteral(LECTERN_SOURCE_DIR "/tests/fuzz/corpus/document/") + name);
    ASSERT_GT(rich.size(), 10'000);
    for (const int megabytes : {1, 3, 4, 10}) {
        SCOPED_TRACE(megabytes);
        const QByteArray bytes = rich.repeated(megabytes * 1024 * 1024 / rich.size());
        const Cost cost = costOf(bytes);
        EXPECT_FALSE(cost.stopped);
        std::printf("%d MB rich: %.2f s of %d, %.0f MB\n", megabytes, cost.seconds, parserLimits(bytes.size()).cpuSeconds,
                    cost.megabytes);
    }
}

} // namespace
} // namespace lectern::markdown
