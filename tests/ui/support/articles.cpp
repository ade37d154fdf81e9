// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/articles.h"

using namespace Qt::StringLiterals;

namespace lectern::test {

document::Document madeArticle(const std::vector<MadeHeading> &headings, int words)
{
    document::DocumentData data;
    std::vector<document::Heading> made;
    const auto add = [&](const QString &text, document::BlockKind kind, int level) {
        document::Block block;
        block.textStart = static_cast<qint32>(data.text.size());
        block.textLength = static_cast<qint32>(text.size());
        block.section = static_cast<document::SectionId>(made.size());
        block.kind = kind;
        block.headingLevel = static_cast<quint8>(level);
        data.blocks.push_back(block);
        data.text += text + u'\n';
    };
    for (const auto &[level, title] : headings) {
        document::Heading heading;
        heading.title = title;
        heading.level = level;
        heading.slug = u"s%1"_s.arg(made.size() + 1);
        heading.block = static_cast<document::BlockId>(data.blocks.size());
        heading.words = words;
        made.push_back(heading);
        add(title, document::BlockKind::Heading, level);
        add(u"word "_s.repeated(words).trimmed(), document::BlockKind::Paragraph, 0);
        data.words += words;
    }
    data.outline = document::Outline(made);
    if (data.outline.hasLoneTitle())
        data.title = data.outline.at(0).title;
    return document::Document(std::move(data));
}

} // namespace lectern::test
