// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_arguments.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lectern::app {

namespace {

constexpr int kMostJobs = 64;

using Problem = tl::unexpected<QString>;

Problem problem(const QString &text)
{
    return Problem(text);
}

/// One option and what it does to the arguments; says what is wrong with its value, or nothing.
struct Option {
    QStringList names;
    bool takesValue;
    QString (*apply)(ExportArguments &made, const QString &value);
};

QString readMargins(ExportArguments &made, const QString &value)
{
    QList<double> sides;
    for (const QString &piece : value.split(u',')) {
        bool number = false;
        sides.append(piece.trimmed().toDouble(&number));
        if (!number || sides.last() < 0 || sides.last() > 500)
            return u"--margins wants millimetres: ALL, or TOP,OUTER,BOTTOM,INNER"_s;
    }
    if (sides.size() == 1)
        made.options.margins = QMarginsF(sides[0], sides[0], sides[0], sides[0]);
    else if (sides.size() == 4)
        made.options.margins = QMarginsF(sides[3], sides[0], sides[1], sides[2]);
    else
        return u"--margins wants millimetres: ALL, or TOP,OUTER,BOTTOM,INNER"_s;
    return {};
}

QString readLine(exporting::RunningLine &line, const QString &value, const QString &option)
{
    line = exporting::RunningLine::fromText(value);
    const QStringList unknown = exporting::unknownFields(line);
    return unknown.isEmpty()
        ? QString()
        : u"%1 knows no {%2}; there are {%3}"_s.arg(option, unknown.first(), exporting::runningFields().join("} {"_L1));
}

QString readTypeface(ExportArguments &made, const QString &value)
{
    for (const auto typeface : {page::Typeface::Serif, page::Typeface::Sans, page::Typeface::Dyslexic}) {
        if (page::typefaceName(typeface) == value) {
            made.options.typeface = typeface;
            return {};
        }
    }
    return u"--typeface is serif, sans or dyslexic"_s;
}

template <typename Number>
QString readNumber(Number &kept, const QString &value, Number least, Number most, const QString &wrong)
{
    bool number = false;
    const double read = value.toDouble(&number);
    if (!number || read < least || read > most || (std::is_integral_v<Number> && read != static_cast<int>(read)))
        return wrong;
    kept = static_cast<Number>(read);
    return {};
}

const std::vector<Option> &options()
{
    static const std::vector<Option> all{
        {{u"o"_s, u"output"_s},
         true,
         [](ExportArguments &made, const QString &value) {
             made.target = value;
             return QString();
         }},
        {{u"paper"_s},
         true,
         [](ExportArguments &made, const QString &value) {
             const auto paper = services::paperNamed(value);
             made.options.paper = paper.value_or(made.options.paper);
             return paper ? QString() : u"--paper wants A4, A5, Letter, Legal or a measure such as 120x180mm"_s;
         }},
        {{u"landscape"_s},
         false,
         [](ExportArguments &made, const QString &) {
             made.options.orientation = QPageLayout::Landscape;
             return QString();
         }},
        {{u"margins"_s}, true, readMargins},
        {{u"two-sided"_s},
         false,
         [](ExportArguments &made, const QString &) {
             made.options.sides = exporting::Sides::Two;
             return QString();
         }},
        {{u"typeface"_s}, true, readTypeface},
        {{u"size"_s},
         true,
         [](ExportArguments &made, const QString &value) {
             return readNumber(made.options.textSize, value, services::kSmallestType, services::kLargestType,
                               u"--size wants points, 6 to 28"_s);
         }},
        {{u"title-page"_s},
         false,
         [](ExportArguments &made, const QString &) {
             made.options.titlePage = true;
             return QString();
         }},
        {{u"toc"_s},
         false,
         [](ExportArguments &made, const QString &) {
             made.options.contents = true;
             return QString();
         }},
        {{u"toc-depth"_s},
         true,
         [](ExportArguments &made, const QString &value) {
             made.options.contents = true;
             return readNumber(made.options.contentsDepth, value, 1, services::kDeepestContents,
                               u"--toc-depth wants levels, 1 to 6"_s);
         }},
        {{u"running-heads"_s},
         true,
         [](ExportArguments &made, const QString &value) {
             return readLine(made.options.head, value, u"--running-heads"_s);
         }},
        {{u"no-running-heads"_s},
         false,
         [](ExportArguments &made, const QString &) {
             made.options.head = {};
             return QString();
         }},
        {{u"folios"_s},
         true,
         [](ExportArguments &made, const QString &value) { return readLine(made.options.foot, value, u"--folios"_s); }},
        {{u"no-folios"_s},
         false,
         [](ExportArguments &made, const QString &) {
             made.options.foot = {};
             return QString();
         }},
        {{u"link-notes"_s},
         false,
         [](ExportArguments &made, const QString &) {
             made.options.linkNotes = true;
             return QString();
         }},
        {{u"number-sections"_s},
         false,
         [](ExportArguments &made, const QString &) {
             made.options.numbered = true;
             return QString();
         }},
        {{u"h1-new-page"_s},
         false,
         [](ExportArguments &made, const QString &) {
             made.options.topOnNewPage = true;
             return QString();
         }},
        {{u"sections"_s},
         true,
         [](ExportArguments &made, const QString &value) {
             for (const QString &slug : value.split(u',', Qt::SkipEmptyParts))
                 made.options.sections.append(slug.trimmed().startsWith(u'#') ? slug.trimmed().mid(1) : slug.trimmed());
             return made.options.sections.isEmpty() ? u"--sections wants names of sections: SLUG,…"_s : QString();
         }},
        {{u"grey"_s, u"gray"_s},
         false,
         [](ExportArguments &made, const QString &) {
             made.options.colours = exporting::Colours::Grey;
             return QString();
         }},
        {{u"plain-code"_s},
         false,
         [](ExportArguments &made, const QString &) {
             made.options.plainCode = true;
             return QString();
         }},
        {{u"width"_s},
         true,
         [](ExportArguments &made, const QString &value) {
             return readNumber(made.options.lineWidth, value, 0, services::kWidestTextLine,
                               u"--width wants columns, 0 to 160"_s);
         }},
        {{u"format"_s},
         true,
         [](ExportArguments &made, const QString &value) {
             const auto format = ui::exportFormatOf(u"x."_s + value);
             made.format = format.value_or(made.format);
             return format ? QString() : u"--format is pdf, html, epub, txt or md"_s;
         }},
        {{u"title"_s},
         true,
         [](ExportArguments &made, const QString &value) {
             made.title = value;
             return QString();
         }},
        {{u"book"_s},
         false,
         [](ExportArguments &made, const QString &) {
             made.isBook = true;
             return QString();
         }},
        {{u"proof"_s},
         false,
         [](ExportArguments &made, const QString &) {
             made.wantsProof = true;
             return QString();
         }},
        {{u"jobs"_s, u"j"_s},
         true,
         [](ExportArguments &made, const QString &value) {
             return readNumber(made.jobs, value, 1, kMostJobs, u"--jobs wants a number, 1 to 64"_s);
         }},
    };
    return all;
}

/// What the paths and the target have to do with each other.
QString judged(ExportArguments &made, bool hasFormat)
{
    if (made.paths.isEmpty() || made.target.isEmpty())
        return u"export takes PATH… and -o OUT"_s;
    const bool folder = made.target.endsWith(u'/') || QFileInfo(made.target).isDir();
    const bool manySources =
        made.paths.size() > 1 || (made.paths.first() != "-"_L1 && QFileInfo(made.paths.first()).isDir());
    made.intoFolder = folder && !made.isBook;
    if (made.intoFolder) {
        if (made.paths.contains(u"-"_s))
            return u"the standard input has no name to be given in a folder"_s;
        return {};
    }
    const auto format = ui::exportFormatOf(made.target);
    if (!format && !hasFormat)
        return u"'%1' does not end in .pdf, .html, .epub, .txt or .md"_s.arg(made.target);
    if (!hasFormat)
        made.format = *format;
    if (manySources && !made.isBook)
        return u"several articles become one file with --book, or several files in a folder"_s;
    if (made.isBook && (made.format == ui::ExportFormat::Html || made.format == ui::ExportFormat::Markdown))
        return u"a book is written as .pdf, .epub or .txt"_s;
    if (made.isBook && made.paths.contains(u"-"_s))
        return u"a book is made of files and folders"_s;
    if (made.isBook && !made.options.sections.isEmpty())
        return u"--sections is for one article"_s;
    return {};
}

} // namespace

tl::expected<ExportArguments, QString> readExportArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const Option &option : options())
        parser.addOption(QCommandLineOption(option.names, QString(), option.takesValue ? u"VALUE"_s : QString()));
    if (!parser.parse(QStringList{u"lectern"_s} + arguments))
        return problem(parser.errorText());
    ExportArguments made;
    made.paths = parser.positionalArguments();
    for (const Option &option : options()) {
        if (!parser.isSet(option.names.first()))
            continue;
        if (option.takesValue && parser.values(option.names.first()).size() > 1)
            return problem(u"--%1 is given twice"_s.arg(option.names.last()));
        const QString wrong = option.apply(made, option.takesValue ? parser.value(option.names.first()) : QString());
        if (!wrong.isEmpty())
            return problem(wrong);
    }
    if (const QString wrong = judged(made, parser.isSet(u"format"_s)); !wrong.isEmpty())
        return problem(wrong);
    if (made.wantsProof && made.format != ui::ExportFormat::Pdf)
        return problem(u"--proof is for PDF"_s);
    return made;
}

} // namespace lectern::app
