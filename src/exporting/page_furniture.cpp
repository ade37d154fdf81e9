// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/page_furniture.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

const QRegularExpression &field()
{
    static const QRegularExpression expression(u"\\{([^{}]*)\\}"_s);
    return expression;
}

QStringList piecesOf(const QString &text)
{
    QStringList pieces{QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size())
            pieces.last() += text[++i];
        else if (text[i] == u'|')
            pieces.append(QString());
        else
            pieces.last() += text[i];
    }
    for (QString &piece : pieces)
        piece = piece.trimmed();
    return pieces;
}

QString protectedPiece(QString piece)
{
    return piece.replace(u'\\', "\\\\"_L1).replace(u'|', "\\|"_L1);
}

} // namespace

RunningLine RunningLine::fromText(const QString &text)
{
    const QStringList pieces = piecesOf(text);
    if (pieces.size() == 1)
        return {{}, pieces[0], {}};
    if (pieces.size() == 2)
        return {pieces[0], {}, pieces[1]};
    return {pieces[0], pieces[1], pieces.mid(2).join(u'|')};
}

QString RunningLine::toText() const
{
    if (left.isEmpty() && right.isEmpty())
        return protectedPiece(centre);
    return protectedPiece(left) + u'|' + protectedPiece(centre) + u'|' + protectedPiece(right);
}

QStringList runningFields()
{
    return {u"title"_s, u"chapter"_s, u"section"_s, u"author"_s, u"date"_s, u"page"_s, u"pages"_s};
}

QStringList unknownFields(const RunningLine &line)
{
    QStringList unknown;
    for (const QString &pattern : {line.left, line.centre, line.right}) {
        for (auto found = field().globalMatch(pattern); found.hasNext();) {
            const QString name = found.next().captured(1);
            if (!runningFields().contains(name))
                unknown.append(name);
        }
    }
    return unknown;
}

QString filledTemplate(const QString &pattern, const QHash<QString, QString> &values)
{
    QString out;
    qsizetype from = 0;
    bool missing = false;
    for (auto found = field().globalMatch(pattern); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        out += QStringView(pattern).sliced(from, match.capturedStart() - from);
        const QString value = values.value(match.captured(1));
        missing = missing || value.isEmpty();
        out += value;
        from = match.capturedEnd();
    }
    out += QStringView(pattern).sliced(from);
    if (missing) {
        static const QRegularExpression loose(u"^[\\s·•/|,:;–—-]+|[\\s·•/|,:;–—-]+$"_s);
        out.remove(loose);
    }
    return out.trimmed();
}

QString localNumber(int number, const QString &language)
{
    return localDigits(QString::number(number), language);
}

QString localDigits(QString text, const QString &language)
{
    const QLocale locale(language);
    const QString zero = language.isEmpty() ? QString() : locale.zeroDigit();
    if (locale.language() == QLocale::C || zero.size() != 1 || zero == "0"_L1)
        return text;
    for (QChar &c : text) {
        if (c >= u'0' && c <= u'9')
            c = QChar(zero[0].unicode() + (c.unicode() - u'0'));
    }
    return text;
}

} // namespace lectern::exporting
