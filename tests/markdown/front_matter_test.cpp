// SPDX-License-Identifier: GPL-3.0-or-later
// Front matter: where it ends, what it says, what prose and hostile blocks do.
#include "markdown/front_matter.h"
#include "markdown/text_decoder.h"
#include "markdown/yaml_tree.h"
#include "support/environment.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace lectern::markdown {

using document::FrontMatterStatus;
using document::Metadata;
using document::TextDirection;

namespace {

Metadata metadata(const std::string &block)
{
    return splitFrontMatter("---\n"s + block + "\n---\nbody\n").metadata;
}

FrontMatterStatus status(const std::string &block)
{
    return metadata(block).status;
}

TEST(FrontMatter, TellsWhereTheBodyBegins)
{
    const std::string text = "---\ntitle: T\n---\n\nbody\n";
    const FrontMatter front = splitFrontMatter(text);
    EXPECT_EQ(front.metadata.status, FrontMatterStatus::Ok);
    EXPECT_EQ(front.metadata.title, u"T");
    EXPECT_EQ(text.substr(front.bodyOffset), "\nbody\n");
    EXPECT_EQ(front.bodyLine, 4);

    const FrontMatter atEnd = splitFrontMatter("---\ntitle: T\n...");
    EXPECT_EQ(atEnd.metadata.title, u"T");
    EXPECT_EQ(atEnd.bodyOffset, 16U);
    EXPECT_EQ(atEnd.bodyLine, 4);
}

TEST(FrontMatter, IsOnlyAtTheVeryTop)
{
    for (const char *text : {"", "---", "---\n", "\n---\ntitle: T\n---\n", " ---\ntitle: T\n---\n", "----\ntitle: T\n----\n",
                             "---js\ntitle: T\n---\n", "---\ntitle: T\n", "---\ntitle: T\n ---\n", "+++\ntitle = 'T'\n+++\n",
                             "--- title: T\n---\n"}) {
        const FrontMatter front = splitFrontMatter(text);
        EXPECT_EQ(front.metadata, Metadata()) << text;
        EXPECT_EQ(front.bodyOffset, 0U) << text;
        EXPECT_EQ(front.bodyLine, 1) << text;
    }
}

TEST(FrontMatter, EndsWithin64KiB)
{
    const std::string fits = "---\n# " + std::string(65'000, 'c') + "\n---\n";
    EXPECT_EQ(splitFrontMatter(fits).metadata.status, FrontMatterStatus::Ok);
    const std::string tooLong = "---\n# " + std::string(66'000, 'c') + "\n---\n";
    EXPECT_EQ(splitFrontMatter(tooLong).metadata.status, FrontMatterStatus::None);
}

TEST(FrontMatter, ReadsTheKnownKeys)
{
    const Metadata all =
        metadata("Title: The  Title\nSUBTITLE: Sub\nauthor: Ann\nauthors: [Bob, {name: Cy, email: c@d}, Ann]\n"
                 "date: 2024-05-06\nlang: ar_EG\ndir: RTL\ndescription: D\ntags: [a, b, a]\nkeywords: c, d\n"
                 "license: CC BY 4.0\ntranslations:\n  en: article.md\n  fr: ../fr/a.md\norder: 7");
    EXPECT_EQ(all.status, FrontMatterStatus::Ok);
    EXPECT_EQ(all.title, u"The Title");
    EXPECT_EQ(all.subtitle, u"Sub");
    EXPECT_EQ(all.authors, QStringList({u"Ann"_s, u"Bob"_s, u"Cy"_s}));
    EXPECT_EQ(all.date, u"2024-05-06");
    EXPECT_EQ(all.language, u"ar-EG");
    EXPECT_EQ(all.direction, TextDirection::RightToLeft);
    EXPECT_EQ(all.description, u"D");
    EXPECT_EQ(all.tags, QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    EXPECT_EQ(all.license, u"CC BY 4.0");
    EXPECT_EQ(all.translations.value(u"en"_s), u"article.md");
    EXPECT_EQ(all.translations.value(u"fr"_s), u"../fr/a.md");
    EXPECT_EQ(all.other, (QMap<QString, QString>{{u"order"_s, u"7"_s}}));
    EXPECT_TRUE(all.problem.isEmpty());
}

TEST(FrontMatter, EveryScalarIsAString)
{
    EXPECT_EQ(metadata("title: 1.10").title, u"1.10");
    EXPECT_EQ(metadata("title: no").title, u"no");
    EXPECT_EQ(metadata("title: 0x1F").title, u"0x1F");
    EXPECT_EQ(metadata("title: .nan").title, u".nan");
    EXPECT_EQ(metadata("author: Null").authors, QStringList({u"Null"_s}));
    EXPECT_EQ(metadata("authors: [null, Ann]").authors, QStringList({u"null"_s, u"Ann"_s}));
    EXPECT_EQ(metadata("title: !!str 12").title, u"12");
    EXPECT_EQ(metadata("title: !!int 12").title, u"12");
    EXPECT_TRUE(metadata("title: ~").title.isEmpty());
    EXPECT_TRUE(metadata("title:\nauthor: Ann").title.isEmpty());
    EXPECT_EQ(metadata("title: |\n  two\n  lines").title, u"two lines");
    EXPECT_EQ(metadata("title: >-\n  two\n  lines").title, u"two lines");
}

TEST(FrontMatter, WrongTypesAreNoValues)
{
    const Metadata wrong = metadata(
        "title: [a, b]\ndate: {y: 1}\nlang: [en]\ndir: up\ntags: {a: b}\ntranslations: [x]\nauthor: [[x], {no: name}]");
    EXPECT_EQ(wrong.status, FrontMatterStatus::Ok);
    Metadata expected;
    expected.status = FrontMatterStatus::Ok;
    EXPECT_EQ(wrong, expected);
    for (const char *language : {"lang: x", "lang: en-", "lang: 12", "lang: '<b>'", "lang: toolongtag", "lang: en/us"})
        EXPECT_TRUE(metadata(language).language.isEmpty()) << language;
}

TEST(FrontMatter, TheFirstOfTwoValuesCounts)
{
    EXPECT_EQ(metadata("title: First\ntitle: Second\nTitle: Third").title, u"First");
    EXPECT_EQ(metadata("dir: ltr\ndir: rtl").direction, TextDirection::LeftToRight);
    EXPECT_EQ(metadata("x: 1\nX: 2").other.value(u"x"_s), u"1");
}

TEST(FrontMatter, ValuesAreOneHarmlessLine)
{
    EXPECT_EQ(metadata("title: \"a\\x07b\\u202Egnp\\n c\\u0085d\\0e\"").title, u"abgnp c de");
    EXPECT_EQ(metadata("title: </title><b>x").title, u"</title><b>x");
    EXPECT_LE(metadata("title: " + std::string(60'000, 'x')).title.size(), 500);
    const Metadata long_ = metadata("? " + std::string(1000, 'k') + "\n: v\ntitle: T");
    EXPECT_EQ(long_.title, u"T");
    for (const QString &key : long_.other.keys())
        EXPECT_LE(key.size(), 100);
}

TEST(FrontMatter, UnknownKeysAreKeptAsText)
{
    const Metadata other = metadata("layout: post\nx:\n  y: [1, {z: 2}]\nlist: [a, b]\nempty:\n? [a, {b: c}]\n: v");
    EXPECT_EQ(
        other.other,
        (QMap<QString, QString>{
            {u"layout"_s, u"post"_s}, {u"x"_s, u"y: [1, {z: 2}]"_s}, {u"list"_s, u"a, b"_s}, {u"empty"_s, QString()}}));
}

TEST(FrontMatter, AliasesTagsAndMergesAreNotActedOn)
{
    EXPECT_TRUE(metadata("x: &x [*x]\ntitle: *x").title.isEmpty());
    EXPECT_EQ(metadata("a: &a text\ntitle: *a\nauthor: Ann").authors, QStringList({u"Ann"_s}));
    const Metadata merged = metadata("base: &b {title: Merged}\n<<: *b");
    EXPECT_TRUE(merged.title.isEmpty());
    EXPECT_FALSE(merged.other.contains(u"<<"_s));
    EXPECT_TRUE(metadata("title: !!binary aGVsbG8=").title.isEmpty());
    EXPECT_TRUE(metadata("title: !env HOME").title.isEmpty());
}

TEST(FrontMatter, BrokenBlocksAreIgnoredWithTheParsersWords)
{
    const FrontMatter colon = splitFrontMatter("---\nlang: en\ntitle: Rust: a tale\n---\nbody");
    EXPECT_EQ(colon.metadata.status, FrontMatterStatus::Ignored);
    EXPECT_TRUE(colon.metadata.title.isEmpty());
    EXPECT_TRUE(colon.metadata.problem.startsWith("line 3: "_L1)) << colon.metadata.problem.toStdString();
    EXPECT_GT(colon.metadata.problem.size(), 8);
    EXPECT_EQ(colon.bodyLine, 5);
    for (const char *block : {"title: @home", "title: `code`", "tags: [a, b", "- a\n- b", "just text", "\ttitle: T",
                              "a: b\n--- c: d", "title: *unknown", "%YAML 9.9\na: b", "a: b\n\ntitle: [T", "\ntitle: [T"})
        EXPECT_EQ(status(block), FrontMatterStatus::Ignored) << block;
}

TEST(FrontMatter, ProseBetweenTwoThematicBreaksStays)
{
    for (const char *block :
         {"\nA paragraph, no mapping.\n", "\n# A heading\n", "\n# A heading\n\nProse.\n", "\n- a\n- list\n",
          "\n> quote: yes\n", "\nSome words: and more.\n", "\nSee https://example.org for more.\n",
          "Prose at once.\n\nAnd a second paragraph.", "\n**Bold** `code`\n"})
        EXPECT_EQ(status(block), FrontMatterStatus::None) << block;
    EXPECT_EQ(splitFrontMatter("---\n\nProse.\n\n---\n").bodyOffset, 0U);
}

TEST(FrontMatter, EmptyBlocksAreFrontMatter)
{
    EXPECT_EQ(splitFrontMatter("---\n---\nbody").metadata.status, FrontMatterStatus::Ok);
    EXPECT_EQ(status("# nothing"), FrontMatterStatus::Ok);
    EXPECT_EQ(splitFrontMatter("---\n---\n---\n---\n").bodyLine, 3);
    EXPECT_EQ(status("\ntitle: T\n"), FrontMatterStatus::Ok);
}

TEST(YamlTree, Limits)
{
    const auto nested = [](int depth) {
        return "x: " + std::string(static_cast<size_t>(depth), '[') + std::string(static_cast<size_t>(depth), ']');
    };
    EXPECT_TRUE(readYaml(nested(kYamlDepth - 1)).has_value());
    EXPECT_FALSE(readYaml(nested(kYamlDepth)).has_value());
    std::string many = "x: [";
    for (int i = 0; i < kYamlNodes; ++i)
        many += "a,";
    const auto tooMany = readYaml(many + "]");
    ASSERT_FALSE(tooMany.has_value());
    EXPECT_EQ(tooMany.error().line, 1);
    EXPECT_FALSE(readYaml("a: b\n---\nc: d").has_value());
    EXPECT_TRUE(readYaml("").has_value());
}

TEST(YamlTree, EndsOnAnyInput)
{
    std::mt19937 random(3);
    const std::vector<std::string> pieces = {"a",     ": ",  "- ",   "\n", "  ", "[",  "]",  "{",  "}",
                                             "&a ",   "*a ", "!!x ", "? ", "| ", "> ", "'",  "\"", "#",
                                             "---\n", "%",   "@",    ",",  "\\", "\t", "<<", "~",  "é"};
    for (int round = 0; round < 20'000; ++round) {
        std::string block;
        for (size_t count = random() % 40; count > 0; --count)
            block += pieces[random() % pieces.size()];
        (void)splitFrontMatter("---\n"s + block + "\n---\n"); // no exception, no crash
    }
    for (const char *flood : {"[",    "{",    "? ",  "- ",    "&a ", "!a ", "a: ", "\"",     "'",  "*",
                              "{a: ", "[a, ", "|\n", "a:\n ", ", ",  "!<",  "%",   "- - ? ", "\\", "\"\\x"}) {
        std::string block;
        while (block.size() < 60'000)
            block += flood;
        (void)splitFrontMatter("---\n"s + block + "\n---\n");
    }
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &item : value.toArray())
        list += item.toString();
    return list;
}

/// The fields of a manifest row, by its names.
void checkFields(const QJsonObject &expected, const Metadata &actual)
{
    for (auto field = expected.begin(); field != expected.end(); ++field) {
        const QString key = field.key();
        if (key == "title"_L1)
            EXPECT_EQ(actual.title, field->toString());
        else if (key == "date"_L1)
            EXPECT_EQ(actual.date, field->toString());
        else if (key == "lang"_L1)
            EXPECT_EQ(actual.language, field->toString());
        else if (key == "summary"_L1)
            EXPECT_EQ(actual.description, field->toString());
        else if (key == "authors"_L1)
            EXPECT_EQ(actual.authors, strings(*field));
        else if (key == "tags"_L1)
            EXPECT_EQ(actual.tags, strings(*field));
        else
            ADD_FAILURE() << "a field that this test does not know: " << key.toStdString();
    }
}

/// Rows: file, category, what, status, expected_fields_json, body_marker, note.
void checkManifest(const QString &folder)
{
    QFile manifest(folder + "/manifest.tsv"_L1);
    ASSERT_TRUE(manifest.open(QIODevice::ReadOnly));
    int checked = 0;
    (void)manifest.readLine();
    while (!manifest.atEnd()) {
        const QList<QByteArray> row = manifest.readLine().split('\t');
        if (row.size() < 6)
            continue;
        SCOPED_TRACE(row[0].constData());
        const DecodedText text = decodeText(test::readFile(folder + "/files/"_L1 + QString::fromUtf8(row[0])));
        const FrontMatter front = splitFrontMatter(text.utf8);
        const Metadata &found = front.metadata;
        const QByteArray name = found.status == FrontMatterStatus::Ok ? "ok"
            : found.status == FrontMatterStatus::None                 ? "none"
                                                                      : "ignored";
        if (row[3] != "either") {
            EXPECT_EQ(name, row[3]) << found.problem.toStdString();
        }
        if (found.status == FrontMatterStatus::Ok)
            checkFields(QJsonDocument::fromJson(row[4]).object(), found);
        else
            EXPECT_TRUE(found.title.isEmpty());
        EXPECT_EQ(found.problem.isEmpty(), found.status != FrontMatterStatus::Ignored);
        EXPECT_NE(text.utf8.substr(front.bodyOffset).find(row[5].trimmed().toStdString()), std::string::npos);
        const auto lines =
            std::count(text.utf8.begin(), text.utf8.begin() + static_cast<std::ptrdiff_t>(front.bodyOffset), '\n');
        if (front.bodyOffset < text.utf8.size()) {
            EXPECT_EQ(front.bodyLine, lines + 1);
        }
        ++checked;
    }
    EXPECT_GT(checked, 0);
}

TEST(FrontMatter, KeepsTheContractOnOwnSamples)
{
    checkManifest(test::dataPath(u"frontmatter"_s));
}

TEST(FrontMatter, KeepsTheContractOnSharedFiles)
{
    const QString folder = test::sharedPath(u"hostile/frontmatter/open"_s);
    if (folder.isEmpty())
        GTEST_SKIP() << "no shared test material beside the checkout";
    checkManifest(folder);
}

} // namespace
} // namespace lectern::markdown
