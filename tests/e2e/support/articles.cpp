// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/articles.h"

namespace lectern::test {

namespace {

const QString kBlockTexts = QStringLiteral(
    "Array.from(document.querySelectorAll('#article [data-b]'), e => [Number(e.dataset.b), lectern.blockText(e)])");

} // namespace

QByteArray longArticle(int megabytes)
{
    QByteArray text = "# A long article\n\nIts opening paragraph.\n\n";
    for (int i = 1; text.size() < megabytes * 1024 * 1024; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += (i % 7 ? "### " : "## ") + QByteArray("Section number ") + n + "\n\n";
        for (int p = 0; p < 3; ++p)
            text += "Paragraph " + n + " with *empha*sis, `code` and a [link](#section-number-" + n
                + "), and then enough words to fill more than one line of the page.\n\n";
        text += "- first\n- second\n\n| a | b |\n|--|--|\n| cell " + n + " | x |\n\n```cpp\nint f" + n + "() { return " + n
            + "; }\n```\n\n";
    }
    return text;
}

void expectSameTexts(Reader &reader)
{
    const document::Document &document = reader.document();
    const QVariantList blocks = reader.evaluate(kBlockTexts).toList();
    ASSERT_EQ(blocks.size(), document.blockCount());
    std::vector<bool> seen(static_cast<size_t>(document.blockCount()));
    for (const QVariant &entry : blocks) {
        const int block = entry.toList().at(0).toInt();
        ASSERT_GE(block, 0);
        ASSERT_LT(block, document.blockCount());
        EXPECT_FALSE(seen[static_cast<size_t>(block)]) << "block " << block << " stands twice in the page";
        seen[static_cast<size_t>(block)] = true;
        ASSERT_EQ(entry.toList().at(1).toString().toStdString(), document.blockText(block).toString().toStdString())
            << "block " << block;
    }
}

} // namespace lectern::test
