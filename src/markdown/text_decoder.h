// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of an article file become clean UTF-8, once, before anything parses them.
#pragma once

#include <QByteArray>
#include <QString>
#include <string>

namespace lectern::markdown {

/// What the bytes of a file became.
struct DecodedText {
    /// Valid UTF-8. Every line ends in LF (CRLF and CR are rewritten; U+0085, U+2028 and U+2029 are left alone). NUL, DEL
    /// and the other C0 and C1 controls but TAB are U+FFFD. The byte order mark is dropped, a second one is text.
    std::string utf8;
    QString encoding;              ///< IANA name of the encoding that was used
    QString suggestedEncoding;     ///< offered encoding that the bytes seem to be in when they are not UTF-8; else empty
                                   ///< (UTF-16 without a mark is suggested for bytes that look binary)
    bool hasReplacedBytes = false; ///< ill-formed bytes became U+FFFD (replaced control characters do not count)
    bool looksBinary = false;      ///< the first 64 KiB do not look like text in any encoding
};

/// Decodes a file: a byte order mark (UTF-8, UTF-16 and UTF-32 of either byte order) decides, else it is UTF-8;
/// ill-formed parts become U+FFFD as in the WHATWG Encoding Standard (one for each maximal subpart). An offered encoding in
/// `forcedEncoding` overrides the byte order mark; any other name is as if none were given. UTF-7 and the ISO-2022 family
/// are never decoded. Bytes that need no change are given back without a copy.
[[nodiscard]] DecodedText decodeText(std::string bytes, const QString &forcedEncoding = {});

/// As above, with one copy of the bytes.
[[nodiscard]] DecodedText decodeText(const QByteArray &bytes, const QString &forcedEncoding = {});

} // namespace lectern::markdown
