// SPDX-License-Identifier: GPL-3.0-or-later
// Articles made to be slow, in the real window: its thread is never kept for long by one of them, each is shown, in whole or as
// plain text with a notice, and another article can be opened at once in its place.
#include "e2e/support/reader.h"
#include "support/environment.h"
#include "support/logs.h"
#include "ui/notice_bar.h"

#include <QProcess>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineView>
#include <algorithm>
#include <ctime>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace {

using namespace lectern;
using namespace Qt::StringLiterals;
using test::Reader;

// Of hostile/pathological/CONTRACT.md.
constexpr double kLongestKept = 0.1; // seconds of the window's thread
constexpr double kFirstScreen = 2.0; // seconds

double clockSeconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// A clock that ticks every 10 ms in the window's thread, and the most processor time that the thread used between two ticks: so
/// long a key or a click would have waited. Other programs do not change it, as they do the time on the wall.
class Pulse : public QObject {
public:
    Pulse()
    {
        connect(&m_timer, &QTimer::timeout, this, &Pulse::tick);
        m_timer.start(10);
        reset();
    }
    void reset()
    {
        m_last = clockSeconds(CLOCK_THREAD_CPUTIME_ID);
        m_longest = 0;
    }
    [[nodiscard]] double longest()
    {
        tick();
        return m_longest;
    }

private:
    void tick()
    {
        const double now = clockSeconds(CLOCK_THREAD_CPUTIME_ID);
        m_longest = std::max(m_longest, now - m_last);
        m_last = now;
    }
    QTimer m_timer;
    double m_last = 0;
    double m_longest = 0;
};

struct Case {
    const char *name;
    enum class Kind {
        Usual,
        Stopped, ///< by the parser's limits
        Layout,  ///< its first screen is there in 2 s
        Endless, ///< for the engine, whose process is ended in the end
    } kind = Kind::Usual;
};

class PathologicalWindow : public testing::Test {
protected:
    void SetUp() override
    {
        const QString generator = test::sharedFile(u"hostile/pathological/open/gen.py"_s);
        if (generator.isEmpty())
            GTEST_SKIP() << "the shared pathological articles are not beside the checkout";
        QStringList arguments{generator, u"--out"_s, folder.path(), u"--only"_s};
        for (const Case &each : cases)
            arguments << QString::fromLatin1(each.name);
        QProcess python;
        python.start(u"python3"_s, arguments);
        ASSERT_TRUE(python.waitForFinished(120'000) && python.exitCode() == 0) << python.readAllStandardError().constData();
        test::writeFile(folder.filePath(u"small.md"_s), "# Small\n\nIts text.\n");
        test::allowLog(u"ResizeObserver loop limit"_s); // the engine's own word for a slow frame
        test::allowLog(u"render process ended"_s);
        engine = reader.view().findChild<QWebEngineView *>();
        ASSERT_TRUE(reader.open(folder.filePath(u"small.md"_s)));
    }

    /// What showing an article cost.
    struct Visit {
        bool isShown = false;
        double firstScreen = 0; ///< processor time of all that takes part
        double kept = 0;        ///< the window's thread, at the longest
    };

    /// Opens an article, waits for its first screen, or for the plain text that takes its place, and stays a little.
    Visit visited(const QString &path, int patience = 8000)
    {
        Visit visit;
        pulse.reset();
        const double before = seconds();
        bool isPainted = false;
        const auto connection = QObject::connect(&reader.view(), &web::ArticleView::firstScreenShown, engine, [&] {
            if (!std::exchange(isPainted, true))
                visit.firstScreen = seconds() - before;
        });
        reader.window().open(path);
        const auto &articles = reader.window().articles();
        visit.isShown = Reader::waitFor(
            [&] { return isPainted && articles.shown().path == path && !articles.shown().isPreview; }, patience);
        static_cast<void>(Reader::waitFor([] { return false; }, 600));
        visit.kept = pulse.longest();
        QObject::disconnect(connection);
        return visit;
    }

    /// Processor time that counts until an article stands there: window, helpers that ended, and the page's process.
    double seconds() const
    {
        rusage children{};
        getrusage(RUSAGE_CHILDREN, &children);
        double sum = clockSeconds(CLOCK_PROCESS_CPUTIME_ID) + static_cast<double>(children.ru_utime.tv_sec)
            + static_cast<double>(children.ru_utime.tv_usec) / 1e6 + static_cast<double>(children.ru_stime.tv_sec)
            + static_cast<double>(children.ru_stime.tv_usec) / 1e6;
        QFile stat(u"/proc/%1/stat"_s.arg(engine->page()->renderProcessPid()));
        if (stat.open(QIODevice::ReadOnly)) {
            const QByteArray text = stat.readAll();
            const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
            sum += (fields.value(11).toDouble() + fields.value(12).toDouble()) / static_cast<double>(sysconf(_SC_CLK_TCK));
        }
        return sum;
    }

    /// The worst of each category.
    static constexpr Case cases[] = {
        {"ref-amplify", Case::Kind::Stopped}, // by memory
        {"al-paren-close", Case::Kind::Stopped},
        {"bq-nest-tight"},
        {"br-dest-plain"},
        {"cs-single-run"},
        {"em-two-kinds", Case::Kind::Stopped},
        {"en-hex"},
        {"fn-nested"},
        {"hd-jump"},
        {"ht-block-open"},
        {"li-items"},
        {"ref-angle"},
        {"tbl-delim-colons"},
        {"tx-zalgo", Case::Kind::Endless}, // 200,000 marks on one letter
        {"hl-cpp-digits"},
        {"hl-html-attr"},
        {"ly-table-square", Case::Kind::Layout},
        {"ly-code-blocks", Case::Kind::Layout},
        {"ly-images", Case::Kind::Layout},
        {"ly-footnote-jump", Case::Kind::Layout},
        {"ly-math-frac", Case::Kind::Layout},
    };

    QTemporaryDir folder;
    Reader reader;
    QWebEngineView *engine = nullptr;
    Pulse pulse;
};

TEST_F(PathologicalWindow, TheWindowAnswersAndGoesOnAtOnce)
{
    const QString small = folder.filePath(u"small.md"_s);
    std::puts("input              first screen, CPU s   window kept, s   then another article, s of it kept");
    for (const Case &each : cases) {
        SCOPED_TRACE(each.name);
        const QString path = folder.filePath(QString::fromLatin1(each.name) + u".md"_s);
        Visit visit = visited(path, each.kind == Case::Kind::Endless ? 2000 : 8000);
        const bool isLayout = each.kind == Case::Kind::Layout;
        for (int i = 0; i < 2 && (visit.kept > kLongestKept || (isLayout && visit.firstScreen > kFirstScreen)); ++i) {
            static_cast<void>(reader.open(small));
            const Visit again = visited(path); // the least counts: what else runs can only add
            visit.kept = std::min(visit.kept, again.kept);
            visit.firstScreen = std::min(visit.firstScreen, again.firstScreen);
        }
        EXPECT_TRUE(visit.isShown || each.kind == Case::Kind::Endless);
        EXPECT_LE(visit.kept, kLongestKept);
        if (isLayout) {
            EXPECT_LE(visit.firstScreen, kFirstScreen);
        }
        const bool isNoticed = reader.window().notices()->keys().contains(u"parser"_s);
        if (each.kind == Case::Kind::Stopped) {
            EXPECT_TRUE(reader.document().isPlainText());
            EXPECT_TRUE(isNoticed);
        }
        EXPECT_EQ(reader.window().articles().shown().parserStopped, isNoticed);

        pulse.reset();
        EXPECT_TRUE(reader.open(small)); // whatever the page is doing
        const double after = pulse.longest();
        EXPECT_LE(after, kLongestKept);
        EXPECT_EQ(reader.document().title(), u"Small"_s);
        std::printf("%-18s %20.2f %16.3f %22.3f%s\n", each.name, visit.firstScreen, visit.kept, after,
                    isNoticed ? "   stopped: plain text" : "");
        std::fflush(stdout);
    }
}

TEST_F(PathologicalWindow, ClosesWhileAnArticleIsBeingParsed)
{
    pulse.reset();
    reader.window().open(folder.filePath(u"em-two-kinds.md"_s));
    static_cast<void>(Reader::waitFor([] { return false; }, 200));
    reader.window().articles().close();
    EXPECT_LE(pulse.longest(), kLongestKept);
    EXPECT_FALSE(reader.window().articles().shown().isOpen());
    EXPECT_TRUE(reader.open(folder.filePath(u"small.md"_s)));
}

} // namespace
