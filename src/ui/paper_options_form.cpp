// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper_options_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace lectern::ui {

namespace {

constexpr double kWidestMargin = 200; ///< millimetres

} // namespace

PaperOptionsForm::PaperOptionsForm(QWidget *parent) : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addPaper(*form);
    addType(*form);
    addParts(*form);
    addLines(*form);
    setOptions({});
}

QCheckBox *PaperOptionsForm::addCheck(QFormLayout &form, const QString &text, const char *name)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(QLatin1String(name));
    form.addRow(box);
    connect(box, &QCheckBox::toggled, this, &PaperOptionsForm::notice);
    return box;
}

void PaperOptionsForm::addPaper(QFormLayout &form)
{
    m_paper = new QComboBox;
    m_paper->setObjectName("paper"_L1);
    for (const auto id : {QPageSize::A4, QPageSize::A5, QPageSize::Letter, QPageSize::Legal})
        m_paper->addItem(QPageSize::name(id), static_cast<int>(id));
    m_paper->addItem(tr("Other…"), static_cast<int>(QPageSize::Custom));
    form.addRow(tr("&Paper"), m_paper);
    m_measure = new QLineEdit;
    m_measure->setObjectName("measure"_L1);
    m_measure->setPlaceholderText(u"120x180mm"_s);
    form.addRow(tr("Measure"), m_measure);
    m_landscape = addCheck(form, tr("&Landscape"), "landscape");
    m_ownMargins = addCheck(form, tr("Own &margins, in millimetres"), "ownMargins");
    const QString labels[] = {tr("Inner"), tr("Top"), tr("Outer"), tr("Bottom")};
    for (int i = 0; i < 4; ++i) {
        m_margins[i] = new QDoubleSpinBox;
        m_margins[i]->setRange(0, kWidestMargin);
        m_margins[i]->setDecimals(0);
        form.addRow(labels[i], m_margins[i]);
        connect(m_margins[i], &QDoubleSpinBox::valueChanged, this, &PaperOptionsForm::notice);
    }
    m_twoSided = addCheck(form, tr("&Two sides, margins mirrored"), "twoSided");
    connect(m_paper, &QComboBox::currentIndexChanged, this, &PaperOptionsForm::notice);
    connect(m_measure, &QLineEdit::editingFinished, this, &PaperOptionsForm::notice);
}

void PaperOptionsForm::addType(QFormLayout &form)
{
    m_typeface = new QComboBox;
    m_typeface->addItem(tr("Serif"), static_cast<int>(page::Typeface::Serif));
    m_typeface->addItem(tr("Sans"), static_cast<int>(page::Typeface::Sans));
    m_typeface->addItem(tr("Dyslexia-friendly"), static_cast<int>(page::Typeface::Dyslexic));
    form.addRow(tr("T&ypeface"), m_typeface);
    m_size = new QDoubleSpinBox;
    m_size->setObjectName("size"_L1);
    m_size->setRange(services::kSmallestType, services::kLargestType);
    m_size->setSingleStep(0.5);
    m_size->setDecimals(1);
    m_size->setSuffix(tr(" pt"));
    form.addRow(tr("&Size"), m_size);
    connect(m_typeface, &QComboBox::currentIndexChanged, this, &PaperOptionsForm::notice);
    connect(m_size, &QDoubleSpinBox::valueChanged, this, &PaperOptionsForm::notice);
}

void PaperOptionsForm::addParts(QFormLayout &form)
{
    m_titlePage = addCheck(form, tr("T&itle page"), "titlePage");
    m_contents = addCheck(form, tr("Table of &contents"), "contents");
    m_depth = new QSpinBox;
    m_depth->setRange(1, services::kDeepestContents);
    form.addRow(tr("Levels in it"), m_depth);
    m_numbered = addCheck(form, tr("&Number the sections"), "numbered");
    m_newPage = addCheck(form, tr("Each top &heading on a new page"), "newPage");
    m_linkNotes = addCheck(form, tr("&Addresses of links as notes"), "linkNotes");
    m_plainCode = addCheck(form, tr("Code without colours"), "plainCode");
    m_grey = addCheck(form, tr("&Grey"), "grey");
    connect(m_depth, &QSpinBox::valueChanged, this, &PaperOptionsForm::notice);
}

void PaperOptionsForm::addLines(QFormLayout &form)
{
    const auto add = [&](const QString &label, const char *name) {
        auto *line = new QLineEdit;
        line->setObjectName(QLatin1String(name));
        line->setLayoutDirection(Qt::LeftToRight); // a template, not a text
        line->setToolTip(tr("Left|Centre|Right. Fields: %1").arg(u'{' + exporting::runningFields().join("} {"_L1) + u'}'));
        form.addRow(label, line);
        connect(line, &QLineEdit::editingFinished, this, &PaperOptionsForm::notice);
        return line;
    };
    m_head = add(tr("Running head"), "head");
    m_foot = add(tr("Page &foot"), "foot");
}

void PaperOptionsForm::setOptions(const services::ExportOptions &options)
{
    m_showing = true;
    m_options = options;
    const int known = m_paper->findData(static_cast<int>(options.paper.id()));
    m_paper->setCurrentIndex(known >= 0 ? known : m_paper->count() - 1);
    const QSizeF size = options.paper.size(QPageSize::Millimeter);
    m_measure->setText(u"%1x%2mm"_s.arg(size.width()).arg(size.height()));
    m_landscape->setChecked(options.orientation == QPageLayout::Landscape);
    m_ownMargins->setChecked(options.margins.has_value());
    const QMarginsF margins = services::pageLayout(options).margins(QPageLayout::Millimeter);
    const double sides[] = {margins.left(), margins.top(), margins.right(), margins.bottom()};
    for (int i = 0; i < 4; ++i)
        m_margins[i]->setValue(sides[i]);
    m_twoSided->setChecked(options.sides == exporting::Sides::Two);
    m_typeface->setCurrentIndex(m_typeface->findData(static_cast<int>(options.typeface)));
    m_size->setValue(options.textSize);
    m_titlePage->setChecked(options.titlePage);
    m_contents->setChecked(options.contents);
    m_depth->setValue(options.contentsDepth);
    m_numbered->setChecked(options.numbered);
    m_newPage->setChecked(options.topOnNewPage);
    m_linkNotes->setChecked(options.linkNotes);
    m_plainCode->setChecked(options.plainCode);
    m_grey->setChecked(options.colours == exporting::Colours::Grey);
    m_head->setText(options.head.toText());
    m_foot->setText(options.foot.toText());
    updateEnabled();
    m_showing = false;
}

services::ExportOptions PaperOptionsForm::options() const
{
    services::ExportOptions made = m_options;
    const auto paper = static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt());
    if (paper != QPageSize::Custom)
        made.paper = QPageSize(paper);
    else
        made.paper = services::paperNamed(m_measure->text()).value_or(made.paper);
    made.orientation = m_landscape->isChecked() ? QPageLayout::Landscape : QPageLayout::Portrait;
    made.margins.reset();
    if (m_ownMargins->isChecked())
        made.margins = QMarginsF(m_margins[0]->value(), m_margins[1]->value(), m_margins[2]->value(), m_margins[3]->value());
    made.sides = m_twoSided->isChecked() ? exporting::Sides::Two : exporting::Sides::One;
    made.typeface = static_cast<page::Typeface>(m_typeface->currentData().toInt());
    made.textSize = m_size->value();
    made.titlePage = m_titlePage->isChecked();
    made.contents = m_contents->isChecked();
    made.contentsDepth = m_depth->value();
    made.numbered = m_numbered->isChecked();
    made.topOnNewPage = m_newPage->isChecked();
    made.linkNotes = m_linkNotes->isChecked();
    made.plainCode = m_plainCode->isChecked();
    made.colours = m_grey->isChecked() ? exporting::Colours::Grey : exporting::Colours::Full;
    const auto line = [](const QLineEdit &edit, exporting::RunningLine &kept) {
        const exporting::RunningLine read = exporting::RunningLine::fromText(edit.text());
        if (exporting::unknownFields(read).isEmpty())
            kept = read;
    };
    line(*m_head, made.head);
    line(*m_foot, made.foot);
    return made;
}

void PaperOptionsForm::notice()
{
    if (m_showing)
        return;
    const services::ExportOptions now = options();
    updateEnabled();
    if (now == m_options)
        return;
    m_options = now;
    emit changed();
}

void PaperOptionsForm::updateEnabled()
{
    auto *form = static_cast<QFormLayout *>(layout());
    form->setRowVisible(m_measure, m_paper->currentData().toInt() == static_cast<int>(QPageSize::Custom));
    for (QDoubleSpinBox *margin : m_margins)
        form->setRowVisible(margin, m_ownMargins->isChecked());
    m_depth->setEnabled(m_contents->isChecked());
}

} // namespace lectern::ui
