// SPDX-License-Identifier: GPL-3.0-or-later
// A popup list of the headings beside one another, for a step of the breadcrumb; any number of them.
#pragma once

#include "document/document.h"

#include <QFrame>

class QListView;

namespace lectern::ui {

class SiblingPopup : public QFrame {
    Q_OBJECT
public:
    explicit SiblingPopup(QWidget *parent = nullptr);

    /// Shows the siblings of outline heading `heading` below `anchor`, which lies in global coordinates.
    void showFor(const document::Document &document, int heading, const QRect &anchor);

signals:
    void sectionChosen(lectern::document::SectionId section);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QModelIndex &index);

    QListView *m_list;
};

} // namespace lectern::ui
