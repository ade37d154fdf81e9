// SPDX-License-Identifier: GPL-3.0-or-later
// Raw HTML as articles use it, and what is shown of it: one case for each "%%%%" of raw_html/constructs.md.
#include "markdown/article_parser.h"
#include "support/environment.h"
#include "support/golden.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::markdown {

TEST(GoldenRawHtml, Constructs)
{
    const QByteArray all = test::readFile(QStringLiteral(LECTERN_GOLDEN_DIR "/raw_html/constructs.md"));
    int count = 0;
    QByteArray shown;
    for (qsizetype at = 0; at < all.size();) {
        qsizetype end = all.indexOf("%%%%", at + 4);
        end = end < 0 ? all.size() : end;
        const qsizetype body = all.indexOf('\n', at) + 1;
        const auto document = parseArticle(QByteArrayView(all).sliced(body, end - body));
        ASSERT_TRUE(document.has_value());
        shown += all.mid(at, body - at) + document->html();
        at = end;
        ++count;
    }
    EXPECT_GE(count, 60);
    test::expectGolden(u"raw_html/constructs.html"_s, shown);
}

} // namespace lectern::markdown
