// SPDX-License-Identifier: GPL-3.0-or-later
// Places visited, back and forward as in a browser. Pure logic.
#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace lectern::ui {

/// One place that was visited.
struct VisitedPlace {
    QString path;     ///< absolute path of the article
    int block = -1;   ///< document::BlockId, -1: the top
    int offset = 0;   ///< UTF-16 code units in the block's text
    double above = 0; ///< CSS pixels from the top of the viewport to the place's line
    QString title;    ///< of the section or article, for people

    [[nodiscard]] bool isSamePlace(const VisitedPlace &other) const
    {
        return path == other.path && block == other.block && offset == other.offset;
    }
};

/// The reader stands at a place of their own (not stored); visiting stores where they came from.
class History {
public:
    /// The reader leaves `from` by a jump: it becomes the first place to go back to, and what lay ahead is forgotten.
    void leave(const VisitedPlace &from);
    /// Goes back from `here`; the place to show, or none.
    [[nodiscard]] std::optional<VisitedPlace> back(const VisitedPlace &here);
    /// Goes forward from `here`.
    [[nodiscard]] std::optional<VisitedPlace> forward(const VisitedPlace &here);

    [[nodiscard]] bool canGoBack() const { return !m_behind.isEmpty(); }
    [[nodiscard]] bool canGoForward() const { return !m_ahead.isEmpty(); }
    /// Nearest first.
    [[nodiscard]] QList<VisitedPlace> placesBehind() const;
    [[nodiscard]] QList<VisitedPlace> placesAhead() const;

    static constexpr int limit = 200; ///< places kept behind

private:
    QList<VisitedPlace> m_behind; ///< nearest last
    QList<VisitedPlace> m_ahead;  ///< nearest last
};

} // namespace lectern::ui
