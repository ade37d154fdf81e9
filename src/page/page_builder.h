// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a whole page of an article's fragment: head, style, title block.
#pragma once

#include "document/document.h"
#include "page/appearance.h"
#include "page/page_options.h"

#include <QByteArray>

namespace lectern::page {

/// One page in its pieces; page() is head() + fragment() + tail(). Every value of the article is escaped.
class PageBuilder {
public:
    PageBuilder(document::Document article, Appearance appearance, PageOptions options);

    /// Everything up to and including `<main id="article">` and, where the title is not a heading of the article, the
    /// title block. The content security policy is the first element after the charset.
    [[nodiscard]] QByteArray head() const;
    /// The article's fragment, with the rest of the title block directly after the heading that is the title.
    [[nodiscard]] QByteArray fragment() const;
    /// Everything after the fragment.
    [[nodiscard]] QByteArray tail() const;
    [[nodiscard]] QByteArray page() const;

private:
    void appendFragment(QByteArray &page) const;

    document::Document m_article;
    Appearance m_appearance;
    PageOptions m_options;
};

} // namespace lectern::page
