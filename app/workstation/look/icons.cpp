#include "workstation/look/icons.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSvgRenderer>

namespace ruqsat::workstation {

namespace icon_detail {

QString findFile(const QString &name, int size)
{
    static const QString root =
        QStandardPaths::locate(QStandardPaths::GenericDataLocation, QStringLiteral("icons/breeze"),
                               QStandardPaths::LocateDirectory);
    const QStringList sizes = size >= 22 ? QStringList{QStringLiteral("22"), QStringLiteral("16")}
                                         : QStringList{QStringLiteral("16"), QStringLiteral("22")};
    for (const QString &pixels : sizes) {
        for (const char *group : {"actions", "status", "places", "devices", "emblems", "mimetypes",
                                  "preferences", "apps"}) {
            const QString path =
                QStringLiteral("%1/%2/%3/%4.svg").arg(root, QLatin1String(group), pixels, name);
            if (QFile::exists(path))
                return path;
        }
    }
    return {};
}

/// The drawing as text, read once.
QString source(const QString &name, int size)
{
    static QHash<QString, QString> known;
    const QString key = name + QLatin1Char('/') + QString::number(size >= 22 ? 22 : 16);
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;
    QString text;
    QFile file(findFile(name, size));
    if (file.open(QIODevice::ReadOnly))
        text = QString::fromUtf8(file.read(256 * 1024));
    static const QRegularExpression style(QStringLiteral("<style.*?</style>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    text.remove(style);
    known.insert(key, text);
    return text;
}

class Engine final : public QIconEngine
{
public:
    Engine(QString name, QPalette::ColorRole role)
        : m_name(std::move(name))
        , m_role(role)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QApplication::palette();
        const QColor color = mode == QIcon::Disabled
                                 ? palette.color(QPalette::Disabled, QPalette::Text)
                                 : palette.color(m_role);
        const int size = qMin(rect.width(), rect.height());
        drawIcon(painter, rect.topLeft(), m_name, size, color, palette.color(QPalette::Base));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }
    QIconEngine *clone() const override { return new Engine(*this); }
    QString key() const override { return QStringLiteral("ruqsat"); }

private:
    QString m_name;
    QPalette::ColorRole m_role;
};

} // namespace icon_detail

QIcon icon(const QString &name, QPalette::ColorRole role)
{
    return QIcon(new icon_detail::Engine(name, role));
}

QPixmap iconPixmap(const QString &name, int size, const QColor &color, const QColor &knockOut,
                   qreal devicePixelRatio)
{
    const QString key = QStringLiteral("ruqsat/%1/%2/%3/%4/%5")
                            .arg(name, QString::number(size), color.name(QColor::HexArgb),
                                 knockOut.isValid() ? knockOut.name() : QString(),
                                 QString::number(devicePixelRatio));
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;
    QString text = icon_detail::source(name, size);
    // Knock-out first: afterwards the accent itself may be white.
    if (knockOut.isValid())
        text.replace(QLatin1String("#fff"), knockOut.name());
    text.replace(QLatin1String("currentColor"), color.name());
    const int pixels = qCeil(size * devicePixelRatio);
    result = QPixmap(pixels, pixels);
    result.setDevicePixelRatio(devicePixelRatio);
    result.fill(Qt::transparent);
    QSvgRenderer renderer(text.toUtf8());
    QPainter painter(&result);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
}

void drawIcon(QPainter *painter, const QPointF &topLeft, const QString &name, int size,
              const QColor &color, const QColor &knockOut)
{
    painter->drawPixmap(
        topLeft, iconPixmap(name, size, color, knockOut, painter->device()->devicePixelRatioF()));
}

bool iconExists(const QString &name)
{
    return !icon_detail::findFile(name, 16).isEmpty();
}

} // namespace ruqsat::workstation
