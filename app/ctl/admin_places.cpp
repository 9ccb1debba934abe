#include "ctl/admin_command.h"
#include "ctl/admin_words.h"
#include "trust/certificate.h"
#include "trust/device_request.h"

#include <QFile>
#include <QSaveFile>

namespace ruqsat::ctl {
namespace {

using protocol::AdminDevice;
using protocol::AdminOffice;
using protocol::DeviceAction;

constexpr qint64 largestCertificateFile = 64 * 1024;

void printTable(const QList<QStringList> &lines)
{
    for (const QString &line : columns(lines))
        print(line);
}

Result<void> printOffices(AdminCall &call, const QList<AdminOffice> &offices)
{
    const Language language = call.language;
    QList<QStringList> lines{
        {adminWord(AdminWord::Code, language), adminWord(AdminWord::Bin, language),
         adminWord(AdminWord::Users, language), adminWord(AdminWord::Devices, language),
         adminWord(AdminWord::Regulations, language), adminWord(AdminWord::Name, language)}};
    for (const AdminOffice &office : offices)
        lines.append({office.id, office.bin, QString::number(office.users),
                      QString::number(office.devices), office.regulations.join(u' '),
                      office.name.in(language)});
    printTable(lines);
    return {};
}

Result<void> changeOffice(AdminCall &call, bool adds)
{
    const QString id = call.word(2);
    QJsonObject next{{"version", 0}, {"regulations", QJsonArray()}};
    if (!adds) {
        const Result<AdminOffice> now = await(call.session.client().adminOffice(id));
        if (!now)
            return now.failure();
        next = now->toJson();
        for (const char *counted : {"id", "users", "devices"})
            next.remove(QLatin1String(counted));
    }
    const Result<QJsonObject> file = call.file();
    if (!file)
        return file.failure();
    for (auto member = file->constBegin(); member != file->constEnd(); ++member)
        next.insert(member.key(), member.value());
    next.insert(QStringLiteral("reason"), call.value("--reason"));
    const auto change =
        protocol::fromJson<protocol::OfficeChange>(next, protocol::Direction::Request);
    if (!change)
        return change.failure();
    const Result<AdminOffice> done = await(call.session.client().putOffice(id, *change));
    if (!done)
        return done.failure();
    if (call.wantsJson())
        printJson(done->toJson());
    else
        print(adminWord(AdminWord::Done, call.language));
    return {};
}

Result<void> printDevices(AdminCall &call, const QList<AdminDevice> &devices)
{
    const Language language = call.language;
    QList<QStringList> lines{
        {adminWord(AdminWord::Code, language), adminWord(AdminWord::Office, language),
         adminWord(AdminWord::Window, language), adminWord(AdminWord::State, language)}};
    for (const AdminDevice &device : devices)
        lines.append({device.id, device.office, device.window, stateWord(device.state, language)});
    printTable(lines);
    return {};
}

Result<QByteArray> readSmall(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestCertificateFile)
        return Failure(FailureCode::DataFileUnreadable, path);
    return file.readAll();
}

Result<QString> fingerprintOf(const QString &path)
{
    const Result<QByteArray> pem = readSmall(path);
    if (!pem)
        return pem.failure();
    const Result<trust::Certificate> certificate = trust::Certificate::fromPem(*pem);
    if (!certificate)
        return certificate.failure();
    return certificate->fingerprint();
}

/// Issues the certificate that a device's request asks for, on the machine of the administrator who
/// has the TLS authority; the registry never sees its key. The fingerprint of the new certificate.
Result<QString> issueFor(AdminCall &call, const QString &id)
{
    const Result<QByteArray> request = readSmall(call.value("--csr"));
    if (!request)
        return request.failure();
    const Result<QByteArray> authority = readSmall(call.value("--ca"));
    if (!authority)
        return authority.failure();
    Result<QByteArray> keyText = readSmall(call.value("--ca-key"));
    if (!keyText)
        return keyText.failure();
    trust::DeviceIssuer issuer;
    issuer.certificatePem = *authority;
    issuer.keyPem = Secret::copyOf(*keyText);
    keyText->fill('\0');
    const Result<trust::Certificate> issued =
        trust::issueDeviceCertificate(*request, id, issuer, QDateTime::currentDateTimeUtc());
    if (!issued)
        return issued.failure();
    QSaveFile out(call.value("--out"));
    const QByteArray pem = trust::certificatePem(*issued);
    if (!out.open(QIODevice::WriteOnly) || out.write(pem) != pem.size() || !out.commit())
        return Failure(FailureCode::IoError, call.value("--out"));
    return issued->fingerprint();
}

Result<void> changeDevice(AdminCall &call, DeviceAction action)
{
    const QString id = call.word(2);
    protocol::DeviceChange change;
    change.action = action;
    change.office = call.value("--office");
    change.window = call.value("--window");
    change.reason = call.value("--reason");
    if (action != DeviceAction::Enrol) {
        const Result<AdminDevice> now = await(call.session.client().adminDevice(id));
        if (!now)
            return now.failure();
        change.version = now->version;
        if (change.office.isEmpty())
            change.office = now->office;
        if (!call.given.values.contains(QStringLiteral("--window")))
            change.window = now->window;
    } else if (!call.value("--csr").isEmpty()) {
        const Result<QString> fingerprint = issueFor(call, id);
        if (!fingerprint)
            return fingerprint.failure();
        change.fingerprint = *fingerprint;
    } else if (const QString pem = call.value("--certificate"); !pem.isEmpty()) {
        const Result<QString> fingerprint = fingerprintOf(pem);
        if (!fingerprint)
            return fingerprint.failure();
        change.fingerprint = *fingerprint;
    }
    const Result<protocol::DeviceChangeAnswer> answer =
        await(call.session.client().changeDevice(id, change));
    if (!answer)
        return answer.failure();
    if (call.wantsJson())
        printJson(answer->toJson());
    else if (answer->code.isEmpty())
        print(adminWord(AdminWord::Done, call.language));
    else
        print(QStringLiteral("%1: %2").arg(adminWord(AdminWord::DeviceCode, call.language),
                                           answer->code));
    return {};
}

} // namespace

std::optional<Result<void>> runOffices(AdminCall &call)
{
    const QString what = call.word(1);
    if (what == u"list") {
        const auto offices = everyPage<AdminOffice>(call.query(), [&call](const auto &query) {
            return call.session.client().adminOffices(query);
        });
        if (!offices)
            return offices.failure();
        if (!call.wantsJson())
            return printOffices(call, *offices);
        printJson(protocol::jsonList(*offices));
        return Result<void>();
    }
    if (call.word(2).isEmpty())
        return std::nullopt;
    if (what == u"show") {
        const Result<AdminOffice> office = await(call.session.client().adminOffice(call.word(2)));
        if (!office)
            return office.failure();
        if (!call.wantsJson())
            return printOffices(call, {*office});
        printJson(office->toJson());
        return Result<void>();
    }
    if (what == u"add" || what == u"change")
        return changeOffice(call, what == u"add");
    return std::nullopt;
}

std::optional<Result<void>> runDevices(AdminCall &call)
{
    const QString what = call.word(1);
    if (what == u"list") {
        const auto devices = everyPage<AdminDevice>(call.query(), [&call](const auto &query) {
            return call.session.client().adminDevices(query);
        });
        if (!devices)
            return devices.failure();
        if (!call.wantsJson())
            return printDevices(call, *devices);
        printJson(protocol::jsonList(*devices));
        return Result<void>();
    }
    if (call.word(2).isEmpty())
        return std::nullopt;
    if (what == u"show") {
        const Result<AdminDevice> device = await(call.session.client().adminDevice(call.word(2)));
        if (!device)
            return device.failure();
        if (!call.wantsJson())
            return printDevices(call, {*device});
        printJson(device->toJson());
        return Result<void>();
    }
    for (const auto &[name, action] :
         {std::pair{"enrol", DeviceAction::Enrol}, std::pair{"change", DeviceAction::Change},
          std::pair{"code", DeviceAction::NewCode}, std::pair{"revoke", DeviceAction::Revoke}}) {
        if (what == QLatin1String(name))
            return changeDevice(call, action);
    }
    return std::nullopt;
}

} // namespace ruqsat::ctl
