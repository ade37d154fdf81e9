// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that were looked for, newest first, walked through with Up and Down.
#pragma once

#include <QStringList>

namespace lectern::ui {

class FindHistory {
public:
    /// Puts the text first; one that is there already moves.
    void add(const QString &text);
    /// The next older text; `typed` is kept for the way back. Null when there is none.
    [[nodiscard]] QString older(const QString &typed);
    /// The next newer text, at last what was typed. Null when there is none.
    [[nodiscard]] QString newer();
    /// The reader typed: the walk begins anew.
    void leave() { m_at = -1; }
    [[nodiscard]] const QStringList &texts() const { return m_texts; }
    /// As texts() gave them in an earlier run; what is over `longest` is left out.
    void setTexts(const QStringList &texts) { m_texts = texts.mid(0, longest); }

    static constexpr qsizetype longest = 50; ///< texts remembered

private:
    QStringList m_texts;
    QString m_typed;
    qsizetype m_at = -1; ///< -1: at what was typed
};

} // namespace lectern::ui
