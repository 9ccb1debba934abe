#include "sandbox/journal.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace ruqsat::sandbox {

Journal::Journal(const QString &directory, int window)
    : m_path(directory.isEmpty() ? QString() : directory + QStringLiteral("/journal.jsonl"))
    , m_seen(window)
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine(64 * 1024)).object();
        const QDateTime time =
            QDateTime::fromString(line.value(QStringLiteral("time")).toString(), Qt::ISODateWithMs);
        if (time.isValid())
            m_seen.isNew(line.value(QStringLiteral("messageId")).toString(), time);
    }
}

bool Journal::isNew(const QString &messageId, const QDateTime &now)
{
    return m_seen.isNew(messageId, now);
}

void Journal::write(const QString &messageId, const QString &serviceId, const QString &outcome,
                    const QDateTime &now)
{
    if (m_path.isEmpty())
        return;
    const QJsonObject line{{QStringLiteral("time"), now.toString(Qt::ISODateWithMs)},
                           {QStringLiteral("messageId"), messageId},
                           {QStringLiteral("service"), serviceId},
                           {QStringLiteral("outcome"), outcome}};
    const QMutexLocker lock(&m_mutex);
    QFile file(m_path);
    if (file.open(QIODevice::Append))
        file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace ruqsat::sandbox
