// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be opened and where in it, and what is shown then.
#pragma once

#include "document/document.h"
#include "web/article_view.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace lectern::ui {

/// Where an article that is opened stands first, when no fragment says it.
enum class OpenAt {
    Remembered, ///< where reading stopped last time, else the top
    Given,      ///< OpenTarget::place
    Same,       ///< the passage that is under the eye now; for reading the same file again
};

struct OpenTarget {
    QString path; ///< absolute; "-" with `bytes`
    QByteArray bytes;
    QString fragment; ///< slug or element id, decoded, without `#`; wins over `at`
    OpenAt at = OpenAt::Remembered;
    web::PagePlace place; ///< for OpenAt::Given; block -1 is the top
    QString rootFolder;   ///< files below it may be shown in the page; empty: the article's folder
    QString encoding;     ///< forced; empty: the remembered one, else by the contract
    bool allowLarge = false;
    bool allowBinary = false;
    bool asPlainText = false; ///< nothing interpreted: for a page that can't be shown
};

/// The article that is shown.
struct ShownArticle {
    QString path;
    QString rootFolder;
    document::Document document;
    QStringList foldedSlugs; ///< as remembered
    bool isPreview = false;
    bool parserStopped = false;

    [[nodiscard]] bool isOpen() const { return !path.isEmpty(); }
    [[nodiscard]] bool isFile() const { return isOpen() && path != QLatin1String("-"); }
    /// Title of the document, else the file's name; empty when nothing is open.
    [[nodiscard]] QString title() const;
};

/// The same passage in another version of the article: by its words, not by its numbers.
[[nodiscard]] web::PagePlace carriedOver(const document::Document &from, const web::PagePlace &place,
                                         const document::Document &to);

} // namespace lectern::ui
