// SPDX-License-Identifier: GPL-3.0-or-later
// The outline of an article as a tree model: flat arrays, constant time per row, any number of headings.
#pragma once

#include "document/document.h"

#include <QAbstractItemModel>
#include <vector>

namespace lectern::ui {

/// Rows are headings. A lone level-1 title is a leaf at the top, beside (not above) the sections that it would enclose.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString, plain text; never empty
        LevelRole,                    ///< int, 1..6 as written
        SlugRole,                     ///< QString
        SectionRole,                  ///< int, document::SectionId
        WordsRole,                    ///< int, words of the section with its sub-sections
        MinutesRole,                  ///< int, minutes for those words
        CurrentRole,                  ///< bool, the section that is being read
        ReadRole,                     ///< bool, the reader has passed it
        HitsRole,                     ///< int, find hits in the section's own text
        HitsWithinRole,               ///< int, find hits in it and in its sub-sections
        IsTitleRole,                  ///< bool, the row is the article's own title
    };

    explicit OutlineModel(QObject *parent = nullptr);

    void setDocument(const document::Document &document);
    [[nodiscard]] const document::Document &document() const { return m_document; }
    [[nodiscard]] bool hasTitleRow() const { return m_hasTitleRow; }

    /// Shows only the headings whose flag is set, together with those that enclose them; empty shows all.
    void setShown(const std::vector<bool> &shown);
    /// The section that is being read; 0 or less for none.
    void setCurrentSection(document::SectionId section);
    [[nodiscard]] document::SectionId currentSection() const { return m_current; }
    void markRead(document::SectionId section);
    /// Find hits by section (index 0: before the first heading); empty: no find is active.
    void setHits(const std::vector<int> &hitsBySection);

    /// Index of a section's row; of the nearest shown enclosing heading when the row is filtered away; else invalid.
    [[nodiscard]] QModelIndex indexOfSection(document::SectionId section) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void arrange(const std::vector<bool> &shown);
    [[nodiscard]] int shownParent(int heading) const;
    [[nodiscard]] QString titleOf(int heading) const;
    [[nodiscard]] QString toolTipOf(int heading) const;
    [[nodiscard]] int wordsOf(int heading) const;
    void notifyRow(document::SectionId section, const QList<int> &roles);

    document::Document m_document;
    bool m_hasTitleRow = false;
    document::SectionId m_current = 0;
    std::vector<int> m_row;        ///< per heading: row below its parent, -1 when filtered away
    std::vector<int> m_childStart; ///< per parent + 1: where its children begin in m_children
    std::vector<int> m_children;   ///< headings grouped by parent, in document order
    std::vector<bool> m_read;      ///< per section
    std::vector<int> m_hitsUpTo;   ///< per section: hits in all sections before it; empty without find
};

} // namespace lectern::ui
