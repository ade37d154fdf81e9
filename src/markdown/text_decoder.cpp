// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/text_decoder.h"

#include "markdown/binary_signs.h"
#include "markdown/clean_writer.h"
#include "markdown/text_encodings.h"
#include "markdown/utf8_scan.h"
#include "markdown/wide_decoders.h"

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace lectern::markdown {

namespace {

/// The part of the bytes that the detectors look at: it begins shortly before the first ill-formed byte.
std::string_view detectorSample(std::string_view bytes, size_t firstIllFormed)
{
    constexpr size_t kBefore = 4096;
    return bytes.substr(firstIllFormed > kBefore ? firstIllFormed - kBefore : 0, kSampleBytes);
}

/// True when most of the non-ASCII characters are well-formed UTF-8: the text is UTF-8 with some damage then.
bool isDamagedUtf8(std::string_view sample)
{
    size_t wellFormed = 0;
    size_t illFormed = 0;
    while (!sample.empty()) {
        const Utf8Sequence sequence = measureSequence(sample);
        if (!sequence.isWellFormed)
            ++illFormed;
        else if (sequence.length > 1)
            ++wellFormed;
        sample.remove_prefix(sequence.length);
    }
    return wellFormed > illFormed;
}

/// UTF-16 without a byte order mark shows by its NULs, nearly all of which are the upper halves of ASCII's units.
const OfferedEncoding *guessUtf16(std::string_view bytes)
{
    const std::string_view sample = bytes.substr(0, kSampleBytes);
    size_t nuls[2] = {};
    for (size_t at = 0; at < sample.size(); ++at)
        nuls[at % 2] += sample[at] == '\0';
    const bool isLittle = nuls[1] > nuls[0];
    const bool isClear = nuls[isLittle ? 1 : 0] * 8 > sample.size() && nuls[isLittle ? 0 : 1] * 64 < sample.size();
    return isClear ? findEncoding(isLittle ? u"UTF-16LE"_s : u"UTF-16BE"_s) : nullptr;
}

/// Makes LF of every CRLF and CR, in place.
void rewriteLineEnds(std::string &bytes)
{
    size_t from = bytes.find('\r');
    size_t to = from;
    while (from < bytes.size()) {
        // `from` stands at a CR; the line after it moves down as a whole.
        bytes[to++] = '\n';
        from += from + 1 < bytes.size() && bytes[from + 1] == '\n' ? 2 : 1;
        const size_t length = std::min(bytes.find('\r', from), bytes.size()) - from;
        std::memmove(bytes.data() + to, bytes.data() + from, length);
        to += length;
        from += length;
    }
    if (to != std::string::npos)
        bytes.resize(to);
}

/// Cleans UTF-8 without CR, of which the first `clean` bytes need no change.
DecodedText cleanUtf8(std::string bytes, size_t clean, bool hasSignature)
{
    DecodedText decoded;
    decoded.encoding = u"UTF-8"_s;
    if (clean == bytes.size()) {
        decoded.utf8 = std::move(bytes);
        return decoded;
    }

    Oddities oddities;
    size_t firstIllFormed = std::string_view::npos;
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 64 + 16);
    const std::string_view all(bytes);
    text.append(all.substr(0, clean));
    for (size_t at = clean; at < all.size();) {
        const Utf8Sequence sequence = measureSequence(all.substr(at));
        const bool inSample = at < kSampleBytes;
        if (!sequence.isWellFormed)
            firstIllFormed = std::min(firstIllFormed, at);
        if (inSample && sequence.isWellFormed)
            oddities.addControl(sequence.length == 1 ? static_cast<unsigned char>(all[at]) : U'\x80');
        else if (inSample)
            ++oddities.illFormed;
        text += kReplacement;
        at += sequence.length;
        const size_t run = cleanPrefix(all.substr(at));
        text.append(all.substr(at, run));
        at += run;
    }

    const OfferedEncoding *guess = nullptr;
    if (firstIllFormed != std::string_view::npos) {
        decoded.hasReplacedBytes = true;
        const std::string_view sample = detectorSample(all, firstIllFormed);
        if (!isDamagedUtf8(sample))
            guess = guessEncoding(sample);
    }
    decoded.looksBinary = hasSignature || looksBinary(oddities, all.size(), guess != nullptr);
    if (decoded.looksBinary)
        guess = guessUtf16(all);
    if (guess)
        decoded.suggestedEncoding = QString::fromLatin1(guess->name);
    decoded.utf8 = std::move(text);
    return decoded;
}

DecodedText decodeUtf8(std::string bytes)
{
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.erase(0, 3);
    const bool hasSignature = hasBinarySignature(bytes);
    rewriteLineEnds(bytes);
    const size_t clean = cleanPrefix(bytes);
    return cleanUtf8(std::move(bytes), clean, hasSignature);
}

enum class ChosenBy { ByteOrderMark, Reader };

DecodedText finish(CleanWriter &writer, const QString &encoding, ChosenBy chosenBy)
{
    DecodedText decoded;
    decoded.encoding = encoding;
    decoded.hasReplacedBytes = writer.hasReplacedBytes();
    decoded.utf8 = writer.takeText();
    decoded.looksBinary = looksBinary(writer.oddities(), decoded.utf8.size(), chosenBy == ChosenBy::Reader);
    return decoded;
}

/// A byte order mark and what follows from it. UTF-32LE comes before UTF-16LE, whose mark begins it.
struct Mark {
    std::string_view bytes;
    const char *encoding;
    void (*decode)(std::string_view, ByteOrder, CleanWriter &);
    ByteOrder order;
};

constexpr std::array kMarks = {
    Mark{std::string_view("\xff\xfe\0\0", 4), "UTF-32LE", decodeUtf32, ByteOrder::Little},
    Mark{std::string_view("\0\0\xfe\xff", 4), "UTF-32BE", decodeUtf32, ByteOrder::Big},
    Mark{std::string_view("\xff\xfe", 2), "UTF-16LE", decodeUtf16, ByteOrder::Little},
    Mark{std::string_view("\xfe\xff", 2), "UTF-16BE", decodeUtf16, ByteOrder::Big},
};

DecodedText decodeForced(std::string bytes, const OfferedEncoding &encoding)
{
    const QString name = QString::fromLatin1(encoding.name);
    if (name == "UTF-8"_L1)
        return decodeUtf8(std::move(bytes));
    CleanWriter writer(bytes.size() + bytes.size() / 2);
    const auto mark =
        std::ranges::find_if(kMarks, [&name](const Mark &known) { return name == QLatin1String(known.encoding); });
    if (mark != kMarks.end()) {
        const size_t skipped = bytes.starts_with(mark->bytes) ? mark->bytes.size() : 0;
        mark->decode(std::string_view(bytes).substr(skipped), mark->order, writer);
        return finish(writer, name, ChosenBy::Reader);
    }
    const auto text = convertToUtf16(bytes, encoding);
    if (!text)
        return decodeUtf8(std::move(bytes));
    writeUtf16(*text, writer);
    return finish(writer, name, ChosenBy::Reader);
}

} // namespace

DecodedText decodeText(std::string bytes, const QString &forcedEncoding)
{
    if (const OfferedEncoding *forced = findEncoding(forcedEncoding))
        return decodeForced(std::move(bytes), *forced);
    for (const Mark &mark : kMarks) {
        if (!bytes.starts_with(mark.bytes))
            continue;
        CleanWriter writer(bytes.size() + bytes.size() / 2);
        mark.decode(std::string_view(bytes).substr(mark.bytes.size()), mark.order, writer);
        return finish(writer, QString::fromLatin1(mark.encoding), ChosenBy::ByteOrderMark);
    }
    return decodeUtf8(std::move(bytes));
}

DecodedText decodeText(const QByteArray &bytes, const QString &forcedEncoding)
{
    return decodeText(std::string(bytes.constData(), static_cast<size_t>(bytes.size())), forcedEncoding);
}

} // namespace lectern::markdown
