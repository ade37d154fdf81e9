// SPDX-License-Identifier: GPL-3.0-or-later
// One article of an EPUB as XHTML, and the pictures that it brings along.
#pragma once

#include "exporting/epub.h"

#include <QHash>
#include <QList>

namespace lectern::exporting {

struct EpubPicture {
    QString name; ///< in the folder of the chapters
    QByteArray mimeType;
    QByteArray bytes;
};

/// Pictures of a whole book; the same one is put in once.
class EpubPictures {
public:
    /// Name of a picture beside an article; empty where it can't be shown.
    QString take(const EpubPart &part, const QString &address);
    [[nodiscard]] const QList<EpubPicture> &all() const { return m_pictures; }

private:
    QHash<QString, QString> m_names;
    QList<EpubPicture> m_pictures;
};

struct EpubChapter {
    QByteArray xhtml;
    bool hasMath = false;
    bool hasRemote = false;
};

/// File name of a part's chapter.
[[nodiscard]] QString chapterName(size_t part);

[[nodiscard]] EpubChapter epubChapter(const EpubBook &book, size_t index, EpubPictures &pictures);

} // namespace lectern::exporting
