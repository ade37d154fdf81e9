// SPDX-License-Identifier: GPL-3.0-or-later
// The second start: its argument reaches the running window, and nothing waits for a window that is not there.
#include "app/single_instance.h"

#include "support/environment.h"

#include <QFile>
#include <QTemporaryDir>
#include <future>
#include <gtest/gtest.h>
#include <optional>

using namespace Qt::StringLiterals;
using namespace lectern;

namespace {

class SingleInstance : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(QFile::setPermissions(runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    }
    void TearDown() override { qputenv("XDG_RUNTIME_DIR", before); }

    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    QTemporaryDir runtime;
};

TEST_F(SingleInstance, TheArgumentReachesTheRunningWindow)
{
    app::InstanceServer server;
    std::optional<app::OpenMessage> heard;
    QObject::connect(&server, &app::InstanceServer::messageReceived, &server,
                     [&](const app::OpenMessage &message) { heard = message; });
    server.listen();
    const app::OpenMessage sent{u"/a folder/مقال\n.md"_s, u"الخاتمة"_s, u"token"_s};
    auto second = std::async(std::launch::async, [&] { return app::handOver(sent); });
    EXPECT_TRUE(test::waitUntil([&] { return heard.has_value(); }));
    EXPECT_TRUE(test::waitUntil([&] { return second.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }));
    EXPECT_TRUE(second.get());
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->path, sent.path);
    EXPECT_EQ(heard->fragment, sent.fragment);
    EXPECT_EQ(heard->activationToken, sent.activationToken);
}

TEST_F(SingleInstance, NobodyThere)
{
    EXPECT_FALSE(app::handOver({u"/a.md"_s, {}, {}}));
}

TEST_F(SingleInstance, AFolderThatOthersCanEnterIsNotTrusted)
{
    ASSERT_TRUE(
        QFile::setPermissions(runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther));
    app::InstanceServer server;
    server.listen();
    EXPECT_FALSE(app::handOver({u"/a.md"_s, {}, {}}));
}

} // namespace
