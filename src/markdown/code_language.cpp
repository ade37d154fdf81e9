// SPDX-License-Identifier: GPL-3.0-or-later
// Reads our own writer's markup, `<code class="language-…" data-b="…">…</code>`; text of the article can't contain a bare `<`.
#include "markdown/code_language.h"

namespace lectern::markdown {

namespace {

constexpr char kStart[] = "<code class=\"language-";
constexpr char kNumber[] = "\" data-b=\"";
constexpr char kInside[] = "\">";
constexpr char kEnd[] = "</code>";

QString unescaped(QByteArray value)
{
    value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    return QString::fromUtf8(value);
}

struct CodeBlock {
    int block = -1;
    QString language;
    qsizetype insideFrom = 0;
    qsizetype insideTo = 0;
};

/// The next code block at or after `from`; block is -1 when there is none.
CodeBlock nextCode(const QByteArray &fragment, qsizetype from)
{
    CodeBlock code;
    const qsizetype start = fragment.indexOf(kStart, from);
    if (start < 0)
        return code;
    const qsizetype language = start + static_cast<qsizetype>(qstrlen(kStart));
    const qsizetype number = fragment.indexOf(kNumber, language);
    const qsizetype digits = number + static_cast<qsizetype>(qstrlen(kNumber));
    const qsizetype inside = number < 0 ? -1 : fragment.indexOf(kInside, digits);
    const qsizetype end = inside < 0 ? -1 : fragment.indexOf(kEnd, inside);
    if (end < 0)
        return code;
    code.language = unescaped(fragment.mid(language, number - language));
    code.block = fragment.mid(digits, inside - digits).toInt();
    code.insideFrom = inside + static_cast<qsizetype>(qstrlen(kInside));
    code.insideTo = end;
    return code;
}

} // namespace

QHash<int, QString> codeLanguages(const QByteArray &fragment)
{
    QHash<int, QString> languages;
    for (CodeBlock code = nextCode(fragment, 0); code.block >= 0; code = nextCode(fragment, code.insideTo))
        languages.insert(code.block, code.language);
    return languages;
}

QByteArray withCode(const QByteArray &fragment, const std::function<QByteArray(int, const QString &)> &inside)
{
    QByteArray out;
    qsizetype copied = 0;
    for (CodeBlock code = nextCode(fragment, 0); code.block >= 0; code = nextCode(fragment, code.insideTo)) {
        const QByteArray replacement = inside(code.block, code.language);
        if (replacement.isEmpty())
            continue;
        out.append(fragment.constData() + copied, code.insideFrom - copied).append(replacement);
        copied = code.insideTo;
    }
    out.append(fragment.constData() + copied, fragment.size() - copied);
    return out;
}

} // namespace lectern::markdown
