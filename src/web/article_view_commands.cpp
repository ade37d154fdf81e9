// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks of the page, as messages to its script.
#include "web/article_view_private.h"

#include <QJsonArray>
#include <QWebEngineScript>

namespace lectern::web {

QJsonObject toJson(const PagePlace &place)
{
    return {{QStringLiteral("block"), place.block},
            {QStringLiteral("offset"), place.offset},
            {QStringLiteral("above"), place.above}};
}

void ArticleView::setAppearance(const QJsonObject &appearance)
{
    d->appearance = appearance;
    if (d->pageLoaded)
        d->bridge.send(QStringLiteral("appearance"), {{QStringLiteral("appearance"), appearance}});
}

void ArticleView::setReadingMode(ReadingMode mode)
{
    d->mode = mode == ReadingMode::OneSection ? QStringLiteral("section") : QStringLiteral("continuous");
    d->request.mode = d->mode;
    d->bridge.send(QStringLiteral("mode"),
                   {{QStringLiteral("mode"), d->mode}, {QStringLiteral("section"), d->state.section}});
}

void ArticleView::jumpToSection(int section)
{
    if (!d->started) {
        d->request.start = {section, {}, {}};
        return;
    }
    d->bridge.send(QStringLiteral("section"), {{QStringLiteral("section"), section}});
}

void ArticleView::jumpToPlace(const PagePlace &place)
{
    QJsonObject json = toJson(place);
    json.insert(QStringLiteral("flash"), true);
    d->bridge.send(QStringLiteral("place"), {{QStringLiteral("place"), json}});
}

void ArticleView::restorePlace(const PagePlace &place)
{
    d->bridge.send(QStringLiteral("restore"), {{QStringLiteral("place"), toJson(place)}});
}

void ArticleView::showHit(const PagePlace &place, HitReveal reveal)
{
    d->bridge.send(QStringLiteral("hit"),
                   {{QStringLiteral("place"), toJson(place)}, {QStringLiteral("always"), reveal == HitReveal::UpperThird}});
}

void ArticleView::jumpToId(const QString &id)
{
    d->bridge.send(QStringLiteral("id"), {{QStringLiteral("id"), id}});
}

void ArticleView::scrollByPages(double pages)
{
    d->bridge.send(QStringLiteral("scrollPages"), {{QStringLiteral("pages"), pages}});
}

void ArticleView::scrollToStart()
{
    d->bridge.send(QStringLiteral("edge"), {{QStringLiteral("end"), false}});
}

void ArticleView::scrollToEnd()
{
    d->bridge.send(QStringLiteral("edge"), {{QStringLiteral("end"), true}});
}

ScrollState ArticleView::scrollState() const
{
    return d->state;
}

void ArticleView::setHighlightedCode(const QJsonObject &htmlByBlock)
{
    d->bridge.send(QStringLiteral("highlighted"), {{QStringLiteral("html"), htmlByBlock}});
}

void ArticleView::setFindMarks(const QJsonArray &ranges, int current)
{
    d->bridge.send(QStringLiteral("marks"), {{QStringLiteral("ranges"), ranges}, {QStringLiteral("current"), current}});
}

void ArticleView::clearFindMarks()
{
    setFindMarks({}, -1);
}

QString ArticleView::selectedText() const
{
    return d->page->selectedText();
}

bool ArticleView::hasSelection() const
{
    return d->hasSelection;
}

void ArticleView::readSelection(std::function<void(std::optional<PageSelection>)> done)
{
    d->page->runJavaScript(
        QStringLiteral("lectern.selectedPassage()"), QWebEngineScript::ApplicationWorld,
        [done = std::move(done)](const QVariant &value) {
            const QJsonObject json = QJsonObject::fromVariantMap(value.toMap());
            const PagePlace begin = placeFrom(json.value(QLatin1String("begin")).toObject());
            const PagePlace end = placeFrom(json.value(QLatin1String("end")).toObject());
            done(begin.block >= 0 && end.block >= 0 ? std::optional(PageSelection{begin, end}) : std::nullopt);
        });
}

void ArticleView::copySelection()
{
    d->page->triggerAction(QWebEnginePage::Copy);
}

void ArticleView::selectAll()
{
    d->page->triggerAction(QWebEnginePage::SelectAll);
}

void ArticleView::evaluateForTests(const QString &script, std::function<void(QVariant)> done)
{
    d->page->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                           [done = std::move(done)](const QVariant &value) { done(value); });
}

void ArticleView::setPatience(int milliseconds)
{
    d->pulse.setPatience(milliseconds);
}

int ArticleView::blockedRequests() const
{
    return d->blocked;
}

void ArticleView::showRemotePicture(const QString &address, const QByteArray &mimeType, const QByteArray &bytes)
{
    d->bridge.send(
        QStringLiteral("remotePicture"),
        {{QStringLiteral("address"), address}, {QStringLiteral("source"), d->scheme.offerPicture(mimeType, bytes)}});
    d->blocked = std::max(0, d->blocked - 1);
    emit blockedRequestsChanged(d->blocked);
}

} // namespace lectern::web
