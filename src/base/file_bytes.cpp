// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_bytes.h"

#include "base/native_path.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lectern::base {

namespace {

/// Bytes asked for in one read, so that a cancellation is noticed soon on a slow disk.
constexpr qint64 kReadStep = qint64(4) << 20;
/// How long a wait for a pipe lasts before the cancellation is looked at again, in milliseconds.
constexpr int kPollMilliseconds = 100;

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

QString systemWords(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

tl::unexpected<Error> systemFailure(const QString &path, int error)
{
    const bool isAbsent = error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG;
    return failure(isAbsent ? ErrorCode::NotFound : ErrorCode::NotReadable, path, systemWords(error));
}

FileStamp stampOf(const struct stat &status)
{
    return {static_cast<quint64>(status.st_dev), static_cast<quint64>(status.st_ino), static_cast<qint64>(status.st_size),
            static_cast<qint64>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec};
}

/// Nothing when a file of this kind and size may be read.
std::optional<Error> refusal(const QString &path, const struct stat &status, SizePolicy policy)
{
    if (S_ISDIR(status.st_mode))
        return Error{ErrorCode::IsFolder, path, {}};
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::NotRegularFile, path, {}};
    if (status.st_size > kRefuseAboveBytes)
        return Error{ErrorCode::TooLargeRefused, path, QString::number(status.st_size)};
    if (status.st_size > kAskAboveBytes && policy == SizePolicy::AskWhenLarge)
        return Error{ErrorCode::TooLargeAsks, path, QString::number(status.st_size)};
    return std::nullopt;
}

/// One read() that is repeated when a signal interrupts it.
ssize_t readOnce(int descriptor, char *target, qint64 room)
{
    ssize_t count = 0;
    do {
        count = ::read(descriptor, target, static_cast<size_t>(room));
    } while (count < 0 && errno == EINTR);
    return count;
}

/// Reads up to `limit` bytes of a regular file; fewer when it ends before.
Result<QByteArray> readUpTo(const QString &path, int descriptor, qint64 limit, const std::stop_token &stop)
{
    QByteArray bytes(limit, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < limit) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, path);
        const ssize_t count = readOnce(descriptor, bytes.data() + filled, std::min(kReadStep, limit - filled));
        if (count < 0)
            return systemFailure(path, errno);
        if (count == 0)
            break;
        filled += count;
    }
    bytes.truncate(filled);
    return bytes;
}

} // namespace

Result<FileBytes> readFile(const QString &path, SizePolicy policy, const std::stop_token &stop)
{
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return failure(ErrorCode::NotFound, path);
    const QByteArray name = nativePath(path);

    // Looked at before it is opened, since opening some devices has effects, and a socket can't be opened at all.
    struct stat status {};
    if (::stat(name.constData(), &status) != 0)
        return systemFailure(path, errno);
    if (const auto error = refusal(path, status, policy))
        return tl::unexpected(*error);

    const Descriptor file(::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (file.number() < 0)
        return systemFailure(path, errno);
    if (::fstat(file.number(), &status) != 0)
        return systemFailure(path, errno);
    if (const auto error = refusal(path, status, policy))
        return tl::unexpected(*error);

    const bool hasSize = status.st_size > 0;
    auto bytes = readUpTo(path, file.number(), hasSize ? status.st_size : kUnsizedFileBytes + 1, stop);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!hasSize && bytes->size() > kUnsizedFileBytes)
        return failure(ErrorCode::TooLargeRefused, path);
    if (!hasSize)
        bytes->squeeze();
    return FileBytes{std::move(*bytes), stampOf(status)};
}

Result<QByteArray> readArticleFile(const QString &path, SizePolicy policy, const std::stop_token &stop)
{
    return readFile(path, policy, stop).map([](FileBytes &&file) { return std::move(file.bytes); });
}

std::optional<FileStamp> fileStamp(const QString &path)
{
    struct stat status {};
    if (path.isEmpty() || ::stat(nativePath(path).constData(), &status) != 0)
        return std::nullopt;
    return stampOf(status);
}

Result<QByteArray> readStream(int descriptor, SizePolicy policy, const std::stop_token &stop)
{
    const QString path = QStringLiteral("-");
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        return systemFailure(path, errno);
    if (S_ISDIR(status.st_mode))
        return failure(ErrorCode::IsFolder, path);

    const qint64 limit = policy == SizePolicy::AskWhenLarge ? kAskAboveBytes : kRefuseAboveBytes;
    QByteArray bytes;
    while (true) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, path);
        // A pipe that nobody writes to would hold read() for ever; poll() lets the cancellation through.
        pollfd waiting{descriptor, POLLIN, 0};
        if (const int ready = ::poll(&waiting, 1, kPollMilliseconds); ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        const qint64 filled = bytes.size();
        bytes.resize(filled + std::clamp(filled, qint64(1) << 16, kReadStep));
        const ssize_t count = readOnce(descriptor, bytes.data() + filled, bytes.size() - filled);
        if (count < 0 && errno == EAGAIN) {
            bytes.truncate(filled);
            continue;
        }
        if (count < 0)
            return systemFailure(path, errno);
        bytes.truncate(filled + count);
        if (count == 0)
            return bytes;
        if (bytes.size() > limit)
            return failure(policy == SizePolicy::AskWhenLarge ? ErrorCode::TooLargeAsks : ErrorCode::TooLargeRefused, path);
    }
}

Result<QByteArray> readStandardInput(SizePolicy policy, const std::stop_token &stop)
{
    return readStream(STDIN_FILENO, policy, stop);
}

} // namespace lectern::base
