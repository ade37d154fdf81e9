// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/other_forms.h"

#include "exporting/epub.h"
#include "exporting/html_markup.h"
#include "exporting/plain_text.h"
#include "page/resources.h"
#include "page/stylesheet.h"
#include "services/passage_text.h"
#include "services/source_sections.h"
#include "ui/page_texts.h"

namespace lectern::ui {

namespace {

exporting::SectionChoice choiceOf(const PaperJob &job, const document::Document &article)
{
    QStringList unknown; // articleOf() has told of them
    return exporting::chosenSections(article.outline(), job.request.options.sections, unknown);
}

base::Result<QByteArray> html(const PaperJob &job, const document::Document &article)
{
    services::ExportPageOptions options = pageOptions(job, 0, article.language());
    const exporting::SectionChoice choice = choiceOf(job, article);
    return services::standalonePage(article, options,
                                    [&](const QByteArray &fragment) { return exporting::chosenFragment(fragment, choice); });
}

base::Result<QByteArray> epub(const PaperJob &job)
{
    exporting::EpubBook book;
    for (size_t i = 0; i < job.request.parts.size(); ++i) {
        const auto article = articleOf(job, i);
        if (!article)
            return tl::unexpected(article.error());
        services::ExportPageOptions options = pageOptions(job, i, article->language());
        const exporting::SectionChoice choice = choiceOf(job, *article);
        exporting::EpubPart part;
        part.title = titleOf(*article, options.fallbackTitle);
        part.article = *article;
        part.fragment = exporting::chosenFragment(services::plainFragment(*article, options), choice);
        part.outline = exporting::chosenOutline(article->outline(), choice);
        part.path = job.request.parts[i].path;
        part.root = job.rootFolder;
        part.depth = job.request.parts[i].depth;
        book.parts.push_back(std::move(part));
    }
    const document::Document &first = book.parts.front().article;
    book.properties = exporting::pdfProperties(first, book.parts.front().title);
    if (job.request.isBook && !job.request.title.isEmpty())
        book.properties.title = job.request.title;
    book.date = first.metadata().date;
    book.contentsTitle = PageTexts::contents(first.language());
    book.missingPicture = PageTexts::missingPicture(first.language());
    book.stylesheet = page::squeezedCss(page::resource(QLatin1String("css/epub.css")));
    const page::PageLabels labels = PageTexts::exportLabels(first.language());
    const QString *titles[] = {&labels.note, &labels.tip, &labels.important, &labels.warning, &labels.caution};
    for (size_t i = 0; i < std::size(titles); ++i)
        book.calloutTitles[i] = exporting::escapedText(*titles[i]);
    return exporting::epubFile(book);
}

base::Result<QByteArray> text(const PaperJob &job)
{
    QByteArray all;
    for (size_t i = 0; i < job.request.parts.size(); ++i) {
        const auto article = articleOf(job, i);
        if (!article)
            return tl::unexpected(article.error());
        const QByteArray one = exporting::plainText(*article, {job.request.options.lineWidth, choiceOf(job, *article)});
        all += all.isEmpty() || one.isEmpty() ? one : "\n\n" + one;
    }
    return all;
}

} // namespace

base::Result<QByteArray> otherForm(const PaperJob &job)
{
    if (job.request.format == ExportFormat::Epub)
        return epub(job);
    if (job.request.format == ExportFormat::Text)
        return text(job);
    const ExportPart &part = job.request.parts.front();
    if (job.request.parts.size() > 1 || job.request.format == ExportFormat::Pdf)
        return base::failure(base::ErrorCode::Unsupported, part.path);
    if (job.request.format == ExportFormat::Markdown && job.request.passage && part.article)
        return services::passageMarkdown({*part.article, *job.request.passage, part.path, job.rootFolder}).toUtf8();
    const auto article = articleOf(job, 0);
    if (!article)
        return tl::unexpected(article.error());
    if (job.request.format == ExportFormat::Html)
        return html(job, *article);
    if (part.path.isEmpty())
        return base::failure(base::ErrorCode::Unsupported);
    return services::sourceOfSections(*article, part.path, choiceOf(job, *article));
}

} // namespace lectern::ui
