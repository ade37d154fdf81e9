// SPDX-License-Identifier: GPL-3.0-or-later
// Whole pages around a fragment that holds every element (tests/page/golden/elements.html).
#include "page/page_builder.h"
#include "support/environment.h"
#include "support/golden.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::page {

namespace {

document::Document sampler()
{
    document::DocumentData data;
    data.html = test::readFile(QStringLiteral(LECTERN_SOURCE_DIR "/tests/page/golden/elements.html"));
    data.outline = document::Outline({document::Heading{u"A sampler of every element"_s, u"a-sampler"_s, 1, 0}});
    data.title = u"A sampler of every element"_s;
    data.language = u"en"_s;
    data.hasMath = true;
    data.metadata.subtitle = u"Tables & <tags>"_s;
    data.metadata.date = u"2026-03-14"_s;
    data.metadata.translations = {{u"ar"_s, u"sampler.ar.md"_s}};
    return document::Document(data);
}

PageOptions options(Purpose purpose)
{
    PageOptions options;
    options.purpose = purpose;
    options.nonce = "golden";
    options.mathStylesheet = u"lectern:///katex.min.css"_s;
    options.labels = {u"Note"_s, u"Tip"_s, u"Important"_s, u"Warning"_s, u"Caution"_s, u"4 min to read"_s, u"Also in"_s};
    return options;
}

/// The page without its rules, which have tests of their own and change with every stroke of design.
QByteArray withoutRules(QByteArray page)
{
    qsizetype from = 0;
    while ((from = page.indexOf("<style", from)) >= 0) {
        const qsizetype begin = page.indexOf('>', from) + 1;
        page.replace(begin, page.indexOf("</style>", begin) - begin, "…");
        from = begin;
    }
    return page;
}

QByteArray pageFor(Purpose purpose)
{
    return withoutRules(PageBuilder(sampler(), {}, options(purpose)).page());
}

} // namespace

TEST(GoldenPage, Screen)
{
    test::expectGolden(u"page/screen.html"_s, pageFor(Purpose::Screen));
}

TEST(GoldenPage, Print)
{
    test::expectGolden(u"page/print.html"_s, pageFor(Purpose::Print));
}

TEST(GoldenPage, Standalone)
{
    test::expectGolden(u"page/standalone.html"_s, pageFor(Purpose::StandaloneHtml));
}

} // namespace lectern::page
