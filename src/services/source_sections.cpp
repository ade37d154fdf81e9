// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/source_sections.h"

#include "base/file_bytes.h"
#include "markdown/text_decoder.h"

namespace lectern::services {

namespace {

int headingLine(const document::Document &article, int heading)
{
    return article.blocks()[static_cast<size_t>(article.outline().at(heading).block)].sourceLine;
}

} // namespace

base::Result<QByteArray> sourceOfSections(const document::Document &article, const QString &path,
                                          const exporting::SectionChoice &choice)
{
    const auto bytes = base::readArticleFile(path, base::SizePolicy::AllowLarge);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const markdown::DecodedText decoded = markdown::decodeText(*bytes);
    const QByteArray text = QByteArray::fromStdString(decoded.utf8);
    if (choice.empty())
        return text;
    const QList<QByteArray> lines = text.split('\n');
    QByteArray out;
    for (int i = 0; i < article.outline().size(); ++i) {
        if (!choice[static_cast<size_t>(i) + 1])
            continue;
        const int from = std::max(1, headingLine(article, i));
        const int to = i + 1 < article.outline().size() ? headingLine(article, i + 1) : static_cast<int>(lines.size()) + 1;
        for (int line = from; line < to && line <= lines.size(); ++line)
            out += lines[line - 1] + '\n';
    }
    while (out.endsWith("\n\n"))
        out.chop(1);
    return out;
}

} // namespace lectern::services
