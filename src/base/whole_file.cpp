// SPDX-License-Identifier: GPL-3.0-or-later
// The new file has no name while it is written (O_TMPFILE), so that the kernel takes it away with the program. File systems that
// know no such files get one with a name of its own beside the target.
#include "base/whole_file.h"

#include "base/native_path.h"
#include "base/unique_fd.h"

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

namespace lectern::base {

namespace {

constexpr mode_t kUsualMode = 0666; ///< less what the user's mask takes away
constexpr int kMostNames = 100;
constexpr int kMostLinks = 40; ///< as the kernel's own limit

tl::unexpected<Error> systemError(const QString &path, int number)
{
    const bool isFull = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return failure(isFull ? ErrorCode::DiskFull : ErrorCode::NotWritable, path,
                   QString::fromLocal8Bit(std::strerror(number)));
}

/// The path with the links of its last part followed, also where the last one leads to nothing.
QByteArray followed(QByteArray path)
{
    for (int i = 0; i < kMostLinks; ++i) {
        char target[PATH_MAX];
        const ssize_t length = ::readlink(path.constData(), target, sizeof target);
        if (length <= 0 || length == ssize_t(sizeof target))
            return path;
        const QByteArray link(target, length);
        path = link.startsWith('/') ? link : path.first(path.lastIndexOf('/') + 1) + link;
    }
    return path;
}

/// 0, or the number of the error.
int writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno;
        bytes = bytes.sliced(count);
    }
    return 0;
}

QByteArray otherName(const QByteArray &path)
{
    static thread_local std::mt19937_64 random{std::random_device{}()};
    const qsizetype name = path.lastIndexOf('/') + 1;
    // Names are at most 255 bytes long.
    return path.first(name) + '.' + path.sliced(name).left(200) + '.' + QByteArray::number(quint64(random()), 36);
}

/// A file without a name, or with one that is taken away again unless it is given to the target.
class NewFile {
public:
    explicit NewFile(const QByteArray &target) : m_target(target) {}
    ~NewFile()
    {
        if (!m_name.isEmpty())
            ::unlink(m_name.constData());
    }
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    [[nodiscard]] int descriptor() const { return m_file.get(); }

    int open()
    {
        const QByteArray folder = m_target.first(std::max<qsizetype>(1, m_target.lastIndexOf('/')));
        m_file = UniqueFd(::open(folder.constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kUsualMode));
        if (m_file.isOpen())
            return 0;
        for (int i = 0; i < kMostNames; ++i) {
            const QByteArray name = otherName(m_target);
            m_file = UniqueFd(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kUsualMode));
            if (m_file.isOpen()) {
                m_name = name;
                return 0;
            }
            if (errno != EEXIST)
                return errno;
        }
        return EEXIST;
    }

    int giveToTarget()
    {
        if (m_name.isEmpty()) {
            const QByteArray nameless = "/proc/self/fd/" + QByteArray::number(m_file.get());
            const QByteArray name = otherName(m_target);
            if (::linkat(AT_FDCWD, nameless.constData(), AT_FDCWD, name.constData(), AT_SYMLINK_FOLLOW) != 0)
                return errno;
            m_name = name;
        }
        if (::rename(m_name.constData(), m_target.constData()) != 0)
            return errno;
        m_name.clear();
        return 0;
    }

private:
    QByteArray m_target;
    QByteArray m_name; ///< empty: none
    UniqueFd m_file;
};

/// A folder that can't be opened or synced (some network file systems refuse) has taken the new name all the same.
int syncFolder(const QByteArray &path)
{
    const QByteArray folder = path.first(std::max<qsizetype>(1, path.lastIndexOf('/')));
    const UniqueFd opened(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.isOpen() || ::fsync(opened.get()) == 0)
        return 0;
    return errno == EINVAL || errno == EROFS ? 0 : errno;
}

int writeInPlace(const QByteArray &path, QByteArrayView bytes)
{
    const UniqueFd file(::open(path.constData(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    return file.isOpen() ? writeAll(file.get(), bytes) : errno;
}

} // namespace

Result<void> writeWholeFile(const QString &path, QByteArrayView bytes)
{
    QByteArray native = nativePath(path);
    if (native.isEmpty() || native.contains('\0'))
        return failure(ErrorCode::NotWritable, path);
    if (!native.contains('/'))
        native.prepend("./");
    const QByteArray target = followed(native);
    struct stat status {};
    const bool exists = ::stat(target.constData(), &status) == 0;
    if (!exists && errno != ENOENT)
        return systemError(path, errno);
    if (exists && S_ISDIR(status.st_mode))
        return failure(ErrorCode::IsFolder, path);
    if (exists && !S_ISREG(status.st_mode)) {
        const int error = writeInPlace(target, bytes);
        return error == 0 ? Result<void>() : systemError(path, error);
    }
    // A file that the user may not write is not to be replaced either, though its folder would allow it.
    if (exists && ::access(target.constData(), W_OK) != 0)
        return systemError(path, errno);
    NewFile file(target);
    int error = file.open();
    if (error == ENOENT)
        return failure(ErrorCode::FolderMissing, path);
    if (error == 0 && exists && ::fchmod(file.descriptor(), status.st_mode & 07777) != 0)
        error = errno;
    if (error == 0)
        error = writeAll(file.descriptor(), bytes);
    if (error == 0 && ::fsync(file.descriptor()) != 0)
        error = errno;
    if (error == 0)
        error = file.giveToTarget();
    if (error == 0)
        error = syncFolder(target);
    return error == 0 ? Result<void>() : systemError(path, error);
}

} // namespace lectern::base
