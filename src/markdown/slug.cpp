// SPDX-License-Identifier: GPL-3.0-or-later
// Slugs by GitHub's rule.
#include "markdown/slug.h"

namespace lectern::markdown {

namespace {

bool staysInSlug(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Punctuation_Connector:
        return true;
    default:
        return c == U'-';
    }
}

} // namespace

QString slugOf(QStringView title)
{
    const QString lower = title.trimmed().toString().toLower();
    QString slug;
    slug.reserve(lower.size());
    for (qsizetype i = 0; i < lower.size(); ++i) {
        char32_t c = lower.at(i).unicode();
        qsizetype units = 1;
        if (lower.at(i).isHighSurrogate() && i + 1 < lower.size() && lower.at(i + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(lower.at(i), lower.at(i + 1));
            units = 2;
        }
        if (c == U' ' || c == U'\n' || c == U'\t')
            slug += u'-';
        else if (staysInSlug(c))
            slug += QStringView(lower).mid(i, units);
        i += units - 1;
    }
    return slug;
}

QString SlugRegister::take(QStringView title)
{
    const QString slug = slugOf(title);
    return unique(slug.isEmpty() ? QStringLiteral("section") : slug);
}

QString SlugRegister::takeOwn(const QString &id)
{
    return unique(id);
}

QString SlugRegister::unique(const QString &base)
{
    if (!m_taken.contains(base)) {
        m_taken.insert(base);
        return base;
    }
    int &count = m_counts[base]; // remembered, so that fifty thousand equal titles stay linear
    QString candidate;
    do {
        candidate = base + u'-' + QString::number(++count);
    } while (m_taken.contains(candidate));
    m_taken.insert(candidate);
    return candidate;
}

} // namespace lectern::markdown
