// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to clean UTF-8: byte order marks, ill-formed parts as in the WHATWG standard, line ends, controls, forced encodings.
#include "markdown/text_decoder.h"
#include "markdown/text_encodings.h"
#include "support/environment.h"

#include <QDir>
#include <QFile>
#include <QStringDecoder>
#include <gtest/gtest.h>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace lectern::markdown {
namespace {

constexpr auto kMark = "\xef\xbf\xbd";

std::string decoded(std::string bytes)
{
    return decodeText(std::move(bytes)).utf8;
}

/// Writes N for each U+FFFD, to keep the expectations readable.
std::string short_(std::string text)
{
    for (size_t at = 0; (at = text.find(kMark, at)) != std::string::npos;)
        text.replace(at, 3, 1, 'N');
    return text;
}

TEST(TextDecoder, CleanTextComesBackWithoutACopy)
{
    std::string bytes = "# Körper € 😀 العربية 中文\n\ttab\n"s;
    for (int i = 0; i < 8; ++i)
        bytes += bytes;
    const std::string expected = bytes;
    const char *const data = bytes.data();
    const DecodedText text = decodeText(std::move(bytes));
    EXPECT_EQ(text.utf8.data(), data);
    EXPECT_EQ(text.utf8, expected);
    EXPECT_EQ(text.encoding, u"UTF-8");
    EXPECT_TRUE(text.suggestedEncoding.isEmpty());
    EXPECT_FALSE(text.hasReplacedBytes);
    EXPECT_FALSE(text.looksBinary);
}

TEST(TextDecoder, ByteOrderMarksDecide)
{
    EXPECT_EQ(decoded("\xef\xbb\xbf# a"), "# a");
    EXPECT_EQ(decoded("\xef\xbb\xbf\xef\xbb\xbf# a"), "\xef\xbb\xbf# a");
    EXPECT_EQ(decoded("a\xef\xbb\xbf"), "a\xef\xbb\xbf");
    EXPECT_EQ(decoded("\xef\xbb\xbf"), "");
    EXPECT_EQ(decoded(""), "");
    EXPECT_EQ(decoded("\xff\xfe"s + "\xe4\0=\xd8\0\xde"s), "ä😀");
    EXPECT_EQ(decoded("\xfe\xff"s + "\0\xe4\xd8=\xde\0"s), "ä😀");
    EXPECT_EQ(decoded("\xff\xfe\0\0"s + "\xe4\0\0\0\0\xf6\1\0"s), "ä😀");
    EXPECT_EQ(decoded("\0\0\xfe\xff"s + "\0\0\0\xe4\0\1\xf6\0"s), "ä😀");
    EXPECT_EQ(decodeText("\xff\xfe"s).encoding, u"UTF-16LE");
    EXPECT_EQ(decodeText("\xfe\xff"s).encoding, u"UTF-16BE");
    EXPECT_EQ(decodeText("\xff\xfe\0\0"s).encoding, u"UTF-32LE");
    EXPECT_EQ(decodeText("\0\0\xfe\xff"s).encoding, u"UTF-32BE");
}

TEST(TextDecoder, IllFormedPartsAreMaximal)
{
    // Unicode 15, tables 3-8 to 3-11, and shapes of the encoding contract.
    const std::pair<std::string, std::string> cases[] = {
        {"\xc0\xaf\xe0\x80\xbf\xf0\x81\x82\x41", "NNNNNNNNA"},
        {"\xed\xa0\x80\xed\xbf\xbf\xed\xaf\x41", "NNNNNNNNA"},
        {"\xf4\x91\x92\x93\xff\x41\x80\xbf\x42", "NNNNNANNB"},
        {"\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41", "NNNNA"},
        {"\xf8\x88\x80\x80\x80", "NNNNN"},
        {"\xfe\xff", ""}, // a byte order mark
        {"x\xfe\xff", "xNN"},
        {"one \xf0\x9f\x98\ntwo", "one N\ntwo"},
        {"end \xe2\x82", "end N"},
        {"end \xc3", "end N"},
        {"\xe4 a", "N a"},
        {"\xf0\x90\x80", "N"},
        {"\xc2", "N"},
        {"\xc2\x20", "N "},
    };
    for (const auto &[bytes, expected] : cases) {
        EXPECT_EQ(short_(decoded(bytes)), expected);
        const bool hasReplaced = expected.find('N') != std::string::npos;
        EXPECT_EQ(decodeText(bytes).hasReplacedBytes, hasReplaced) << expected;
    }
}

TEST(TextDecoder, IllFormedWideUnits)
{
    EXPECT_EQ(short_(decoded("\xff\xfe"s + "a\0"s + "\0\xde"s + "b\0"s)), "aNb");
    EXPECT_EQ(short_(decoded("\xff\xfe"s + "=\xd8"s + "b\0"s)), "Nb");
    EXPECT_EQ(short_(decoded("\xff\xfe"s + "=\xd8"s)), "N");
    EXPECT_EQ(short_(decoded("\xff\xfe"s + "=\xd8"s + "\0"s)), "N");
    EXPECT_EQ(short_(decoded("\xff\xfe"s + "a\0\n"s)), "aN");
    EXPECT_EQ(short_(decoded("\xff\xfe\0\0"s + "\0\xd8\0\0"s + "a\0\0\0"s + "\0\0\x11\0"s + "b"s)), "NaNN");
}

TEST(TextDecoder, LineEndsBecomeLineFeeds)
{
    EXPECT_EQ(decoded("a\r\nb\rc\nd\r"), "a\nb\nc\nd\n");
    EXPECT_EQ(decoded("\r"), "\n");
    EXPECT_EQ(decoded("\n\r\r\n\n"), "\n\n\n\n");
    EXPECT_EQ(decoded("\xff\xfe"s + "\r\0\n\0\r\0a\0"s), "\n\na");
    const auto notLineEnds = "a\u0085b\u2028c\u2029d"s;
    EXPECT_EQ(decoded(notLineEnds), notLineEnds);
}

TEST(TextDecoder, ControlsAreReplaced)
{
    std::string all;
    for (char control = 0; control < 0x20; ++control)
        all += control;
    all += "\x7f";
    EXPECT_EQ(short_(decoded(all)), "NNNNNNNNN\t\nNN\nNNNNNNNNNNNNNNNNNNN");
    EXPECT_EQ(short_(decoded("\u0080\u0084\u0085\u0086\u009f\u00a0"s)), "NN\u0085NN\u00a0");
    EXPECT_EQ(short_(decoded("\xff\xfe"s + "a\0\0\0\x1b\0"s)), "aNN");
    EXPECT_FALSE(decodeText("a\0b"s).hasReplacedBytes);
    EXPECT_FALSE(decodeText("a\0b"s).looksBinary);
}

TEST(TextDecoder, NoncharactersAndPrivateUseStay)
{
    const auto text = "\uffff\ufffe\U0001fffe\U0010ffff\ue000"s;
    EXPECT_EQ(decoded(text), text);
}

/// ICU's converter as a second opinion. Random mixes of pieces put every boundary at every place of a chunk.
TEST(TextDecoder, AgreesWithAPlainReference)
{
    std::mt19937 random(1);
    const std::vector<std::string> pieces = {
        "a",        "plain words ",
        "é",        "中文",
        "😀",        "\xff",
        "\xe4\xb8", "\xf0\x9f",
        "\x80",     "\xed\xa0\x80",
        "\n",       "a long piece of ASCII, longer than a chunk of sixty-four bytes is, so that it is skipped"};
    for (int round = 0; round < 3000; ++round) {
        std::string bytes = "x";
        const size_t count = random() % 30;
        const size_t kinds = round % 2 ? 5 : pieces.size();
        for (size_t i = 0; i < count; ++i)
            bytes += pieces[random() % kinds];
        const auto reference = convertToUtf16(bytes, *findEncoding(u"UTF-8"_s));
        ASSERT_TRUE(reference.has_value());
        ASSERT_EQ(decoded(bytes), QString::fromStdU16String(*reference).toStdString())
            << QByteArray::fromStdString(bytes).toHex().constData();
    }
}

TEST(TextDecoder, TellsBinaryFromText)
{
    EXPECT_TRUE(decodeText(std::string(4096, '\0')).looksBinary);
    EXPECT_TRUE(decodeText("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s).looksBinary);
    EXPECT_TRUE(decodeText("\x7f"
                           "ELF\2\1\1\0\0\0"s)
                    .looksBinary);
    std::mt19937 random(7);
    std::string noise = "text\n";
    for (int i = 0; i < 100'000; ++i)
        noise += static_cast<char>(random());
    EXPECT_TRUE(decodeText(noise).looksBinary);
    EXPECT_TRUE(decodeText(noise).suggestedEncoding.isEmpty());
    // Noise past the first 64 KiB is not looked at.
    EXPECT_FALSE(decodeText(std::string(70'000, 'a').append(noise)).looksBinary);
    EXPECT_FALSE(decodeText("An article about %PDF-1.7 and GIF89a"s).looksBinary);
    EXPECT_FALSE(decodeText("GIF89a is the header of a GIF"s).looksBinary);
}

TEST(TextDecoder, SuggestsUtf16WithoutAMark)
{
    std::string bytes;
    for (const char letter : "A text that an old editor wrote as UTF-16, without any mark at its beginning to tell.\n"s)
        bytes += {letter, '\0'};
    const DecodedText text = decodeText(bytes);
    EXPECT_TRUE(text.looksBinary);
    EXPECT_EQ(text.suggestedEncoding, u"UTF-16LE");
    EXPECT_TRUE(decodeText(bytes, text.suggestedEncoding).utf8.starts_with("A text that"));
    EXPECT_FALSE(decodeText(bytes, text.suggestedEncoding).looksBinary);
}

TEST(TextDecoder, SuggestsWhatTheBytesAre)
{
    struct Case {
        const char *encoding;
        const char *text;
    };
    const Case cases[] = {
        {"windows-1252",
         "“Schön”, sagte der Müller – „daß die Straße größer wird, hätte ich früher für unmöglich gehalten.“\n"},
        {"windows-1251", "В этой статье рассказывается о том, как люди учились читать книги вслух и про себя.\n"},
        {"windows-1256", "تحتوي هذه المقالة على نص طويل مكتوب باللغة العربية حتى يتمكن القارئ من التعرف على الترميز.\n"},
        {"windows-1253", "Αυτό το άρθρο περιέχει ένα κείμενο στα ελληνικά για να βρεθεί η κωδικοποίηση.\n"},
        {"Shift_JIS", "この記事には、文字コードを調べるための日本語の文章が入っています。\n"},
        {"EUC-KR", "이 글에는 문자 인코딩을 알아내기 위한 한국어 문장이 들어 있습니다.\n"},
        {"Big5", "這篇文章包含一段中文，用來判斷檔案的編碼方式是什麼。\n"},
        {"GB18030", "这篇文章包含一段中文，用来判断文件的编码方式是什么。\n"},
    };
    for (const Case &sample : cases) {
        QStringEncoder encoder(sample.encoding);
        if (!encoder.isValid())
            GTEST_SKIP() << "Qt was built without ICU";
        QByteArray bytes = encoder(QString::fromUtf8(sample.text));
        bytes = bytes.repeated(4);
        const DecodedText text = decodeText(bytes);
        EXPECT_TRUE(text.hasReplacedBytes) << sample.encoding;
        EXPECT_FALSE(text.looksBinary) << sample.encoding;
        EXPECT_EQ(text.encoding, u"UTF-8");
        ASSERT_FALSE(text.suggestedEncoding.isEmpty()) << sample.encoding;
        const DecodedText again = decodeText(bytes, text.suggestedEncoding);
        EXPECT_TRUE(again.utf8.starts_with(sample.text)) << sample.encoding;
        EXPECT_FALSE(again.hasReplacedBytes);
        EXPECT_EQ(again.encoding, text.suggestedEncoding);
    }
}

TEST(TextDecoder, DamagedUtf8IsNotTakenForAnotherEncoding)
{
    const DecodedText text = decodeText("Die Müller hätten größere Häuser \xff gehabt. Schöne Grüße!"s);
    EXPECT_TRUE(text.hasReplacedBytes);
    EXPECT_TRUE(text.suggestedEncoding.isEmpty());
}

TEST(TextDecoder, AForcedEncodingOverridesTheMark)
{
    EXPECT_EQ(decodeText("\xff\xfe plain"s, u"windows-1252"_s).utf8, "ÿþ plain");
    EXPECT_EQ(decodeText("\xe4\r\n"s, u"WINDOWS-1252"_s).utf8, "ä\n");
    EXPECT_EQ(decodeText("\xe4"s, u"latin1"_s).encoding, u"UTF-8"); // not a name on offer
    EXPECT_EQ(decodeText("\xa4"s, u"ISO-8859-15"_s).utf8, "€");
    EXPECT_EQ(decodeText("\xff\xfe"s
                         "a\0"s,
                         u"UTF-16LE"_s)
                  .utf8,
              "a");
    EXPECT_EQ(short_(decodeText("a\x81"s, u"Shift_JIS"_s).utf8), "aN");
    EXPECT_TRUE(decodeText("a\x81"s, u"Shift_JIS"_s).hasReplacedBytes);
}

TEST(TextDecoder, NeverDecodesUtf7NorIso2022)
{
    for (const QString &name :
         {u"UTF-7"_s, u"ISO-2022-JP"_s, u"ISO-2022-KR"_s, u"HZ-GB-2312"_s, u"SCSU"_s, u"BOCU-1"_s, u"IMAP-mailbox-name"_s}) {
        EXPECT_EQ(findEncoding(name), nullptr) << name.toStdString();
        EXPECT_EQ(decodeText("+ADw-script+AD4-"s, name).utf8, "+ADw-script+AD4-");
    }
    const DecodedText text = decodeText("\x1b$BF|K\\8l\x1b(B and \xff"s);
    EXPECT_FALSE(text.suggestedEncoding.contains("2022"_L1));
}

TEST(TextEncodings, EveryOfferCanBeDecoded)
{
    EXPECT_GE(offeredEncodings().size(), 30U);
    for (const OfferedEncoding &encoding : offeredEncodings()) {
        EXPECT_EQ(findEncoding(QString::fromLatin1(encoding.name)), &encoding);
        EXPECT_TRUE(convertToUtf16("text", encoding).has_value()) << encoding.name;
    }
}

/// Rows of an encoding manifest: file, category, what, must_show (Python's unicode_escape), expected.
void checkEncodings(const QString &folder)
{
    QFile manifest(folder + "/manifest.tsv"_L1);
    ASSERT_TRUE(manifest.open(QIODevice::ReadOnly));
    int checked = 0;
    (void)manifest.readLine();
    while (!manifest.atEnd()) {
        const QList<QByteArray> row = manifest.readLine().split('\t');
        if (row.size() < 4 || !row[0].endsWith(".md"))
            continue;
        SCOPED_TRACE(row[0].constData());
        const DecodedText text = decodeText(test::readFile(folder + "/files/"_L1 + QString::fromUtf8(row[0])));
        EXPECT_TRUE(QByteArrayView(text.utf8).isValidUtf8());
        const QString utf16 = QString::fromStdString(text.utf8);
        EXPECT_FALSE(utf16.contains(QChar(0)));
        EXPECT_EQ(text.looksBinary, row[1] == "binary" || row[0] == "nul-only.md");
        QString expected = QString::fromUtf8(row[3]);
        expected.replace("\\xf6"_L1, QString(QChar(0xf6)));
        expected.replace("\\xe4"_L1, QString(QChar(0xe4)));
        expected.replace("\\u20ac"_L1, QString(QChar(0x20ac)));
        expected.replace("\\U0001f600"_L1, QString::fromUcs4(U"\U0001f600", 1));
        EXPECT_FALSE(expected.contains(u'\\')) << "an escape that this test does not know";
        EXPECT_TRUE(utf16.contains(expected)) << expected.toStdString();
        EXPECT_TRUE(text.hasReplacedBytes || row[1] != "invalid");
        ++checked;
    }
    EXPECT_GT(checked, 0);
}

TEST(TextDecoder, KeepsTheContractOnOwnSamples)
{
    checkEncodings(test::dataPath(u"encoding"_s));
}

TEST(TextDecoder, KeepsTheContractOnSharedFiles)
{
    const QString folder = test::sharedPath(u"hostile/encoding/open"_s);
    if (folder.isEmpty())
        GTEST_SKIP() << "no shared test material beside the checkout";
    checkEncodings(folder);
}

} // namespace
} // namespace lectern::markdown
