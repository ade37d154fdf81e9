// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper_composer.h"

#include "exporting/excerpt.h"
#include "page/title_block.h"
#include "services/article_reader.h"
#include "ui/page_texts.h"
#include "web/engine_setup.h"

#include <QFileInfo>
#include <QRectF>
#include <algorithm>

namespace lectern::ui {

namespace {

QString fallbackTitle(const ExportPart &part)
{
    return part.label.isEmpty() ? QFileInfo(part.path).completeBaseName() : part.label;
}

/// "1", "1.1", … by the nesting of the book's list.
std::vector<QString> partNumbers(const ExportRequest &request)
{
    std::vector<QString> numbers(request.parts.size());
    if (!request.isBook || !request.options.numbered)
        return numbers;
    std::vector<int> counts;
    for (size_t i = 0; i < request.parts.size(); ++i) {
        const ExportPart &part = request.parts[i];
        if (!part.isNumbered)
            continue;
        counts.resize(static_cast<size_t>(part.depth) + 1, 0);
        ++counts.back();
        QStringList digits;
        for (const int count : counts)
            digits.append(QString::number(count));
        numbers[i] = digits.join(QLatin1Char('.'));
    }
    return numbers;
}

services::PaperRequest paperRequest(const PaperJob &job, size_t index, const QString &language)
{
    services::PaperRequest request;
    request.page = pageOptions(job, index, language);
    request.options = job.request.options;
    request.numberPrefix = index < job.numbers.size() ? job.numbers[index] : QString();
    request.ownTitleBlock = job.request.isBook || !job.request.options.titlePage;
    return request;
}

/// True when the text has letters of scripts that stack marks above and below their lines: Hebrew to Tibetan.
bool hasTallScript(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x590 && c.unicode() < 0x1000; });
}

/// The elements of the page; blocks with text that runs from right to left bring it along, since the page holds its letters joined and in
/// the order of the eye.
std::vector<exporting::StructureNode> structureOf(const QByteArray &html, const document::Document &article)
{
    std::vector<exporting::StructureNode> nodes = exporting::structureOf(html);
    for (exporting::StructureNode &node : nodes) {
        if (node.block < 0 || node.block >= article.blockCount())
            continue;
        const QStringView text = article.blockText(node.block);
        const bool isTurned = std::any_of(
            text.begin(), text.end(), [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
        if (isTurned && node.type != "Figure")
            node.actual = text.toString();
    }
    return nodes;
}

/// The article without what only its page needed, so that a book of many does not fill the memory.
document::Document slimmed(const document::Document &article, bool keepsText)
{
    document::DocumentData data;
    data.metadata = article.metadata();
    data.title = article.title();
    data.language = article.language();
    data.direction = article.direction();
    if (keepsText) {
        data.blocks = article.blocks();
        data.text = article.text();
    }
    return document::Document(std::move(data));
}

exporting::PdfProperties propertiesOf(const PaperJob &job, const document::Document &first, const QString &fallback)
{
    exporting::PdfProperties properties = exporting::pdfProperties(first, fallback);
    if (job.request.isBook && !job.request.title.isEmpty())
        properties.title = job.request.title;
    return properties;
}

} // namespace

QString titleOf(const document::Document &article, const QString &fallback)
{
    if (!article.title().isEmpty())
        return article.title();
    const document::Outline &outline = article.outline();
    return outline.isEmpty() || outline.at(0).block != 0 ? fallback : outline.at(0).title;
}

PaperJob paperJob(const ExportRequest &request, std::shared_ptr<services::CodeColourers> colourers)
{
    PaperJob job;
    job.request = request;
    job.colourers = std::move(colourers);
    job.rootFolder = request.rootFolder;
    if (job.rootFolder.isEmpty() && !request.parts.empty() && !request.parts.front().path.isEmpty())
        job.rootFolder = QFileInfo(request.parts.front().path).absolutePath();
    job.mathStylesheet = web::mathStylesheetAddress();
    job.numbers = partNumbers(request);
    return job;
}

services::ExportPageOptions pageOptions(const PaperJob &job, size_t index, const QString &language)
{
    services::ExportPageOptions options;
    const ExportPart &part = job.request.parts[index];
    options.articlePath = part.path;
    options.rootFolder = job.rootFolder;
    options.fallbackTitle = fallbackTitle(part);
    options.labels = PageTexts::exportLabels(language);
    options.missingPicture = PageTexts::missingPicture(language);
    options.appearance.typeface = job.request.options.typeface;
    options.mathStylesheet = job.mathStylesheet;
    if (!job.request.options.plainCode)
        options.colourers = job.colourers;
    return options;
}

base::Result<document::Document> articleOf(const PaperJob &job, size_t index)
{
    const ExportPart &part = job.request.parts[index];
    document::Document article;
    if (part.article) {
        article = *part.article;
    } else {
        auto read = services::readArticle(part.path);
        if (!read)
            return tl::unexpected(read.error());
        article = read->article;
    }
    if (job.request.passage && index == 0)
        return exporting::excerptOf(article, *job.request.passage);
    QStringList unknown;
    if (!exporting::chosenSections(article.outline(), job.request.options.sections, unknown).empty() && !unknown.isEmpty())
        return base::failure(base::ErrorCode::NoSuchSection, part.path, unknown.join(QLatin1String(", ")));
    return article;
}

base::Result<ReadyPart> readyPart(const PaperJob &job, size_t index)
{
    const auto article = articleOf(job, index);
    if (!article)
        return tl::unexpected(article.error());
    const ExportPart &part = job.request.parts[index];
    services::PaperRequest request = paperRequest(job, index, article->language());
    request.title = titleOf(*article, fallbackTitle(part));
    // A heading that opens the article is title enough on paper.
    if (article->title().isEmpty() && !article->outline().isEmpty() && article->outline().at(0).block == 0)
        request.page.fallbackTitle.clear();
    services::ComposedArticle composed = services::composedArticle(*article, request);
    ReadyPart ready;
    ready.part.structure = structureOf(composed.html, *article);
    ready.html = std::move(composed.html);
    ready.hasMath = article->hasMath();
    ready.part.article = slimmed(*article, job.request.wantsProof);
    ready.part.outline = std::move(composed.outline);
    ready.part.numbers = std::move(composed.numbers);
    ready.part.linkAddresses = std::move(composed.linkAddresses);
    ready.part.hasTallScript = hasTallScript(article->text());
    ready.part.opensWithTitle = composed.opensWithTitle;
    ready.part.title = request.title;
    ready.part.path = part.path;
    ready.part.root = job.rootFolder;
    ready.part.depth = part.depth;
    return ready;
}

std::shared_ptr<exporting::PdfAssembly> emptyAssembly(const PaperJob &job, const exporting::PaperPart &first)
{
    const services::ExportOptions &options = job.request.options;
    exporting::PaperPlan plan;
    plan.furniture.layout = services::pageLayout(options);
    plan.notesBand = plan.furniture.layout.paintRect(QPageLayout::Point).bottom()
        - services::textLayout(options).paintRect(QPageLayout::Point).bottom();
    plan.furniture.sides = options.sides;
    plan.furniture.colours = options.colours;
    plan.furniture.head = options.head;
    plan.furniture.foot = options.foot;
    plan.furniture.families = services::runningFamilies(options.typeface);
    plan.properties = propertiesOf(job, first.article, first.title);
    plan.date = page::shownDate(first.article);
    plan.contentsTitle = PageTexts::contents(first.article.language());
    plan.isBook = job.request.isBook;
    return std::make_shared<exporting::PdfAssembly>(std::move(plan));
}

QByteArray frontHtml(const PaperJob &job, const exporting::PdfAssembly &assembly, const document::Document &first)
{
    const services::ExportOptions &options = job.request.options;
    if (!options.titlePage && !options.contents)
        return {};
    const exporting::PaperPlan &plan = assembly.plan();
    services::FrontRequest front;
    front.paper = paperRequest(job, 0, first.language());
    front.language = first.language();
    front.direction = first.direction();
    front.titlePage = {plan.properties.title,        job.request.isBook ? QString() : first.metadata().subtitle,
                       first.metadata().authors,     plan.date,
                       first.metadata().description, first.metadata().license};
    front.entries = assembly.contents(options.contentsDepth);
    front.contentsTitle = plan.contentsTitle;
    return services::frontPage(front);
}

base::Result<ExportedFile> finishedFile(const PaperJob &job, exporting::PdfAssembly &assembly, const QByteArray &front)
{
    ExportedFile file;
    const auto frontPages = assembly.frontPageCount(front);
    if (!frontPages)
        return tl::unexpected(frontPages.error());
    file.frontPages = *frontPages;
    file.pages = assembly.pageCount();
    if (job.request.wantsProof)
        file.proof = assembly.proof(*frontPages);
    auto bytes = assembly.finished(front);
    if (!bytes)
        return tl::unexpected(bytes.error());
    file.bytes = *std::move(bytes);
    return file;
}

} // namespace lectern::ui
