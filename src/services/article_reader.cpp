// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/article_reader.h"

#include "base/file_bytes.h"
#include "markdown/parser_client.h"

#include <QFileInfo>

namespace lectern::services {

base::Result<ReadArticle> readArticle(const QString &path)
{
    markdown::ParserClient parser;
    parser.prepare(QFileInfo(path).size());
    const auto bytes = base::readArticleFile(path, base::SizePolicy::AllowLarge);
    if (!bytes)
        return tl::unexpected(bytes.error());
    ReadArticle read;
    auto document = markdown::parseOrPlain(parser, *bytes, {}, read.wasStopped);
    if (!document) {
        base::Error error = document.error();
        error.path = path;
        return tl::unexpected(error);
    }
    read.article = *std::move(document);
    return read;
}

} // namespace lectern::services
