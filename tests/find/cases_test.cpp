// SPDX-License-Identifier: GPL-3.0-or-later
// The table of cases.txt: what is found for which query in which writing, to the code unit.
#include "find/support/articles.h"
#include "support/environment.h"

#include <QRegularExpression>
#include <gtest/gtest.h>

namespace lectern::test {

using namespace Qt::StringLiterals;

namespace {

struct Case {
    int line = 0;
    QString script;
    QString options;
    QString query;
    QString text; ///< with ⟦ and ⟧
};

QString unescaped(const QString &field)
{
    QString result;
    static const QRegularExpression escape(uR"(\\u\{([0-9A-Fa-f]+)\}|\\n|\\t|\\\||\\\\|␣)"_s);
    qsizetype at = 0;
    auto matches = escape.globalMatch(field);
    while (matches.hasNext()) {
        const auto match = matches.next();
        result += field.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        if (const char32_t c = match.captured(1).toUInt(nullptr, 16))
            result += QString::fromUcs4(&c, 1);
        else if (match.captured() == u"␣")
            result += u' ';
        else
            result += match.captured().endsWith(u'n') ? u'\n'
                : match.captured().endsWith(u't')     ? u'\t'
                                                      : match.captured().back();
    }
    return result + field.mid(at);
}

std::vector<Case> readCases()
{
    std::vector<Case> cases;
    QString script;
    int line = 0;
    static const QRegularExpression bar(uR"(\s*(?<!\\)\|\s*)"_s);
    for (const QString &text :
         QString::fromUtf8(readFile(QStringLiteral(LECTERN_SOURCE_DIR "/tests/find/cases.txt"))).split(u'\n')) {
        ++line;
        if (text.startsWith(u"= ")) {
            script = text.mid(2);
        } else if (!text.isEmpty() && !text.startsWith(u'#')) {
            const QStringList fields = text.split(bar);
            EXPECT_EQ(fields.size(), 3) << "line " << line;
            if (fields.size() == 3)
                cases.push_back({line, script, fields[0], unescaped(fields[1]), unescaped(fields[2])});
        }
    }
    return cases;
}

find::Query queryOf(const Case &c)
{
    find::Query asked = query(c.query);
    if (c.options.contains(u'w'))
        asked.mode = find::Mode::WholeWord;
    if (c.options.contains(u'r'))
        asked.mode = find::Mode::RegularExpression;
    if (const auto near = QRegularExpression(u"n(\\d+)"_s).match(c.options); near.hasMatch()) {
        asked.mode = find::Mode::Near;
        asked.nearWords = near.captured(1).toInt();
    }
    if (c.options.contains(u'c'))
        asked.rules.letterCase = base::CaseRule::Match;
    if (c.options.contains(u'a'))
        asked.rules.accents = base::AccentRule::Match;
    return asked;
}

/// The article of a case's text, and the text again with the hits that were found between ⟦ and ⟧.
QString markedText(const Case &c)
{
    std::vector<SectionText> sections;
    const QString plain = QString(c.text).remove(u'⟦').remove(u'⟧');
    for (const QString &section : plain.split(u'§'))
        sections.push_back({section.split(u'¶'), sections.empty() ? QString() : u"§"_s});
    const document::Document made = article(sections);
    const auto found = find::Finder(made).find(queryOf(c));
    if (!found)
        return u"!"_s;
    QString marked;
    document::SectionId section = 0;
    for (document::BlockId block = 0; block < made.blockCount(); ++block) {
        const document::Block &b = made.blocks()[static_cast<size_t>(block)];
        if (b.kind == document::BlockKind::Heading)
            continue;
        if (block > 0)
            marked += b.section != section ? u'§' : u'¶';
        section = b.section;
        const QStringView text = made.blockText(block);
        for (qsizetype i = 0; i <= text.size(); ++i) {
            const document::TextPosition here{block, static_cast<qint32>(i)};
            for (const find::Hit &hit : found->list())
                marked += hit.range.end == here ? u"⟧"_s : QString();
            for (const find::Hit &hit : found->list())
                marked += hit.range.begin == here ? u"⟦"_s : QString();
            if (i < text.size())
                marked += text[i];
        }
    }
    return marked;
}

} // namespace

TEST(FindCases, FindsWhatTheTableSays)
{
    const std::vector<Case> cases = readCases();
    EXPECT_GE(cases.size(), 200u);
    for (const Case &c : cases) {
        EXPECT_EQ(markedText(c).toStdString(), c.text.toStdString())
            << "cases.txt:" << c.line << " (" << c.script.toStdString() << ") options " << c.options.toStdString()
            << " query [" << c.query.toStdString() << "]";
    }
}

} // namespace lectern::test
