// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a PDF as a list of small pictures, each drawn when it comes into sight.
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QPixmap>
#include <QSize>

class QPdfDocument;

namespace lectern::ui {

class PageThumbnails : public QAbstractListModel {
    Q_OBJECT
public:
    /// `size`: the largest picture, in device-independent pixels.
    PageThumbnails(QPdfDocument &document, QSize size, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// The document has other pages now.
    void reset();

private:
    [[nodiscard]] QPixmap picture(int page) const;

    QPdfDocument &m_document;
    QSize m_size;
    mutable QHash<int, QPixmap> m_pictures;
};

} // namespace lectern::ui
