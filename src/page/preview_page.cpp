// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the parts of a previewed page together.
#include "page/preview_page.h"

#include "page/resources.h"
#include "page/stylesheet.h"
#include "page/template.h"
#include "page/title_block.h"

using namespace Qt::StringLiterals;

namespace lectern::page {

QByteArray previewStart(const PageBuilder &preview)
{
    return preview.head() + resource("templates/preview-start.html"_L1) + preview.fragment();
}

QByteArray wholeStart(const document::Document &preview, const PageOptions &options, const QByteArray &portion)
{
    // The first screenful knew nothing of the whole's chunks.
    QByteArray html =
        fillTemplate(resource("templates/preview-end.html"_L1),
                     {{"nonce", escaped(QString::fromLatin1(options.nonce))}, {"heights", chunkHeightsCss(portion)}});
    const qsizetype offset = underTitleOffset(preview, portion);
    if (offset < 0)
        return html + portion;
    return html.append(portion.constData(), offset) + titleBlock(preview, options) + portion.mid(offset);
}

QByteArray wholeEnd(const document::Document &whole, const PageOptions &options)
{
    QByteArray link;
    if (whole.hasMath() && !options.mathStylesheet.isEmpty())
        link = fillTemplate(
            resource("templates/math-link.html"_L1),
            {{"nonce", escaped(QString::fromLatin1(options.nonce))}, {"href", escaped(options.mathStylesheet)}});
    return link + resource("templates/tail.html"_L1);
}

} // namespace lectern::page
