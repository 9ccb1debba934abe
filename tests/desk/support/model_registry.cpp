#include "desk/support/model_registry.h"

#include "protocol/action.h"
#include "protocol/vault_report.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUuid>

namespace ruqsat::test {
namespace {

const QByteArray provenance =
    R"("provenance":{"system":"gbdul","messageId":"7f3a-91c2","time":"2026-11-22T10:00:00.000Z"})";

} // namespace

ScriptedReply ModelRegistry::answer(const ScriptedRequest &request)
{
    if (request.target == "/v1/lookups") {
        const QByteArray bin =
            QJsonDocument::fromJson(request.body)[QLatin1String("bin")].toString().toLatin1();
        QByteArray body = R"({"lookupId":"3b6c1de2-58a1-4c0f-8f0f-1b8e3a0c7d11","outcome":")" +
                          lookupOutcome + "\"," + provenance;
        if (lookupOutcome == "found")
            body +=
                R"(,"organisation":{"bin":")" + bin +
                R"(","name":{"kk":"«Сынақ» ЖШС","ru":"ТОО «Сынақ»"},)"
                R"("shortName":{"kk":"Сынақ","ru":"Сынақ"},"registered":true,)"
                R"("statusText":{"kk":"Тіркелген","ru":"Зарегистрирован"},)"
                R"("registrationDate":"1895-03-11","leader":{"iin":"560317100006",)"
                R"("surname":"ҮЛГІЛІ","name":"АДАМ","patronymic":"СЫНАҚҰЛЫ","position":"директор"},)"
                R"("address":{"kk":"Алматы, Сынақ к., 1","ru":"Алматы, ул. Сынақ, 1"},)"
                R"("oked":"71200","okedName":{"kk":"Сынау","ru":"Испытания"},"kato":"750000000"})";
        if (lookupOutcome == "unknown")
            body += R"(,"failure":{"code":"gatewayTimeout","detail":"by script"})";
        return ScriptedReply::json(200, body + "}");
    }
    if (request.target == "/v1/powers-of-attorney/lookups")
        return ScriptedReply::json(200, powerAnswer(request.body));
    if (request.target == "/v1/payments/check") {
        QByteArray body = R"({"verdict":")" + paymentVerdict + R"(","due":"216250",)" + provenance;
        if (!paymentCode.isEmpty())
            body += R"(,"code":")" + paymentCode + "\"";
        return ScriptedReply::json(200, body + "}");
    }
    if (request.target == "/v1/certificates/check") {
        QByteArray body = R"({"verdict":")" + certificateVerdict + "\"";
        if (!certificateCode.isEmpty())
            body += R"(,"code":")" + certificateCode + "\"";
        return ScriptedReply::json(
            200, body + R"(,"subject":{"name":"СЫНАҚОВА АЙГҮЛ","iin":"830918100229",)"
                        R"("bin":"500140000106"},"notAfter":"2030-01-01T00:00:00.000Z",)"
                        R"("checkedAt":"2026-11-22T10:00:00.000Z"})");
    }
    if (request.target.startsWith("/v1/uploads/"))
        return piece(request);
    if (request.target.startsWith("/v1/drafts") || request.target.startsWith("/v1/office-drafts"))
        return drafts.answer(request, uploads);
    if (request.target.startsWith("/v1/applications/by-key/")) {
        if (byKeyHangs)
            return {ScriptedReply::Hang, 0, {}};
        const QString key = QString::fromLatin1(request.target.split('/').last());
        return registered.contains(key) ? ScriptedReply::json(200, applicationJson(key))
                                        : ScriptedReply::error(404, "notFound");
    }
    if (request.target.startsWith("/v1/office-outbox/"))
        return withdraw(request);
    if (request.target == "/v1/session/office-key")
        return ScriptedReply::json(
            200, protocol::compactJson(
                     protocol::OfficeKey{officeKeys.first(), officeKeys.mid(1)}.toJson()));
    if (request.target == "/v1/session/vault")
        return vaultStanding(request.body);
    if (request.verb == "POST" && request.target == "/v1/applications")
        return submit(request);
    return ScriptedReply::error(404, "notFound");
}

ScriptedReply ModelRegistry::piece(const ScriptedRequest &request)
{
    const QString id = QString::fromLatin1(request.target.split('/').last());
    QByteArray &arrived = uploads[id];
    if (request.verb == "PATCH") {
        if (piecesBeforeCut == 0)
            return {ScriptedReply::Cut, 0, {}};
        if (request.headers.value("upload-offset").toLongLong() != arrived.size())
            return ScriptedReply::error(409, "uploadIncomplete");
        arrived += request.body;
        --piecesBeforeCut;
    }
    const bool whole = QCryptographicHash::hash(arrived, QCryptographicHash::Sha256).toHex() ==
                       request.headers.value("x-content-sha256");
    const bool asked = request.verb == "PATCH" && request.body.isEmpty();
    if (whole && diesBeforeEntry && request.verb == "PATCH" && !asked)
        return {ScriptedReply::Cut, 0, {}};
    const bool complete = whole && (!diesBeforeEntry || asked || entered.contains(id));
    if (complete)
        entered.insert(id);
    return ScriptedReply::json(200, R"({"received":)" + QByteArray::number(arrived.size()) +
                                        R"(,"complete":)" + (complete ? "true}" : "false}"));
}

ScriptedReply ModelRegistry::submit(const ScriptedRequest &request)
{
    if (!refusal.isEmpty())
        return ScriptedReply::error(refusalStatus, refusal);
    const bool faulty = faultySubmissions > 0 && submitFault != SubmitFault::None;
    if (faulty)
        --faultySubmissions;
    if (faulty && submitFault == SubmitFault::CutBefore)
        return {ScriptedReply::Cut, 0, {}};
    const auto submission = protocol::parseRequest<protocol::Submission>(request.body, 1024 * 1024);
    if (!submission)
        return ScriptedReply::error(400, failureName(submission.failure().code).toLatin1());
    const QString key = QString::fromLatin1(request.headers.value("idempotency-key"));
    lastRequest = submission->request;
    lastSignature = submission->signature;
    const bool again = registered.contains(key);
    if (again && m_requests.value(key) != submission->request)
        return ScriptedReply::error(409, "idempotencyKeyReused");
    if (!again && withdrawn.contains(key))
        return ScriptedReply::error(409, "withdrawn");
    if (!again) {
        registered.insert(key, QUuid::createUuid().toString(QUuid::WithoutBraces));
        m_requests.insert(key, submission->request);
    }
    if (faulty) {
        const auto kind = submitFault == SubmitFault::Hang  ? ScriptedReply::Hang
                          : submitFault == SubmitFault::Die ? ScriptedReply::Die
                                                            : ScriptedReply::Cut;
        return {kind, 0, {}};
    }
    return ScriptedReply::json(again ? 200 : 201, applicationJson(key));
}

ScriptedReply ModelRegistry::withdraw(const ScriptedRequest &request)
{
    if (!withdrawalRefusal.isEmpty())
        return ScriptedReply::error(503, withdrawalRefusal);
    const auto told = protocol::parseRequest<protocol::RequestWithdrawal>(request.body);
    if (!told)
        return ScriptedReply::error(400, failureName(told.failure().code).toLatin1());
    const QString key = QString::fromLatin1(request.target.split('/').at(3));
    if (registered.contains(key))
        return ScriptedReply::error(409, "stateForbids");
    if (!withdrawn.contains(key))
        withdrawn.insert(key, *told);
    return {ScriptedReply::Answer, 204, {}};
}

ScriptedReply ModelRegistry::vaultStanding(const QByteArray &request)
{
    const auto report = protocol::parseRequest<protocol::VaultReport>(request);
    if (!report)
        return ScriptedReply::error(400, failureName(report.failure().code).toLatin1());
    std::pair<qint64, QString> &highest = vaults[report->vault];
    const bool again = highest.second == report->report;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    protocol::VaultStanding standing{
        report->generation <= highest.first && !again, 0, now, now, {}};
    if (standing.older)
        standing.keys = registered.keys();
    if (report->generation > highest.first)
        highest = {report->generation, report->report};
    standing.generation = highest.first;
    if (report->shared)
        standing.keyMark = protocol::markOfOfficeKey(officeKeys.first());
    return ScriptedReply::json(200, protocol::compactJson(standing.toJson()));
}

QByteArray ModelRegistry::applicationJson(const QString &key) const
{
    const auto request = protocol::CaseRequest::parseCanonical(m_requests.value(key));
    if (!request)
        qFatal("model registry: %s", qPrintable(request.failure().detail));
    protocol::Application application;
    application.id = registered.value(key);
    application.number = QStringLiteral("2026-11-000001");
    application.version = 1;
    application.regulation = request->regulation;
    application.effectiveFrom = request->effectiveFrom;
    application.applicant = {request->applicant.number, request->applicant.name};
    application.request = request->toJson();
    application.receivedAt = request->receivedAt;
    application.registeredAt = request->receivedAt;
    application.attachments = request->attachments;
    protocol::DueClock clock;
    clock.id = QStringLiteral("decision");
    clock.title = {QStringLiteral("Шешім"), QStringLiteral("Решение"), QStringLiteral("Decision")};
    clock.from = request->receivedAt;
    clock.due = request->receivedAt.addDays(21);
    clock.trigger = QStringLiteral("registeredAt");
    application.clocks = {clock};
    application.verdict.verdict = Verdict::Valid;
    return QJsonDocument(application.toJson()).toJson(QJsonDocument::Compact);
}

QByteArray ModelRegistry::powerAnswer(const QByteArray &request) const
{
    const QJsonDocument asked = QJsonDocument::fromJson(request);
    const auto text = [&asked](const char *name) {
        return asked[QLatin1String(name)].toString().toUtf8();
    };
    QByteArray body = R"({"outcome":")" + powerOutcome + "\"," + provenance;
    if (powerOutcome == "found")
        body += R"(,"power":{"number":")" + text("number") + R"(","date":")" + text("date") +
                R"(","notary":"Үлгі","attorneyName":"ӨКІЛ АДАМ","revoked":)" +
                (powerRevoked ? "true}" : "false}");
    if (powerOutcome == "unknown")
        body += R"(,"failure":{"code":"gatewayTimeout","detail":"by script"})";
    return body + "}";
}

} // namespace ruqsat::test
