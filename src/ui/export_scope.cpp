// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_scope.h"

#include "ui/plain_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTreeWidget>

namespace lectern::ui {

namespace {

constexpr int kTreeHeight = 180;
constexpr int kSlugRole = Qt::UserRole;

void setOffered(QComboBox &box, int index, bool offered)
{
    if (QStandardItem *item = static_cast<QStandardItemModel *>(box.model())->item(index))
        item->setEnabled(offered);
}

/// A heading that is checked stands for all inside of it; one that is partly checked for what is.
void collect(const QTreeWidgetItem &item, QStringList &slugs)
{
    for (int i = 0; i < item.childCount(); ++i) {
        const QTreeWidgetItem &child = *item.child(i);
        if (child.checkState(0) == Qt::Checked)
            slugs.append(child.data(0, kSlugRole).toString());
        else if (child.checkState(0) == Qt::PartiallyChecked)
            collect(child, slugs);
    }
}

} // namespace

ExportScope::ExportScope(const document::Outline &outline, QWidget *parent)
    : QWidget(parent),
      m_part(new QComboBox),
      m_tree(new QTreeWidget)
{
    m_part->setObjectName(QStringLiteral("part"));
    m_part->addItems({tr("The whole article"), tr("Chosen sections"), tr("The selection only")});
    setOffered(*m_part, Sections, !outline.isEmpty());
    setOffered(*m_part, Selection, false);
    m_tree->setObjectName(QStringLiteral("sections"));
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Sections"));
    m_tree->setFixedHeight(kTreeHeight);
    QList<QTreeWidgetItem *> items;
    for (const document::Heading &heading : outline.headings()) {
        auto *above = heading.parent < 0 ? m_tree->invisibleRootItem() : items[heading.parent];
        auto *item = new QTreeWidgetItem(above, {withVisibleControls(heading.title)});
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
        item->setData(0, kSlugRole, heading.slug);
        item->setCheckState(0, Qt::Checked);
        items.append(item);
    }
    m_tree->expandToDepth(0);
    m_tree->setVisible(false);
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    QMargins margins = form->contentsMargins(); // the form below has the same
    margins.setBottom(0);
    form->setContentsMargins(margins);
    form->addRow(tr("Pa&rt"), m_part);
    form->addRow(m_tree);
    connect(m_part, &QComboBox::currentIndexChanged, this, [this] {
        m_tree->setVisible(part() == Sections);
        emit changed();
    });
    connect(m_tree, &QTreeWidget::itemChanged, this, &ExportScope::changed);
}

void ExportScope::setSelection(const document::TextRange &selection)
{
    m_selection = selection;
    setOffered(*m_part, Selection, true);
}

ExportScope::Part ExportScope::part() const
{
    return static_cast<Part>(m_part->currentIndex());
}

QStringList ExportScope::sections() const
{
    const QTreeWidgetItem &root = *m_tree->invisibleRootItem();
    bool isAll = true;
    for (int i = 0; i < root.childCount(); ++i)
        isAll = isAll && root.child(i)->checkState(0) == Qt::Checked;
    QStringList slugs;
    if (part() == Sections && !isAll) // all of them: with the text before the first heading
        collect(root, slugs);
    return slugs;
}

std::optional<document::TextRange> ExportScope::passage() const
{
    return part() == Selection ? m_selection : std::nullopt;
}

bool ExportScope::isNothing() const
{
    QStringList slugs;
    collect(*m_tree->invisibleRootItem(), slugs);
    return part() == Sections && slugs.isEmpty();
}

} // namespace lectern::ui
