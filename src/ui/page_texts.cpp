// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_texts.h"

#include "ui/reading_time.h"

using namespace Qt::StringLiterals;

namespace lectern::ui {

page::PageLabels PageTexts::labels(const document::Document &article, Extent extent)
{
    page::PageLabels labels;
    labels.note = tr("Note");
    labels.tip = tr("Tip");
    labels.important = tr("Important");
    labels.warning = tr("Warning");
    labels.caution = tr("Caution");
    if (extent == Extent::FirstScreen)
        labels.readingTime = QChar(QChar::Nbsp); // not known yet; its line keeps its place
    else if (article.words() > 0)
        labels.readingTime = tr("%1 to read", "a length of time").arg(ReadingTime::text(article.minutes()));
    labels.alsoIn = tr("Also in");
    return labels;
}

QJsonObject PageTexts::scriptLabels()
{
    return {{u"copy"_s, tr("Copy")},
            {u"copied"_s, tr("Copied")},
            {u"wrap"_s, tr("Wrap lines")},
            {u"close"_s, tr("Close")},
            {u"next"_s, tr("Next: %1")},
            {u"previous"_s, tr("Previous: %1")},
            {u"missingImage"_s, tr("Missing picture: %1")},
            {u"footnote"_s, tr("Footnote")}};
}

QString PageTexts::contents()
{
    return tr("Contents");
}

QString PageTexts::links()
{
    return tr("Links");
}

} // namespace lectern::ui
