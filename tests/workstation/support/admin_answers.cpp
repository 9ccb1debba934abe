#include "workstation/support/admin_answers.h"

#include "core/calendar.h"
#include "core/fee.h"
#include "desk/support/desk_keys.h"
#include "trust/cades.h"
#include "trust/signer.h"

#include <QFile>
#include <QJsonDocument>
#include <QUrlQuery>

namespace ruqsat::test {
namespace {

const QString sampleRequestId = QStringLiteral("7f8a3c1e-0b52-4f7e-9d2a-5c6b7a8d9e01");

LocalizedText words(const char *kk, const char *ru, const char *en)
{
    return {QString::fromUtf8(kk), QString::fromUtf8(ru), QString::fromUtf8(en)};
}

LocalizedText committee()
{
    return words("Экологиялық реттеу және бақылау комитеті",
                 "Комитет экологического регулирования и контроля",
                 "Committee for Environmental Regulation and Control");
}

protocol::AdminUser person(const char *login, const char *iin, const LocalizedText &name, Role role)
{
    protocol::AdminUser user;
    user.login = QString::fromLatin1(login);
    user.version = 3;
    user.profile.iin = QString::fromLatin1(iin);
    user.profile.name = name;
    user.profile.position = words("Бас маман", "Главный специалист", "Chief specialist");
    user.profile.role = role;
    user.profile.office = QStringLiteral("committee");
    user.officeName = committee();
    return user;
}

protocol::AuditRecord looked(const char *login, const LocalizedText &name, const char *action,
                             const char *about, const char *ground, int minutesAgo)
{
    protocol::AuditRecord record;
    record.at = QDateTime(QDate(2026, 11, 27), QTime(9, 40), Qt::UTC).addSecs(-60 * minutesAgo);
    record.login = QString::fromLatin1(login);
    record.iin = QStringLiteral("830918100229");
    record.name = name;
    record.office = QStringLiteral("centre-1");
    record.device = QStringLiteral("desk-1");
    record.action = QString::fromLatin1(action);
    record.subject = QStringLiteral("2026-04-000123");
    record.about = QString::fromLatin1(about);
    record.ground = QString::fromUtf8(ground);
    return record;
}

/// The account gets another role and is bound to a certificate.
protocol::AuditRecord changed(const protocol::AdminUser &before, const protocol::Actor &by,
                              const QString &reason)
{
    protocol::AdminUser after = before;
    after.version = before.version + 1;
    after.profile.role = Role::Clerk;
    after.profile.tokenSerial = QStringLiteral("5A0007");
    protocol::AuditRecord record =
        looked("marat", by.name, "changeAccount", "", reason.toUtf8().constData(), 140);
    record.iin = by.iin;
    record.subject = before.login;
    record.about = before.profile.iin;
    record.detail = {{"subject", record.about},
                     {"reason", reason},
                     {"before", before.toJson()},
                     {"after", after.toJson()}};
    return record;
}

ScriptedReply adminReply(const QJsonObject &object)
{
    return ScriptedReply::json(200, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

template <typename T>
QJsonObject pageOf(const QList<T> &items)
{
    return protocol::AdminPage<T>{items, {}}.toJson();
}

/// What `limit` and `after` of the question leave; `after` is an id.
template <typename T>
QJsonObject pageOf(const QList<T> &items, const QByteArray &target)
{
    const QUrlQuery query(QString::fromLatin1(target.mid(target.indexOf('?') + 1)));
    const QString after = query.queryItemValue(QStringLiteral("after"));
    const auto last = std::find_if(items.begin(), items.end(),
                                   [&after](const T &item) { return item.id == after; });
    const qsizetype first = last == items.end() ? 0 : last - items.begin() + 1;
    const int limit = query.queryItemValue(QStringLiteral("limit")).toInt();
    protocol::AdminPage<T> page{items.mid(first, limit > 0 ? limit : 50), {}};
    if (first + page.items.size() < items.size())
        page.next = page.items.last().id;
    return page.toJson();
}

} // namespace

AdminAnswers::AdminAnswers()
{
    const LocalizedText aigul =
        words("Сынақова Айгүл Үлгіқызы", "Сынакова Айгуль Улгиевна", "Synaqova Aigul");
    const LocalizedText nurlan =
        words("Өнегелі Нұрлан Сынақұлы", "Онегели Нурлан Сынакович", "Onegeli Nurlan");
    users = {person("aigul", "830918100229", aigul, Role::Operator),
             person("nurlan", "560317100006", nurlan, Role::Head),
             person("saule", "621104100331",
                    words("Үлгілі Сәуле Сынаққызы", "Улгили Сауле Сынаковна", "Ulgili Saule"),
                    Role::Clerk),
             person("yerlan", "710524100113",
                    words("Болжамов Ерлан Үлгіұлы", "Болжамов Ерлан Улгиевич", "Boljamov Yerlan"),
                    Role::Executor)};
    users[1].requestId = sampleRequestId;
    users[2].state = protocol::AccountState::Blocked;
    users[3].lockedUntil = QDateTime(QDate(2036, 11, 27), QTime(10, 5), Qt::UTC);
    offices = {{QStringLiteral("centre-1"),
                1,
                protocol::OfficeKind::Centre,
                QStringLiteral("500140000106"),
                words("№ 1 халыққа қызмет көрсету орталығы", "Центр обслуживания населения № 1",
                      "Service centre No. 1"),
                words("Астана қаласы", "город Астана", "Astana"),
                {},
                6,
                4},
               {QStringLiteral("committee"),
                4,
                protocol::OfficeKind::Provider,
                QStringLiteral("510340000204"),
                committee(),
                words("Астана қаласы", "город Астана", "Astana"),
                {QStringLiteral("moos-393-1"), QStringLiteral("moos-393-3")},
                12,
                7}};
    protocol::AdminDevice desk;
    desk.id = QStringLiteral("desk-1");
    desk.version = 1;
    desk.office = QStringLiteral("centre-1");
    desk.officeName = offices.first().name;
    desk.window = QStringLiteral("1");
    desk.state = protocol::DeviceState::Enrolled;
    desk.fingerprint = QString(64, u'a');
    protocol::AdminDevice pending = desk;
    pending.id = QStringLiteral("desk-2");
    pending.fingerprint.clear();
    pending.state = protocol::DeviceState::Pending;
    pending.codeUntil = QDateTime(QDate(2036, 11, 27), QTime(9, 0), Qt::UTC);
    protocol::AdminDevice revoked = desk;
    revoked.id = QStringLiteral("desk-3");
    revoked.state = protocol::DeviceState::Revoked;
    devices = {desk, pending, revoked};
    protocol::AccountRequest request;
    request.id = sampleRequestId;
    request.login = QStringLiteral("nurlan");
    request.action = protocol::UserAction::ResetPassword;
    request.office = committee();
    request.reason = QString::fromUtf8("Құпиясөз ұмытылған, 2026 жылғы 26 қарашадағы өтініш");
    request.askedBy = {QStringLiteral("660420100552"),
                       words("Мысалов Марат Үлгіұлы", "Мысалов Марат Улгиулы", "Marat Mysalov"),
                       Role::Administrator};
    request.askedAt = QDateTime(QDate(2026, 11, 27), QTime(9, 12), Qt::UTC);
    request.until = request.askedAt.addDays(7);
    requests = {request};
    const char *ground = "лицензия беру туралы өтініш";
    records = {looked("nurlan", nurlan, "read", "", "", 1),
               looked("aigul", aigul, "lookup", "540940000407", ground, 14),
               looked("aigul", aigul, "paymentCheck", "DEMO-25950-1", ground, 12),
               looked("aigul", aigul, "signIn", "", "", 95),
               changed(users.last(), request.askedBy, request.reason)};
    protocol::LawDocument calendar{
        protocol::LawName::Calendar,
        3,
        WorkCalendar::shipped().toJson(),
        request.askedBy,
        request.askedAt,
        QString::fromUtf8("ҚР Үкіметінің 2026 жылғы 9 қарашадағы қаулысы"),
        {},
        {}};
    protocol::LawDocument mci;
    mci.name = protocol::LawName::Mci;
    mci.content = MciTable::shipped().toJson();
    protocol::LawDocument roots;
    roots.name = protocol::LawName::Roots;
    QFile pem(deskKeys() + QStringLiteral("/chain.pem"));
    if (!pem.open(QIODevice::ReadOnly))
        qFatal("no test certificates");
    roots.content = {{"pem", QString::fromLatin1(pem.readAll())}};
    roots.request = protocol::LawRequest{sampleRequestId,
                                         protocol::LawName::Roots,
                                         0,
                                         roots.content,
                                         request.reason,
                                         request.askedBy,
                                         request.askedAt,
                                         request.until};
    law = {calendar, mci, roots};
    chainRules = {QStringLiteral("yuko"), committee(), QList<protocol::ChainRule>(3)};
    chainRules.rules[0].version = 2;
    chainRules.rules[0].limits.assignment = 60 * 60;
    chainRules.rules[0].changedBy = request.askedBy;
    chainRules.rules[0].changedAt = request.askedAt;
    chainRules.rules[0].reason = calendar.reason;
    chainRules.rules[1].regulation = QStringLiteral("moos-393-3");
    chainRules.rules[2].regulation = QStringLiteral("yuko-441");
    chainRules.rules[2].byAct = true;
    QByteArray before;
    for (qint64 position = 1; position <= 5; ++position) {
        const QByteArray entry =
            "{\"action\":\"signIn\",\"n\":" + QByteArray::number(position) + '}';
        before = protocol::auditHash(before, 0, position, entry);
        chain.append({position, entry, before});
    }
}

void AdminAnswers::seal()
{
    const QString key = deskKeys() + QStringLiteral("/registry-is");
    const auto signer = trust::SoftwareSigner::fromFiles(key + QStringLiteral(".pem"),
                                                         key + QStringLiteral(".key"));
    if (!signer)
        qFatal("no key of the registry");
    protocol::AuditStatement statement;
    statement.sequence = seals.size() + 1;
    statement.at = QDateTime::currentDateTimeUtc();
    statement.heads = {{0, chain.last().position, chain.last().hash}};
    const QByteArray bytes = statement.canonicalBytes();
    const Result<QByteArray> signature = trust::makeCades(bytes, **signer, {});
    if (!signature)
        qFatal("the head cannot be signed");
    seals.append({bytes, *signature});
}

ScriptedReply AdminAnswers::list(const QByteArray &target) const
{
    if (target.startsWith("/v1/admin/users"))
        return adminReply(pageOf(users));
    if (target.startsWith("/v1/admin/devices"))
        return adminReply(pageOf(devices));
    if (target.startsWith("/v1/admin/offices"))
        return adminReply(pageOf(offices, target));
    if (target.startsWith("/v1/admin/law") && lawIsOthers)
        return ScriptedReply::error(403, "otherOffice");
    if (target.startsWith("/v1/admin/law")) {
        protocol::LawDocuments documents{law};
        for (protocol::LawDocument &document : documents.items)
            document.content = {};
        return adminReply(documents.toJson());
    }
    return adminReply(pageOf(requests, target));
}

std::optional<ScriptedReply> AdminAnswers::record(const ScriptedRequest &request)
{
    const QList<QByteArray> path = request.target.split('/');
    const QString id = QString::fromLatin1(path.value(4));
    const bool changes = request.verb != "GET";
    if (path.value(3) == "users") {
        const auto found = std::find_if(users.begin(), users.end(),
                                        [&id](const auto &user) { return user.login == id; });
        if (changes && takesTwo)
            return adminReply(protocol::UserChangeAnswer{{}, requests.first()}.toJson());
        const protocol::AdminUser &user = found == users.end() ? users.first() : *found;
        return adminReply(changes ? protocol::UserChangeAnswer{user, {}}.toJson() : user.toJson());
    }
    if (path.value(3) == "devices") {
        const auto found = std::find_if(devices.begin(), devices.end(),
                                        [&id](const auto &device) { return device.id == id; });
        const protocol::AdminDevice &device = found == devices.end() ? devices.first() : *found;
        const QString code = lastBody.value(u"action").toString() == u"newCode"
                                 ? QStringLiteral("7KQ2-M9XD-4HTB")
                                 : QString();
        return adminReply(changes ? protocol::DeviceChangeAnswer{device, code}.toJson()
                                  : device.toJson());
    }
    if (path.value(5) == "chain")
        return adminReply(chainRules.toJson());
    if (path.value(3) == "offices") {
        const auto found = std::find_if(offices.begin(), offices.end(),
                                        [&id](const auto &office) { return office.id == id; });
        return adminReply((found == offices.end() ? offices.last() : *found).toJson());
    }
    if (path.value(3) == "law")
        return lawRecord(request, id);
    if (path.value(3) == "requests")
        return adminReply(protocol::UserChangeAnswer{users.at(1), {}}.toJson());
    return std::nullopt;
}

std::optional<ScriptedReply> AdminAnswers::lawRecord(const ScriptedRequest &request,
                                                     const QString &name)
{
    const QList<QByteArray> path = request.target.split('/');
    if (path.value(5) == "versions") {
        protocol::LawDocuments versions{lawVersions};
        for (protocol::LawDocument &version : versions.items) {
            if (path.size() > 6 && version.version == path.value(6).toLongLong())
                return adminReply(version.toJson());
            version.content = {};
        }
        return adminReply(versions.toJson());
    }
    for (protocol::LawDocument &document : law) {
        if (protocol::wireName(document.name) != name)
            continue;
        if (request.verb == "GET")
            return adminReply(document.toJson());
        if (request.verb == "PUT") {
            document.content = lastBody.value(u"content").toObject();
            ++document.version;
        }
        return adminReply(protocol::LawChangeAnswer{document, {}}.toJson());
    }
    return std::nullopt;
}

std::optional<ScriptedReply> AdminAnswers::audit(const QByteArray &target) const
{
    const QUrlQuery query(QString::fromLatin1(target.mid(target.indexOf('?') + 1)));
    const qint64 after = query.queryItemValue(QStringLiteral("after")).toLongLong();
    if (target.startsWith("/v1/audit/records")) {
        const qint64 until = after + query.queryItemValue(QStringLiteral("limit")).toLongLong();
        return adminReply(
            protocol::AuditRecordPage{records.mid(after, until - after),
                                      until < records.size() ? QString::number(until) : QString()}
                .toJson());
    }
    if (target.startsWith("/v1/audit/seals")) {
        const protocol::AuditHead head{0, qint64(chain.size()),
                                       chain.isEmpty() ? QByteArray() : chain.last().hash};
        return adminReply(protocol::AuditSeals{{head}, seals}.toJson());
    }
    if (target.startsWith("/v1/audit/chain"))
        return adminReply(protocol::AuditRows{chain.mid(after)}.toJson());
    return std::nullopt;
}

std::optional<ScriptedReply> AdminAnswers::answer(const ScriptedRequest &request)
{
    const QByteArray &target = request.target;
    if (target == "/v1/session/password") {
        lastBody = QJsonDocument::fromJson(request.body).object();
        oneTime = false;
        return ScriptedReply{ScriptedReply::Answer, 204, {}};
    }
    if (!target.startsWith("/v1/admin/") && !target.startsWith("/v1/audit/"))
        return std::nullopt;
    lastTarget = target;
    if (request.verb != "GET") {
        lastBody = QJsonDocument::fromJson(request.body).object();
        if (!refusal.isEmpty())
            return ScriptedReply::error(403, refusal);
        if (losesAnswers)
            return ScriptedReply{ScriptedReply::Cut, 0, {}};
    } else if (missedLooks > 0) {
        --missedLooks;
        return ScriptedReply::error(503, "databaseUnavailable");
    }
    if (target.startsWith("/v1/audit/"))
        return audit(target);
    return target.split('/').size() > 4 ? record(request) : list(target);
}

} // namespace ruqsat::test
