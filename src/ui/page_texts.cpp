// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_texts.h"

#include "ui/reading_time.h"

#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace lectern::ui {

namespace {

/// Words of what leaves the window are in the article's language where Lectern speaks it, whatever the window's is.
class Words {
public:
    explicit Words(const QString &language) : m_isEnglish(QLocale(language).language() == QLocale::English)
    {
        m_isKnown = !language.isEmpty() && m_translator.load(QLocale(language), u"lectern"_s, u"_"_s, u":/i18n"_s);
    }

    QString operator()(const char *text) const
    {
        static constexpr const char *context = "lectern::ui::PageTexts";
        const QString found = m_isKnown ? m_translator.translate(context, text) : QString();
        if (!found.isEmpty())
            return found;
        return m_isEnglish ? QString::fromUtf8(text) : QCoreApplication::translate(context, text);
    }

private:
    QTranslator m_translator;
    bool m_isKnown = false;
    bool m_isEnglish;
};

} // namespace

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

page::PageLabels PageTexts::exportLabels(const QString &language)
{
    const Words words(language);
    page::PageLabels labels; // no reading time: of use to who decides whether to read, not on paper
    labels.note = words("Note");
    labels.tip = words("Tip");
    labels.important = words("Important");
    labels.warning = words("Warning");
    labels.caution = words("Caution");
    labels.alsoIn = words("Also in");
    return labels;
}

QString PageTexts::missingPicture(const QString &language)
{
    return Words(language)("Missing picture: %1");
}

QString PageTexts::contents(const QString &language)
{
    return Words(language)(QT_TR_NOOP("Contents"));
}

} // namespace lectern::ui
