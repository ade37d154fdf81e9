// SPDX-License-Identifier: GPL-3.0-or-later
// Ticks over the article's scroll bar: where in the article the hits stand.
#pragma once

#include "document/document.h"
#include "find/hits.h"

#include <QWidget>
#include <vector>

namespace lectern::ui {

/// Lies over the view it is a child of, at its right edge; lets the mouse through.
class FindTicks : public QWidget {
    Q_OBJECT
public:
    explicit FindTicks(QWidget *view);

    /// The places of the hits, at most one tick for each row of pixels.
    void setHits(const document::Document &document, const find::Hits &hits);
    /// Places as shares of the article, 0 … 1, in order. Nothing to show hides the ticks.
    void setPlaces(std::vector<float> places);
    /// The current one; negative: none.
    void setCurrent(float place);
    [[nodiscard]] const std::vector<float> &places() const { return m_places; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    std::vector<float> m_places;
    float m_current = -1;
};

} // namespace lectern::ui
