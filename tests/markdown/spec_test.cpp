// SPDX-License-Identifier: GPL-3.0-or-later
// Conformance: in Reference markup the writer shows every specification example that the cmark-gfm library itself shows.
#include "markdown/cmark_tree.h"
#include "markdown/html_writer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>

namespace {

using namespace lectern::markdown;

struct Example {
    int number = 0;
    std::string markdown;
    std::string html;
    std::string extensions;
};

std::vector<Example> examples(const QString &name)
{
    QFile file(QStringLiteral(LECTERN_SHARED_DIR "/spec/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Example> result;
    for (const auto &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject object = value.toObject();
        result.push_back({object.value(u"example").toInt(), object.value(u"markdown").toString().toStdString(),
                          object.value(u"html").toString().toStdString(),
                          object.value(u"extensions").toString().toStdString()});
    }
    return result;
}

bool wants(const Example &example, std::string_view extension, bool all)
{
    return all || example.extensions.find(extension) != std::string::npos;
}

enum class Extensions { None, AsNamed, All };

Syntax syntaxFor(const Example &example, Extensions extensions)
{
    const bool all = extensions == Extensions::All;
    const bool none = extensions == Extensions::None;
    Syntax syntax;
    syntax.math = MathSyntax::Off;
    syntax.tables = !none && wants(example, "table", all);
    syntax.strikethrough = !none && wants(example, "strikethrough", all);
    syntax.autolinks = !none && wants(example, "autolink", all);
    syntax.tasks = !none && (wants(example, "tasklist", all) || example.extensions.find("disabled") != std::string::npos);
    syntax.footnotes = all ? FootnoteSyntax::On : FootnoteSyntax::Off;
    return syntax;
}

std::string byWriter(const Example &example, const Syntax &syntax, bool tagFilter)
{
    const NodePointer tree = parseTree(example.markdown, syntax);
    WriterOptions options;
    options.markup = Markup::Reference;
    options.tagFilter = tagFilter;
    HtmlWriter writer(options);
    writer.write(tree.get());
    return writer.take().html;
}

std::string byLibrary(const Example &example, const Syntax &syntax, bool tagFilter)
{
    const NodePointer tree = parseTree(example.markdown, syntax);
    cmark_mem *memory = cmark_get_default_mem_allocator();
    cmark_llist *list = nullptr;
    if (tagFilter)
        list = cmark_llist_append(memory, list, cmark_find_syntax_extension("tagfilter"));
    char *html = cmark_render_html(
        tree.get(), CMARK_OPT_UNSAFE | (syntax.footnotes == FootnoteSyntax::On ? CMARK_OPT_FOOTNOTES : 0), list);
    std::string result(html);
    memory->free(html);
    cmark_llist_free(memory, list);
    return result;
}

struct Tally {
    int total = 0;
    int passed = 0;
    std::vector<int> libraryMisses;
};

Tally check(const QString &name, Extensions extensions)
{
    Tally tally;
    for (const Example &example : examples(name)) {
        const Syntax syntax = syntaxFor(example, extensions);
        const bool tagFilter = extensions == Extensions::All || example.extensions.find("tagfilter") != std::string::npos;
        ++tally.total;
        const std::string expected = byLibrary(example, syntax, tagFilter);
        const std::string written = byWriter(example, syntax, tagFilter);
        EXPECT_EQ(written, expected) << name.toStdString() << " example " << example.number
                                     << ": the writer differs from the library for\n"
                                     << example.markdown;
        if (expected != example.html)
            tally.libraryMisses.push_back(example.number);
        else if (written == expected)
            ++tally.passed;
    }
    return tally;
}

class Specification : public testing::Test {
protected:
    void SetUp() override
    {
        if (!QFile::exists(QStringLiteral(LECTERN_SHARED_DIR "/spec/commonmark-0.31.2.json")))
            GTEST_SKIP() << "the specification's examples are not beside the checkout";
    }
    static void report(const char *name, const Tally &tally)
    {
        std::string misses;
        for (const int number : tally.libraryMisses)
            misses += " " + std::to_string(number);
        std::printf("%s: %d of %d; the library's own misses:%s\n", name, tally.passed, tally.total, misses.c_str());
    }
};

TEST_F(Specification, CommonMark)
{
    const Tally tally = check(QStringLiteral("commonmark-0.31.2.json"), Extensions::None);
    report("CommonMark 0.31.2", tally);
    // As measured with cmark-gfm 0.29.0.gfm.6; a newer library may miss fewer.
    EXPECT_THAT(tally.libraryMisses, testing::IsSubsetOf({28, 173, 356, 627, 628}));
    EXPECT_GE(tally.passed, 650);
    EXPECT_EQ(tally.passed + static_cast<int>(tally.libraryMisses.size()), tally.total);
}

TEST_F(Specification, Gfm)
{
    const Tally tally = check(QStringLiteral("gfm-0.29.json"), Extensions::AsNamed);
    report("GFM 0.29", tally);
    EXPECT_THAT(tally.libraryMisses, testing::IsSubsetOf({279, 280}));
    EXPECT_GE(tally.passed, 671);
    EXPECT_EQ(tally.passed + static_cast<int>(tally.libraryMisses.size()), tally.total);
}

TEST_F(Specification, GfmExtensions)
{
    const Tally tally = check(QStringLiteral("gfm-extensions.json"), Extensions::All);
    report("cmark-gfm's extensions", tally);
    EXPECT_THAT(tally.libraryMisses, testing::IsSubsetOf({20, 23}));
    EXPECT_GE(tally.passed, 26);
    EXPECT_EQ(tally.passed + static_cast<int>(tally.libraryMisses.size()), tally.total);
}

} // namespace
