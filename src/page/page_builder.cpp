// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the page template.
#include "page/page_builder.h"

#include "page/resources.h"
#include "page/template.h"
#include "page/title_block.h"

using namespace Qt::StringLiterals;

namespace lectern::page {

namespace {

/// Nothing is allowed but our own style and the article's pictures and fonts. A file for any browser has no nonce to
/// check: KaTeX's boxes carry style attributes there, and script stays forbidden.
QByteArray contentSecurityPolicy(const PageOptions &options)
{
    if (options.purpose == Purpose::StandaloneHtml)
        return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action "
               "'none'";
    return "default-src 'none'; style-src 'nonce-" + escaped(QString::fromLatin1(options.nonce)) + "'; img-src "
        + options.origin + " data:; font-src " + options.origin + (options.purpose == Purpose::Print ? " data:" : "")
        + "; media-src 'none'; script-src 'none'; base-uri 'none'; form-action 'none'";
}

QByteArray labelsCss(const PageLabels &labels)
{
    return ":root{--label-note:" + cssString(labels.note) + ";--label-tip:" + cssString(labels.tip)
        + ";--label-important:" + cssString(labels.important) + ";--label-warning:" + cssString(labels.warning)
        + ";--label-caution:" + cssString(labels.caution) + '}';
}

QByteArray mathLink(const PageOptions &options)
{
    if (options.mathStylesheet.isEmpty() || options.purpose == Purpose::StandaloneHtml)
        return {};
    return fillTemplate(resource("templates/math-link.html"_L1),
                        {{"nonce", escaped(QString::fromLatin1(options.nonce))}, {"href", escaped(options.mathStylesheet)}});
}

} // namespace

PageBuilder::PageBuilder(document::Document article, Appearance appearance, PageOptions options)
    : m_article(std::move(article)),
      m_appearance(appearance),
      m_options(std::move(options))
{
    if (m_options.purpose != Purpose::Screen)
        m_appearance.theme = Theme::Light;
}

QByteArray PageBuilder::head() const
{
    const bool rightToLeft = m_article.direction() == document::TextDirection::RightToLeft;
    const QString title = m_article.title().isEmpty() ? m_options.fallbackTitle : m_article.title();
    const bool onScreen = m_options.purpose == Purpose::Screen;
    return fillTemplate(
        resource("templates/head.html"_L1),
        {
            {"lang", escaped(m_article.language())},
            {"dir", rightToLeft ? "rtl" : "ltr"},
            {"theme", themeName(m_appearance.theme).toUtf8()},
            {"face", typefaceName(m_appearance.typeface).toUtf8()},
            {"mode", m_options.mode == PageMode::OneSection ? "section" : "continuous"},
            {"opens", opensWithTitle(m_article) ? "title" : "text"},
            {"csp", contentSecurityPolicy(m_options)},
            {"title", escaped(title)},
            {"nonce", escaped(QString::fromLatin1(m_options.nonce))},
            {"variables", variablesCss(m_appearance, m_options.purpose)},
            {"labels", labelsCss(m_options.labels)},
            {"css", stylesheet(m_options.purpose)},
            {"heights", onScreen ? chunkHeightsCss(m_article.html()) : QByteArray()},
            {"extra", m_options.extraCss},
            {"math", m_article.hasMath() ? mathLink(m_options) : QByteArray()},
            {"header", underTitleOffset(m_article, m_article.html()) < 0 ? titleBlock(m_article, m_options) : QByteArray()},
        });
}

QByteArray PageBuilder::fragment() const
{
    QByteArray html;
    appendFragment(html);
    return html;
}

void PageBuilder::appendFragment(QByteArray &page) const
{
    const QByteArray &html = m_article.html();
    const qsizetype offset = underTitleOffset(m_article, html);
    if (offset < 0) {
        page.append(html); // shares the bytes where the page is empty
        return;
    }
    const QByteArray block = titleBlock(m_article, m_options);
    page.reserve(page.size() + html.size() + block.size());
    page.append(html.constData(), offset).append(block).append(QByteArrayView(html).sliced(offset));
}

QByteArray PageBuilder::tail() const
{
    return resource("templates/tail.html"_L1);
}

QByteArray PageBuilder::page() const
{
    // An article may be tens of megabytes: it is copied once.
    QByteArray html = head();
    const QByteArray end = tail();
    html.reserve(html.size() + m_article.html().size() + end.size() + 4096);
    appendFragment(html);
    return html.append(end);
}

} // namespace lectern::page
