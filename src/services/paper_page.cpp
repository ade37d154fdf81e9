// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/paper_page.h"

#include "exporting/chapters.h"
#include "exporting/link_notes.h"
#include "exporting/note_type.h"
#include "exporting/section_choice.h"
#include "exporting/structure_tree.h"
#include "page/page_builder.h"

#include <QRectF>

using namespace Qt::StringLiterals;

namespace lectern::services {

namespace {

constexpr double kPixelsPerPoint = 96.0 / 72.0; // CSS pixels
constexpr double kTallestPicture = 0.92;        ///< of the text's height; a caption fits below

QByteArray pointsText(double points)
{
    return QByteArray::number(points, 'f', 2) + "pt";
}

/// What the options change of print.css.
QByteArray rulesFor(const PaperRequest &request)
{
    const ExportOptions &options = request.options;
    const QRectF text = textLayout(options).paintRect(QPageLayout::Point);
    QByteArray css = ":root{--text-size:" + pointsText(options.textSize) + "!important;--text-height:"
        + pointsText(text.height()) + ";--picture-height:" + pointsText(text.height() * kTallestPicture) + '}';
    if (options.topOnNewPage)
        css += ".chunk>section~section>h1,.chunk~.chunk>section>h1{break-before:page}";
    if (!request.ownTitleBlock)
        css += ".title-block{display:none}";
    return css;
}

/// Numbers of the sections that begin the chapters of what is printed.
std::vector<int> chapterSections(const document::Outline &whole, const document::Outline &printed)
{
    std::vector<int> sections;
    int section = 0;
    for (const int chapter : exporting::chapterHeadings(printed)) {
        while (section < whole.size() && whole.at(section).block < printed.at(chapter).block)
            ++section;
        sections.push_back(section + 1);
    }
    return sections;
}

exporting::NoteHeight noteHeight(const ExportOptions &options)
{
    const QRectF text = pageLayout(options).paintRect(QPageLayout::Point);
    const exporting::NoteType type(runningFamilies(options.typeface), text.width(), exporting::mostNoteLines(text.height()));
    return
        [type](const QString &address) { return static_cast<int>(type.lines(address).size()) * exporting::kNoteLinePixels; };
}

ExportPageOptions pageOptionsFor(const PaperRequest &request)
{
    ExportPageOptions page = request.page;
    page.appearance.typeface = request.options.typeface;
    page.paperWidth = pageLayout(request.options).paintRect(QPageLayout::Point).width() * kPixelsPerPoint;
    page.textSize = request.options.textSize * kPixelsPerPoint;
    page.extraCss += rulesFor(request);
    return page;
}

} // namespace

ComposedArticle composedArticle(const document::Document &article, const PaperRequest &request)
{
    QStringList unknown;
    const exporting::SectionChoice choice = exporting::chosenSections(article.outline(), request.options.sections, unknown);
    ComposedArticle composed;
    composed.outline = exporting::chosenOutline(article.outline(), choice);
    if (request.options.numbered)
        composed.numbers = exporting::chosenNumbers(
            exporting::headingNumbers(article.outline(), request.title, request.numberPrefix), choice);
    for (QString &number : composed.numbers)
        number = exporting::localDigits(number, article.language());
    composed.opensWithTitle =
        exporting::hasTitleHeading(article.outline(), request.title) && (choice.empty() || (choice.size() > 1 && choice[1]));
    QByteArray page = printPage(article, pageOptionsFor(request), [&](QByteArray fragment) {
        fragment = exporting::chosenFragment(fragment, choice);
        if (request.options.numbered)
            fragment = exporting::withHeadingNumbers(fragment, composed.outline, composed.numbers);
        fragment = exporting::withChapters(fragment, chapterSections(article.outline(), composed.outline));
        if (!request.options.linkNotes)
            return fragment;
        exporting::NotedFragment noted = exporting::withLinkNotes(fragment, noteHeight(request.options));
        composed.linkAddresses = std::move(noted.addresses);
        return std::move(noted.html);
    });
    composed.html = exporting::withFurtherBlocks(std::move(page), article.blockCount());
    return composed;
}

QByteArray frontPage(const FrontRequest &request)
{
    QByteArray html;
    if (request.paper.options.titlePage)
        html += exporting::titlePageHtml(request.titlePage);
    if (request.paper.options.contents && !request.entries.empty())
        html += exporting::contentsHtml(request.entries, request.contentsTitle, request.language);
    if (html.isEmpty())
        return {};
    document::DocumentData data;
    data.html = "<div class=\"front\">\n" + html + "</div>\n";
    data.title = request.titlePage.title;
    data.language = request.language;
    data.direction = request.direction;
    return printPage(document::Document(std::move(data)), pageOptionsFor(request.paper));
}

QStringList runningFamilies(page::Typeface typeface)
{
    switch (typeface) {
    case page::Typeface::Sans:
        return {u"Inter"_s, u"Noto Sans"_s, u"Noto Naskh Arabic"_s, u"Noto Sans CJK SC"_s};
    case page::Typeface::Dyslexic:
        return {u"OpenDyslexic"_s, u"Noto Sans"_s, u"Noto Naskh Arabic"_s, u"Noto Sans CJK SC"_s};
    case page::Typeface::Serif:
        break;
    }
    return {u"Vollkorn"_s, u"Charis SIL"_s, u"Amiri"_s, u"Noto Serif"_s, u"Noto Serif CJK SC"_s};
}

} // namespace lectern::services
