// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_bar.h"

#include "ui/clear_button.h"
#include "ui/find_option_button.h"
#include "ui/icons.h"
#include "ui/plain_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QSpinBox>

namespace lectern::ui {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent),
      m_field(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_case(new FindOptionButton(QStringLiteral("Aa"), tr("Match case"), this)),
      m_accents(new FindOptionButton(QStringLiteral("Á"), tr("Match accents and vowel marks"), this)),
      m_words(new FindOptionButton(QStringLiteral("|ab|"), tr("Whole words"), this)),
      m_near(new FindOptionButton(QStringLiteral("a…b"), tr("All words near each other"), this)),
      m_nearWords(new QSpinBox(this)),
      m_pattern(new FindOptionButton(QStringLiteral(".*"), tr("Regular expression"), this)),
      m_section(new FindOptionButton(QStringLiteral("§"), tr("Only in this section"), this)),
      m_list(new FindOptionButton(Icons::icon(QStringLiteral("outline-levels")), tr("List what was found in the sidebar"),
                                  this))
{
    m_field->setAccessibleName(tr("Find"));
    addClearButton(*m_field);
    m_field->setMinimumWidth(120);
    m_field->installEventFilter(this);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setAccessibleName(tr("What was found"));
    m_nearWords->setRange(0, 200);
    m_nearWords->setValue(find::Query::defaultNearWords);
    m_nearWords->setToolTip(tr("At most this many words between the first and the last"));
    m_nearWords->setAccessibleName(m_nearWords->toolTip());
    m_nearWords->hide();
    m_list->setChecked(true);
    setScope({});
    arrange();
    connectOptions();
    hide();
}

FlatButton *FindBar::stepButton(const QString &icon, const QString &name)
{
    auto *button = new FlatButton(this);
    button->setIcon(Icons::icon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFixedSize(30, 28);
    return button;
}

void FindBar::arrange()
{
    FlatButton *previous = stepButton(QStringLiteral("go-up"), tr("Previous (Shift+F3)"));
    FlatButton *next = stepButton(QStringLiteral("go-down"), tr("Next (F3)"));
    FlatButton *close = stepButton(QStringLiteral("window-close"), tr("Close (Esc)"));
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(close, &QToolButton::clicked, this, &FindBar::closeRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 6, 6);
    row->setSpacing(3);
    row->addWidget(m_field, 2);
    row->addWidget(previous);
    row->addWidget(next);
    row->addSpacing(4);
    row->addWidget(m_count, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_case, m_accents, m_words, m_near, m_nearWords, m_pattern,
                                                            m_section, m_list, close})
        row->addWidget(widget);
}

void FindBar::connectOptions()
{
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        if (!m_walking)
            m_history.leave();
        emit queryChanged();
    });
    for (FindOptionButton *button : {m_case, m_accents})
        connect(button, &QToolButton::toggled, this, &FindBar::queryChanged);
    // Whole words, near words and patterns exclude one another; none of them is possible as well.
    for (FindOptionButton *button : {m_words, m_near, m_pattern}) {
        connect(button, &QToolButton::toggled, this, [this, button](bool on) {
            for (FindOptionButton *other : {m_words, m_near, m_pattern}) {
                const QSignalBlocker quiet(other);
                if (on && other != button)
                    other->setChecked(false);
            }
            m_nearWords->setVisible(m_near->isChecked());
            m_accents->setEnabled(!m_pattern->isChecked()); // in a pattern accents always matter
            for (FindOptionButton *other : {m_words, m_near, m_pattern})
                other->update();
            emit queryChanged();
        });
    }
    connect(m_nearWords, &QSpinBox::valueChanged, this, &FindBar::queryChanged);
    connect(m_section, &QToolButton::toggled, this, &FindBar::sectionOnlyChanged);
    connect(m_list, &QToolButton::toggled, this, &FindBar::listWanted);
}

void FindBar::open(const QString &text)
{
    show();
    if (!text.isEmpty())
        m_field->setText(text);
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

find::Query FindBar::query() const
{
    find::Query query;
    query.text = m_field->text();
    query.mode = m_words->isChecked() ? find::Mode::WholeWord
        : m_near->isChecked()         ? find::Mode::Near
        : m_pattern->isChecked()      ? find::Mode::RegularExpression
                                      : find::Mode::Contains;
    query.rules.letterCase = m_case->isChecked() ? base::CaseRule::Match : base::CaseRule::Ignore;
    query.rules.accents = m_accents->isChecked() ? base::AccentRule::Match : base::AccentRule::Ignore;
    query.nearWords = m_nearWords->value();
    return query;
}

void FindBar::setCount(qsizetype current, qsizetype total, bool isComplete)
{
    m_count->setToolTip({});
    const QString all = locale().toString(static_cast<qlonglong>(total)) + (isComplete ? QString() : QStringLiteral("+"));
    if (m_field->text().isEmpty() || (total == 0 && !isComplete))
        m_count->clear();
    else if (total == 0)
        m_count->setText(tr("Nothing found"));
    else if (current < 0)
        m_count->setText(tr("%1 found", "a number").arg(all));
    else
        m_count->setText(tr("%1 of %2", "which of the hits, how many hits")
                             .arg(locale().toString(static_cast<qlonglong>(current + 1)), all));
}

void FindBar::setProblem(const QString &problem, const QString &detail)
{
    m_count->setText(problem);
    m_count->setToolTip(plainToolTip(detail.isEmpty() ? problem : detail));
}

void FindBar::setScope(const QString &sectionTitle)
{
    m_field->setPlaceholderText(sectionTitle.isEmpty()
                                    ? tr("Find in this article")
                                    : tr("Find in “%1”").arg(shortened(withVisibleControls(sectionTitle), 40)));
}

void FindBar::setSectionOnly(bool only)
{
    m_section->setChecked(only);
}

bool FindBar::isSectionOnly() const
{
    return m_section->isChecked();
}

bool FindBar::wantsList() const
{
    return m_list->isChecked();
}

void FindBar::remember()
{
    m_history.add(m_field->text());
    emit historyChanged(m_history.texts());
}

QString FindBar::countText() const
{
    return m_count->text();
}

void FindBar::walkHistory(const QString &text)
{
    if (text.isNull())
        return;
    m_walking = true;
    m_field->setText(text);
    m_walking = false;
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers().testFlag(Qt::ShiftModifier))
            emit previousRequested();
        else
            emit enterPressed();
        return true;
    case Qt::Key_Escape:
        emit closeRequested();
        return true;
    case Qt::Key_Up:
        walkHistory(m_history.older(m_field->text()));
        return true;
    case Qt::Key_Down:
        walkHistory(m_history.newer());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

/// From the buttons and the number.
void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

/// In a narrow window the count and the field need the room of the rarer options.
void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool roomy = width() >= 560;
    for (FindOptionButton *button : {m_near, m_pattern, m_section, m_accents})
        button->setVisible(roomy || button->isChecked());
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(0, 0, width(), 1, palette().color(QPalette::Mid));
}

} // namespace lectern::ui
