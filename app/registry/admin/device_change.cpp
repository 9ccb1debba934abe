#include "registry/admin/device_change.h"

#include "registry/routes/admin_query.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace ruqsat::registry {
namespace {

using protocol::DeviceAction;
using protocol::DeviceChange;

/// Without letters and digits that look alike.
constexpr char codeLetters[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// "7KQ2-M9XD-4HTB": 60 random bits.
QString newCode()
{
    QString code;
    for (int i = 0; i < 12; ++i) {
        if (i > 0 && i % 4 == 0)
            code += u'-';
        code += QLatin1Char(codeLetters[QRandomGenerator::system()->bounded(32)]);
    }
    return code;
}

/// As it was typed: without the dashes, in either case.
QByteArray codeHash(const QString &code)
{
    QString plain = code.toUpper();
    plain.remove(u'-').remove(u' ');
    return QCryptographicHash::hash(plain.toUtf8(), QCryptographicHash::Sha256);
}

QString awaitCode(store::DeviceRow &row, const QDateTime &now)
{
    const QString code = newCode();
    row.fingerprint.clear();
    row.enrolledAt = {};
    row.revokedAt = {};
    row.codeHash = codeHash(code);
    row.codeUntil = now.addSecs(protocol::oneTimeHours * 3600);
    return code;
}

/// What becomes of the device; the code where there is a new one.
QString changed(store::DeviceRow &row, const DeviceChange &change, const QDateTime &now)
{
    switch (change.action) {
    case DeviceAction::Enrol:
        row.office = change.office;
        row.window = change.window;
        if (change.fingerprint.isEmpty())
            return awaitCode(row, now);
        row.fingerprint = change.fingerprint;
        row.enrolledAt = now;
        return {};
    case DeviceAction::Change:
        row.office = change.office;
        row.window = change.window;
        return {};
    case DeviceAction::NewCode:
        return awaitCode(row, now);
    case DeviceAction::Revoke:
        row.revokedAt = now;
        row.codeHash.clear();
        return {};
    }
    return {};
}

Result<void> checkDevice(Call &call, Transaction &in,
                         const std::optional<protocol::AdminDevice> &before,
                         const DeviceChange &change, const QString &id)
{
    if (change.action == DeviceAction::Enrol && before)
        return Failure(FailureCode::NameTaken, id);
    if (change.action != DeviceAction::Enrol && !before)
        return FailureCode::NotFound;
    if (before) {
        if (const Result<void> reached = checkReach(call, before->office); !reached)
            return reached;
        if (before->version != change.version)
            return FailureCode::RecordStale;
    }
    if (change.office.isEmpty())
        return {};
    if (const Result<void> reached = checkReach(call, change.office); !reached)
        return reached;
    const auto office = store::adminOffice(in, change.office);
    if (!office)
        return office.failure();
    if (!*office)
        return Failure(FailureCode::NotFound, QStringLiteral("office"));
    return {};
}

} // namespace

Result<protocol::DeviceChangeAnswer> changeDevice(Call &call, Transaction &in, const QString &id,
                                                  const DeviceChange &change)
{
    const auto before = store::adminDevice(in, id);
    if (!before)
        return before.failure();
    if (const Result<void> checked = checkDevice(call, in, *before, change, id); !checked)
        return checked.failure();
    const auto row = store::deviceRow(in, id);
    if (!row)
        return row.failure();
    store::DeviceRow next = row->value_or(store::DeviceRow());
    next.id = id;
    const QString code = changed(next, change, call.now);
    if (const Result<void> put = store::putDevice(in, next); !put)
        return put.failure();
    // What stood on the desk before may be in other hands.
    if (*before && change.action == DeviceAction::NewCode) {
        const Result<void> renewed = store::renewOfficeKey(in, (*before)->office);
        if (!renewed)
            return renewed.failure();
    }
    const auto after = store::adminDevice(in, id);
    if (!after)
        return after.failure();
    QJsonObject detail{{"after", (*after)->toJson()}, {"reason", change.reason}};
    if (*before)
        detail.insert(QStringLiteral("before"), (*before)->toJson());
    in.audit({protocol::wireName(change.action) + QStringLiteral("Device"), id, std::move(detail)});
    return protocol::DeviceChangeAnswer{**after, code};
}

Result<bool> enrolByCode(Call &call, Transaction &in, const QString &code)
{
    const Result<trust::Certificate> certificate =
        trust::Certificate::parse(call.http.peerCertificateDer);
    if (!certificate)
        return FailureCode::DeviceUnknown;
    auto row = store::deviceRow(in, call.deviceId);
    if (!row)
        return row.failure();
    if (!*row || (*row)->codeHash.isEmpty() || (*row)->codeUntil <= call.now ||
        (*row)->codeHash != codeHash(code)) {
        in.audit({QStringLiteral("enrolmentRefused"), call.deviceId, {}});
        if (const Result<void> counted = store::countWrongCode(in, call.deviceId); !counted)
            return counted.failure();
        return false;
    }
    store::DeviceRow &device = **row;
    device.codeHash.clear();
    device.codeUntil = {};
    device.fingerprint = certificate->fingerprint();
    device.enrolledAt = call.now;
    if (const Result<void> put = store::putDevice(in, device); !put)
        return put.failure();
    in.audit(
        {QStringLiteral("enrolled"), device.id, QJsonObject{{"fingerprint", device.fingerprint}}});
    return true;
}

} // namespace ruqsat::registry
