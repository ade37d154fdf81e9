// SPDX-License-Identifier: GPL-3.0-or-later
// Reading files: what is refused, what is bounded, and that odd names and odd entries neither hang nor fail oddly.
#include "base/file_bytes.h"
#include "base/native_path.h"
#include "support/environment.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lectern::base {
namespace {

class FileBytesTest : public testing::Test {
protected:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString written(const QString &name, const QByteArray &bytes) const
    {
        test::writeFile(path(name), bytes);
        return path(name);
    }
    [[nodiscard]] QString sparse(const QString &name, qint64 size) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("# sparse\n");
        EXPECT_TRUE(file.resize(size));
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

ErrorCode codeOf(const QString &path, SizePolicy policy = SizePolicy::AskWhenLarge)
{
    const auto bytes = readArticleFile(path, policy);
    EXPECT_FALSE(bytes.has_value()) << path.toStdString();
    if (bytes)
        return ErrorCode::Unsupported;
    EXPECT_EQ(bytes.error().path, path);
    return bytes.error().code;
}

TEST_F(FileBytesTest, ReadsTheWholeFile)
{
    const QByteArray content = QByteArray("line\0\n", 6).repeated(2'000'000);
    const auto bytes = readArticleFile(written(u"a.md"_s, content));
    ASSERT_TRUE(bytes.has_value());
    EXPECT_TRUE(*bytes == content);
}

TEST_F(FileBytesTest, ReadsAnEmptyFile)
{
    const auto bytes = readArticleFile(written(u"empty.md"_s, {}));
    ASSERT_TRUE(bytes.has_value());
    EXPECT_TRUE(bytes->isEmpty());
}

TEST_F(FileBytesTest, TellsWhyThereIsNothingToRead)
{
    EXPECT_EQ(codeOf(path(u"nothing.md"_s)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(path(u"a.md/b.md"_s)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(written(u"plain"_s, "x") + u"/below.md"_s), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(QString()), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(path(QString(300, u'L') + u".md"_s)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(QString(u"/etc/passwd"_s + QChar(0) + u".md"_s)), ErrorCode::NotFound);
    ASSERT_TRUE(QDir().mkdir(path(u"folder.md"_s)));
    EXPECT_EQ(codeOf(path(u"folder.md"_s)), ErrorCode::IsFolder);
}

TEST_F(FileBytesTest, RefusesLinksThatLeadNowhere)
{
    ASSERT_EQ(::symlink("loop.md", nativePath(path(u"loop.md"_s)).constData()), 0);
    ASSERT_EQ(::symlink("gone", nativePath(path(u"dangling.md"_s)).constData()), 0);
    EXPECT_EQ(codeOf(path(u"loop.md"_s)), ErrorCode::NotReadable);
    EXPECT_EQ(codeOf(path(u"dangling.md"_s)), ErrorCode::NotFound);
}

TEST_F(FileBytesTest, FollowsALinkToAFile)
{
    const QString target = written(u"target.md"_s, "text");
    ASSERT_EQ(::symlink("target.md", nativePath(path(u"link.md"_s)).constData()), 0);
    EXPECT_EQ(readArticleFile(path(u"link.md"_s)).value(), "text");
    EXPECT_EQ(fileStamp(path(u"link.md"_s)), fileStamp(target));
}

TEST_F(FileBytesTest, RefusesWhatIsNoRegularFileWithoutBlocking)
{
    ASSERT_EQ(::mkfifo(nativePath(path(u"pipe.md"_s)).constData(), 0600), 0);
    EXPECT_EQ(codeOf(path(u"pipe.md"_s)), ErrorCode::NotRegularFile);
    EXPECT_EQ(codeOf(u"/dev/zero"_s), ErrorCode::NotRegularFile);
    EXPECT_EQ(codeOf(u"/dev/null"_s), ErrorCode::NotRegularFile);

    const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = nativePath(path(u"s.md"_s));
    ASSERT_LT(static_cast<size_t>(name.size()), sizeof address.sun_path);
    std::strcpy(address.sun_path, name.constData());
    ASSERT_EQ(::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    EXPECT_EQ(codeOf(path(u"s.md"_s)), ErrorCode::NotRegularFile);
    ::close(listener);
}

TEST_F(FileBytesTest, TellsWhenTheSystemRefuses)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "uid 0 may read every file";
    const QString name = written(u"secret.md"_s, "# secret\n");
    ASSERT_EQ(::chmod(nativePath(name).constData(), 0), 0);
    EXPECT_EQ(codeOf(name), ErrorCode::NotReadable);
}

TEST_F(FileBytesTest, AsksAbove64MiB)
{
    EXPECT_EQ(codeOf(sparse(u"a.md"_s, kAskAboveBytes + 1)), ErrorCode::TooLargeAsks);
    const auto exactly = readArticleFile(sparse(u"b.md"_s, kAskAboveBytes));
    ASSERT_TRUE(exactly.has_value());
    EXPECT_EQ(exactly->size(), kAskAboveBytes);
    const auto allowed = readArticleFile(path(u"a.md"_s), SizePolicy::AllowLarge);
    ASSERT_TRUE(allowed.has_value());
    EXPECT_EQ(allowed->size(), kAskAboveBytes + 1);
}

TEST_F(FileBytesTest, RefusesAbove1GiBBeforeReading)
{
    const qint64 sizes[] = {kRefuseAboveBytes + 1, (1LL << 31) - 1, 1LL << 31, (1LL << 31) + 1, 1LL << 40};
    for (const qint64 size : sizes) {
        EXPECT_EQ(codeOf(sparse(u"huge.md"_s, size)), ErrorCode::TooLargeRefused) << size;
        EXPECT_EQ(codeOf(path(u"huge.md"_s), SizePolicy::AllowLarge), ErrorCode::TooLargeRefused) << size;
    }
}

TEST_F(FileBytesTest, ReadsUnsizedFilesWithinABound)
{
    const auto version = readArticleFile(u"/proc/version"_s);
    ASSERT_TRUE(version.has_value());
    EXPECT_TRUE(version->startsWith("Linux"));
    // Neither may hang nor take much memory; what they give depends on the system.
    for (const QString &name : {u"/proc/self/mem"_s, u"/proc/kmsg"_s, u"/proc/self/pagemap"_s, u"/proc/kcore"_s}) {
        const auto bytes = readArticleFile(name);
        EXPECT_LE(bytes ? bytes->size() : 0, kUnsizedFileBytes) << name.toStdString();
    }
}

TEST_F(FileBytesTest, StopsAtTheSizeOfTheTimeOfOpening)
{
    const QString name = written(u"grows.md"_s, QByteArray(1 << 20, 'a'));
    std::atomic<bool> done = false;
    std::thread writer([&] {
        QFile file(name);
        if (!file.open(QIODevice::Append | QIODevice::Unbuffered))
            return;
        for (int i = 0; i < 2000 && !done; ++i)
            file.write(QByteArray(4096, 'b'));
    });
    for (int i = 0; i < 50; ++i) {
        const auto file = readFile(name);
        ASSERT_TRUE(file.has_value());
        EXPECT_EQ(file->bytes.size(), file->stamp.size);
    }
    done = true;
    writer.join();
}

TEST_F(FileBytesTest, AFileThatShrinksGivesWhatIsLeft)
{
    const QString name = written(u"shrinks.md"_s, QByteArray(1 << 20, 'a'));
    std::atomic<bool> done = false;
    std::thread writer([&] {
        for (int i = 0; i < 2000 && !done; ++i)
            EXPECT_EQ(::truncate(nativePath(name).constData(), i % 2 ? 1 << 20 : 10), 0);
    });
    for (int i = 0; i < 200; ++i) {
        const auto file = readFile(name);
        ASSERT_TRUE(file.has_value());
        EXPECT_LE(file->bytes.size(), file->stamp.size);
    }
    done = true;
    writer.join();
}

TEST_F(FileBytesTest, CanBeCancelled)
{
    std::stop_source source;
    source.request_stop();
    const auto bytes = readArticleFile(written(u"a.md"_s, "text"), SizePolicy::AskWhenLarge, source.get_token());
    ASSERT_FALSE(bytes.has_value());
    EXPECT_EQ(bytes.error().code, ErrorCode::Cancelled);
}

TEST_F(FileBytesTest, StampTellsVersionsApart)
{
    const QString name = written(u"a.md"_s, "one");
    const auto first = readFile(name);
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(fileStamp(name), first->stamp);
    test::writeFile(path(u"b.md"_s), "two");
    ASSERT_EQ(::rename(nativePath(path(u"b.md"_s)).constData(), nativePath(name).constData()), 0);
    EXPECT_NE(fileStamp(name), first->stamp);
    EXPECT_FALSE(fileStamp(path(u"none.md"_s)).has_value());
}

TEST_F(FileBytesTest, OpensOddNames)
{
    const QByteArray names[] = {"line\nbreak.md",  "quote'\".md",     "per%20cent%.md",
                                "hash#frag.md",    "-dash.md",        "rlo\xe2\x80\xaegnp.md",
                                "bad-\xff\xfe.md", "trail.md ",       "\xf0\x9f\x98\x80.md",
                                "\x1b[31m.md",     "\xed\xa0\x80.md", QByteArray(252, 'L') + ".md"};
    for (const QByteArray &name : names) {
        const QString whole = path(pathFromNative(name));
        const int file = ::open(nativePath(whole).constData(), O_WRONLY | O_CREAT, 0600);
        ASSERT_GE(file, 0) << name.constData() << std::strerror(errno);
        ASSERT_EQ(::write(file, name.constData(), static_cast<size_t>(name.size())), name.size());
        ::close(file);
        EXPECT_EQ(readArticleFile(whole).value(), name);
        ::unlink(nativePath(whole).constData()); // Qt could not remove them all
    }
}

TEST(NativePath, GivesTheSameBytesBack)
{
    QByteArray all;
    for (int byte = 1; byte < 256; ++byte)
        all += static_cast<char>(byte);
    const QByteArray samples[] = {"plain.md", "ж/中/😀.md", "\xff", "a\xc3", "\xf0\x9f\x98", "\xed\xb2\x80", "\xc0\xaf", all};
    for (const QByteArray &sample : samples)
        EXPECT_EQ(nativePath(pathFromNative(sample)), sample);
    EXPECT_EQ(pathFromNative("\xd0\xb6.md"), u"ж.md");
}

TEST(ReadStream, ReadsAPipeToItsEnd)
{
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    const QByteArray content = QByteArray("some words\n").repeated(100'000);
    std::thread writer([&] {
        qsizetype written = 0;
        while (written < content.size())
            written += ::write(ends[1], content.constData() + written, static_cast<size_t>(content.size() - written));
        ::close(ends[1]);
    });
    const auto bytes = readStream(ends[0]);
    writer.join();
    ::close(ends[0]);
    ASSERT_TRUE(bytes.has_value());
    EXPECT_TRUE(*bytes == content);
}

TEST(ReadStream, AnEndlessStreamIsBounded)
{
    const int zero = ::open("/dev/zero", O_RDONLY);
    const auto bytes = readStream(zero);
    ::close(zero);
    ASSERT_FALSE(bytes.has_value());
    EXPECT_EQ(bytes.error().code, ErrorCode::TooLargeAsks);
}

TEST(ReadStream, ASilentPipeCanBeCancelled)
{
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    std::stop_source source;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        source.request_stop();
    });
    const auto bytes = readStream(ends[0], SizePolicy::AskWhenLarge, source.get_token());
    ASSERT_FALSE(bytes.has_value());
    EXPECT_EQ(bytes.error().code, ErrorCode::Cancelled);
    ::close(ends[0]);
    ::close(ends[1]);
}

} // namespace
} // namespace lectern::base
