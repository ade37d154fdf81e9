// SPDX-License-Identifier: GPL-3.0-or-later
// Errors as values: what failed, which file, and the system's own detail.
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace lectern::base {

/// What kind of thing went wrong. Sentences for people are made from it in ui/ and app/ (`describe`).
enum class ErrorCode {
    NotFound,        ///< no such file or folder
    NotReadable,     ///< the system refused to read it
    IsFolder,        ///< a folder where a file was wanted
    NotRegularFile,  ///< a device, socket or pipe
    TooLargeAsks,    ///< over 64 MiB: opened only when the reader agrees
    TooLargeRefused, ///< over 1 GiB: never opened
    NotText,         ///< the bytes do not look like text
    NotWritable,     ///< the target can't be written
    DiskFull,        ///< the target's disk, or the user's share of it, has no room
    FolderMissing,   ///< the folder that a file was to be written to does not exist
    IsSource,        ///< the target is the article itself
    ParserStopped,   ///< the parser helper passed its limits or died
    HelperMissing,   ///< a helper program is not installed beside the application
    BadData,         ///< something that was read back is damaged
    RenderFailed,    ///< the web engine failed to load or print a page
    Cancelled,       ///< the reader cancelled
    NoSuchSection,   ///< the article has no section of the name in the detail
    Unsupported,     ///< the request names something that is not supported
};

/// A failure as a value.
struct Error {
    ErrorCode code = ErrorCode::BadData;
    QString path;   ///< file or folder concerned; empty where there is none
    QString detail; ///< the system's or library's own words, untranslated; may be empty

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure from a function whose type is Result<T>.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString path = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(path), std::move(detail)});
}

} // namespace lectern::base
