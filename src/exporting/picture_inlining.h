// SPDX-License-Identifier: GPL-3.0-or-later
// Puts an article's pictures into its markup, and a named placeholder where there is none.
#pragma once

#include <QByteArray>
#include <QString>

namespace lectern::exporting {

/// Where pictures are looked for, and what a placeholder says.
struct PictureSource {
    QString articlePath;  ///< absolute path of the article; empty: there is no folder to look in
    QString rootFolder;   ///< only files below it are taken
    QString missingLabel; ///< "Missing picture: %1"
};

/// Every `<img>` of the fragment with its file as a data: address (by the rule of base::readPicture, each file read once), a
/// placeholder with alt text and path where that can't be had, and for a remote picture a link that names its host.
[[nodiscard]] QByteArray withPictures(const QByteArray &fragment, const PictureSource &source);

/// One picture as a data: address; empty when it can't be shown or has more than `largest` bytes.
[[nodiscard]] QByteArray pictureData(const PictureSource &source, const QString &address, qint64 largest);

} // namespace lectern::exporting
