// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/support/articles.h"

namespace lectern::test {

using namespace Qt::StringLiterals;

document::Document article(const std::vector<SectionText> &sections)
{
    document::DocumentData data;
    std::vector<document::Heading> headings;
    const auto addBlock = [&](const QString &text, document::BlockKind kind) {
        document::Block block;
        block.textStart = static_cast<qint32>(data.text.size());
        block.textLength = static_cast<qint32>(text.size());
        block.section = static_cast<document::SectionId>(headings.size());
        block.kind = kind;
        data.blocks.push_back(block);
        data.text += text + u'\n';
    };
    for (const SectionText &section : sections) {
        if (!section.heading.isEmpty()) {
            document::Heading heading;
            heading.title = section.heading;
            heading.slug = section.heading.toLower().replace(u' ', u'-');
            heading.level = section.level;
            heading.block = static_cast<document::BlockId>(data.blocks.size());
            headings.push_back(heading);
            addBlock(section.heading, document::BlockKind::Heading);
        }
        for (const QString &block : section.blocks)
            addBlock(block, document::BlockKind::Paragraph);
    }
    data.outline = document::Outline(std::move(headings));
    return document::Document(std::move(data));
}

document::Document article(const QStringList &blocks)
{
    return article(std::vector<SectionText>{{blocks, {}}});
}

find::Query query(const QString &text, find::Mode mode, base::FoldingRules rules)
{
    find::Query query;
    query.text = text;
    query.mode = mode;
    query.rules = rules;
    return query;
}

QString describe(const find::FindResult<find::Hits> &found)
{
    if (!found)
        return u"error"_s;
    QStringList parts;
    for (const find::Hit &hit : found->list()) {
        const auto &[begin, end] = hit.range;
        parts += hit.isInOneBlock() ? u"%1:%2-%3"_s.arg(begin.block).arg(begin.offset).arg(end.offset)
                                    : u"%1:%2-%3:%4"_s.arg(begin.block).arg(begin.offset).arg(end.block).arg(end.offset);
    }
    return parts.join(u' ');
}

} // namespace lectern::test
