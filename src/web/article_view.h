// SPDX-License-Identifier: GPL-3.0-or-later
// The widget that shows one article page in the web engine and reports where the reader is.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>

namespace lectern::web {

/// A place in the page: a leaf block (its `data-b`) and an offset in UTF-16 code units of its text.
struct PagePlace {
    int block = -1; ///< -1: the very top of the page
    int offset = 0;
    /// Distance in CSS pixels from the top edge of the viewport to the place's line; negative when it is above.
    double above = 0;
};

/// What the reader selected: from `begin` to `end` in the order of the text.
struct PageSelection {
    PagePlace begin;
    PagePlace end;
};

/// What the page reports while the reader scrolls.
struct ScrollState {
    int section = 0;     ///< current section (0: before the first heading)
    PagePlace place;     ///< first readable line in the viewport
    double progress = 0; ///< 0 … 1 of the article's height
    bool fits = false;   ///< the whole page is in sight: nothing to scroll
};

/// Where a freshly shown page is to stand.
struct StartPlace {
    int section = -1; ///< jump to this section when >= 0
    PagePlace place;  ///< else restore this place when place.block >= 0
    QString id;       ///< else the element with this id (footnote or own anchor)
};

/// One page to show.
struct PageRequest {
    QByteArray html;     ///< whole page
    QString articlePath; ///< absolute path of the article file
    QString rootFolder;  ///< files at or below this folder may be served (images)
    StartPlace start;
    bool hasMath = false;
    /// Texts that the page shows itself, by key: copy, copied, wrap, close, next, previous, missingImage, footnote.
    QJsonObject labels;
    /// Reading mode: "continuous" or "section".
    QString mode;
    /// For section mode: the section numbers at which a unit begins, in order (0 first), with their titles.
    QJsonObject units;
    bool preview = false;   ///< first screenful only, without the page's end; finishPage() brings the end
    QJsonObject appearance; ///< page::appearanceJson(), sent again in case it changed meanwhile; may be empty
};

/// How a find hit comes into sight.
enum class HitReveal {
    UpperThird,     ///< always scrolls until it stands there
    WhenOutOfSight, ///< stays where it is while it can be read
};

enum class ReadingMode { Continuous, OneSection };

/// Shows pages; owns no article data. All positions are block addresses.
class ArticleView : public QWidget {
    Q_OBJECT
public:
    explicit ArticleView(QWidget *parent = nullptr);
    ~ArticleView() override;

    /// Replaces the page. The old one stays visible until the new one has painted.
    void showPage(const PageRequest &request);
    /// After showPage() with `preview`: more of that page's HTML.
    void appendToPage(const QByteArray &html);
    /// After showPage() with `preview`: `html` is the end of that page, the other fields count anew. Where the first page is no
    /// longer the one shown, nothing happens.
    void finishPage(const PageRequest &request);
    /// Path of the article shown, empty before the first.
    [[nodiscard]] QString articlePath() const;

    /// Applies page::appearanceJson() live, keeping the place under the reader's eye.
    void setAppearance(const QJsonObject &appearance);
    void setReadingMode(ReadingMode mode);

    /// Scrolls so that the section's heading stands at the top, exact also in chunks never laid out before.
    void jumpToSection(int section);
    /// Scrolls so that the place stands in the upper third of the viewport and flashes it.
    void jumpToPlace(const PagePlace &place);
    /// Brings the place back to where it stood (`above`), without flash.
    void restorePlace(const PagePlace &place);
    /// Scrolls to an element id (footnotes, own anchors).
    void jumpToId(const QString &id);
    /// Brings a find hit into sight.
    void showHit(const PagePlace &place, HitReveal reveal);
    void scrollByPages(double pages);
    void scrollToStart();
    void scrollToEnd();

    /// Last reported state.
    [[nodiscard]] ScrollState scrollState() const;

    /// Puts highlighted markup (spans, made by markdown::toHtml) into code blocks: block → HTML.
    void setHighlightedCode(const QJsonObject &htmlByBlock);
    /// Marks find hits: array of {block,start,length}, in document order; stronger those that have `current` true and the one with
    /// the index `current` (-1: none).
    void setFindMarks(const QJsonArray &ranges, int current);
    void clearFindMarks();
    /// Text selected in the page.
    [[nodiscard]] QString selectedText() const;
    /// True while something is selected.
    [[nodiscard]] bool hasSelection() const;
    /// Asks the page what is selected; nothing comes where nothing is, or outside of the article's text.
    void readSelection(std::function<void(std::optional<PageSelection>)> done);
    void copySelection();
    void selectAll();
    /// Runs `script` (a function body in the page's application world) for tests; result by callback.
    void evaluateForTests(const QString &script, std::function<void(QVariant)> done);
    /// How long the page may be silent before it counts as hung, in milliseconds; for tests.
    void setPatience(int milliseconds);
    /// Number of requests refused since the page was shown.
    [[nodiscard]] int blockedRequests() const;
    /// Puts a picture that was fetched in the place of every placeholder for `address` (as the page reported it).
    void showRemotePicture(const QString &address, const QByteArray &mimeType, const QByteArray &bytes);
    void setPlainPageColor(const QColor &paper);

signals:
    /// The page's first screen is painted.
    void firstScreenShown();
    /// Everything is loaded and the start place is reached.
    void pageReady();
    void pageFailed(const QString &detail);
    void scrolled(const lectern::web::ScrollState &state);
    /// A link was activated. `url` as resolved: lectern:///… for files below the root, else the outside address.
    void linkActivated(const QUrl &url);
    /// Pointer over a link; empty when it leaves.
    void linkHovered(const QString &address);
    /// The page's copy button of a code block.
    void codeCopyRequested(int block);
    /// Code blocks that come near the viewport and are not highlighted yet.
    void highlightWanted(const QList<int> &blocks);
    void selectionChanged(bool hasSelection);
    /// Section mode: the reader asked for the next (+1) or previous (-1) unit at the page's ends.
    void unitStepRequested(int step);
    void blockedRequestsChanged(int count);
    /// A picture from the network stands in the page as a placeholder. The address is as written.
    void remotePictureFound(const QString &address);
    /// The reader chose such a placeholder.
    void remotePictureChosen(const QString &address);
    /// Right click or menu key in the page.
    void contextMenuWanted(const QPoint &globalPosition, const QString &selectedText, const QUrl &link);
    /// Ctrl and the wheel: +1 larger, -1 smaller.
    void textSizeStepRequested(int step);
    /// Escape, when nothing in the page was there to be closed by it.
    void escapePressed();
    void filesDropped(const QList<QUrl> &urls);
    /// The render process ended; the view shows nothing until showPage() is called again.
    void renderProcessLost();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lectern::web
