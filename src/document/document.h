// SPDX-License-Identifier: GPL-3.0-or-later
// The article as an immutable value: everything that later features read, made once from the bytes.
#pragma once

#include "base/result.h"
#include "document/block.h"
#include "document/metadata.h"
#include "document/outline.h"

#include <QByteArray>
#include <QSharedPointer>
#include <QString>
#include <QStringView>
#include <vector>

namespace lectern::document {

/// The fields of a Document while it is made; see the accessors of Document for their meaning.
struct DocumentData {
    Metadata metadata;
    Outline outline;
    std::vector<Block> blocks;
    QString text;
    QByteArray html;
    QString title;
    QString language;
    TextDirection direction = TextDirection::LeftToRight;
    int words = 0;
    bool hasMath = false;
    bool hasCode = false;
    bool hasRawHtml = false;
    bool isPlainText = false;
    bool isExcerpt = false;
    bool hasReplacedBytes = false;
    QString encoding;
    QString suggestedEncoding;
    int lines = 0;
};

/// Implicitly shared and immutable; copying is cheap and safe across threads.
class Document {
public:
    Document();
    explicit Document(DocumentData data);

    [[nodiscard]] const Metadata &metadata() const { return d->metadata; }
    [[nodiscard]] const Outline &outline() const { return d->outline; }
    [[nodiscard]] const std::vector<Block> &blocks() const { return d->blocks; }
    [[nodiscard]] int blockCount() const { return static_cast<int>(d->blocks.size()); }
    /// All blocks' texts, each followed by one '\n' that belongs to no block.
    [[nodiscard]] const QString &text() const { return d->text; }
    /// Plain text of one block; empty for a number outside of the article.
    [[nodiscard]] QStringView blockText(BlockId block) const;
    /// The body as an HTML fragment: <div class="chunk"> … <section data-s> … blocks with data-b.
    [[nodiscard]] const QByteArray &html() const { return d->html; }
    /// Title: front matter, else the first level-1 heading, else empty (callers fall back to the file's name).
    [[nodiscard]] const QString &title() const { return d->title; }
    /// BCP 47 language: declared, else guessed from the script of the text; may be empty.
    [[nodiscard]] const QString &language() const { return d->language; }
    /// Base direction: declared, else from the language, else from the first strong characters. Never Auto.
    [[nodiscard]] TextDirection direction() const { return d->direction; }
    /// Words of the whole article (ICU word breaks).
    [[nodiscard]] int words() const { return d->words; }
    [[nodiscard]] bool hasMath() const { return d->hasMath; }
    [[nodiscard]] bool hasCode() const { return d->hasCode; }
    [[nodiscard]] bool hasRawHtml() const { return d->hasRawHtml; }
    /// True for the fallback made when the parser was stopped: lines of text, no structure.
    [[nodiscard]] bool isPlainText() const { return d->isPlainText; }
    /// True for a passage that was taken out of an article: its title block is not part of it. Not serialized.
    [[nodiscard]] bool isExcerpt() const { return d->isExcerpt; }
    /// True when bytes were ill-formed in the encoding used and U+FFFD stands for them.
    [[nodiscard]] bool hasReplacedBytes() const { return d->hasReplacedBytes; }
    /// Encoding the bytes were read in (IANA name).
    [[nodiscard]] const QString &encoding() const { return d->encoding; }
    /// What a detector thinks the bytes are, when they are not UTF-8; else empty.
    [[nodiscard]] const QString &suggestedEncoding() const { return d->suggestedEncoding; }

    /// Minutes to read at 220 words a minute, at least 1 for a text with words.
    [[nodiscard]] int minutes() const { return minutesFor(d->words); }
    [[nodiscard]] static int minutesFor(int words);

    /// Section that holds the block.
    [[nodiscard]] SectionId sectionOf(BlockId block) const;
    /// First block of a section, or -1 when the section has none.
    [[nodiscard]] BlockId firstBlockOf(SectionId section) const;

    /// Compact binary form for the pipe between the parser helper and the window. Versioned.
    [[nodiscard]] QByteArray serialized() const;
    /// Reads `serialized()` back; every length and index is checked, since the helper is not trusted.
    /// `html` is the markup where that came ahead of `bytes`, which hold none then.
    [[nodiscard]] static base::Result<Document> fromSerialized(QByteArrayView bytes, QByteArray html = {});

    bool operator==(const Document &other) const;

private:
    QSharedPointer<const DocumentData> d;
};

} // namespace lectern::document
