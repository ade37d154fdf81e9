// SPDX-License-Identifier: GPL-3.0-or-later
// Accessors of the immutable article value.
#include "document/document.h"

#include <algorithm>

namespace lectern::document {

namespace {

// Silent reading of non-fiction in English averages 238 words a minute (Brysbaert 2019, "How many words do we read per
// minute?"); a little less leaves room for code, tables and notes.
constexpr int kWordsPerMinute = 220;

} // namespace

Document::Document() : d(QSharedPointer<const DocumentData>::create()) {}

Document::Document(DocumentData data) : d(QSharedPointer<const DocumentData>::create(std::move(data))) {}

QStringView Document::blockText(BlockId block) const
{
    if (block < 0 || block >= blockCount())
        return {};
    const Block &b = d->blocks[static_cast<size_t>(block)];
    return QStringView(d->text).mid(b.textStart, b.textLength);
}

int Document::minutesFor(int words)
{
    return words <= 0 ? 0 : std::max(1, (words + kWordsPerMinute / 2) / kWordsPerMinute);
}

SectionId Document::sectionOf(BlockId block) const
{
    if (block < 0 || block >= blockCount())
        return 0;
    return d->blocks[static_cast<size_t>(block)].section;
}

BlockId Document::firstBlockOf(SectionId section) const
{
    if (section > 0 && section <= d->outline.size())
        return d->outline.at(section - 1).block;
    if (section == 0 && !d->blocks.empty() && d->blocks.front().section == 0)
        return 0;
    return -1;
}

bool Document::operator==(const Document &other) const
{
    return d == other.d
        || (d->html == other.d->html && d->text == other.d->text && d->blocks == other.d->blocks
            && d->metadata == other.d->metadata);
}

} // namespace lectern::document
