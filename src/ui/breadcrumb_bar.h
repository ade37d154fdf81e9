// SPDX-License-Identifier: GPL-3.0-or-later
// The path of the current section; each step opens the list of the sections beside it.
#pragma once

#include "document/document.h"

#include <QList>
#include <QWidget>

class QToolButton;

namespace lectern::ui {

class SiblingPopup;

/// Steps share the width: the last one gives way last. Where the title does not stand in the outline it is the first step.
class BreadcrumbBar : public QWidget {
    Q_OBJECT
public:
    explicit BreadcrumbBar(QWidget *parent = nullptr);

    /// `title`: the article's title, or its file's name.
    void setDocument(const document::Document &document, const QString &title);
    void setCurrentSection(document::SectionId section);
    void clear();
    /// Puts the keyboard on the last step.
    void focusLastStep();
    /// Titles of the steps in order, in full.
    [[nodiscard]] QStringList steps() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// 0 for the article's start.
    void sectionChosen(lectern::document::SectionId section);
    void leaveRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Step {
        QToolButton *button;
        QString title;
        int heading; ///< index in the outline, -1 for the article itself
    };

    void rebuild();
    void arrange();
    [[nodiscard]] bool handleKey(int key);
    void openStep(const Step &step);
    [[nodiscard]] QToolButton *buttonAt(int index);

    document::Document m_document;
    QString m_title;
    bool m_hasLoneTitle = false;
    document::SectionId m_section = 0;
    QList<Step> m_steps;
    QList<QToolButton *> m_buttons; ///< reused, as many as were ever needed
    SiblingPopup *m_popup = nullptr;
};

} // namespace lectern::ui
