// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of the page's script become signals of the view.
#include "web/article_view_private.h"
#include "web/math_script.h"

#include <QJsonArray>
#include <QUrlQuery>
#include <QWebEngineScript>

namespace lectern::web {

PagePlace placeFrom(const QJsonObject &json)
{
    return {json.value(QLatin1String("block")).toInt(-1), json.value(QLatin1String("offset")).toInt(),
            json.value(QLatin1String("above")).toDouble()};
}

void ArticleView::Private::sendStart()
{
    if (started)
        return;
    started = true;
    QJsonObject start{{QStringLiteral("section"), request.start.section}, {QStringLiteral("id"), request.start.id}};
    if (request.start.place.block >= 0)
        start.insert(QStringLiteral("place"), toJson(request.start.place));
    bridge.send(QStringLiteral("start"),
                {{QStringLiteral("labels"), request.labels},
                 {QStringLiteral("mode"), request.mode.isEmpty() ? mode : request.mode},
                 {QStringLiteral("units"), request.units},
                 {QStringLiteral("appearance"), appearance.isEmpty() ? request.appearance : appearance},
                 {QStringLiteral("start"), start}});
    if (request.hasMath) {
        page->runJavaScript(mathScript(), QWebEngineScript::ApplicationWorld,
                            [this](const QVariant &) { bridge.send(QStringLiteral("mathReady")); });
    }
}

void ArticleView::Private::received(const QString &type, const QJsonObject &message)
{
    qCDebug(lcView) << "from page:" << type;
    if (type == QLatin1String("painted")) {
        if (!std::exchange(painted, true))
            emit q->firstScreenShown();
    } else if (type == QLatin1String("loaded")) {
        const QUrl url(message.value(QLatin1String("page")).toString());
        if (QUrlQuery(url).queryItemValue(QStringLiteral("page")).toInt() != serial)
            return; // an earlier page's last word
        pageLoaded = true;
        pulse.arrive();
        sendStart();
    } else if (type == QLatin1String("ready")) {
        if (!std::exchange(painted, true))
            emit q->firstScreenShown();
        emit q->pageReady();
    } else if (type == QLatin1String("scrolled")) {
        state.section = message.value(QLatin1String("section")).toInt();
        state.place = placeFrom(message.value(QLatin1String("place")).toObject());
        state.progress = message.value(QLatin1String("progress")).toDouble();
        state.fits = message.value(QLatin1String("fits")).toBool();
        emit q->scrolled(state);
    } else if (type == QLatin1String("link")) {
        // The engine has no folder above the root; what leads there is taken as it is written.
        const QString written = message.value(QLatin1String("written")).toString();
        const QUrl resolved(message.value(QLatin1String("href")).toString());
        const bool leadsUp = resolved.scheme() == QLatin1String(kScheme) && written.contains(QLatin1String(".."));
        emit q->linkActivated(leadsUp ? QUrl(written) : resolved);
    } else if (type == QLatin1String("copyCode")) {
        emit q->codeCopyRequested(message.value(QLatin1String("block")).toInt(-1));
    } else if (type == QLatin1String("highlight")) {
        QList<int> blocks;
        for (const auto &value : message.value(QLatin1String("blocks")).toArray())
            blocks.append(value.toInt());
        emit q->highlightWanted(blocks);
    } else if (type == QLatin1String("selection")) {
        hasSelection = message.value(QLatin1String("has")).toBool();
        emit q->selectionChanged(hasSelection);
    } else if (type == QLatin1String("unitStep")) {
        emit q->unitStepRequested(message.value(QLatin1String("step")).toInt());
    } else if (type == QLatin1String("escape")) {
        emit q->escapePressed();
    } else if (type == QLatin1String("textSize")) {
        emit q->textSizeStepRequested(message.value(QLatin1String("step")).toInt());
    } else if (type == QLatin1String("remoteImage")) {
        const QString address = message.value(QLatin1String("address")).toString();
        block(QUrl(address));
        emit q->remotePictureFound(address);
    } else if (type == QLatin1String("remoteImageChosen")) {
        emit q->remotePictureChosen(message.value(QLatin1String("address")).toString());
    }
}

} // namespace lectern::web
