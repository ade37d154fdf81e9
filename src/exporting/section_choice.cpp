// SPDX-License-Identifier: GPL-3.0-or-later
// Sections are flat in the fragment: each ends before the next one begins.
#include "exporting/section_choice.h"

#include "exporting/chosen_notes.h"
#include "exporting/html_markup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

constexpr QByteArrayView kSection = "<section data-s=\"";
constexpr QByteArrayView kSectionEnd = "</section>";

bool isChosen(const SectionChoice &choice, size_t section)
{
    return choice.empty() || (section < choice.size() && choice[section]);
}

} // namespace

SectionChoice chosenSections(const document::Outline &outline, const QStringList &slugs, QStringList &unknown)
{
    if (slugs.isEmpty())
        return {};
    SectionChoice choice(static_cast<size_t>(outline.size()) + 1, false);
    for (const QString &slug : slugs) {
        const int index = outline.indexOfSlug(slug);
        if (index < 0) {
            unknown.append(slug);
            continue;
        }
        const auto from = choice.begin() + index + 1;
        std::fill(from, choice.begin() + outline.at(index).subtreeEnd + 1, true);
    }
    return choice;
}

document::Outline chosenOutline(const document::Outline &outline, const SectionChoice &choice)
{
    if (choice.empty())
        return outline;
    std::vector<document::Heading> kept;
    for (int i = 0; i < outline.size(); ++i) {
        if (isChosen(choice, static_cast<size_t>(i) + 1))
            kept.push_back(outline.at(i));
    }
    return document::Outline(std::move(kept));
}

QByteArray chosenFragment(const QByteArray &fragment, const SectionChoice &choice)
{
    if (choice.empty())
        return fragment;
    QByteArray out;
    QByteArray notes;
    qsizetype at = fragment.indexOf(kSection);
    const qsizetype notesAt = fragment.lastIndexOf(kNotesOpening);
    const qsizetype bodyEnd = notesAt < 0 ? fragment.size() : notesAt;
    out += QByteArrayView(fragment).first(std::clamp(at, qsizetype(0), bodyEnd));
    while (at >= 0 && at < bodyEnd) {
        const qsizetype next = fragment.indexOf(kSection, at + 1);
        const qsizetype end = next < 0 || next > bodyEnd ? bodyEnd : next;
        const QByteArrayView piece = QByteArrayView(fragment).sliced(at, end - at);
        const qsizetype numberEnd = piece.indexOf('"', kSection.size());
        const size_t section = piece.sliced(kSection.size(), numberEnd - kSection.size()).toByteArray().toULong();
        const qsizetype close = piece.lastIndexOf(kSectionEnd);
        out += isChosen(choice, section) || close < 0 ? piece : piece.sliced(close + kSectionEnd.size());
        at = next;
    }
    if (notesAt >= 0) {
        const QByteArrayView tail = QByteArrayView(fragment).sliced(notesAt);
        const qsizetype end = tail.indexOf(kSectionEnd) + kSectionEnd.size();
        out += chosenNotes(tail.first(end), out) + tail.sliced(end).toByteArray();
    }
    return out;
}

bool hasTitleHeading(const document::Outline &outline, const QString &title)
{
    return !outline.isEmpty()
        && (outline.at(0).subtreeEnd == outline.size() || outline.at(0).title.compare(title, Qt::CaseInsensitive) == 0);
}

std::vector<QString> headingNumbers(const document::Outline &outline, const QString &title, const QString &prefix)
{
    std::vector<QString> numbers(static_cast<size_t>(outline.size()));
    const bool titled = hasTitleHeading(outline, title);
    std::vector<int> counts(numbers.size() + 1, 0);
    for (int i = 0; i < outline.size(); ++i) {
        if (titled && i == 0) {
            numbers[0] = prefix;
            continue;
        }
        const int parent = outline.at(i).parent;
        const bool top = parent < 0 || (titled && parent == 0); // what stands beside the title stands below it
        const QString above = top ? prefix : numbers[static_cast<size_t>(parent)];
        const int count = ++counts[top ? numbers.size() : static_cast<size_t>(parent)];
        numbers[static_cast<size_t>(i)] = above.isEmpty() ? QString::number(count) : above + u'.' + QString::number(count);
    }
    return numbers;
}

std::vector<QString> chosenNumbers(std::vector<QString> numbers, const SectionChoice &choice)
{
    if (choice.empty())
        return numbers;
    std::vector<QString> kept;
    for (size_t i = 0; i < numbers.size(); ++i) {
        if (isChosen(choice, i + 1))
            kept.push_back(std::move(numbers[i]));
    }
    return kept;
}

QByteArray withHeadingNumbers(const QByteArray &fragment, const document::Outline &outline,
                              const std::vector<QString> &numbers)
{
    QByteArray out;
    out.reserve(fragment.size() + 64 * outline.size());
    qsizetype from = 0;
    for (int i = 0; i < outline.size() && static_cast<size_t>(i) < numbers.size(); ++i) {
        const QString &number = numbers[static_cast<size_t>(i)];
        const document::Heading &heading = outline.at(i);
        const QByteArray tag =
            "<h" + QByteArray::number(heading.level) + " data-b=\"" + QByteArray::number(heading.block) + '"';
        const qsizetype at = fragment.indexOf(tag, from);
        const qsizetype end = at < 0 ? -1 : fragment.indexOf('>', at);
        if (end < 0 || number.isEmpty())
            continue;
        out += QByteArrayView(fragment).sliced(from, end + 1 - from);
        out += "<span class=\"number\" data-skip>" + escapedText(number) + "</span>";
        from = end + 1;
    }
    return out + QByteArrayView(fragment).sliced(from).toByteArray();
}

} // namespace lectern::exporting
