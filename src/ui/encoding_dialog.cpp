// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/encoding_dialog.h"

#include "markdown/text_encodings.h"
#include "ui/clear_button.h"
#include "ui/outline_filter.h"
#include "ui/quiet_scroll_bar.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace lectern::ui {

namespace {

using markdown::EncodingFamily;

QString familyName(EncodingFamily family)
{
    switch (family) {
    case EncodingFamily::Unicode:
        return EncodingDialog::tr("Unicode");
    case EncodingFamily::Western:
        return EncodingDialog::tr("Western");
    case EncodingFamily::CentralEuropean:
        return EncodingDialog::tr("Central European");
    case EncodingFamily::SouthernEuropean:
        return EncodingDialog::tr("Southern European");
    case EncodingFamily::Nordic:
        return EncodingDialog::tr("Nordic");
    case EncodingFamily::Baltic:
        return EncodingDialog::tr("Baltic");
    case EncodingFamily::Cyrillic:
        return EncodingDialog::tr("Cyrillic");
    case EncodingFamily::Greek:
        return EncodingDialog::tr("Greek");
    case EncodingFamily::Turkish:
        return EncodingDialog::tr("Turkish");
    case EncodingFamily::Hebrew:
        return EncodingDialog::tr("Hebrew");
    case EncodingFamily::Arabic:
        return EncodingDialog::tr("Arabic");
    case EncodingFamily::Thai:
        return EncodingDialog::tr("Thai");
    case EncodingFamily::Vietnamese:
        return EncodingDialog::tr("Vietnamese");
    case EncodingFamily::SimplifiedChinese:
        return EncodingDialog::tr("Chinese (simplified)");
    case EncodingFamily::TraditionalChinese:
        return EncodingDialog::tr("Chinese (traditional)");
    case EncodingFamily::Japanese:
        return EncodingDialog::tr("Japanese");
    case EncodingFamily::Korean:
        return EncodingDialog::tr("Korean");
    }
    return {};
}

} // namespace

EncodingDialog::EncodingDialog(const QString &current, QWidget *parent) : QDialog(parent), m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Read in Another Encoding"));
    auto *explanation = new QLabel(tr("The file itself is not changed. The choice is remembered for this file."), this);
    explanation->setWordWrap(true);
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(tr("Filter encodings"));
    field->setAccessibleName(tr("Filter encodings"));
    addClearButton(*field);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setUniformRowHeights(true);
    QuietScrollBar::install(*m_list);
    m_list->setAccessibleName(tr("Encodings"));
    QTreeWidgetItem *group = nullptr;
    std::optional<EncodingFamily> family;
    for (const markdown::OfferedEncoding &offered : markdown::offeredEncodings()) {
        if (group == nullptr || family != offered.family) {
            family = offered.family;
            group = new QTreeWidgetItem(m_list, {familyName(offered.family)});
            group->setFlags(Qt::ItemIsEnabled);
        }
        const QString name = QString::fromLatin1(offered.name);
        auto *item = new QTreeWidgetItem(group, {name});
        if (name.compare(current, Qt::CaseInsensitive) == 0)
            m_list->setCurrentItem(item);
    }
    m_list->expandAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Read"));
    const auto enable = [this, buttons] { buttons->button(QDialogButtonBox::Ok)->setEnabled(!encoding().isEmpty()); };
    enable();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(field);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(380, 520);
    connect(field, &QLineEdit::textChanged, this, &EncodingDialog::filter);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, enable);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (!encoding().isEmpty())
            accept();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    field->setFocus();
}

QString EncodingDialog::encoding() const
{
    const QList<QTreeWidgetItem *> selected = m_list->selectedItems();
    return selected.isEmpty() || selected.first()->parent() == nullptr ? QString() : selected.first()->text(0);
}

void EncodingDialog::filter(const QString &typed)
{
    const OutlineFilter wanted(typed);
    for (int g = 0; g < m_list->topLevelItemCount(); ++g) {
        QTreeWidgetItem *group = m_list->topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            const bool shown = wanted.isEmpty() || wanted.matches(group->text(0) + u' ' + group->child(i)->text(0));
            group->child(i)->setHidden(!shown);
            any = any || shown;
        }
        group->setHidden(!any);
    }
}

} // namespace lectern::ui
