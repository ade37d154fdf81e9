// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of a folder that are no articles, opened in the window: a clear message, no hang, and the window goes on.
#include "e2e/support/reader.h"

#include <QFile>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

using namespace lectern;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using test::Reader;

class OddFiles : public testing::Test {
protected:
    /// Error with which the window refuses; nothing when it opened or said nothing for ten seconds.
    std::optional<ErrorCode> refusal(const QString &path)
    {
        std::optional<ErrorCode> code;
        auto *articles = &reader.window().articles();
        const auto connection = QObject::connect(articles, &ui::ArticleController::openingFailed, articles,
                                                 [&code](const base::Error &error) { code = error.code; });
        reader.window().open(path);
        static_cast<void>(Reader::waitFor([&code] { return code.has_value(); }, 10'000));
        QObject::disconnect(connection);
        return code;
    }
    [[nodiscard]] QString at(const QString &name) const { return folder.filePath(name); }

    QTemporaryDir folder;
    Reader reader;
};

TEST_F(OddFiles, AreRefusedWithAReason)
{
    ASSERT_EQ(::mkfifo(QFile::encodeName(at(u"pipe.md"_s)).constData(), 0600), 0);
    EXPECT_EQ(refusal(at(u"pipe.md"_s)), ErrorCode::NotRegularFile);

    const int listening = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(at(u"socket.md"_s)).constData(), sizeof address.sun_path);
    ASSERT_EQ(::bind(listening, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    EXPECT_EQ(refusal(at(u"socket.md"_s)), ErrorCode::NotRegularFile);
    ::close(listening);

    ASSERT_TRUE(QFile::link(u"/dev/zero"_s, at(u"zero.md"_s)));
    EXPECT_EQ(refusal(at(u"zero.md"_s)), ErrorCode::NotRegularFile);
    ASSERT_TRUE(QFile::link(u"loop.md"_s, at(u"loop.md"_s)));
    EXPECT_TRUE(refusal(at(u"loop.md"_s)).has_value());
    EXPECT_EQ(refusal(at(u"nothing.md"_s)), ErrorCode::NotFound);

    // The window goes on: an article opens after all of it.
    QFile file(at(u"fine.md"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("# Fine\n\nText.\n");
    file.close();
    EXPECT_TRUE(reader.open(at(u"fine.md"_s)));
}

TEST_F(OddFiles, OfTheSystemAreBounded)
{
    EXPECT_TRUE(reader.open(u"/proc/cpuinfo"_s)); // says that it is empty, and is not
    EXPECT_GT(reader.document().text().size(), 0);
    EXPECT_TRUE(refusal(u"/proc/self/mem"_s).has_value());
    EXPECT_TRUE(refusal(u"/proc/self/exe"_s).has_value());
}

TEST_F(OddFiles, AFileThatGrowsOrLosesItsPermissionStaysReadable)
{
    const QString path = at(u"a.md"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("# First\n\nText.\n");
    file.flush();
    ASSERT_TRUE(reader.open(path));
    for (int i = 0; i < 50; ++i) { // grows while it is read again
        file.write(QByteArray("More words to read.\n\n").repeated(200));
        file.flush();
        static_cast<void>(Reader::waitFor([] { return false; }, 10));
    }
    file.close();
    EXPECT_TRUE(Reader::waitFor([this] { return reader.document().text().contains(u"More words"_s); }, 10'000));
    ASSERT_TRUE(QFile::setPermissions(path, {}));
    reader.window().articles().open(reader.window().articles().target());
    static_cast<void>(Reader::waitFor([] { return false; }, 500));
    EXPECT_TRUE(reader.document().text().contains(u"More words"_s)); // what was read stays
}

} // namespace
