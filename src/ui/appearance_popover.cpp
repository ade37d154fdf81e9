// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance_popover.h"

#include "ui/appearance_controller.h"
#include "ui/theme_swatch.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QRadioButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

namespace lectern::ui {

namespace {

constexpr double lineHeightSteps = 20; // slider steps for one multiple of the text size

} // namespace

AppearancePopover::AppearancePopover(AppearanceController &looks, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_looks(looks),
      m_themes(new QButtonGroup(this)),
      m_faces(new QButtonGroup(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Appearance"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    layout->addWidget(buildThemes());
    layout->addWidget(buildFaces());
    m_textSize = buildScale(tr("Text size"), page::smallestTextSize, page::largestTextSize);
    m_lineHeight = buildScale(tr("Line height"), qRound(page::smallestLineHeight * lineHeightSteps),
                              qRound(page::largestLineHeight * lineHeightSteps));
    m_measure = buildScale(tr("Width"), qRound(page::smallestMeasure), qRound(page::largestMeasure));
    connect(m_textSize.slider, &QSlider::valueChanged, &m_looks, &AppearanceController::setTextSize);
    connect(m_lineHeight.slider, &QSlider::valueChanged, &m_looks,
            [this](int steps) { m_looks.setLineHeight(steps / lineHeightSteps); });
    connect(m_measure.slider, &QSlider::valueChanged, &m_looks, [this](int em) { m_looks.setMeasure(em); });
    connect(&m_looks, &AppearanceController::appearanceChanged, this, &AppearancePopover::showState);
    showState();
}

QWidget *AppearancePopover::buildThemes()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::Light, tr("Light")},
                                                       {ThemeChoice::Sepia, tr("Sepia")},
                                                       {ThemeChoice::Dark, tr("Dark")},
                                                       {ThemeChoice::Black, tr("Black")},
                                                       {ThemeChoice::FollowSystem, tr("Follow the system")}};
    for (const auto &[choice, name] : choices) {
        auto *swatch = new ThemeSwatch(choice, name, row);
        m_themes->addButton(swatch, static_cast<int>(choice));
        layout->addWidget(swatch);
    }
    connect(m_themes, &QButtonGroup::idClicked, &m_looks,
            [this](int id) { m_looks.setThemeChoice(static_cast<ThemeChoice>(id)); });
    return row;
}

QWidget *AppearancePopover::buildFaces()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const std::pair<page::Typeface, QString> faces[] = {{page::Typeface::Serif, tr("Serif")},
                                                        {page::Typeface::Sans, tr("Sans")},
                                                        {page::Typeface::Dyslexic, tr("Dyslexia-friendly")}};
    for (const auto &[face, name] : faces) {
        auto *button = new QRadioButton(name, row);
        m_faces->addButton(button, static_cast<int>(face));
        layout->addWidget(button);
    }
    connect(m_faces, &QButtonGroup::idClicked, &m_looks,
            [this](int id) { m_looks.setTypeface(static_cast<page::Typeface>(id)); });
    return row;
}

AppearancePopover::Scale AppearancePopover::buildScale(const QString &name, int least, int most)
{
    Scale scale;
    auto *row = new QWidget(this);
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(0);
    auto *label = new QLabel(name, row);
    scale.value = new QLabel(row);
    scale.value->setForegroundRole(QPalette::PlaceholderText);
    scale.value->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    scale.slider = new QSlider(Qt::Horizontal, row);
    scale.slider->setRange(least, most);
    scale.slider->setAccessibleName(name);
    label->setBuddy(scale.slider);
    layout->addWidget(label, 0, 0);
    layout->addWidget(scale.value, 0, 1);
    layout->addWidget(scale.slider, 1, 0, 1, 2);
    static_cast<QVBoxLayout *>(this->layout())->addWidget(row);
    return scale;
}

void AppearancePopover::showState()
{
    const page::Appearance &look = m_looks.appearance();
    if (QAbstractButton *theme = m_themes->button(static_cast<int>(m_looks.themeChoice())))
        theme->setChecked(true);
    if (QAbstractButton *face = m_faces->button(static_cast<int>(look.typeface)))
        face->setChecked(true);
    const auto set = [](const Scale &scale, int value, const QString &text) {
        const QSignalBlocker quiet(scale.slider);
        scale.slider->setValue(value);
        scale.value->setText(text);
    };
    set(m_textSize, look.textSize, tr("%Ln px", "text size", look.textSize));
    set(m_lineHeight, qRound(look.lineHeight * lineHeightSteps), locale().toString(look.lineHeight, 'f', 2));
    set(m_measure, qRound(look.measure), tr("%L1 em").arg(qRound(look.measure)));
}

void AppearancePopover::showBelow(const QRect &anchor)
{
    adjustSize();
    const QRect screen = parentWidget()->screen()->availableGeometry();
    int x = layoutDirection() == Qt::RightToLeft ? anchor.left() : anchor.right() - width() + 1;
    x = std::clamp(x, screen.left(), std::max(screen.left(), screen.right() - width() + 1));
    move(x, std::min(anchor.bottom() + 3, std::max(screen.top(), screen.bottom() - height())));
    show();
    if (QAbstractButton *theme = m_themes->checkedButton())
        theme->setFocus(Qt::PopupFocusReason);
}

void AppearancePopover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace lectern::ui
