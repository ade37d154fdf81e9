// SPDX-License-Identifier: GPL-3.0-or-later
// The road from a path to the page: opens, builds the page, hands it to the view, and says what is shown.
#pragma once

#include "services/open_service.h"
#include "services/reading_service.h"
#include "ui/open_target.h"
#include "web/article_view.h"

#include <QObject>
#include <QString>
#include <optional>

namespace lectern::ui {

class AppearanceController;

/// The earlier article stays, in the view and here, until the new one's first screen is painted.
class ArticleController : public QObject {
    Q_OBJECT
public:
    ArticleController(services::OpenService &opener, services::ReadingService &reading, web::ArticleView &view,
                      const AppearanceController &looks, QObject *parent = nullptr);

    void open(const OpenTarget &target);
    /// The mode of articles that have none of their own.
    void setUsualMode(web::ReadingMode mode) { m_usualMode = mode; }
    /// The mode of the article shown; remembered for it.
    void setReadingMode(web::ReadingMode mode);
    [[nodiscard]] web::ReadingMode readingMode() const { return m_mode; }
    /// Builds the page of the article again at the same place, after the renderer was lost.
    void showAgain();
    /// Opens it anew as text that nothing interprets, at the same passage.
    void showAsPlainText();
    /// The article in the view or on its way there; empty for none.
    [[nodiscard]] QString openedPath() const;
    void close();

    [[nodiscard]] const ShownArticle &shown() const { return m_shown; }
    /// The article whose page was given to the view last: the one shown, or the one that is on its way to the screen.
    [[nodiscard]] const ShownArticle &latest() const { return m_arriving ? *m_arriving : m_shown; }
    /// The request that led to what is shown; for reading it again.
    [[nodiscard]] const OpenTarget &target() const { return m_target; }
    /// A page was handed to the view and is not painted yet: what the view reports may be of either page.
    [[nodiscard]] bool isSwitching() const { return m_arriving.has_value(); }
    /// Section of a slug, -1 for none.
    [[nodiscard]] static int sectionOf(const document::Document &document, const QString &fragment);

signals:
    /// The article's page is about to be given to the view, and may ask for its code's colours before it is shown.
    void articleComing(const lectern::ui::ShownArticle &article);
    /// That page is of a newly opened article: the view has to be in sight, since a hidden page never paints.
    void viewWanted();
    void openingStarted();
    void openingEnded();
    /// The article shown is about to be replaced in the view; its place can still be asked for.
    void articleLeaving(const lectern::ui::ShownArticle &article);
    /// Another article, or the whole of one whose first screenful was shown before, is on the screen.
    void articleShown(const lectern::ui::ShownArticle &article);
    /// The same article, read anew, is on the screen.
    void articleRefreshed(const lectern::ui::ShownArticle &article);
    void openingFailed(const lectern::base::Error &error, const lectern::ui::OpenTarget &target);
    void articleDeleted(const QString &path);

private:
    enum class Arrival { Opened, Preview, Changed };

    void arrive(const services::OpenedArticle &article, Arrival arrival);
    void arriveChanged(const ShownArticle &article);
    void addPortion(const QString &path, const QByteArray &html);
    void continuePreview(const ShownArticle &article);
    void handOver(const ShownArticle &article, const web::StartPlace &start);
    void firstScreenShown();
    void fail(const base::Error &error);
    void finishOpening();
    [[nodiscard]] web::StartPlace startFor(const document::Document &document) const;
    [[nodiscard]] bool startsAtTop() const;

    services::OpenService &m_opener;
    services::ReadingService &m_reading;
    web::ArticleView &m_view;
    const AppearanceController &m_looks;
    ShownArticle m_shown;
    OpenTarget m_target;                    ///< of what is shown
    OpenTarget m_wanted;                    ///< of what is being opened
    reading::ReadingMemory m_wantedMemory;  ///< of what is being opened; known once it arrives
    std::optional<ShownArticle> m_arriving; ///< handed to the view, not painted yet
    Arrival m_arrival = Arrival::Opened;
    QByteArray m_nonce;        ///< of the page handed over last; the rest of a previewed page needs the same
    bool m_hasPortion = false; ///< the whole article has begun to follow the preview
    web::ReadingMode m_usualMode = web::ReadingMode::Continuous;
    web::ReadingMode m_mode = web::ReadingMode::Continuous;
};

} // namespace lectern::ui
