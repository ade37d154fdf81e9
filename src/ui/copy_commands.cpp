// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copy_commands.h"

#include "exporting/html_markup.h"
#include "ui/actions.h"
#include "ui/link_resolver.h"
#include "ui/notice_bar.h"
#include "ui/page_texts.h"
#include "ui/run_aside.h"
#include "ui/selected_passage.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace lectern::ui {

namespace {

const auto copyKey = u"copy"_s;
constexpr qsizetype kLongArticle = 512 * 1024; ///< bytes of markup; a copy of less is there before a notice could be read

/// Both forms of a copy; `rich` is empty where there is one only.
struct Copy {
    QString text;
    QString rich;
};

exporting::RichTextSource richTextSource(const ShownArticle &article)
{
    exporting::RichTextSource source;
    const QString path = article.isFile() ? article.path : QString();
    source.link = [path, resolver = LinkResolver(path, article.rootFolder)](const QString &address) {
        const LinkTarget target = resolver.resolveWritten(address);
        return path.isEmpty() && target.kind != LinkKind::Web ? QString() : LinkResolver::absoluteAddress(target);
    };
    const page::PageLabels labels = PageTexts::labels(article.document);
    const QString *titles[] = {&labels.note, &labels.tip, &labels.important, &labels.warning, &labels.caution};
    for (size_t i = 0; i < std::size(titles); ++i)
        source.calloutTitles[i] = exporting::escapedText(*titles[i]);
    return source;
}

} // namespace

CopyCommands::CopyCommands(const Actions &actions, NoticeBar &notices, ArticleController &articles, web::ArticleView &view,
                           QObject *parent)
    : QObject(parent),
      m_notices(notices),
      m_articles(articles),
      m_view(view)
{
    connect(actions[ActionId::Copy], &QAction::triggered, &view, &web::ArticleView::copySelection);
    connect(actions[ActionId::SelectAll], &QAction::triggered, &view, &web::ArticleView::selectAll);
    const std::pair<ActionId, CopyForm> forms[] = {{ActionId::CopyRichText, CopyForm::RichText},
                                                   {ActionId::CopyMarkdown, CopyForm::Markdown},
                                                   {ActionId::CopyPlainText, CopyForm::PlainText}};
    for (const auto &[id, form] : forms) {
        QAction *action = actions[id];
        action->setEnabled(view.hasSelection());
        connect(action, &QAction::triggered, this, [this, form = form] { copyAs(form); });
        connect(&view, &web::ArticleView::selectionChanged, action, &QAction::setEnabled);
    }
}

void CopyCommands::copyAs(CopyForm form)
{
    readSelectedPassage(m_view, this, [this, form](const std::optional<document::TextRange> &range) {
        if (range)
            start(form, *range);
        else
            emit remarked(tr("No text is selected."));
    });
}

void CopyCommands::start(CopyForm form, const document::TextRange &range)
{
    const ShownArticle &article = m_articles.shown();
    const services::Passage passage{article.document, range, article.isFile() ? article.path : QString(),
                                    article.rootFolder};
    const int serial = ++m_serial;
    if (article.document.html().size() > kLongArticle)
        m_notices.show(
            {copyKey, NoticeWeight::Information, tr("Copying…"), {NoticeOffer{tr("Cancel"), [this] { ++m_serial; }}}});
    runAside(
        this,
        [form, passage, source = richTextSource(article)] {
            if (form == CopyForm::Markdown)
                return Copy{services::passageMarkdown(passage), {}};
            const bool isRich = form == CopyForm::RichText;
            return Copy{services::passagePlainText(passage),
                        isRich ? services::passageRichText(passage, source) : QString()};
        },
        [this, serial, form](const Copy &copy) {
            if (serial == m_serial)
                finish(form, copy.text, copy.rich);
        });
}

void CopyCommands::finish(CopyForm form, const QString &text, const QString &rich)
{
    m_notices.close(copyKey);
    auto *data = new QMimeData;
    data->setText(text);
    if (form == CopyForm::RichText)
        data->setHtml(rich);
    else if (form == CopyForm::Markdown)
        data->setData(u"text/markdown"_s, text.toUtf8());
    QGuiApplication::clipboard()->setMimeData(data);
    emit remarked(form == CopyForm::RichText       ? tr("Copied as rich text.")
                      : form == CopyForm::Markdown ? tr("Copied as Markdown.")
                                                   : tr("Copied as plain text."));
    emit copied();
}

} // namespace lectern::ui
