// SPDX-License-Identifier: GPL-3.0-or-later
// Takes from katex.min.css what a fragment needs: all twenty fonts would make a page with one formula 350 KB larger.
#include "exporting/math_fonts.h"

#include "exporting/math_html.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Class names inside KaTeX's markup.
QSet<QString> classesOf(const QString &html)
{
    static const QRegularExpression attribute(u"class=\"([^\"]*)\""_s);
    QSet<QString> classes;
    for (const auto &match : attribute.globalMatch(html)) {
        for (const QStringView name : match.capturedView(1).split(u' ', Qt::SkipEmptyParts))
            classes.insert(name.toString());
    }
    return classes;
}

/// True when one of the selectors names only classes that occur.
bool mayApply(const QString &selectors, const QSet<QString> &classes)
{
    static const QRegularExpression name(u"\\.([\\w-]+)"_s);
    return std::ranges::any_of(selectors.split(u','), [&](const QString &selector) {
        for (const auto &match : name.globalMatch(selector)) {
            if (!classes.contains(match.captured(1)))
                return false;
        }
        return true;
    });
}

/// The font families that the rules ask for where they apply.
QSet<QString> familiesOf(const QString &rules, const QSet<QString> &classes)
{
    static const QRegularExpression rule(u"([^{}]+)\\{([^{}]*)\\}"_s);
    static const QRegularExpression family(u"KaTeX_\\w+"_s);
    QSet<QString> families;
    for (const auto &match : rule.globalMatch(rules)) {
        if (match.capturedView(1).trimmed().startsWith("@font-face"_L1))
            continue;
        const auto name = family.match(match.capturedView(2));
        if (name.hasMatch() && mayApply(match.captured(1), classes))
            families.insert(name.captured());
    }
    return families;
}

} // namespace

QString mathFolder()
{
    return QStringLiteral(LECTERN_KATEX_DIR);
}

QByteArray mathCss(const QByteArray &fragment)
{
    if (!fragment.contains("class=\"katex"))
        return {};
    const QString css = QString::fromUtf8(fileBytes(mathFolder() + u"/katex.min.css"_s));
    const QSet<QString> families = familiesOf(css, classesOf(QString::fromUtf8(fragment)));
    static const QRegularExpression face(
        u"@font-face\\{font-family:\"?(KaTeX_\\w+)\"?;[^}]*?url\\(fonts/([\\w-]+\\.woff2)\\)[^}]*?((?:font-weight|font-style)[^}]*)\\}"_s);
    QByteArray out;
    qsizetype from = 0;
    for (const auto &match : face.globalMatch(css)) {
        out += QStringView(css).sliced(from, match.capturedStart() - from).toUtf8();
        from = match.capturedEnd();
        if (!families.contains(match.captured(1)))
            continue;
        out += "@font-face{font-family:" + match.captured(1).toUtf8() + ";src:url(data:font/woff2;base64,"
            + fileBytes(mathFolder() + u"/fonts/"_s + match.captured(2)).toBase64() + ") format('woff2');"
            + match.captured(3).toUtf8() + '}';
    }
    return out + QStringView(css).sliced(from).toUtf8();
}

} // namespace lectern::exporting
