// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outline_folds.h"

#include "ui/outline_panel.h"

namespace lectern::ui {

OutlineFolds::OutlineFolds(OutlinePanel &outline, services::ReadingService &reading, ArticleController &articles,
                           QObject *parent)
    : QObject(parent),
      m_outline(outline),
      m_reading(reading)
{
    connect(&articles, &ArticleController::articleLeaving, this, &OutlineFolds::keep);
}

void OutlineFolds::show(const ShownArticle &article)
{
    const bool foldsKnown = !article.foldedSlugs.isEmpty();
    m_outline.setDocument(article.document,
                          foldsKnown ? std::optional(QSet<QString>(article.foldedSlugs.begin(), article.foldedSlugs.end()))
                                     : std::nullopt);
    m_shown = m_outline.foldedSlugs();
}

void OutlineFolds::keep(const ShownArticle &article)
{
    const QSet<QString> folds = m_outline.foldedSlugs();
    if (!article.isFile() || article.isPreview || folds == m_shown)
        return;
    m_reading.rememberFolds(article.path, QStringList(folds.begin(), folds.end()));
    m_shown = folds;
}

} // namespace lectern::ui
