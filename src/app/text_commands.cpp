// SPDX-License-Identifier: GPL-3.0-or-later
// outline, text and find.
#include "app/text_commands.h"

#include "app/command_line.h"
#include "app/read_article.h"
#include "exporting/plain_text.h"
#include "find/find_output.h"
#include "find/finder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>
#include <optional>

namespace lectern::app {

namespace {

QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

/// Headings [from, to) that are siblings; written by hand, since fifty thousand nested JSON values cost seconds and a
/// document may nest only six deep.
void appendHeadings(QByteArray &out, const document::Outline &outline, int from, int to)
{
    out += '[';
    for (int i = from; i < to; i = outline.at(i).subtreeEnd) {
        const document::Heading &heading = outline.at(i);
        if (i != from)
            out += ',';
        out += "{\"level\":" + QByteArray::number(heading.level) + ",\"title\":" + jsonString(heading.title)
            + ",\"slug\":" + jsonString(heading.slug) + ",\"words\":" + QByteArray::number(heading.words) + ",\"children\":";
        appendHeadings(out, outline, i + 1, heading.subtreeEnd);
        out += '}';
    }
    out += ']';
}

} // namespace

QByteArray outlineJson(const document::Document &document)
{
    QByteArray out;
    appendHeadings(out, document.outline(), 0, document.outline().size());
    return out + '\n';
}

QByteArray outlineLines(const document::Document &document)
{
    QByteArray out;
    std::vector<int> depths(static_cast<size_t>(document.outline().size()));
    for (int i = 0; i < document.outline().size(); ++i) {
        const document::Heading &heading = document.outline().at(i);
        depths[static_cast<size_t>(i)] = heading.parent < 0 ? 0 : depths[static_cast<size_t>(heading.parent)] + 1;
        out += QByteArray(2 * depths[static_cast<size_t>(i)], ' ') + heading.title.toUtf8() + "  #" + heading.slug.toUtf8()
            + '\n';
    }
    return out;
}

int outlineCommand(const QStringList &arguments)
{
    QStringList rest = arguments;
    const bool json = rest.removeAll(QStringLiteral("--json")) > 0;
    if (rest.size() != 1)
        return wrongUsage(QStringLiteral("outline takes one FILE and --json"));
    const auto document = readArticle(rest.first());
    return document ? print(json ? outlineJson(*document) : outlineLines(*document)) : kExitFailed;
}

QByteArray readableText(const document::Document &document)
{
    return exporting::plainText(document);
}

int textCommand(const QStringList &arguments)
{
    if (arguments.size() != 1)
        return wrongUsage(QStringLiteral("text takes one FILE"));
    const auto document = readArticle(arguments.first());
    return document ? print(readableText(*document)) : kExitFailed;
}

namespace {

struct FindRequest {
    QString file;
    find::Query query;
    bool json = false;
};

/// The options of find, or what is wrong with them.
std::optional<QString> readFindOptions(const QStringList &arguments, FindRequest &request)
{
    QStringList words;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (optionsEnded || !argument.startsWith(QLatin1String("--"))) {
            words.append(argument);
        } else if (argument == QLatin1String("--")) {
            optionsEnded = true;
        } else if (argument == QLatin1String("--json")) {
            request.json = true;
        } else if (argument == QLatin1String("--whole-word")) {
            request.query.mode = find::Mode::WholeWord;
        } else if (argument == QLatin1String("--regex")) {
            request.query.mode = find::Mode::RegularExpression;
        } else if (argument == QLatin1String("--match-case")) {
            request.query.rules.letterCase = base::CaseRule::Match;
        } else if (argument == QLatin1String("--match-accents")) {
            request.query.rules.accents = base::AccentRule::Match;
        } else if (argument == QLatin1String("--near")) {
            bool number = false;
            request.query.mode = find::Mode::Near;
            request.query.nearWords = ++i < arguments.size() ? arguments.at(i).toInt(&number) : 0;
            if (!number || request.query.nearWords < 1)
                return QStringLiteral("--near wants a number of words");
        } else {
            return QStringLiteral("unknown option '%1'").arg(argument);
        }
    }
    if (words.size() != 2)
        return QStringLiteral("find takes one FILE and one QUERY");
    request.file = words.at(0);
    request.query.text = words.at(1);
    return std::nullopt;
}

} // namespace

int findCommand(const QStringList &arguments)
{
    FindRequest request;
    if (const auto problem = readFindOptions(arguments, request))
        return wrongUsage(*problem);
    const auto document = readArticle(request.file);
    if (!document)
        return kExitFailed;
    const auto hits = find::Finder(*document).find(request.query);
    if (!hits) {
        const bool bad = hits.error().problem == find::FindProblem::BadPattern;
        std::fprintf(
            stderr, "lectern: %s: %s\n", qUtf8Printable(request.file),
            bad ? qUtf8Printable(QStringLiteral("the regular expression is not well-formed: ") + hits.error().detail)
                : "the regular expression takes too long; make it simpler");
        return bad ? kExitWrongUsage : kExitFailed;
    }
    const int printed =
        print(request.json ? find::hitsAsJson(*document, *hits) : find::hitsAsLines(*document, *hits).toUtf8());
    return printed != kExitDone ? printed : hits->total() > 0 ? kExitDone : kExitFailed;
}

} // namespace lectern::app
