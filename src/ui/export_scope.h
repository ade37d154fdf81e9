// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of an article is meant: all of it, sections, or what is selected.
#pragma once

#include "document/outline.h"
#include "document/text_position.h"

#include <QStringList>
#include <QWidget>
#include <optional>

class QComboBox;
class QTreeWidget;

namespace lectern::ui {

class ExportScope : public QWidget {
    Q_OBJECT
public:
    explicit ExportScope(const document::Outline &outline, QWidget *parent = nullptr);

    /// Offers the selection; until then that choice is disabled.
    void setSelection(const document::TextRange &selection);

    /// Slugs of the sections that are chosen, with all inside them; empty: the whole article, or the selection.
    [[nodiscard]] QStringList sections() const;
    /// The selection where it is chosen.
    [[nodiscard]] std::optional<document::TextRange> passage() const;
    /// True when sections are to be chosen and none is.
    [[nodiscard]] bool isNothing() const;

signals:
    void changed();

private:
    enum Part { Whole, Sections, Selection };
    [[nodiscard]] Part part() const;

    QComboBox *m_part;
    QTreeWidget *m_tree;
    std::optional<document::TextRange> m_selection;
};

} // namespace lectern::ui
