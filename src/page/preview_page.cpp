// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the two parts of a previewed page together.
#include "page/preview_page.h"

#include "page/resources.h"
#include "page/stylesheet.h"
#include "page/template.h"

using namespace Qt::StringLiterals;

namespace lectern::page {

QByteArray previewStart(const PageBuilder &preview)
{
    return preview.head() + resource("templates/preview-start.html"_L1) + preview.fragment();
}

QByteArray previewRest(const document::Document &whole, const Appearance &appearance, const PageOptions &options)
{
    const PageBuilder builder(whole, appearance, options);
    const QByteArray nonce = escaped(QString::fromLatin1(options.nonce));
    // The first screenful knew nothing of the whole's chunks and formulas.
    const bool math = whole.hasMath() && !options.mathStylesheet.isEmpty();
    const QByteArray link = math ? fillTemplate(resource("templates/math-link.html"_L1),
                                                {{"nonce", nonce}, {"href", escaped(options.mathStylesheet)}})
                                 : QByteArray();
    return fillTemplate(resource("templates/preview-end.html"_L1),
                        {{"math", link}, {"nonce", nonce}, {"heights", chunkHeightsCss(whole.html())}})
        + builder.fragment() + builder.tail();
}

} // namespace lectern::page
