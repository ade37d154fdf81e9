// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdf_assembly.h"

#include "exporting/added_objects.h"
#include "exporting/article_notes.h"
#include "exporting/book_entries.h"
#include "exporting/pdf_furniture.h"
#include "exporting/pdf_grey.h"
#include "exporting/pdf_metadata.h"
#include "exporting/pdf_navigation.h"
#include "exporting/pdf_proof.h"
#include "exporting/pdf_seams.h"
#include "exporting/pdf_tags.h"
#include "exporting/pdf_targets.h"
#include "exporting/running_texts.h"

#include <QRectF>
#include <QUrl>
#include <algorithm>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

namespace lectern::exporting {

namespace {

constexpr double kStrayRounding = 1; ///< points

std::unique_ptr<QPDF> opened(const QByteArray &bytes)
{
    auto pdf = std::make_unique<QPDF>();
    pdf->setSuppressWarnings(true);
    pdf->setImmediateCopyFrom(true); // what was copied from it outlives it
    pdf->processMemoryFile("printed", bytes.constData(), static_cast<size_t>(bytes.size()));
    return pdf;
}

QByteArray written(QPDF &pdf, PdfTags &tags)
{
    tags.reserve(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDecodeLevel(qpdf_dl_none); // what is compressed stays as it is
    writer.setCompressStreams(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    AddedObjects elements(writer, pdf);
    tags.write(elements);
    return elements.appendedTo(
        QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())));
}

base::Error damaged(const QString &path, const std::exception &problem)
{
    return {base::ErrorCode::BadData, path, QString::fromUtf8(problem.what())};
}

} // namespace

class PdfAssembly::Private {
public:
    [[nodiscard]] ScriptDirection direction() const
    {
        return plan.properties.rightToLeft ? ScriptDirection::RightToLeft : ScriptDirection::LeftToRight;
    }
    [[nodiscard]] double pageTop() const
    {
        const QPageLayout &layout = plan.furniture.layout;
        return layout.fullRect(QPageLayout::Point).height() - layout.margins(QPageLayout::Point).top();
    }
    [[nodiscard]] double pageBottom() const { return plan.furniture.layout.margins(QPageLayout::Point).bottom(); }
    /// Where the articles' text ends at the latest.
    [[nodiscard]] double textBottom() const { return pageBottom() + plan.notesBand; }
    [[nodiscard]] std::vector<BookEntry> entries() const { return bookEntries(parts, plan.isBook, pageTop()); }

    Private() { file.emptyPDF(); }

    /// Work on the article in progress; an error names it.
    template <typename Work>
    base::Result<void> guarded(Work work)
    {
        try {
            work();
            return {};
        } catch (const std::exception &problem) {
            return tl::unexpected(damaged(parts.back().part.path, problem));
        }
    }

    void begin(PaperPart part)
    {
        TagArticle tagged;
        tagged.nodes = std::move(part.structure);
        if (part.article.direction() == document::TextDirection::RightToLeft)
            tagged.direction = ReadingDirection::RightToLeft;
        if (part.hasTallScript) {
            tagged.top = pageTop() + kStrayRounding;
            tagged.bottom = textBottom() - kStrayRounding;
        }
        tags.beginArticle(std::move(tagged));
        notes.reset();
        if (!part.linkAddresses.isEmpty())
            notes = std::make_unique<ArticleNotes>(part.linkAddresses, noteColumn(plan.furniture, part.article.direction()));
        settled = pages.size();
        parts.push_back({std::move(part), {}, static_cast<int>(pages.size()), 0});
    }

    /// Copies the pages of a piece, but for the marks, of which there are many. All of the article's pages but the last one, which the
    /// next piece may go on with, are finished then.
    void append(const PrintedPiece &piece)
    {
        const std::unique_ptr<QPDF> source = opened(piece.pdf);
        keepProducer(*source);
        PlacedPart &part = parts.back();
        // With notes, marks are moved and no longer stand as they were printed.
        const std::optional<PrintedLinks> links =
            notes ? std::nullopt : std::optional<PrintedLinks>(std::in_place, piece.pdf, *source);
        const std::vector<QPDFObjectHandle> added = source->getAllPages();
        for (size_t i = 0; i < added.size(); ++i) {
            const bool continues = i == 0 && piece.continuesPage && pages.size() > static_cast<size_t>(part.firstPage);
            const size_t number = continues ? pages.size() - 1 : pages.size();
            if (notes)
                notes->gather(*source, added[i], number);
            takePlaces(added[i], static_cast<int>(number), part.marks, links ? &*links : nullptr);
            if (continues) {
                drawOnto(file, pages.back(), file.copyForeignObject(added[i]), ++seams);
            } else {
                file.addPage(added[i], false);
                pages.push_back(file.getAllPages().back());
            }
        }
        part.pageCount = static_cast<int>(pages.size()) - part.firstPage;
        if (part.pageCount > 0)
            settle(pages.size() - 1);
    }

    /// Finds the links of the article's pages up to this one, and tags what the pages hold.
    void settle(size_t end)
    {
        if (settled >= end)
            return;
        const std::vector<QPDFObjectHandle> next(pages.begin() + static_cast<std::ptrdiff_t>(settled),
                                                 pages.begin() + static_cast<std::ptrdiff_t>(end));
        for (const QPDFObjectHandle &page : next)
            findLinks(page, parts.back().marks);
        const auto drawNotes = [&](size_t page) { notes->draw(file, next[page], settled + page, tags); };
        tags.addPages(file, {next, static_cast<int>(settled), parts.back().marks, notes ? drawNotes : TagPages::Tagged()});
        settled = end;
    }

    /// Notes that no page had space for get pages of their own behind the article.
    void drawLeftNotes()
    {
        while (notes && notes->hasLeft()) {
            QPDFObjectHandle page = blankPage();
            file.addPage(page, false);
            pages.push_back(file.getAllPages().back());
            notes->drawLeft(file, pages.back(), tags);
            settled = pages.size();
            ++parts.back().pageCount;
        }
        notes.reset();
    }

    QPDFObjectHandle blankPage()
    {
        QPDFObjectHandle blank = QPDFObjectHandle::newDictionary();
        blank.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
        blank.replaceKey("/Resources", QPDFObjectHandle::newDictionary());
        blank.replaceKey("/MediaBox", pages.front().getKey("/MediaBox"));
        return file.makeIndirectObject(blank);
    }

    /// What wrote the pages is told with the file.
    void keepProducer(QPDF &source)
    {
        QPDFObjectHandle info = source.getTrailer().getKey("/Info");
        if (pages.empty() && info.isDictionary() && info.getKey("/Producer").isString()) {
            QPDFObjectHandle own = QPDFObjectHandle::newDictionary();
            own.replaceKey("/Producer", QPDFObjectHandle::newString(info.getKey("/Producer").getStringValue()));
            file.getTrailer().replaceKey("/Info", file.makeIndirectObject(own));
        }
    }

    /// Puts the front pages before all others; returns how many there are now.
    int putInFront(const QByteArray &front)
    {
        if (front.isEmpty())
            return 0;
        const std::unique_ptr<QPDF> source = opened(front);
        const std::vector<QPDFObjectHandle> added = source->getAllPages();
        auto count = static_cast<int>(added.size());
        if (plan.furniture.sides == Sides::Two && count % 2 == 1) {
            // A sheet's empty back, so that the text begins on a right-hand page.
            file.addPage(blankPage(), true);
            ++count;
            hasBlankBack = true;
        }
        for (const QPDFObjectHandle &page : std::vector<QPDFObjectHandle>(added.rbegin(), added.rend()))
            file.addPage(page, true);
        const std::vector<QPDFObjectHandle> &all = file.getAllPages();
        frontPages.assign(all.begin(), all.begin() + count);
        frontMarks = takeMarks(frontPages, 0);
        tags.addFront(file, frontPages, pageTop() + kStrayRounding, pageBottom() - kStrayRounding);
        return count;
    }

    void furnish(const std::vector<BookEntry> &entries);
    void navigate(const std::vector<BookEntry> &entries);

    PaperPlan plan;
    QPDF file;
    std::vector<QPDFObjectHandle> pages;
    std::vector<QPDFObjectHandle> frontPages;
    PdfMarks frontMarks;
    bool hasBlankBack = false;
    int seams = 0;
    size_t settled = 0; ///< pages that are finished
    PdfTags tags;
    std::unique_ptr<ArticleNotes> notes; ///< of the article in progress; null: it has none
    std::vector<PlacedPart> parts;
};

void PdfAssembly::Private::furnish(const std::vector<BookEntry> &entries)
{
    std::vector<QPDFObjectHandle> all = frontPages;
    all.insert(all.end(), pages.begin(), pages.end());
    mirrorMargins(all, plan.furniture, direction());
    if (plan.furniture.colours == Colours::Grey)
        makeGrey(all);
    if (plan.furniture.head.isEmpty() && plan.furniture.foot.isEmpty())
        return;
    const int front = static_cast<int>(frontPages.size());
    const int opening = frontMarks.ids.contains(QStringLiteral("title-page")) ? 1 : 0;
    std::vector<PageTexts> texts = frontTexts(plan, front, opening);
    // The empty back of a sheet stays empty.
    if (hasBlankBack)
        texts[static_cast<size_t>(front) - 1] = {};
    const std::vector<PageTexts> body = runningTexts(parts, entries, plan, static_cast<int>(pages.size()));
    texts.insert(texts.end(), body.begin(), body.end());
    const bool any = std::any_of(texts.begin(), texts.end(),
                                 [](const PageTexts &page) { return !page.head.isEmpty() || !page.foot.isEmpty(); });
    if (any)
        stampTexts(file, all, texts, plan.furniture, direction());
}

void PdfAssembly::Private::navigate(const std::vector<BookEntry> &entries)
{
    const int front = static_cast<int>(frontPages.size());
    std::vector<Bookmark> bookmarks;
    int shift = 0;
    if (!plan.contentsTitle.isEmpty() && frontMarks.ids.contains(QStringLiteral("contents"))) {
        bookmarks.push_back({plan.contentsTitle, -1, {frontMarks.ids.value(QStringLiteral("contents"))}});
        shift = 1;
    }
    for (const BookEntry &entry : entries) {
        const QString title = entry.number.isEmpty() ? entry.title : entry.number + u' ' + entry.title;
        PdfPlace place = entry.place;
        if (place.isValid())
            place.page += front;
        bookmarks.push_back({title, entry.parent < 0 ? -1 : entry.parent + shift, place});
    }
    std::vector<QPDFObjectHandle> all = frontPages;
    all.insert(all.end(), pages.begin(), pages.end());
    const LinkTargets targets(parts, pages, plan.isBook);
    targets.resolve(frontMarks);
    for (size_t i = 0; i < parts.size(); ++i)
        targets.resolve(parts[i].marks, i);
    writeBookmarks(file, all, bookmarks);
    writeDestinations(file, pages, targets.names());
}

PdfAssembly::PdfAssembly(PaperPlan plan) : d(std::make_unique<Private>())
{
    d->plan = std::move(plan);
}

PdfAssembly::~PdfAssembly() = default;

const PaperPlan &PdfAssembly::plan() const
{
    return d->plan;
}

void PdfAssembly::begin(PaperPart part)
{
    d->begin(std::move(part));
}

base::Result<void> PdfAssembly::add(const PrintedPiece &piece)
{
    return d->guarded([&] { d->append(piece); });
}

base::Result<void> PdfAssembly::end()
{
    return d->guarded([this] {
        d->settle(d->pages.size());
        d->drawLeftNotes();
    });
}

std::vector<ContentsEntry> PdfAssembly::contents(int depth) const
{
    const std::vector<BookEntry> entries = d->entries();
    // A single article's own title would only repeat what stands above.
    const document::Outline *outline = d->plan.isBook || d->parts.size() != 1 ? nullptr : &d->parts.front().part.outline;
    const bool skipsTitle = outline && outline->size() > 1 && d->parts.front().part.opensWithTitle;
    const int skippedLevels = skipsTitle && outline->at(0).subtreeEnd == outline->size() ? 1 : 0;
    std::vector<ContentsEntry> lines;
    for (size_t i = skipsTitle ? 1 : 0; i < entries.size(); ++i) {
        const BookEntry &entry = entries[i];
        const int level = entry.level - skippedLevels;
        if (level < 0 || level >= depth || !entry.place.isValid())
            continue;
        const QString target = QString::fromLatin1(QUrl::toPercentEncoding(fullId(entry.part, entry.slug)));
        lines.push_back({level, entry.number, entry.title, target, entry.place.page + 1});
    }
    return lines;
}

int PdfAssembly::pageCount() const
{
    return static_cast<int>(d->pages.size());
}

std::vector<ProofRow> PdfAssembly::proof(int frontPages) const
{
    std::vector<ProofRow> rows;
    for (size_t i = 0; i < d->parts.size(); ++i) {
        const PlacedPart &placed = d->parts[i];
        const auto found = proofOf({placed.part.article, placed.marks, placed.firstPage, placed.pageCount}, d->pages,
                                   d->plan.furniture.layout, i + 1 == d->parts.size());
        for (ProofRow row : found) {
            row.part = static_cast<int>(i);
            row.label = QString::number(row.page + 1);
            row.page += frontPages;
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

base::Result<int> PdfAssembly::frontPageCount(const QByteArray &front) const
{
    if (front.isEmpty())
        return 0;
    try {
        const auto count = static_cast<int>(opened(front)->getAllPages().size());
        return d->plan.furniture.sides == Sides::Two ? count + count % 2 : count;
    } catch (const std::exception &problem) {
        return tl::unexpected(damaged({}, problem));
    }
}

base::Result<QByteArray> PdfAssembly::finished(const QByteArray &front)
{
    try {
        if (d->pages.empty())
            return base::failure(base::ErrorCode::BadData, {}, QStringLiteral("no pages"));
        const std::vector<BookEntry> entries = d->entries();
        const int frontCount = d->putInFront(front);
        d->navigate(entries);
        d->furnish(entries);
        labelPages(d->file, frontCount);
        writeMetadata(d->file, d->plan.properties);
        return written(d->file, d->tags);
    } catch (const std::exception &problem) {
        return tl::unexpected(damaged({}, problem));
    }
}

} // namespace lectern::exporting
