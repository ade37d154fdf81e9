// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes → Document (HTML, text, outline) beside cmark-gfm's own parse and render of the same bytes in the same process.
#include "markdown/article_parser.h"
#include "markdown/cmark_tree.h"

#include <QByteArray>
#include <QFile>
#include <benchmark/benchmark.h>
#include <cstdlib>

namespace {

using namespace lectern;

/// The article named by LECTERN_BENCH_ARTICLE, else a made one of about 10 MB with headings, lists, tables and code.
const QByteArray &article()
{
    static const QByteArray bytes = [] {
        if (const char *path = std::getenv("LECTERN_BENCH_ARTICLE")) {
            QFile file(QString::fromLocal8Bit(path));
            if (file.open(QIODevice::ReadOnly))
                return file.readAll();
        }
        QByteArray text = "# A long article\n\n";
        for (int i = 1; text.size() < 10 * 1024 * 1024; ++i) {
            const QByteArray n = QByteArray::number(i);
            text += "## Section " + n + "\n\n";
            for (int p = 0; p < 3; ++p)
                text += "A paragraph with *emphasis*, `code`, **strong words** and a [link](https://example.org/" + n
                    + "), and enough words after it to fill more than one line of a page.\n\n";
            text += "- one\n- two\n- three\n\n| a | b |\n|---|---|\n| " + n + " | x |\n\n```cpp\nint f() { return " + n
                + "; }\n```\n\n";
        }
        return text;
    }();
    return bytes;
}

void documentFromBytes(benchmark::State &state)
{
    for (auto _ : state) {
        const auto document = markdown::parseArticle(article());
        benchmark::DoNotOptimize(document->blockCount());
    }
    state.SetBytesProcessed(state.iterations() * article().size());
}
BENCHMARK(documentFromBytes)->Unit(benchmark::kMillisecond)->Repetitions(5)->ReportAggregatesOnly();

void cmarkParseAndRender(benchmark::State &state)
{
    for (auto _ : state) {
        markdown::Syntax syntax;
        syntax.math = markdown::MathSyntax::Off;
        const markdown::NodePointer tree =
            markdown::parseTree({article().constData(), static_cast<size_t>(article().size())}, syntax);
        char *html = cmark_render_html(tree.get(), CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES, nullptr);
        benchmark::DoNotOptimize(html);
        cmark_get_default_mem_allocator()->free(html);
    }
    state.SetBytesProcessed(state.iterations() * article().size());
}
BENCHMARK(cmarkParseAndRender)->Unit(benchmark::kMillisecond)->Repetitions(5)->ReportAggregatesOnly();

void preview(benchmark::State &state)
{
    markdown::ParseOptions options;
    options.onlyFirst = 12 * 1024;
    for (auto _ : state) {
        const auto document = markdown::parseArticle(article(), options);
        benchmark::DoNotOptimize(document->blockCount());
    }
}
BENCHMARK(preview)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
