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

class IconEngine : public QIconEngine {
public:
    explicit IconEngine(QString name) : m_name(std::move(name)) {}

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
        const QString key = QStringLiteral("lectern:%1:%2x%3:%4:%5")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(colour.rgba())
                                .arg(mirrored);
        QPixmap image;
        if (!QPixmapCache::find(key, &image)) {
            image = draw(size, colour, mirrored);
            QPixmapCache::insert(key, image);
        }
        image.setDevicePixelRatio(scale);
        return image;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new IconEngine(m_name); }
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
        // A theme's symbolic icons are drawings in one colour, as ours are: the same recolouring fits both.
        const QIcon themed = QIcon::fromTheme(m_name + QStringLiteral("-symbolic"));
        if (const QString file = QStringLiteral(":/icons/%1.svg").arg(m_name); themed.isNull() && QFile::exists(file)) {
            QSvgRenderer renderer(file);
            renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        } else if (!themed.isNull()) {
            themed.paint(&painter, QRect(QPoint(), size));
        }
        painter.resetTransform();
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colour);
        return image;
    }

    QString m_name;
};

} // namespace

QIcon Icons::icon(const QString &name)
{
    return QIcon(new IconEngine(name));
}

bool Icons::isDirectional(const QString &name)
{
    return name == QLatin1String("go-previous") || name == QLatin1String("go-next") || name == QLatin1String("sidebar")
        || name == QLatin1String("outline-levels") || name == QLatin1String("edit-find");
}

} // namespace lectern::ui
