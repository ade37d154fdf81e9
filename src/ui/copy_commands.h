// SPDX-License-Identifier: GPL-3.0-or-later
// Copies what is selected in the article in a form that was chosen.
#pragma once

#include "services/passage_text.h"
#include "ui/article_controller.h"

#include <QObject>

class QMimeData;

namespace lectern::ui {

class Actions;
class NoticeBar;

enum class CopyForm { RichText, Markdown, PlainText };

/// The work is done aside; a long one is told of and can be cancelled.
class CopyCommands : public QObject {
    Q_OBJECT
public:
    CopyCommands(const Actions &actions, NoticeBar &notices, ArticleController &articles, web::ArticleView &view,
                 QObject *parent);

    void copyAs(CopyForm form);

signals:
    /// The clipboard has it.
    void copied();
    void remarked(const QString &remark);

private:
    void start(CopyForm form, const document::TextRange &range);
    void finish(CopyForm form, const QString &text, const QString &rich);

    NoticeBar &m_notices;
    ArticleController &m_articles;
    web::ArticleView &m_view;
    int m_serial = 0; ///< what a cancelled or earlier copy brings is dropped
};

} // namespace lectern::ui
