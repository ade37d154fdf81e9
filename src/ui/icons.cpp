// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace lectern::ui {

namespace {

enum class Preference { Own, Themed };

class IconEngine : public QIconEngine {
public:
    IconEngine(QString name, Preference preference) : m_name(std::move(name)), m_preference(preference) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        const QPixmap image = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        painter->drawPixmap(rect, image);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// `size` in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QPalette palette = QGuiApplication::palette();
        const QColor colour = palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active,
                                            // Styles ask for Active where a menu's entry is marked.
                                            mode == QIcon::Selected || mode == QIcon::Active ? QPalette::HighlightedText
                                                                                             : QPalette::WindowText);
        const bool mirrored = Icons::isDirectional(m_name) && QGuiApplication::layoutDirection() == Qt::RightToLeft;
        const QString key = QStringLiteral("lectern:%1:%2x%3:%4:%5:%6")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(colour.rgba())
                                .arg(mirrored)
                                .arg(static_cast<int>(m_preference));
        QPixmap image;
        if (!QPixmapCache::find(key, &image)) {
            image = draw(size, colour, mirrored);
            QPixmapCache::insert(key, image);
        }
        image.setDevicePixelRatio(scale);
        return image;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new IconEngine(m_name, m_preference); }
    QString key() const override { return QStringLiteral("lectern"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QPixmap draw(const QSize &size, const QColor &colour, bool mirrored) const
    {
        QPixmap image(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        if (mirrored) {
            painter.translate(size.width(), 0);
            painter.scale(-1, 1);
        }
        const QString own = QStringLiteral(":/icons/%1.svg").arg(m_name);
        const bool hasOwn = QFile::exists(own);
        // A theme's symbolic icons are drawings in one colour, as ours are: the same recolouring fits both. Looking one up
        // reads the theme's folders, which takes longer than the first sight of an article may wait.
        const bool ask = m_preference == Preference::Themed || !hasOwn;
        const QIcon themed = ask ? QIcon::fromTheme(m_name + QStringLiteral("-symbolic")) : QIcon();
        if (!themed.isNull()) {
            themed.paint(&painter, QRect(QPoint(), size));
        } else if (hasOwn) {
            QSvgRenderer renderer(own);
            renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        }
        painter.resetTransform();
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colour);
        return image;
    }

    QString m_name;
    Preference m_preference;
};

} // namespace

QIcon Icons::icon(const QString &name)
{
    return QIcon(new IconEngine(name, Preference::Own));
}

QIcon Icons::themed(const QString &name)
{
    return QIcon(new IconEngine(name, Preference::Themed));
}

bool Icons::isDirectional(const QString &name)
{
    return name == QLatin1String("go-previous") || name == QLatin1String("go-next") || name == QLatin1String("sidebar")
        || name == QLatin1String("outline-levels") || name == QLatin1String("edit-find");
}

} // namespace lectern::ui
