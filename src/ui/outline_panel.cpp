// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outline_panel.h"

#include "ui/clear_button.h"
#include "ui/flat_button.h"
#include "ui/icons.h"
#include "ui/outline_delegate.h"
#include "ui/outline_filter.h"
#include "ui/outline_model.h"
#include "ui/outline_tree.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace lectern::ui {

namespace {

constexpr int longOutline = 300; // headings; above it an article never seen before shows its top level only

/// Calls `visit` for every row that has children, parents first.
template <typename Visit>
void forEachBranch(const QAbstractItemModel &model, Visit visit)
{
    QModelIndexList waiting{QModelIndex()};
    while (!waiting.isEmpty()) {
        const QModelIndex parent = waiting.takeLast();
        for (int row = 0, rows = model.rowCount(parent); row < rows; ++row) {
            const QModelIndex child = model.index(row, 0, parent);
            if (model.hasChildren(child)) {
                visit(child);
                waiting << child;
            }
        }
    }
}

} // namespace

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent),
      m_model(new OutlineModel(this)),
      m_delegate(new OutlineDelegate(this)),
      m_filter(new QLineEdit(this)),
      m_depth(new FlatButton(this)),
      m_split(new QSplitter(Qt::Vertical, this)),
      m_tree(new OutlineTree(this)),
      m_articles(new ArticleList(this))
{
    m_filter->setPlaceholderText(tr("Filter sections"));
    m_filter->setAccessibleName(tr("Filter sections"));
    addClearButton(*m_filter);
    m_filter->installEventFilter(this);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setAccessibleName(tr("Outline"));
    buildDepthButton();

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 6, 6);
    top->setSpacing(4);
    top->addWidget(m_filter);
    top->addWidget(m_depth);
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_tree);
    m_split->addWidget(m_articles);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_split, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &OutlinePanel::applyFilter);
    connect(m_tree, &OutlineTree::jumpRequested, this,
            [this](const QModelIndex &index) { emit sectionChosen(index.data(OutlineModel::SectionRole).toInt()); });
    connect(m_tree, &OutlineTree::leaveRequested, this, &OutlinePanel::leaveRequested);
    connect(m_articles, &ArticleList::articleChosen, this, &OutlinePanel::articleChosen);
}

void OutlinePanel::buildDepthButton()
{
    m_depth->setIcon(Icons::icon(QStringLiteral("outline-levels")));
    m_depth->setToolTip(tr("Unfold the outline to a depth"));
    m_depth->setAccessibleName(tr("Depth of the outline"));
    m_depth->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_depth);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        if (!menu->isEmpty())
            return;
        for (int level = 1; level <= 3; ++level) {
            // With the title beside its sections, the first visible level is level 2 of the article.
            menu->addAction(tr("To level %L1").arg(level), m_tree,
                            [this, level] { m_tree->expandToLevel(level + (m_model->hasTitleRow() ? 1 : 0)); });
        }
        menu->addAction(tr("All levels"), m_tree, &OutlineTree::expandEverything);
    });
    m_depth->setMenu(menu);
}

void OutlinePanel::setDocument(const document::Document &document, const std::optional<QSet<QString>> &folded)
{
    m_foldsBeforeFilter.reset();
    m_hits.clear();
    m_model->setDocument(document);
    restoreFolds(folded);
    if (!m_filter->text().isEmpty())
        applyFilter(m_filter->text());
}

void OutlinePanel::restoreFolds(const std::optional<QSet<QString>> &folded)
{
    if (!folded) {
        if (m_model->document().outline().size() <= longOutline)
            m_tree->expandAll();
        return;
    }
    if (folded->isEmpty()) {
        m_tree->expandAll();
        return;
    }
    QModelIndexList unfold;
    forEachBranch(*m_model, [&](const QModelIndex &branch) {
        if (!folded->contains(branch.data(OutlineModel::SlugRole).toString()))
            unfold << branch;
    });
    m_tree->setExpandedAtOnce(unfold);
}

QSet<QString> OutlinePanel::foldedSlugs() const
{
    if (m_foldsBeforeFilter)
        return *m_foldsBeforeFilter;
    QSet<QString> slugs;
    forEachBranch(*m_model, [&](const QModelIndex &branch) {
        if (!m_tree->isExpanded(branch))
            slugs << branch.data(OutlineModel::SlugRole).toString();
    });
    return slugs;
}

void OutlinePanel::applyFilter(const QString &typed)
{
    const OutlineFilter filter(typed);
    m_delegate->setFilter(filter);
    const bool byHits = m_onlyWithHits && !m_hits.empty();
    const bool narrowed = byHits || !filter.isEmpty();
    if (!narrowed && !m_foldsBeforeFilter)
        return;
    if (narrowed && !m_foldsBeforeFilter)
        m_foldsBeforeFilter = foldedSlugs();
    const document::Outline &outline = m_model->document().outline();
    std::vector<bool> shown = filter.shown(outline);
    if (byHits) {
        if (shown.empty())
            shown.assign(static_cast<size_t>(outline.size()), true);
        for (size_t heading = 0; heading < shown.size(); ++heading)
            shown[heading] = shown[heading] && heading + 1 < m_hits.size() && m_hits[heading + 1] > 0;
    }
    m_model->setShown(shown);
    if (narrowed) {
        m_tree->expandAll();
    } else {
        const std::optional<QSet<QString>> folds = std::exchange(m_foldsBeforeFilter, std::nullopt);
        restoreFolds(folds);
    }
    m_tree->follow(m_model->indexOfSection(m_model->currentSection()));
}

void OutlinePanel::setFindHits(const std::vector<int> &hitsBySection)
{
    m_hits = hitsBySection;
    m_model->setHits(hitsBySection);
    if (m_onlyWithHits)
        applyFilter(m_filter->text());
}

void OutlinePanel::setOnlyWithHits(bool only)
{
    m_onlyWithHits = only;
    applyFilter(m_filter->text());
}

void OutlinePanel::addPanel(QWidget *panel)
{
    m_split->insertWidget(1, panel);
    m_split->setStretchFactor(1, 1);
}

void OutlinePanel::setCurrentSection(document::SectionId section)
{
    m_model->setCurrentSection(section);
    m_tree->follow(m_model->indexOfSection(section));
}

void OutlinePanel::markRead(document::SectionId section)
{
    m_model->markRead(section);
}

void OutlinePanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void OutlinePanel::focusTree()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

/// In the filter: Down goes to the rows, Enter jumps to the first match, Escape clears and then leaves.
bool OutlinePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        focusTree();
        if (!m_tree->currentIndex().isValid())
            m_tree->setCurrentIndex(m_model->index(0, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const OutlineFilter filter(m_filter->text());
        for (QModelIndex at = m_model->index(0, 0); at.isValid(); at = m_tree->indexBelow(at)) {
            if (filter.matches(at.data(OutlineModel::TitleRole).toString())) {
                m_tree->setCurrentIndex(at);
                emit sectionChosen(at.data(OutlineModel::SectionRole).toInt());
                emit leaveRequested();
                break;
            }
        }
        return true;
    }
    case Qt::Key_Escape:
        if (m_filter->text().isEmpty())
            emit leaveRequested();
        m_filter->clear();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace lectern::ui
