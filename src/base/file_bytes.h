// SPDX-License-Identifier: GPL-3.0-or-later
// Reads article files: regular files only, within size limits, never blocking on a pipe and never by mmap.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <stop_token>

namespace lectern::base {

/// Above this size an article is opened only when the reader agrees.
inline constexpr qint64 kAskAboveBytes = qint64(64) << 20;
/// Above this size an article is never opened.
inline constexpr qint64 kRefuseAboveBytes = qint64(1) << 30;
/// Files that the system reports as empty, as those of /proc, are read up to this size.
inline constexpr qint64 kUnsizedFileBytes = qint64(1) << 20;

/// What to do with a file between the two limits.
enum class SizePolicy { AskWhenLarge, AllowLarge };

/// What tells one version of a file from another.
struct FileStamp {
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;                ///< bytes
    qint64 modifiedNanoseconds = 0; ///< since the epoch
    bool operator==(const FileStamp &) const = default;
};

/// The bytes of a file, with the version they belong to.
struct FileBytes {
    QByteArray bytes;
    FileStamp stamp;
};

/// Reads a whole regular file. At most the size at the time of opening is read, so that a file that grows for ever ends;
/// one that shrinks gives what is left. Errors: NotFound, NotReadable, IsFolder, NotRegularFile, TooLargeAsks,
/// TooLargeRefused, Cancelled.
[[nodiscard]] Result<FileBytes> readFile(const QString &path, SizePolicy policy = SizePolicy::AskWhenLarge,
                                         const std::stop_token &stop = {});

/// As readFile(), the bytes alone.
[[nodiscard]] Result<QByteArray> readArticleFile(const QString &path, SizePolicy policy = SizePolicy::AskWhenLarge,
                                                 const std::stop_token &stop = {});

/// The version of the file that is on disk now, following symbolic links; empty when it is gone or can't be looked at.
[[nodiscard]] std::optional<FileStamp> fileStamp(const QString &path);

/// Reads a descriptor to its end with the same limits, for articles piped in. Errors carry the path "-".
[[nodiscard]] Result<QByteArray> readStream(int descriptor, SizePolicy policy = SizePolicy::AskWhenLarge,
                                            const std::stop_token &stop = {});

/// readStream() on the standard input.
[[nodiscard]] Result<QByteArray> readStandardInput(SizePolicy policy = SizePolicy::AskWhenLarge,
                                                   const std::stop_token &stop = {});

} // namespace lectern::base
