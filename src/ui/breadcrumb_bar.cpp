// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breadcrumb_bar.h"

#include "ui/flat_button.h"
#include "ui/plain_text.h"
#include "ui/sibling_popup.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace lectern::ui {

namespace {

constexpr int gap = 16;       // pixels between two steps, for the chevron
constexpr int padding = 12;   // pixels that a button adds to its text
constexpr int narrowest = 44; // pixels of a step below which it is hidden

} // namespace

BreadcrumbBar::BreadcrumbBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Path of this section"));
}

QSize BreadcrumbBar::sizeHint() const
{
    return {400, fontMetrics().height() + 12};
}

QSize BreadcrumbBar::minimumSizeHint() const
{
    return {narrowest, fontMetrics().height() + 12};
}

void BreadcrumbBar::setDocument(const document::Document &document, const QString &title)
{
    m_document = document;
    m_title = title;
    m_hasLoneTitle = document.outline().hasLoneTitle();
    m_section = 0;
    rebuild();
}

void BreadcrumbBar::setCurrentSection(document::SectionId section)
{
    if (section == m_section)
        return;
    m_section = section;
    rebuild();
}

void BreadcrumbBar::clear()
{
    setDocument(document::Document(), QString());
}

QToolButton *BreadcrumbBar::buttonAt(int index)
{
    while (m_buttons.size() <= index) {
        auto *button = new FlatButton(this);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->installEventFilter(this);
        const auto at = static_cast<int>(m_buttons.size());
        connect(button, &QToolButton::clicked, this, [this, at] {
            if (at < m_steps.size())
                openStep(m_steps.at(at));
        });
        m_buttons << button;
    }
    return m_buttons.at(index);
}

void BreadcrumbBar::rebuild()
{
    const document::Outline &outline = m_document.outline();
    std::vector<int> path;
    if (m_section > 0 && m_section <= outline.size())
        path = outline.path(m_section - 1);
    m_steps.clear();
    // A lone title encloses every section, so that it is the first step by itself.
    if (!m_title.isEmpty() && !(m_hasLoneTitle && !path.empty()))
        m_steps << Step{nullptr, m_title, -1};
    for (const int heading : path)
        m_steps << Step{nullptr, outline.at(heading).title, heading};
    for (int i = 0; i < m_steps.size(); ++i) {
        Step &step = m_steps[i];
        step.button = buttonAt(i);
        QFont font = this->font();
        font.setWeight(i + 1 == m_steps.size() ? QFont::Medium : QFont::Normal);
        step.button->setFont(font);
        step.button->setToolTip(plainToolTip(step.title));
        step.button->setAccessibleName(withVisibleControls(step.title));
    }
    arrange();
}

/// The wanted widths where they fit; else the last step keeps up to three fifths and the others share the rest.
void BreadcrumbBar::arrange()
{
    QList<int> widths;
    int wanted = 0;
    for (const Step &step : m_steps) {
        widths << step.button->fontMetrics().horizontalAdvance(step.title) + padding;
        wanted += widths.last() + gap;
    }
    const int space = width() + gap;
    if (!widths.isEmpty() && wanted > space) {
        const int last = std::min(widths.last(), std::max(narrowest, m_steps.size() == 1 ? space - gap : space * 3 / 5));
        int left = space - last - gap;
        for (qsizetype i = widths.size() - 2, others = i + 1; i >= 0; --i, --others) {
            const int share = std::min(widths.at(i), left / static_cast<int>(others) - gap);
            widths[i] = share < narrowest ? 0 : share;
            left -= widths.at(i) > 0 ? widths.at(i) + gap : 0;
        }
        widths.last() = std::min(widths.last(), last + std::max(0, left));
    }
    int x = 0;
    const int buttonHeight = fontMetrics().height() + 10;
    for (int i = 0; i < m_buttons.size(); ++i) {
        QToolButton *button = m_buttons.at(i);
        const bool shown = i < m_steps.size() && widths.at(i) > 0;
        button->setVisible(shown);
        if (!shown)
            continue;
        const QString text =
            button->fontMetrics().elidedText(m_steps.at(i).title, Qt::ElideRight, widths.at(i) - padding + 1);
        button->setText(withoutMnemonic(text));
        const QRect place(x, (height() - buttonHeight) / 2, widths.at(i), buttonHeight);
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += widths.at(i) + gap;
    }
    update();
}

void BreadcrumbBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const bool mirrored = isRightToLeft();
    for (int i = 1; i < m_steps.size(); ++i) {
        const QToolButton *button = m_steps.at(i).button;
        const QToolButton *before = m_steps.at(i - 1).button;
        if (button->isHidden() || before->isHidden())
            continue;
        const double x = mirrored ? button->geometry().right() + gap / 2.0 : button->x() - gap / 2.0;
        const double y = height() / 2.0;
        const double forward = mirrored ? -1.5 : 1.5;
        painter.drawPolyline(QPolygonF{{x - forward, y - 3}, {x + forward, y}, {x - forward, y + 3}});
    }
}

void BreadcrumbBar::openStep(const Step &step)
{
    // The article itself has no sibling; a lone title neither.
    if (step.heading < 0 || (step.heading == 0 && m_hasLoneTitle)) {
        emit sectionChosen(0);
        return;
    }
    if (m_popup == nullptr) {
        m_popup = new SiblingPopup(this);
        connect(m_popup, &SiblingPopup::sectionChosen, this, &BreadcrumbBar::sectionChosen);
    }
    m_popup->showFor(m_document, step.heading, {step.button->mapToGlobal(QPoint()), step.button->size()});
}

void BreadcrumbBar::focusLastStep()
{
    for (qsizetype i = m_steps.size(); i-- > 0;) {
        if (!m_steps.at(i).button->isHidden()) {
            m_steps.at(i).button->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

QStringList BreadcrumbBar::steps() const
{
    QStringList titles;
    for (const Step &step : m_steps)
        titles << step.title;
    return titles;
}

void BreadcrumbBar::resizeEvent(QResizeEvent *)
{
    arrange();
}

void BreadcrumbBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        rebuild();
    QWidget::changeEvent(event);
}

/// Buttons would take the arrow keys for themselves.
bool BreadcrumbBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

/// Left and right walk along the steps; Down and Enter open one; Escape goes back to the article.
bool BreadcrumbBar::handleKey(int key)
{
    int focused = -1;
    for (int i = 0; i < m_steps.size(); ++i) {
        if (m_steps.at(i).button->hasFocus())
            focused = i;
    }
    if (focused < 0)
        return false;
    const int step = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    if (step != 0) {
        const int wanted = focused + (isRightToLeft() ? -step : step);
        if (wanted >= 0 && wanted < m_steps.size() && !m_steps.at(wanted).button->isHidden())
            m_steps.at(wanted).button->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        openStep(m_steps.at(focused));
        return true;
    }
    if (key == Qt::Key_Escape) {
        emit leaveRequested();
        return true;
    }
    return false;
}

} // namespace lectern::ui
