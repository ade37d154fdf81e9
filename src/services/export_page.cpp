// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the page builder, the highlighter and the exporters.
#include "services/export_page.h"

#include "exporting/html_markup.h"
#include "exporting/math_html.h"
#include "exporting/picture_inlining.h"
#include "exporting/table_fit.h"
#include "page/page_builder.h"
#include "services/page_faces.h"

#include <QRandomGenerator>

namespace lectern::services {

namespace {

page::PageOptions pageOptions(const ExportPageOptions &options, page::Purpose purpose)
{
    page::PageOptions made;
    made.purpose = purpose;
    made.labels = options.labels;
    made.fallbackTitle = options.fallbackTitle;
    made.nonce = QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    made.mathStylesheet = options.mathStylesheet;
    made.extraCss = options.extraCss;
    return made;
}

QByteArray coloured(const document::Document &article, const QByteArray &fragment, const ExportPageOptions &options)
{
    return options.colourers ? options.colourers->coloured(article, fragment) : fragment;
}

/// Rules with the faces of a page's text; what the style sheet and the script add to it belongs to it. `textSize` as for faceStacks().
QByteArray faceRulesOf(const QByteArray &head, const QByteArray &fragment, const ExportPageOptions &options, double textSize)
{
    const qsizetype body = std::max(qsizetype(0), head.indexOf("<body"));
    const page::PageLabels &labels = options.labels;
    const QString added =
        labels.note + labels.tip + labels.important + labels.warning + labels.caution + options.missingPicture;
    const QByteArray all = head.mid(body) + fragment + "<b>" + exporting::escapedText(added) + "</b>";
    return exporting::faceRules(faceStacks(all, options.appearance.typeface, textSize));
}

} // namespace

QByteArray printPage(const document::Document &article, const ExportPageOptions &options, const FragmentChange &change)
{
    page::PageOptions made = pageOptions(options, page::Purpose::Print);
    if (options.paperWidth > 0)
        made.extraCss += ":root{--paper-width:" + QByteArray::number(options.paperWidth) + "px}";
    const page::PageBuilder builder(article, options.appearance, made);
    QByteArray fragment = change ? change(builder.fragment()) : builder.fragment();
    fragment = coloured(article, fragment, options);
    if (options.paperWidth > 0 && options.textSize > 0)
        fragment = exporting::withFittingTables(fragment, {options.paperWidth, options.textSize});
    // Off-screen, "lazy" would be "never".
    fragment.replace(" loading=\"lazy\" decoding=\"async\"", "");
    // Faces with no more than the text needs: the engine packs each page's faces anew (page_faces.h).
    made.extraCss += faceRulesOf(builder.head(), fragment, options, options.textSize);
    return page::PageBuilder(article, options.appearance, made).head() + fragment + builder.tail();
}

QByteArray plainFragment(const document::Document &article, const ExportPageOptions &options)
{
    const page::PageOptions made = pageOptions(options, page::Purpose::StandaloneHtml);
    const page::PageBuilder builder(article, options.appearance, made);
    return coloured(article, builder.fragment(), options);
}

QByteArray standalonePage(const document::Document &article, const ExportPageOptions &options, const FragmentChange &change)
{
    page::PageOptions made = pageOptions(options, page::Purpose::StandaloneHtml);
    made.mathStylesheet.clear();
    const page::PageBuilder plain(article, options.appearance, made);
    QByteArray fragment = plain.fragment();
    if (change)
        fragment = change(fragment);
    fragment = coloured(article, fragment, options);
    if (article.hasMath())
        fragment = exporting::withMath(fragment);
    made.extraCss = exporting::mathCss(fragment) + faceRulesOf(plain.head(), fragment, options, 0);
    fragment = exporting::withPictures(fragment, {options.articlePath, options.rootFolder, options.missingPicture});
    const page::PageBuilder builder(article, options.appearance, made);
    return builder.head() + fragment + builder.tail();
}

} // namespace lectern::services
