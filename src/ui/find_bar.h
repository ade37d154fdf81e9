// SPDX-License-Identifier: GPL-3.0-or-later
// The bar below the article: what is looked for and how, how many there are, and the steps between them.
#pragma once

#include "find/query.h"
#include "ui/find_history.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSpinBox;

namespace lectern::ui {

class FindOptionButton;
class FlatButton;

class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Takes the text over, unless it is empty, and gives the field the keyboard.
    void open(const QString &text);
    /// As typed and chosen; `within` is the caller's.
    [[nodiscard]] find::Query query() const;
    /// `current` counts from 0, -1 for none. `isComplete` false: the search goes on.
    void setCount(qsizetype current, qsizetype total, bool isComplete);
    /// Says what is wrong instead of the count.
    void setProblem(const QString &problem, const QString &detail = {});
    /// Title of the section that is searched; empty: the whole article.
    void setScope(const QString &sectionTitle);
    void setSectionOnly(bool only);
    [[nodiscard]] bool isSectionOnly() const;
    [[nodiscard]] bool wantsList() const;
    /// Texts that were looked for in earlier runs, newest first.
    void setHistory(const QStringList &texts) { m_history.setTexts(texts); }
    /// The text was of use: it goes into the history.
    void remember();

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QString countText() const;
    [[nodiscard]] FindOptionButton *caseButton() const { return m_case; }
    [[nodiscard]] FindOptionButton *accentsButton() const { return m_accents; }
    [[nodiscard]] FindOptionButton *wordsButton() const { return m_words; }
    [[nodiscard]] FindOptionButton *nearButton() const { return m_near; }
    [[nodiscard]] FindOptionButton *patternButton() const { return m_pattern; }

signals:
    void historyChanged(const QStringList &texts);
    void queryChanged();
    void sectionOnlyChanged(bool only);
    void listWanted(bool wanted);
    /// Enter in the field.
    void enterPressed();
    void nextRequested();
    void previousRequested();
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void connectOptions();
    void walkHistory(const QString &text);
    [[nodiscard]] FlatButton *stepButton(const QString &icon, const QString &name);

    FindHistory m_history;
    QLineEdit *m_field;
    QLabel *m_count;
    FindOptionButton *m_case;
    FindOptionButton *m_accents;
    FindOptionButton *m_words;
    FindOptionButton *m_near;
    QSpinBox *m_nearWords;
    FindOptionButton *m_pattern;
    FindOptionButton *m_section;
    FindOptionButton *m_list;
    bool m_walking = false;
};

} // namespace lectern::ui
