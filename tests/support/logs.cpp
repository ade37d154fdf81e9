// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/logs.h"

#include <QRegularExpression>
#include <QtGlobal>
#include <cstdio>
#include <gtest/gtest.h>
#include <limits>
#include <mutex>
#include <vector>

namespace lectern::test {
namespace {

struct Expectation {
    QRegularExpression pattern;
    int wanted = 0;  ///< lines still owed; 0 for lines that are merely allowed
    int allowed = 0; ///< lines still let through
};

std::mutex mutex;
std::vector<Expectation> expectations;

/// Lines that the toolkit itself writes on a system without a desktop, whatever the program does.
bool isHarmless(const QString &text)
{
    static const QRegularExpression lines(QStringLiteral(
        "^This plugin does not support (propagateSizeHints|raise|grabbing the (keyboard|mouse))" // the offscreen platform
        "|^Path override failed for key (ui::DIR_LOCALES|base::DIR_APP_DICTIONARIES)" // engine without dictionaries
        "|^QStandardPaths: runtime directory"));                                      // private XDG folders
    return lines.match(text).hasMatch();
}

bool isExpected(const QString &text)
{
    const std::lock_guard lock(mutex);
    for (Expectation &expectation : expectations) {
        if (expectation.allowed > 0 && expectation.pattern.match(text).hasMatch()) {
            --expectation.allowed;
            expectation.wanted = std::max(0, expectation.wanted - 1);
            return true;
        }
    }
    return false;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QByteArray line = qFormatLogMessage(type, context, text).toUtf8();
    std::fprintf(stderr, "%s\n", line.constData());
    const bool serious = type == QtWarningMsg || type == QtCriticalMsg;
    if (serious && !isHarmless(text) && !isExpected(text))
        ADD_FAILURE() << "unexpected log line: " << line.constData();
}

/// Asks for the lines that were expected and did not come, and forgets the test's expectations.
class ExpectationsEnd : public testing::EmptyTestEventListener {
    void OnTestStart(const testing::TestInfo &) override { take(); }
    void OnTestEnd(const testing::TestInfo &) override
    {
        for (const Expectation &expectation : take()) {
            if (expectation.wanted > 0)
                ADD_FAILURE() << "expected log line did not come (" << expectation.wanted
                              << " more): " << qPrintable(expectation.pattern.pattern());
        }
    }
    static std::vector<Expectation> take()
    {
        const std::lock_guard lock(mutex);
        return std::exchange(expectations, {});
    }
};

void add(const QString &pattern, int wanted, int allowed)
{
    const QRegularExpression expression(pattern);
    ASSERT_TRUE(expression.isValid()) << qPrintable(expression.errorString());
    const std::lock_guard lock(mutex);
    expectations.push_back({expression, wanted, allowed});
}

} // namespace

void expectLog(const QString &pattern, int times)
{
    add(pattern, times, times);
}

void allowLog(const QString &pattern)
{
    add(pattern, 0, std::numeric_limits<int>::max());
}

void watchLogs()
{
    qSetMessagePattern(QStringLiteral("%{type} %{category}: %{message}"));
    qInstallMessageHandler(handle);
    testing::UnitTest::GetInstance()->listeners().Append(new ExpectationsEnd);
}

} // namespace lectern::test
