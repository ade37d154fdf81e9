// SPDX-License-Identifier: GPL-3.0-or-later
// Colouring of code: languages, limits, misbehaving helpers, and that the text always stays what it was.
#include "markdown/highlighter_client.h"

#include "base/helper_path.h"
#include "markdown/highlight_protocol.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <thread>

namespace lectern::markdown {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorCode;

/// The style at the first occurrence of `token`, Normal where nothing is coloured.
TextStyle styleOf(const std::vector<StyledSpan> &spans, QStringView code, QStringView token)
{
    const qsizetype place = code.indexOf(token);
    for (const StyledSpan &span : spans) {
        if (place >= span.offset && place < span.offset + span.length)
            return span.style;
    }
    return TextStyle::Normal;
}

void expectOrdered(const std::vector<StyledSpan> &spans, QStringView code)
{
    qsizetype end = 0;
    for (const StyledSpan &span : spans) {
        ASSERT_GE(span.offset, end);
        ASSERT_GT(span.length, 0);
        end = span.offset + span.length;
        ASSERT_LE(end, code.size());
        ASSERT_FALSE(code.mid(span.offset, span.length).contains(u'\n'));
    }
}

/// What a browser would show: tags taken out, entities resolved. Fails on nested or unbalanced spans.
QString textOf(const QByteArray &html)
{
    QString text = QString::fromUtf8(html);
    int depth = 0;
    static const QRegularExpression tag(u"<[^>]*>"_s);
    for (auto match = tag.globalMatch(text); match.hasNext();) {
        depth += match.next().captured().startsWith(u"</"_s) ? -1 : 1;
        EXPECT_TRUE(depth == 0 || depth == 1);
    }
    EXPECT_EQ(depth, 0);
    return text.remove(tag)
        .replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&#13;"_s, u"\r"_s)
        .replace(u"&amp;"_s, u"&"_s);
}

bool helperIsThere()
{
    return QFileInfo::exists(base::helperPath(u"highlighter"));
}

#define NEEDS_HELPER()                                                                                                      \
    if (!helperIsThere())                                                                                                   \
    GTEST_SKIP() << "lectern-highlighter is not built: KSyntaxHighlighting is missing"

TEST(ToHtml, wrapsSpansAndEscapes)
{
    const QString code = u"if (a < \"b\" && c)\r\n"_s;
    EXPECT_EQ(toHtml(code, {{0, 2, TextStyle::ControlFlow}, {8, 3, TextStyle::String}}),
              "<span class=\"hl-ControlFlow\">if</span> (a &lt; <span class=\"hl-String\">&quot;b&quot;</span>"
              " &amp;&amp; c)&#13;\n");
    EXPECT_EQ(toHtml({}, {{0, 5, TextStyle::Keyword}}), "");
}

TEST(ToHtml, wrongSpansCannotBreakTheText)
{
    const QString code = u"a\U0001F600b"_s; // the smiley is two code units
    EXPECT_EQ(toHtml(code, {{0, 2, TextStyle::Keyword}, {2, 2, TextStyle::String}}),
              "<span class=\"hl-Keyword\">a\U0001F600</span><span class=\"hl-String\">b</span>");
    EXPECT_EQ(textOf(toHtml(code, {{3, 100, TextStyle::Keyword}, {0, 2, TextStyle::Char}, {-5, 3, TextStyle::Char}})), code);
    EXPECT_EQ(textOf(toHtml(code, {{0, 1, TextStyle(200)}, {1, 0, TextStyle::Char}, {9, 9, TextStyle::Char}})), code);
    EXPECT_EQ(textOf(toHtml(code, {{0, std::numeric_limits<qsizetype>::max(), TextStyle::Char}})), code);
}

TEST(ToHtml, randomSpansKeepTheText)
{
    QRandomGenerator random(7);
    const QString alphabet = u"ab<>&\"' \n\t\r;éذ界"_s + u"\U0001F600"_s;
    for (int round = 0; round < 500; ++round) {
        QString code;
        for (int i = random.bounded(60); i > 0; --i) {
            // Whole characters only: a lone surrogate has no UTF-8.
            const int at = random.bounded(int(alphabet.size()) - 1);
            code += at == alphabet.size() - 2 ? alphabet.right(2) : QString(alphabet[at]);
        }
        std::vector<StyledSpan> spans;
        for (int i = random.bounded(12); i > 0; --i)
            spans.push_back({random.bounded(80) - 10, random.bounded(30) - 5, TextStyle(random.bounded(33))});
        EXPECT_EQ(textOf(toHtml(code, spans)), code);
    }
}

TEST(HighlighterClient, coloursByTheKindOfToken)
{
    NEEDS_HELPER();
    HighlighterClient client;
    const QString code = u"fn main() {\n    // greet\n    let s = \"hi\";\n    let n = 42;\n}\n"_s;
    const auto spans = client.highlight(u"rust", code);
    ASSERT_TRUE(spans) << qPrintable(spans.error().detail);
    expectOrdered(*spans, code);
    EXPECT_EQ(styleOf(*spans, code, u"fn"), TextStyle::Keyword);
    EXPECT_EQ(styleOf(*spans, code, u"// greet"), TextStyle::Comment);
    EXPECT_EQ(styleOf(*spans, code, u"hi"), TextStyle::String);
    EXPECT_EQ(styleOf(*spans, code, u"42"), TextStyle::DecVal);
    EXPECT_EQ(styleOf(*spans, code, u"main"), TextStyle::Normal);
}

TEST(HighlighterClient, stateGoesFromLineToLine)
{
    NEEDS_HELPER();
    HighlighterClient client;
    const QString code = u"/* one\n\n   two */ int x;\n"_s;
    const auto spans = client.highlight(u"c", code).value();
    expectOrdered(spans, code);
    EXPECT_EQ(styleOf(spans, code, u"two"), TextStyle::Comment);
    EXPECT_EQ(styleOf(spans, code, u"int"), TextStyle::DataType);
}

TEST(HighlighterClient, offsetsCountCodeUnits)
{
    NEEDS_HELPER();
    HighlighterClient client;
    const QString code = u"\"\U0001F600é\" + 1 # \U0001F600 \u0627\u0644\nx = 'y'\n"_s;
    const auto spans = client.highlight(u"python", code).value();
    expectOrdered(spans, code);
    EXPECT_EQ(styleOf(spans, code, u"1"), TextStyle::DecVal);
    EXPECT_EQ(styleOf(spans, code, u"'y'"), TextStyle::String);
    EXPECT_EQ(textOf(toHtml(code, spans)), code);
}

struct LanguageCase {
    const char16_t *info;
    const char16_t *code;
    const char16_t *token;
    TextStyle style;
};

TEST(HighlighterClient, knowsTheNamesThatAuthorsWrite)
{
    NEEDS_HELPER();
    HighlighterClient client;
    using enum TextStyle;
    const LanguageCase cases[] = {
        {u"Rust", u"fn f() {}", u"fn", Keyword},
        {u"RUST", u"fn f() {}", u"fn", Keyword},
        {u"rs", u"fn f() {}", u"fn", Keyword},
        {u"rust,ignore", u"fn f() {}", u"fn", Keyword},
        {u"rust, should_panic", u"fn f() {}", u"fn", Keyword},
        {u"{.rust}", u"fn f() {}", u"fn", Keyword},
        {u"{.rust .numberLines startFrom=\"3\"}", u"fn f() {}", u"fn", Keyword},
        {u"language-rust", u"fn f() {}", u"fn", Keyword},
        {u"js", u"const a = 'b'", u"'b'", String},
        {u"javascript", u"const a = 'b'", u"'b'", String},
        {u"js{1,3-5}", u"const a = 'b'", u"'b'", String},
        {u"js title=\"a.js\"", u"const a = 'b'", u"'b'", String},
        {u"jsx", u"const a = 'b'", u"'b'", String},
        {u"ts", u"const a: string = 'b'", u"'b'", String},
        {u"tsx", u"const a: string = 'b'", u"'b'", String},
        {u"typescript", u"const a: string = 'b'", u"'b'", String},
        {u"py", u"def f(): pass", u"def", Keyword},
        {u"python3", u"def f(): pass", u"def", Keyword},
        {u"{.python}", u"def f(): pass", u"def", Keyword},
        {u"c++", u"int x; // c", u"// c", Comment},
        {u"cpp", u"int x; // c", u"// c", Comment},
        {u"C", u"int x; // c", u"// c", Comment},
        {u"h", u"int x; // c", u"// c", Comment},
        {u"objc", u"int x; // c", u"// c", Comment},
        {u"csharp", u"int x; // c", u"// c", Comment},
        {u"c#", u"int x; // c", u"// c", Comment},
        {u"cs", u"int x; // c", u"// c", Comment},
        {u"java", u"int x; // c", u"// c", Comment},
        {u"kt", u"val x = 1 // c", u"// c", Comment},
        {u"swift", u"let x = 1 // c", u"// c", Comment},
        {u"go", u"var x = 1 // c", u"// c", Comment},
        {u"golang", u"var x = 1 // c", u"// c", Comment},
        {u"sh", u"x=1 # c", u"# c", Comment},
        {u"shell", u"x=1 # c", u"# c", Comment},
        {u"console", u"x=1 # c", u"# c", Comment},
        {u"bash", u"x=1 # c", u"# c", Comment},
        {u"zsh", u"x=1 # c", u"# c", Comment},
        {u"yml", u"a: 1 # c", u"# c", Comment},
        {u"yaml", u"a: 1 # c", u"# c", Comment},
        {u"toml", u"a = 1 # c", u"# c", Comment},
        {u"Cargo.toml", u"a = 1 # c", u"# c", Comment},
        {u"rb", u"x = 1 # c", u"# c", Comment},
        {u"make", u"# c\nx = 1", u"# c", Comment},
        {u"makefile", u"# c\nx = 1", u"# c", Comment},
        {u"dockerfile", u"# c\nFROM x", u"# c", Comment},
        {u"docker", u"# c\nFROM x", u"# c", Comment},
        {u"cmake", u"set(x) # c", u"# c", Comment},
        {u"ini", u"[a]\n; c", u"; c", Comment},
        {u"perl", u"my $x; # c", u"# c", Comment},
        {u"r", u"x <- 1 # c", u"# c", Comment},
        {u"hs", u"x = 1 -- c", u"-- c", Comment},
        {u"lua", u"x = 1 -- c", u"-- c", Comment},
        {u"sql", u"select 1 -- c", u"-- c", Comment},
        {u"postgresql", u"select 1 -- c", u"-- c", Comment},
        {u"elixir", u"x = 1 # c", u"# c", Comment},
        {u"css", u"a { } /* c */", u"/* c */", Comment},
        {u"scss", u"a { } // c", u"// c", Comment},
        {u"html", u"<!-- c -->", u"c", Comment},
        {u"xml", u"<!-- c -->", u"c", Comment},
        {u"svg", u"<!-- c -->", u"c", Comment},
        {u"tex", u"a % c", u"% c", Comment},
        {u"json", u"{\"a\": 12}", u"12", DecVal},
        {u"jsonc", u"{\"a\": 12}", u"12", DecVal},
        {u"php", u"$a = 'b';", u"'b'", String},
        {u"php", u"<?php $a = 'b';", u"'b'", String},
        {u"text/x-python", u"def f(): pass", u"def", Keyword},
        {u"Intel x86 (NASM)", u"mov eax, 1 ; c", u"; c", Comment},
        {u"asm", u"mov eax, 1 ; c", u"; c", Comment},
        {u"powershell", u"$x = 1 # c", u"# c", Comment},
        {u"dart", u"var x = 1; // c", u"// c", Comment},
        {u"zig", u"const x = 1; // c", u"// c", Comment},
    };
    for (const LanguageCase &entry : cases) {
        const QStringView code(entry.code);
        const auto spans = client.highlight(QStringView(entry.info), code);
        ASSERT_TRUE(spans) << qPrintable(QString::fromUtf16(entry.info));
        expectOrdered(*spans, code);
        EXPECT_EQ(styleOf(*spans, code, QStringView(entry.token)), entry.style)
            << qPrintable(QString::fromUtf16(entry.info));
    }
}

TEST(HighlighterClient, plainAndUnknownLanguagesHaveNoSpans)
{
    NEEDS_HELPER();
    HighlighterClient client;
    for (const QString &info :
         {u"text"_s, u"txt"_s, u"text/plain"_s, u"plaintext"_s, u"none"_s, u"{.text}"_s, u"no-such-language-\u202e"_s,
          u"1"_s, u"/"_s, u"{"_s, u"{.}"_s, u"../../etc/passwd"_s, u" "_s, QString(), QString(100'000, u'x'), u"\0"_s}) {
        const auto spans = client.highlight(info, u"if (x) { return 1; } // c");
        ASSERT_TRUE(spans) << qPrintable(info.left(40));
        EXPECT_TRUE(spans->empty()) << qPrintable(info.left(40));
    }
    EXPECT_TRUE(client.highlight(u"c", QStringView()).value().empty());
}

TEST(HighlighterClient, randomCodeKeepsItsText)
{
    NEEDS_HELPER();
    HighlighterClient client;
    QRandomGenerator random(11);
    const QString pieces[] = {u"\""_s, u"'"_s,     u"`"_s,  u"/*"_s,         u"*/"_s,      u"//"_s,     u"<"_s,
                              u">"_s,  u"&"_s,     u"{"_s,  u"}"_s,          u"("_s,       u")"_s,      u"\n"_s,
                              u"\r"_s, u"\t"_s,    u"\\"_s, u"if"_s,         u"x9"_s,      u" "_s,      u"$"_s,
                              u"#"_s,  u"<?php"_s, u"é"_s,  u"\U0001F600"_s, u"الخاتمة"_s, u"\u2028"_s, QString(QChar(0)),
                              u"==="_s};
    for (const QString &language : {u"c++"_s, u"html"_s, u"php"_s, u"markdown"_s, u"bash"_s, u"tex"_s, u"perl"_s}) {
        for (int round = 0; round < 40; ++round) {
            QString code;
            for (int i = random.bounded(200); i > 0; --i)
                code += pieces[random.bounded(int(std::size(pieces)))];
            const auto spans = client.highlight(language, code);
            ASSERT_TRUE(spans) << qPrintable(language);
            expectOrdered(*spans, code);
            EXPECT_EQ(textOf(toHtml(code, *spans)), code);
        }
    }
}

TEST(HighlighterClient, longLineIsColouredToItsLimitAndTheNextLineInFull)
{
    NEEDS_HELPER();
    HighlighterClient client;
    const QString code = u"int a;\n"_s + u"int b; "_s.repeated(2000) + u"\nint c;\n"_s;
    const auto spans = client.highlight(u"c", code).value();
    expectOrdered(spans, code);
    const qsizetype limit = 7 + highlight::maximumLineLength;
    const qsizetype lineEnd = code.indexOf(u'\n', 7);
    bool before = false;
    bool behind = false;
    for (const StyledSpan &span : spans) {
        before |= span.offset > limit - 20 && span.offset < limit;
        EXPECT_FALSE(span.offset >= limit && span.offset < lineEnd);
        behind |= span.offset > lineEnd;
    }
    EXPECT_TRUE(before);
    EXPECT_TRUE(behind);
}

TEST(HighlighterClient, codePastItsBudgetIsColouredInPart)
{
    NEEDS_HELPER();
    HighlighterClient client;
    client.highlight(u"c++", u"int x;").value(); // so that the budget goes to the code
    const QString code = u"template <typename T> int f(T x) { return x + 0x17; } // c\n"_s.repeated(60'000);
    const auto spans = client.highlight(u"c++", code, 50ms);
    ASSERT_TRUE(spans) << qPrintable(spans.error().detail);
    ASSERT_FALSE(spans->empty());
    EXPECT_LT(spans->back().offset, code.size() / 2);
    expectOrdered(*spans, code);
    EXPECT_FALSE(client.highlight(u"c++", u"int x;").value().empty()); // the same helper goes on
}

TEST(HighlighterClient, missingHelperIsAnError)
{
    HighlighterClient client(u"/nonexistent/lectern-highlighter"_s);
    client.start();
    const auto spans = client.highlight(u"c", u"int x;");
    ASSERT_FALSE(spans);
    EXPECT_EQ(spans.error().code, ErrorCode::HelperMissing);
}

/// Scripts in the helper's place.
class BadHelper : public testing::Test {
protected:
    QString script(const QByteArray &body)
    {
        QString path = m_folder.filePath(u"helper"_s);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + body + '\n');
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    QTemporaryDir m_folder;
};

TEST_F(BadHelper, garbageIsRefused)
{
    // A wrong type; a span past the end; a number without end; style 0; a span of length 0; no flags.
    for (const char *frame :
         {"X\\001\\000\\000\\000\\001", "S\\004\\000\\000\\000\\001\\000\\177\\001",
          "S\\007\\000\\000\\000\\001\\377\\377\\377\\377\\377\\377", "S\\004\\000\\000\\000\\001\\000\\001\\000",
          "S\\004\\000\\000\\000\\001\\000\\000\\001", "S\\000\\000\\000\\000"}) {
        HighlighterClient client(script("printf '" + QByteArray(frame) + "'; exec sleep 1000"));
        const auto spans = client.highlight(u"c", u"int x;");
        ASSERT_FALSE(spans) << frame;
        EXPECT_EQ(spans.error().code, ErrorCode::BadData) << frame;
    }
}

TEST_F(BadHelper, correctAnswerOfAScriptIsTaken)
{
    HighlighterClient client(script("printf 'S\\004\\000\\000\\000\\001\\000\\003\\001'; exec sleep 1000"));
    const std::vector<StyledSpan> expected{{0, 3, TextStyle::Keyword}};
    EXPECT_EQ(client.highlight(u"c", u"int x;").value(), expected);
}

TEST_F(BadHelper, tooMuchOutputIsStopped)
{
    HighlighterClient client(script("printf 'S\\377\\377\\377\\377'; exec cat /dev/zero"));
    const auto spans = client.highlight(u"c", u"int x;");
    ASSERT_FALSE(spans);
    EXPECT_EQ(spans.error().code, ErrorCode::ParserStopped);
}

TEST_F(BadHelper, hangingHelperIsKilledAndItsBlockNotTriedAgain)
{
    const QString program = script("while :; do :; done");
    HighlighterClient client(program);
    const auto spans = client.highlight(u"c", u"int x;", 1ms);
    ASSERT_FALSE(spans);
    EXPECT_EQ(spans.error().code, ErrorCode::ParserStopped);
    // The script now answers, so only a request that is really not sent still fails.
    script("printf 'S\\001\\000\\000\\000\\001S\\001\\000\\000\\000\\001'; exec sleep 1000");
    EXPECT_FALSE(client.highlight(u"c", u"int x;", 1ms));
    EXPECT_TRUE(client.highlight(u"c", u"int y;", 1ms));
    EXPECT_TRUE(client.highlight(u"d", u"int x;", 1ms));
}

TEST_F(BadHelper, languageThatStopsTheHelperThriceIsGivenUp)
{
    HighlighterClient client(script("exit 1"));
    for (const QString &code : {u"a"_s, u"b"_s, u"c"_s})
        EXPECT_FALSE(client.highlight(u"c", code));
    script("printf 'S\\001\\000\\000\\000\\001'; exec sleep 1000");
    EXPECT_FALSE(client.highlight(u"c", u"d"));
    EXPECT_TRUE(client.highlight(u"rust", u"d"));
}

TEST_F(BadHelper, helperThatDiedBetweenBlocksIsReplaced)
{
    // Ends after its first answer.
    HighlighterClient client(script("printf 'S\\001\\000\\000\\000\\001'; head -c 1 >/dev/null"));
    for (int round = 0; round < 5; ++round) {
        EXPECT_TRUE(client.highlight(u"c", u"int x;")) << round;
        std::this_thread::sleep_for(50ms);
    }
}

TEST_F(BadHelper, cancelEndsTheWaitAndBlamesNobody)
{
    HighlighterClient client(script("exec sleep 1000"));
    client.start();
    std::thread other([&] {
        std::this_thread::sleep_for(50ms);
        client.cancel();
    });
    const auto spans = client.highlight(u"c", u"int x;", 10s);
    other.join();
    ASSERT_FALSE(spans);
    EXPECT_EQ(spans.error().code, ErrorCode::Cancelled);
    script("printf 'S\\001\\000\\000\\000\\001'; exec sleep 1000");
    EXPECT_TRUE(client.highlight(u"c", u"int x;"));
}

/// Every row of the measured list of slow definitions, on one line and on many lines just under the limit.
TEST(HighlighterClientHostile, slowDefinitionsStayWithinTheirBudget)
{
    NEEDS_HELPER();
    QFile file(QStringLiteral(LECTERN_SHARED_DIR "/hostile/pathological/highlighter_scan.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        GTEST_SKIP() << "no shared test material";
    const QHash<QString, QString> patterns{{u"paren"_s, u"("_s}, {u"digits"_s, u"1"_s}, {u"letter"_s, u"a"_s},
                                           {u"dots"_s, u"."_s},  {u"space"_s, u" "_s},  {u"lt"_s, u"<"_s}};
    HighlighterClient client;
    file.readLine();
    int rows = 0;
    while (!file.atEnd()) {
        const QStringList row = QString::fromUtf8(file.readLine()).split(u'\t');
        const QString pattern = patterns.value(row.value(1));
        ASSERT_FALSE(pattern.isEmpty()) << qPrintable(row.value(1));
        ++rows;
        const QString line = pattern.repeated(65536);
        const QString lines = QString(pattern.repeated(int(highlight::maximumLineLength)) + u'\n').repeated(100);
        for (const QString &code : {line, lines}) {
            QElapsedTimer clock;
            clock.start();
            // A quarter of the real budget: it is the keeping that is tested.
            const auto spans = client.highlight(row.value(0), code, 250ms);
            EXPECT_TRUE(spans) << qPrintable(row.value(0)) << ": " << (spans ? "" : qPrintable(spans.error().detail));
            if (qEnvironmentVariableIsSet("LECTERN_TEST_VERBOSE"))
                fprintf(stderr, "%-24s %-7s %-6s %5lld ms\n", qPrintable(row.value(0)), qPrintable(row.value(1)),
                        code == line ? "line" : "lines", clock.elapsed());
        }
    }
    EXPECT_GT(rows, 10);
}

/// The generated articles of category "highlight": one fence each, up to a megabyte.
TEST(HighlighterClientHostile, generatedBlocksStayWithinTheirBudget)
{
    NEEDS_HELPER();
    const QString generator = QStringLiteral(LECTERN_SHARED_DIR "/hostile/pathological/open/gen.py");
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (!QFileInfo::exists(generator) || python.isEmpty())
        GTEST_SKIP() << "no shared test material, or no python3 to generate it";
    const auto run = [&](const QStringList &arguments) {
        QProcess process;
        process.start(python, QStringList{generator} + arguments);
        EXPECT_TRUE(process.waitForFinished(120'000));
        return QString::fromUtf8(process.readAllStandardOutput());
    };
    QStringList names;
    for (const QString &line : run({u"--list"_s}).split(u'\n')) {
        const QStringList fields = line.split(u'\t');
        if (fields.value(1).trimmed() == u"highlight")
            names += fields.constFirst().trimmed();
    }
    ASSERT_GT(names.size(), 10);
    const QTemporaryDir folder;
    run(QStringList{u"--out"_s, folder.path(), u"--only"_s} + names);

    HighlighterClient client;
    for (const QString &name : std::as_const(names)) {
        QFile file(folder.filePath(name + u".md"_s));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        const QString article = QString::fromUtf8(file.readAll());
        const qsizetype lineEnd = article.indexOf(u'\n');
        const qsizetype close = article.lastIndexOf(u"\n````"_s);
        ASSERT_GT(close, lineEnd);
        const QString code = article.mid(lineEnd + 1, close - lineEnd);
        QElapsedTimer clock;
        clock.start();
        const auto spans = client.highlight(article.left(lineEnd).remove(u'`'), code, 250ms);
        const qint64 elapsed = clock.elapsed();
        ASSERT_TRUE(spans) << qPrintable(name) << ": " << (spans ? "" : qPrintable(spans.error().detail));
        expectOrdered(*spans, code);
        EXPECT_EQ(textOf(toHtml(code, *spans)), code) << qPrintable(name);
        if (qEnvironmentVariableIsSet("LECTERN_TEST_VERBOSE"))
            fprintf(stderr, "%-24s %8lld units %6zu spans %5lld ms\n", qPrintable(name), qlonglong(code.size()),
                    spans->size(), elapsed);
    }
}

} // namespace
} // namespace lectern::markdown
