#include "vault/try_counter.h"

#include "vault/durable_file.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ruqsat::vault {
namespace {

constexpr int freeTries = 4;
constexpr qint64 firstWaitSeconds = 30;
constexpr qint64 maximumFile = 64 * 1024;

struct Tries
{
    int count = 0;
    QDateTime last;
};

/// Fails with vaultError where the disk does not give it now: counting anew would then forget what
/// everybody tried.
Result<QJsonObject> readAll(const QString &file)
{
    const Result<QByteArray> bytes = readBounded(file, maximumFile);
    if (!bytes && bytes.failure().code == FailureCode::VaultError)
        return bytes.failure();
    // A counter without sense starts anew: whoever can write here can as well try the keyslots
    // elsewhere, and an honest operator must not be locked out.
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

Result<void> writeAll(const QString &file, const QJsonObject &all)
{
    return writeDurably(file, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

Tries triesOf(const QJsonObject &all, const QString &login)
{
    const QJsonObject json = all[login].toObject();
    return {json[QStringLiteral("count")].toInt(),
            QDateTime::fromString(json[QStringLiteral("last")].toString(), Qt::ISODateWithMs)};
}

qint64 waitAfter(int count)
{
    if (count <= freeTries)
        return 0;
    const int doublings = std::min(count - freeTries - 1, 10);
    return std::min(firstWaitSeconds << doublings, TryCounter::longestWaitSeconds);
}

qint64 waitOf(const Tries &tries, const QDateTime &now)
{
    const qint64 wait = waitAfter(tries.count);
    if (wait == 0 || !tries.last.isValid())
        return 0;
    // A clock set back must neither shorten the wait nor stretch it beyond its length.
    const qint64 passed = std::max(qint64(0), tries.last.secsTo(now));
    return std::max(qint64(0), wait - passed);
}

} // namespace

TryCounter::TryCounter(QString file)
    : m_file(std::move(file))
{
}

qint64 TryCounter::secondsToWait(const QString &login, const QDateTime &now) const
{
    const Result<QJsonObject> all = readAll(m_file);
    return all ? waitOf(triesOf(*all, login), now) : 0;
}

Result<void> TryCounter::begin(const QString &login, const QDateTime &now)
{
    const Result<QJsonObject> read = readAll(m_file);
    if (!read)
        return read.failure();
    QJsonObject all = *read;
    Tries tries = triesOf(all, login);
    const qint64 wait = waitOf(tries, now);
    const bool clockWentBack = tries.last.isValid() && tries.last > now;
    if (wait == 0)
        ++tries.count;
    if (wait == 0 || clockWentBack) {
        all[login] = QJsonObject{{QStringLiteral("count"), tries.count},
                                 {QStringLiteral("last"), now.toUTC().toString(Qt::ISODateWithMs)}};
        if (const Result<void> written = writeAll(m_file, all); !written)
            return written;
    }
    if (wait > 0)
        return Failure(FailureCode::VaultTooManyTries, QString::number(wait));
    return {};
}

Result<void> TryCounter::succeeded(const QString &login)
{
    const Result<QJsonObject> read = readAll(m_file);
    if (!read)
        return read.failure();
    QJsonObject all = *read;
    all.remove(login);
    return writeAll(m_file, all);
}

} // namespace ruqsat::vault
