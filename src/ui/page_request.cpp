// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_request.h"

#include "page/preview_page.h"
#include "ui/page_texts.h"
#include "ui/section_units.h"
#include "web/engine_setup.h"

#include <QRandomGenerator>

namespace lectern::ui {

namespace {

page::PageOptions optionsFor(const ShownArticle &article, web::ReadingMode mode, const QByteArray &nonce)
{
    page::PageOptions options;
    options.mode = mode == web::ReadingMode::OneSection ? page::PageMode::OneSection : page::PageMode::Continuous;
    options.labels =
        PageTexts::labels(article.document, article.isPreview ? PageTexts::Extent::FirstScreen : PageTexts::Extent::Whole);
    options.fallbackTitle = article.title();
    options.nonce = nonce;
    options.mathStylesheet = web::mathStylesheetAddress();
    return options;
}

web::PageRequest frame(const ShownArticle &article, web::ReadingMode mode, const page::Appearance &appearance)
{
    web::PageRequest request;
    request.articlePath = article.path;
    request.rootFolder = article.rootFolder;
    request.hasMath = article.document.hasMath();
    request.labels = PageTexts::scriptLabels();
    request.labels.insert(QStringLiteral("readingTime"), PageTexts::labels(article.document).readingTime);
    request.mode = mode == web::ReadingMode::OneSection ? QStringLiteral("section") : QStringLiteral("continuous");
    request.units = SectionUnits(article.document.outline(), article.title()).toJson();
    request.preview = article.isPreview;
    request.appearance = page::appearanceJson(appearance);
    return request;
}

} // namespace

QByteArray freshNonce()
{
    QRandomGenerator *random = QRandomGenerator::system();
    return QByteArray::number(random->generate64(), 36) + QByteArray::number(random->generate64(), 36);
}

web::PageRequest pageRequest(const ShownArticle &article, const web::StartPlace &start, web::ReadingMode mode,
                             const page::Appearance &appearance, const QByteArray &nonce)
{
    const page::PageBuilder builder(article.document, appearance, optionsFor(article, mode, nonce));
    web::PageRequest request = frame(article, mode, appearance);
    request.html = article.isPreview ? page::previewStart(builder) : builder.page();
    request.start = start;
    return request;
}

QByteArray portionOfPage(const ShownArticle &preview, const QByteArray &html, web::ReadingMode mode, const QByteArray &nonce)
{
    return page::wholeStart(preview.document, optionsFor(preview, mode, nonce), html);
}

web::PageRequest endOfPage(const ShownArticle &article, web::ReadingMode mode, const page::Appearance &appearance,
                           const QByteArray &nonce)
{
    web::PageRequest request = frame(article, mode, appearance);
    request.html = page::wholeEnd(article.document, optionsFor(article, mode, nonce));
    return request;
}

} // namespace lectern::ui
