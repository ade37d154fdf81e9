// SPDX-License-Identifier: GPL-3.0-or-later
// The command line's road from a file to a Document.
#include "app/read_article.h"

#include "app/command_line.h"
#include "base/file_bytes.h"
#include "markdown/parser_client.h"
#include "ui/error_text.h"

#include <QFileInfo>
#include <cstdio>

namespace lectern::app {

std::optional<document::Document> readArticle(const QString &file)
{
    const auto failed = [&file](base::Error error) {
        error.path = file;
        std::fprintf(stderr, "%s\n", qUtf8Printable(QString(QStringLiteral("lectern: ") + ui::ErrorTexts::oneLine(error))));
        return std::nullopt;
    };
    markdown::ParserClient parser;
    const bool standardInput = file == QLatin1String("-");
    parser.prepare(standardInput ? 0 : QFileInfo(file).size());
    auto bytes = standardInput ? base::readStandardInput(base::SizePolicy::AllowLarge)
                               : base::readArticleFile(file, base::SizePolicy::AllowLarge);
    if (!bytes)
        return failed(bytes.error());
    bool stopped = false;
    auto document = markdown::parseOrPlain(parser, *bytes, {}, stopped);
    if (!document)
        return failed(document.error());
    if (stopped)
        std::fprintf(stderr, "lectern: %s: too hard to read as Markdown within the limits; taken as plain text\n",
                     qUtf8Printable(file));
    return *std::move(document);
}

int wrongUsage(const QString &problem)
{
    std::fprintf(stderr, "lectern: %s; see lectern --help\n", qUtf8Printable(problem));
    return kExitWrongUsage;
}

int print(const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    const bool written = std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    return written ? kExitDone : kExitFailed;
}

} // namespace lectern::app
