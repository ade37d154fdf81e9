// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/running_texts.h"

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

RunningLine filled(const RunningLine &line, const QHash<QString, QString> &values)
{
    return {filledTemplate(line.left, values), filledTemplate(line.centre, values), filledTemplate(line.right, values)};
}

QHash<QString, QString> commonValues(const PaperPlan &plan)
{
    return {
        {u"title"_s, plan.properties.title}, {u"author"_s, plan.properties.authors.join(", "_L1)}, {u"date"_s, plan.date}};
}

/// Number and title of an entry.
QString named(const BookEntry &entry)
{
    return entry.number.isEmpty() ? entry.title : entry.number + u"\u2002"_s + entry.title;
}

/// The section at the head of each page: the first one that begins there, else the one that goes on; of the articles' upper two
/// levels, without what is a title.
std::vector<QString> sectionsOf(const std::vector<PlacedPart> &parts, const std::vector<BookEntry> &entries, int pageCount)
{
    std::vector<QString> sections(static_cast<size_t>(pageCount));
    std::vector<std::pair<int, QString>> starts; // page and section, in order
    std::vector<int> top(parts.size(), -1);      // level of the article's title or of its first heading
    for (const BookEntry &entry : entries) {
        const bool title = top[entry.part] < 0 && (entry.slug.isEmpty() || parts[entry.part].part.opensWithTitle);
        if (top[entry.part] < 0)
            top[entry.part] = title ? entry.level + 1 : entry.level;
        if (title)
            starts.emplace_back(parts[entry.part].firstPage, QString());
        else if (entry.level - top[entry.part] < 2 && entry.place.isValid())
            starts.emplace_back(entry.place.page, named(entry));
    }
    size_t next = 0;
    QString current;
    for (int page = 0; page < pageCount; ++page) {
        bool first = true;
        QString shown = current;
        for (; next < starts.size() && starts[next].first <= page; ++next) {
            if (first && !starts[next].second.isEmpty()) {
                shown = starts[next].second;
                first = false;
            } else if (starts[next].second.isEmpty()) {
                shown.clear();
            }
            current = starts[next].second;
        }
        sections[static_cast<size_t>(page)] = shown;
    }
    return sections;
}

} // namespace

std::vector<PageTexts> runningTexts(const std::vector<PlacedPart> &parts, const std::vector<BookEntry> &entries,
                                    const PaperPlan &plan, int pageCount)
{
    std::vector<PageTexts> texts(static_cast<size_t>(pageCount));
    const std::vector<QString> sections = sectionsOf(parts, entries, pageCount);
    QHash<QString, QString> values = commonValues(plan);
    const QString &language = plan.properties.language;
    values.insert(u"pages"_s, localNumber(pageCount, language));
    for (const PlacedPart &placed : parts) {
        const QString chapter = placed.part.title;
        for (int page = placed.firstPage; page < placed.firstPage + placed.pageCount; ++page) {
            const auto index = static_cast<size_t>(page);
            QString section = sections[index];
            if (plan.isBook && section.isEmpty())
                section = chapter;
            values.insert(u"chapter"_s, plan.isBook ? chapter : QString());
            values.insert(u"section"_s, section == plan.properties.title ? QString() : section);
            values.insert(u"page"_s, localNumber(page + 1, language));
            if (page != placed.firstPage)
                texts[index].head = filled(plan.furniture.head, values);
            // A single page needs no number.
            if (pageCount > 1)
                texts[index].foot = filled(plan.furniture.foot, values);
        }
    }
    return texts;
}

std::vector<PageTexts> frontTexts(const PaperPlan &plan, int pageCount, int unnumbered)
{
    std::vector<PageTexts> texts(static_cast<size_t>(pageCount));
    const RunningLine &foot = plan.furniture.foot;
    for (int page = unnumbered; page < pageCount; ++page) {
        // "3 / 12" counts the articles' pages; here stands the number alone, in the place where it is looked for.
        const QString number = romanNumber(page + 1);
        RunningLine &line = texts[static_cast<size_t>(page)].foot;
        if (foot.centre.contains("{page}"_L1))
            line.centre = number;
        else if (foot.right.contains("{page}"_L1))
            line.right = number;
        else if (foot.left.contains("{page}"_L1))
            line.left = number;
    }
    return texts;
}

QString romanNumber(int number)
{
    static constexpr struct {
        int value;
        const char *letters;
    } digits[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
                  {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    QString text;
    for (const auto &[value, letters] : digits) {
        for (; number >= value; number -= value)
            text += QLatin1String(letters);
    }
    return text;
}

} // namespace lectern::exporting
