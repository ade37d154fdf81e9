// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/run.h"

#include "support/environment.h"
#include "support/logs.h"

#include <cstdio>
#include <gmock/gmock.h>
#include <vector>

namespace lectern::test {
namespace {

std::vector<std::function<void()>> &callsBefore()
{
    static std::vector<std::function<void()>> calls;
    return calls;
}

} // namespace

BeforeApplication::BeforeApplication(std::function<void()> call)
{
    callsBefore().push_back(std::move(call));
}

int run(int argc, char **argv, const MakeApplication &makeApplication)
{
    testing::InitGoogleMock(&argc, argv);
    if (GTEST_FLAG_GET(list_tests))
        return RUN_ALL_TESTS();

    const PrivateEnvironment environment;
    if (!environment.isValid()) {
        std::fputs("no temporary folder for the tests' private environment\n", stderr);
        return 1;
    }
    watchLogs();
    for (const auto &call : callsBefore())
        call();
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    return RUN_ALL_TESTS();
}

} // namespace lectern::test
