// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_results_model.h"

#include "find/context.h"
#include "ui/plain_text.h"

#include <QLocale>
#include <algorithm>

namespace lectern::ui {

void FindResultsModel::setHits(const document::Document &document, std::shared_ptr<const find::Hits> hits)
{
    beginResetModel();
    m_document = document;
    m_hits = std::move(hits);
    arrange();
    endResetModel();
}

void FindResultsModel::clear()
{
    if (m_hits != nullptr)
        setHits({}, nullptr);
}

void FindResultsModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    arrange();
    endResetModel();
}

void FindResultsModel::arrange()
{
    m_rows.clear();
    if (m_hits == nullptr)
        return;
    const auto shown = static_cast<int>(std::min(m_hits->size(), mostShown));
    document::SectionId section = -1;
    for (int hit = 0; hit < shown; ++hit) {
        if (m_grouping == Grouping::BySection && m_hits->at(hit).section != section) {
            section = m_hits->at(hit).section;
            m_rows.push_back({Kind::Section, hit});
        }
        m_rows.push_back({Kind::Hit, hit});
    }
    if (m_hits->total() > shown)
        m_rows.push_back({Kind::More, shown});
}

QModelIndex FindResultsModel::indexOfHit(qsizetype hit) const
{
    // Rows are ordered by hit, a section before its first one.
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), hit, [](const Row &row, qsizetype wanted) {
        return row.hit < wanted || (row.hit == wanted && row.kind == Kind::Section);
    });
    if (at == m_rows.end() || at->hit != hit || at->kind != Kind::Hit)
        return {};
    return index(static_cast<int>(at - m_rows.begin()));
}

int FindResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString FindResultsModel::sectionText(int hit) const
{
    const QString path = find::sectionPath(m_document, m_hits->at(hit).section);
    return path.isEmpty() ? tr("Before the first heading") : path;
}

QVariant FindResultsModel::hitData(int hit, int role) const
{
    const find::Context context = find::contextOf(m_document, *m_hits, hit, {24, 80, 240});
    if (role == Qt::DisplayRole)
        return context.textWithEllipses();
    const int shift = context.isCutBefore ? 1 : 0; // the ellipsis before the text
    QList<int> numbers;
    for (const find::Context::Part &part : context.marks)
        numbers << static_cast<int>(role == StartsRole ? part.start + shift : part.length);
    return QVariant::fromValue(numbers);
}

QVariant FindResultsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || m_hits == nullptr)
        return {};
    const Row row = m_rows[static_cast<size_t>(index.row())];
    if (role == KindRole)
        return static_cast<int>(row.kind);
    if (role == HitRole)
        return row.kind == Kind::More ? -1 : row.hit;
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    switch (row.kind) {
    case Kind::Section:
        return role == Qt::ToolTipRole ? plainToolTip(sectionText(row.hit))
            : isText                   ? QVariant(sectionText(row.hit))
                                       : QVariant();
    case Kind::More:
        return isText ? QVariant(tr("… and %Ln more", nullptr, static_cast<int>(m_hits->total() - row.hit))) : QVariant();
    case Kind::Hit:
        break;
    }
    if (role == Qt::ToolTipRole)
        return plainToolTip(hitData(row.hit, Qt::DisplayRole).toString());
    if (role == Qt::DisplayRole || role == StartsRole || role == LengthsRole)
        return hitData(row.hit, role);
    return {};
}

} // namespace lectern::ui
