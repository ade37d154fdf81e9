// SPDX-License-Identifier: GPL-3.0-or-later
// The road from a path to the page: opens, builds the page, hands it to the view, and says what is shown.
#pragma once

#include "services/open_service.h"
#include "web/article_view.h"

#include <QObject>
#include <QString>
#include <optional>

namespace lectern::ui {

class AppearanceController;

/// What is to be shown, and where in it.
struct OpenTarget {
    QString path;             ///< absolute; "-" with `bytes`
    QByteArray bytes;
    QString fragment;         ///< slug or element id, decoded, without `#`; wins over `place`
    web::PagePlace place;     ///< place.block >= 0: there; else the top
    QString rootFolder;       ///< files below it may be shown in the page; empty: the article's folder
    QString encoding;         ///< forced, empty: by the contract
    bool allowLarge = false;
    bool allowBinary = false;
};

/// The article that is shown.
struct ShownArticle {
    QString path;
    QString rootFolder;
    document::Document document;
    bool isPreview = false;
    bool parserStopped = false;

    [[nodiscard]] bool isOpen() const { return !path.isEmpty(); }
    /// Title of the document, else the file's name; empty when nothing is open.
    [[nodiscard]] QString title() const;
};

/// The earlier article stays, in the view and here, until the new one's first screen is painted.
class ArticleController : public QObject {
    Q_OBJECT
public:
    ArticleController(services::OpenService &opener, web::ArticleView &view, const AppearanceController &looks, QObject *parent = nullptr);

    void open(const OpenTarget &target);
    void setReadingMode(web::ReadingMode mode);
    /// Builds the page of the article again, at the same place (after the renderer was lost, or another mode).
    void showAgain();
    void close();

    [[nodiscard]] const ShownArticle &shown() const { return m_shown; }
    /// The request that led to what is shown; for reading it again.
    [[nodiscard]] const OpenTarget &target() const { return m_target; }
    [[nodiscard]] bool isOpening() const { return m_opening; }
    /// Section of a slug in the article shown, -1 for none.
    [[nodiscard]] static int sectionOf(const document::Document &document, const QString &fragment);

signals:
    void openingStarted();
    void openingEnded();
    /// Another article (or the whole of one whose first screenful was shown before) is on the screen.
    void articleShown(const lectern::ui::ShownArticle &article);
    /// The same article with new contents is on the screen.
    void articleRefreshed(const lectern::ui::ShownArticle &article);
    void openingFailed(const lectern::base::Error &error, const lectern::ui::OpenTarget &target);
    void articleDeleted(const QString &path);

private:
    enum class Arrival { Opened, Preview, Whole, Changed };

    void arrive(const services::OpenedArticle &article, Arrival arrival);
    void handOver(const ShownArticle &article, const web::StartPlace &start);
    void firstScreenShown();
    [[nodiscard]] web::StartPlace startFor(const document::Document &document) const;

    services::OpenService &m_opener;
    web::ArticleView &m_view;
    const AppearanceController &m_looks;
    ShownArticle m_shown;
    OpenTarget m_target;               ///< of what is shown
    OpenTarget m_wanted;               ///< of what is being opened
    std::optional<ShownArticle> m_arriving; ///< handed to the view, not painted yet
    Arrival m_arrival = Arrival::Opened;
    web::ReadingMode m_mode = web::ReadingMode::Continuous;
    bool m_opening = false;
};

} // namespace lectern::ui
