// SPDX-License-Identifier: GPL-3.0-or-later
// Each line is an element, an attribute (begins with a slash), a held object, or text in quotes; the indentation tells the nesting.
#include "e2e/support/struct_text.h"

#include "e2e/support/paper.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lectern::test {

bool StructTexts::isWithin(int element, const QString &type) const
{
    for (int i = element; i >= 0; i = elements[i].parent) {
        if (elements[i].type == type)
            return true;
    }
    return false;
}

StructTexts structTexts(const QString &pdf)
{
    struct Open {
        qsizetype indent = 0;
        int element = -1;
    };
    static const QRegularExpression word(u"^[A-Za-z0-9]+"_s);
    static const QRegularExpression object(u"^Object \\d+ \\d+$"_s);
    StructTexts texts;
    QVector<StructText> &elements = texts.elements;
    QVector<Open> open;
    for (const QString &line : runTool(u"pdfinfo"_s, {u"-struct-text"_s, pdf}).output.split(u'\n')) {
        const QString shown = line.trimmed();
        if (shown.isEmpty() || shown.startsWith(u'/') || object.match(shown).hasMatch())
            continue;
        qsizetype indent = 0;
        while (line[indent] == u' ')
            ++indent;
        while (!open.isEmpty() && open.last().indent >= indent)
            open.removeLast();
        if (shown.startsWith(u'"')) {
            QString text = line.mid(indent + 1);
            text.chop(text.endsWith(u'"') ? 1 : 0);
            if (!open.isEmpty())
                texts.pieces.append({open.last().element, text});
            for (const Open &one : open)
                elements[one.element].whole += text;
            continue;
        }
        StructText element;
        element.type = word.match(shown).captured();
        element.parent = open.isEmpty() ? -1 : open.last().element;
        open.append({indent, static_cast<int>(elements.size())});
        elements.append(element);
    }
    return texts;
}

QString letters(QStringView text)
{
    static const QRegularExpression unseen(u"[\\s\\x{ad}\\x{200b}-\\x{200f}\\x{2060}-\\x{2069}\\x{fe0f}\\x{feff}]+"_s);
    QString folded = text.toString().normalized(QString::NormalizationForm_KC).remove(unseen);
    // One glyph stands for a character and for its radical; the engine tells the radical, and this one has no compatibility mapping.
    return folded.replace(QChar(0x2ec5), QChar(0x89c1));
}

} // namespace lectern::test
