// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of an article to Document: no crash, blocks inside of the text, a page that a parser reads as it was meant, and the same
// Document after a way through the pipe.
#include "check.h"
#include "entry.h"
#include "markdown/article_parser.h"
#include "markdown/support/page_tree.h"

#include <array>
#include <string>

using namespace lectern;

/// The encoding that a reader chose; half of the time none.
static QString chosenEncoding(unsigned number)
{
    static const std::array<QString, 8> encodings = {QString(),
                                                     QString(),
                                                     QString(),
                                                     QString(),
                                                     QStringLiteral("UTF-8"),
                                                     QStringLiteral("UTF-16LE"),
                                                     QStringLiteral("windows-1256"),
                                                     QStringLiteral("GB18030")};
    return encodings[number % encodings.size()];
}

LECTERN_FUZZ_ENTRY(document)(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    markdown::ParseOptions options;
    options.allowBinary = true;
    options.encoding = chosenEncoding(data[0] >> 2U);
    options.onlyFirst = (data[0] & 1) != 0 ? 64 : 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const auto document =
        (data[0] & 2) != 0 ? markdown::plainTextArticle(bytes, options) : markdown::parseArticle(bytes, options);
    fuzz::check(document.has_value(), "every bytes are an article when binary ones are allowed");
    for (const document::Block &block : document->blocks()) {
        fuzz::check(block.textStart >= 0 && block.textLength >= 0
                        && qint64(block.textStart) + block.textLength <= document->text().size(),
                    "a block lies in the text");
        fuzz::check(block.section >= 0 && block.section <= document->outline().size(), "a block lies in a section");
    }
    fuzz::check(!document->html().contains("<script"), "no script is written");
    // A parser builds from the page what was meant, with every block's text.
    const std::string fault = test::faultOfPage(*document);
    fuzz::check(fault.empty(), fault.c_str());
    const auto again = document::Document::fromSerialized(document->serialized());
    fuzz::check(again.has_value() && *again == *document, "the way through the pipe changes nothing");
    if ((data[0] & 96) == 96 && !document->isPlainText()) {
        QByteArray joined;
        options.portion = [&joined](QByteArrayView html) { joined += html; };
        const auto streamed = markdown::parseArticle(bytes, options);
        fuzz::check(streamed.has_value() && joined == document->html() && streamed->text() == document->text()
                        && streamed->blocks() == document->blocks(),
                    "what is sent in portions is the same");
    }
    return 0;
}
