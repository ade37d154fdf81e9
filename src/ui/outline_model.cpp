// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outline_model.h"

#include "ui/plain_text.h"
#include "ui/reading_time.h"

#include <QLocale>

namespace lectern::ui {

using document::SectionId;

OutlineModel::OutlineModel(QObject *parent) : QAbstractItemModel(parent)
{
    arrange({});
}

void OutlineModel::setDocument(const document::Document &document)
{
    beginResetModel();
    m_document = document;
    m_hasTitleRow = document.outline().hasLoneTitle();
    m_current = 0;
    m_read.assign(static_cast<size_t>(document.outline().size()) + 1, false);
    m_hitsUpTo.clear();
    arrange({});
    endResetModel();
}

void OutlineModel::setShown(const std::vector<bool> &shown)
{
    beginResetModel();
    arrange(shown);
    endResetModel();
}

int OutlineModel::shownParent(int heading) const
{
    const int parent = m_document.outline().at(heading).parent;
    return m_hasTitleRow && parent == 0 ? -1 : parent;
}

/// Counting sort of the headings by parent; two passes, no allocation per row.
void OutlineModel::arrange(const std::vector<bool> &shown)
{
    const int count = m_document.outline().size();
    m_row.assign(static_cast<size_t>(count), 0);
    if (!shown.empty()) {
        std::fill(m_row.begin(), m_row.end(), -1);
        for (int i = 0; i < count; ++i) {
            if (!shown[static_cast<size_t>(i)])
                continue;
            for (int at = i; at >= 0 && m_row[static_cast<size_t>(at)] < 0; at = shownParent(at))
                m_row[static_cast<size_t>(at)] = 0;
        }
    }
    m_childStart.assign(static_cast<size_t>(count) + 2, 0);
    int total = 0;
    for (int i = 0; i < count; ++i) {
        if (m_row[static_cast<size_t>(i)] < 0)
            continue;
        ++m_childStart[static_cast<size_t>(shownParent(i)) + 2];
        ++total;
    }
    for (size_t i = 1; i < m_childStart.size(); ++i)
        m_childStart[i] += m_childStart[i - 1];
    m_children.assign(static_cast<size_t>(total), 0);
    std::vector<int> filled(static_cast<size_t>(count) + 1, 0);
    for (int i = 0; i < count; ++i) {
        if (m_row[static_cast<size_t>(i)] < 0)
            continue;
        const auto slot = static_cast<size_t>(shownParent(i) + 1);
        const int row = filled[slot]++;
        m_row[static_cast<size_t>(i)] = row;
        m_children[static_cast<size_t>(m_childStart[slot] + row)] = i;
    }
}

void OutlineModel::notifyRow(SectionId section, const QList<int> &roles)
{
    const QModelIndex at = indexOfSection(section);
    if (at.isValid())
        emit dataChanged(at, at, roles);
}

void OutlineModel::setCurrentSection(SectionId section)
{
    if (section == m_current)
        return;
    const SectionId before = m_current;
    m_current = section;
    notifyRow(before, {CurrentRole, Qt::FontRole});
    notifyRow(section, {CurrentRole, Qt::FontRole});
}

void OutlineModel::markRead(SectionId section)
{
    const auto at = static_cast<size_t>(section);
    if (section < 0 || at >= m_read.size() || m_read[at])
        return;
    m_read[at] = true;
    notifyRow(section, {ReadRole});
}

void OutlineModel::setHits(const std::vector<int> &hitsBySection)
{
    m_hitsUpTo.clear();
    if (!hitsBySection.empty()) {
        const size_t sections = static_cast<size_t>(m_document.outline().size()) + 1;
        m_hitsUpTo.assign(sections + 1, 0);
        for (size_t i = 0; i < sections; ++i)
            m_hitsUpTo[i + 1] = m_hitsUpTo[i] + (i < hitsBySection.size() ? hitsBySection[i] : 0);
    }
    // Any visible row may show another number; a range over the top level makes views draw all of them again.
    if (const int rows = rowCount(); rows > 0)
        emit dataChanged(index(0, 0), index(rows - 1, 0), {HitsRole, HitsWithinRole});
}

QModelIndex OutlineModel::indexOfSection(SectionId section) const
{
    for (int at = section - 1; at >= 0 && at < m_document.outline().size(); at = shownParent(at)) {
        if (m_row[static_cast<size_t>(at)] >= 0)
            return createIndex(m_row[static_cast<size_t>(at)], 0, static_cast<quintptr>(at));
    }
    return {};
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    const size_t slot = parent.isValid() ? static_cast<size_t>(parent.internalId()) + 1 : 0;
    const int heading = m_children[static_cast<size_t>(m_childStart[slot] + row)];
    return createIndex(row, 0, static_cast<quintptr>(heading));
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int above = shownParent(static_cast<int>(child.internalId()));
    if (above < 0)
        return {};
    return createIndex(m_row[static_cast<size_t>(above)], 0, static_cast<quintptr>(above));
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    const size_t slot = parent.isValid() ? static_cast<size_t>(parent.internalId()) + 1 : 0;
    return m_childStart[slot + 1] - m_childStart[slot];
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool OutlineModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

int OutlineModel::wordsOf(int heading) const
{
    return m_hasTitleRow && heading == 0 ? m_document.words() : m_document.outline().wordsWithin(heading);
}

QString OutlineModel::titleOf(int heading) const
{
    const QString &title = m_document.outline().at(heading).title;
    return title.isEmpty() ? tr("(untitled section)") : title;
}

QString OutlineModel::toolTipOf(int heading) const
{
    const int words = wordsOf(heading);
    const QString size =
        tr("%1 · %2").arg(tr("%Ln words", nullptr, words), ReadingTime::text(document::Document::minutesFor(words)));
    return plainToolTip(titleOf(heading) + u'\n' + size);
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int heading = static_cast<int>(index.internalId());
    const auto section = static_cast<size_t>(heading) + 1;
    const document::Heading &entry = m_document.outline().at(heading);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return titleOf(heading);
    case Qt::ToolTipRole:
        return toolTipOf(heading);
    case Qt::AccessibleDescriptionRole:
        return tr("level %L1").arg(entry.level);
    case LevelRole:
        return entry.level;
    case SlugRole:
        return entry.slug;
    case SectionRole:
        return heading + 1;
    case WordsRole:
        return wordsOf(heading);
    case MinutesRole:
        return document::Document::minutesFor(wordsOf(heading));
    case CurrentRole:
        return heading + 1 == m_current;
    case ReadRole:
        return section < m_read.size() && m_read[section];
    case IsTitleRole:
        return m_hasTitleRow && heading == 0;
    case HitsRole:
        return m_hitsUpTo.empty() ? 0 : m_hitsUpTo[section + 1] - m_hitsUpTo[section];
    case HitsWithinRole:
        if (m_hitsUpTo.empty())
            return 0;
        return m_hitsUpTo[static_cast<size_t>(m_hasTitleRow && heading == 0 ? 1 : entry.subtreeEnd) + 1]
            - m_hitsUpTo[section];
    default:
        return {};
    }
}

} // namespace lectern::ui
