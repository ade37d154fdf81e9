// SPDX-License-Identifier: GPL-3.0-or-later
// Pathological articles through the real parser helper: each comes back as a document, or the helper is stopped at its limits
// and the article comes as plain text.
#include "markdown/parser_client.h"
#include "support/environment.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace lectern::markdown {
namespace {

double childrenSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

TEST(Pathological, EveryInputEndsWithinTheLimits)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "under the sanitizers the helper's time and memory are not its own";
#endif
    const QString folder = test::sharedPath(u"hostile/pathological/open"_s);
    if (folder.isEmpty())
        GTEST_SKIP() << "no shared test material beside the checkout";
    QTemporaryDir made;
    QProcess generator;
    generator.start(u"python3"_s, {folder + u"/gen.py"_s, u"--out"_s, made.path()});
    ASSERT_TRUE(generator.waitForFinished(120'000) && generator.exitCode() == 0)
        << generator.readAllStandardError().constData();
    const QStringList names = QDir(made.path()).entryList({u"*.md"_s}, QDir::Files);
    EXPECT_GE(names.size(), 150);
    int stoppedOnes = 0;
    for (const QString &name : names) {
        SCOPED_TRACE(name.toStdString());
        const QByteArray bytes = test::readFile(made.filePath(name));
        const double before = childrenSeconds();
        bool stopped = false;
        {
            ParserClient client;
            const auto document = parseOrPlain(client, bytes, {}, stopped);
            ASSERT_TRUE(document.has_value());
            EXPECT_EQ(document->isPlainText(), stopped);
            EXPECT_LE(document->html().size(), parserLimits(bytes.size()).outputBytes);
        }
        const double seconds = childrenSeconds() - before;
        stoppedOnes += stopped ? 1 : 0;
        EXPECT_LE(seconds, 2.0 * parserLimits(bytes.size()).cpuSeconds); // the limit itself is the kernel's
        if (stopped || seconds > 1)
            std::printf("%-24s %5.2f s%s\n", qPrintable(name), seconds, stopped ? "  stopped: plain text" : "");
    }
    std::printf("%d inputs, %d stopped at the limit\n", static_cast<int>(names.size()), stoppedOnes);
    EXPECT_LE(stoppedOnes, 16); // those that the library itself can't do on this system
}

} // namespace
} // namespace lectern::markdown
