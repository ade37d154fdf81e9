// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs and the path with its section.
#include "app/command_line.h"

#include "base/native_path.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace lectern::app {

namespace {

/// file:// addresses are taken as well, since desktops hand them over.
QString localPath(const QString &argument)
{
    if (argument.startsWith(QLatin1String("file:"))) {
        QUrl url(argument);
        const QString fragment = url.fragment(QUrl::FullyDecoded);
        url.setFragment({});
        if (const QString path = base::pathFromUrl(url); !path.isEmpty())
            return path + (fragment.isEmpty() ? QString() : u'#' + fragment);
    }
    return argument;
}

void readPath(const QString &argument, CommandLine &line)
{
    QString path = localPath(argument);
    if (path == QLatin1String("-")) {
        line.path = path;
        return;
    }
    if (const qsizetype mark = path.lastIndexOf(u'#'); mark > 0 && !QFileInfo::exists(path)) {
        line.fragment = QUrl::fromPercentEncoding(path.mid(mark + 1).toUtf8());
        path.truncate(mark);
    }
    line.path = QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    CommandLine line;
    if (arguments.isEmpty())
        return line;
    const QString &first = arguments.first();
    const struct {
        QLatin1String name;
        CommandLine::Verb verb;
    } verbs[] = {
        {QLatin1String("outline"), CommandLine::Verb::Outline},   {QLatin1String("text"), CommandLine::Verb::Text},
        {QLatin1String("find"), CommandLine::Verb::Find},         {QLatin1String("export"), CommandLine::Verb::Export},
        {QLatin1String("--help"), CommandLine::Verb::Help},       {QLatin1String("-h"), CommandLine::Verb::Help},
        {QLatin1String("--version"), CommandLine::Verb::Version},
    };
    for (const auto &[name, verb] : verbs) {
        if (first == name) {
            line.verb = verb;
            line.arguments = arguments.mid(1);
            return line;
        }
    }
    const qsizetype pathAt = first == QLatin1String("--") ? 1 : 0;
    if (pathAt == 0 && first.startsWith(u'-') && first != QLatin1String("-")) {
        line.verb = CommandLine::Verb::WrongUsage;
        line.problem = QStringLiteral("unknown option '%1'").arg(first);
    } else if (arguments.size() > pathAt + 1) {
        line.verb = CommandLine::Verb::WrongUsage;
        line.problem = QStringLiteral("one file or folder at a time");
    } else if (arguments.size() == pathAt + 1) {
        readPath(arguments.at(pathAt), line);
    }
    return line;
}

QString helpText()
{
    return QStringLiteral(
        "Usage: lectern [FILE|FOLDER][#section]    open the window ('-' reads standard input)\n"
        "       lectern outline FILE [--json]      print the headings\n"
        "       lectern text FILE                  print the readable text\n"
        "       lectern find FILE QUERY [options]  print where the words stand; see below\n"
        "       lectern export PATH… -o OUT [options]\n"
        "                                          write OUT: .pdf, .html (one self-contained file), .epub,\n"
        "                                          .txt or .md; or one file for each PATH into the folder OUT\n"
        "       lectern --help | --version\n"
        "\n"
        "Options of find: --whole-word  --regex  --near N  --match-case  --match-accents  --json;\n"
        "'--' ends the options. Exit code 1 when nothing was found.\n"
        "\n"
        "Options of export:\n"
        "  --paper A4|A5|Letter|Legal|120x180mm  --landscape  --margins ALL | TOP,OUTER,BOTTOM,INNER (mm)\n"
        "  --two-sided  --typeface serif|sans|dyslexic  --size PT  --grey  --plain-code\n"
        "  --title-page  --toc  --toc-depth N  --number-sections  --h1-new-page  --link-notes\n"
        "  --running-heads 'LEFT|CENTRE|RIGHT'  --folios '…'  --no-running-heads  --no-folios\n"
        "      with {title} {chapter} {section} {author} {date} {page} {pages}\n"
        "  --sections SLUG,…   only these sections      --width N   columns of plain text\n"
        "  --book  --title T   all PATHs and folders become one file, in the order of SUMMARY.md\n"
        "  --format F          pdf, html, epub, txt, md, where OUT is a folder\n"
        "  --proof             print what a proof reader would mark    --jobs N   N renderers side by side\n"
        "\n"
        "Exit codes: 0 done, 1 failed (one line on standard error), 2 wrong usage.\n");
}

} // namespace lectern::app
