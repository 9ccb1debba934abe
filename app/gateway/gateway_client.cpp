#include "gateway/gateway_client.h"

#include "gateway/http/http_client.h"
#include "gateway/invented_notary_adapter.h"
#include "gateway/organisation_adapter.h"
#include "gateway/person_adapter.h"
#include "gateway/replay_guard.h"
#include "gateway/shep_names.h"
#include "gateway/sync_answer.h"
#include "gateway/sync_request.h"
#include "trust/wsse.h"

#include <QFile>
#include <QUrl>
#include <QUuid>

namespace ruqsat::gateway {
namespace {

Failure answerFailure(const Failure &failure)
{
    switch (failure.code) {
    case FailureCode::SignatureMissing:
    case FailureCode::SignatureMalformed:
    case FailureCode::SignatureContentChanged:
    case FailureCode::SignatureWrong:
    case FailureCode::SignatureAlgorithmUnsupported:
    case FailureCode::XmlWrapped:
        return Failure(FailureCode::GatewaySignatureWrong, failureName(failure.code));
    default:
        return Failure(FailureCode::GatewayAnswerMalformed, failureName(failure.code));
    }
}

QString newMessageId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<trust::Certificate> readCertificate(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("certificate"));
    return trust::Certificate::fromPem(file.read(64 * 1024));
}

} // namespace

struct GatewayClient::Private
{
    Private(GatewaySettings gatewaySettings, const Clock &systemClock,
            std::unique_ptr<trust::SoftwareSigner> ownSigner, trust::Certificate answerSigner)
        : settings(std::move(gatewaySettings))
        , clock(systemClock)
        , signer(std::move(ownSigner))
        , pinned(std::move(answerSigner))
        , replays(settings.clockToleranceSeconds)
    {
    }

    Result<QByteArray> signedRequest(const QString &messageId, const QString &serviceId,
                                     const QByteArray &businessXml);
    Result<QByteArray> send(const QByteArray &envelope);
    Result<SyncAnswer> judge(const QByteArray &envelope, const QString &messageId);
    Result<SyncAnswer> exchange(const QString &messageId, const QString &serviceId,
                                const QByteArray &businessXml);

    /// One question to one database; `write` gets the message id, `read` the business XML.
    template <typename T, typename Write, typename Read>
    Lookup<T> ask(const QString &system, const QString &serviceId, Write &&write, Read &&read);

    const GatewaySettings settings;
    const Clock &clock;
    // One key handle for all worker threads.
    QMutex signing;
    std::unique_ptr<trust::SoftwareSigner> signer;
    const trust::Certificate pinned;
    ReplayGuard replays;
};

Result<QByteArray> GatewayClient::Private::signedRequest(const QString &messageId,
                                                         const QString &serviceId,
                                                         const QByteArray &businessXml)
{
    const QMutexLocker lock(&signing);
    const Result<QByteArray> business = trust::signXmlEnveloped(businessXml, *signer);
    if (!business)
        return business;
    return trust::signSoap(writeSyncRequest({messageId, serviceId, clock.now(), settings.senderId,
                                             &settings.senderPassword, *business}),
                           *signer);
}

Result<QByteArray> GatewayClient::Private::send(const QByteArray &envelope)
{
    const Result<http::PostAnswer> answer =
        http::post({settings.url,
                    settings.caFile,
                    "text/xml; charset=utf-8",
                    {{QByteArrayLiteral("SOAPAction"), QByteArrayLiteral("\"\"")}},
                    envelope,
                    std::chrono::milliseconds(settings.timeoutMilliseconds),
                    settings.maximumAnswer});
    if (!answer)
        return answer.failure();
    // SOAP 1.1 sends its faults with 500; whatever else is not 200 comes from something in between.
    if (answer->status != 200 && answer->status != 500)
        return Failure(FailureCode::GatewayServiceUnavailable,
                       QStringLiteral("HTTP %1").arg(answer->status));
    const auto document = trust::XmlDocument::parse(answer->body, settings.maximumAnswer);
    if (!document)
        return Failure(FailureCode::GatewayAnswerMalformed, failureName(document.failure().code));
    const std::optional<Failure> fault = readFault(soapBody(*document));
    if (fault)
        return *fault;
    return answer->body;
}

Result<SyncAnswer> GatewayClient::Private::judge(const QByteArray &envelope,
                                                 const QString &messageId)
{
    const Result<trust::VerifiedXml> verified = trust::verifySoap(envelope);
    if (!verified)
        return answerFailure(verified.failure());
    const QDateTime now = clock.now();
    if (!(verified->signer == pinned) || !pinned.isValidAt(now))
        return Failure(FailureCode::GatewaySignatureWrong, QStringLiteral("not the pinned signer"));
    const Result<SyncResponse> response = readSyncResponse(verified->content);
    if (!response)
        return response.failure();
    if (response->correlationId != messageId)
        return Failure(FailureCode::GatewayReplay, QStringLiteral("answers another request"));
    if (std::abs(response->date.secsTo(now)) > settings.clockToleranceSeconds)
        return Failure(FailureCode::GatewayClockSkewed,
                       QStringLiteral("%1 s").arg(response->date.secsTo(now)));
    if (!replays.isNew(response->messageId, now))
        return Failure(FailureCode::GatewayReplay, QStringLiteral("message id seen before"));
    if (response->statusCode != shep::processed)
        return Failure(FailureCode::GatewayServiceUnavailable,
                       QStringLiteral("status ") + response->statusCode.left(20));
    return SyncAnswer{response->messageId, response->date, response->data};
}

Result<SyncAnswer> GatewayClient::Private::exchange(const QString &messageId,
                                                    const QString &serviceId,
                                                    const QByteArray &businessXml)
{
    const Result<QByteArray> request = signedRequest(messageId, serviceId, businessXml);
    if (!request)
        return request.failure();
    const Result<QByteArray> answer = send(*request);
    if (!answer)
        return answer.failure();
    return judge(*answer, messageId);
}

template <typename T, typename Write, typename Read>
Lookup<T> GatewayClient::Private::ask(const QString &system, const QString &serviceId,
                                      Write &&write, Read &&read)
{
    Lookup<T> lookup;
    const QString messageId = newMessageId();
    lookup.provenance = {system, messageId, clock.now()};
    const Result<SyncAnswer> answer = exchange(messageId, serviceId, write(messageId));
    if (!answer) {
        lookup.failure = answer.failure();
        return lookup;
    }
    lookup.provenance.messageId = answer->messageId;
    lookup.provenance.time = answer->time.toUTC();
    const Result<std::optional<T>> found = read(answer->data);
    if (!found) {
        lookup.failure = found.failure();
        return lookup;
    }
    lookup.found = *found;
    lookup.outcome =
        lookup.found ? protocol::LookupOutcome::Found : protocol::LookupOutcome::NotFound;
    return lookup;
}

GatewayClient::GatewayClient(std::unique_ptr<Private> implementation)
    : d(std::move(implementation))
{
}

GatewayClient::~GatewayClient() = default;

Result<std::unique_ptr<GatewayClient>> GatewayClient::open(GatewaySettings settings,
                                                           const Clock &clock)
{
    auto signer = trust::SoftwareSigner::fromFiles(settings.certificateFile, settings.keyFile);
    if (!signer)
        return signer.failure();
    const Result<trust::Certificate> pinned = readCertificate(settings.signerCertificateFile);
    if (!pinned)
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("signer certificate"));
    if (QUrl(settings.url).scheme() == u"https" && !readCertificate(settings.caFile))
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("gateway CA file"));
    return std::unique_ptr<GatewayClient>(new GatewayClient(
        std::make_unique<Private>(std::move(settings), clock, std::move(*signer), *pinned)));
}

Result<SyncAnswer> GatewayClient::exchange(const QString &serviceId, const QByteArray &businessXml)
{
    return d->exchange(newMessageId(), serviceId, businessXml);
}

OrganisationLookup GatewayClient::organisation(const Bin &bin)
{
    return d->ask<protocol::Organisation>(
        QStringLiteral("gbdul"), gbdul::service,
        [&](const QString &) {
            return writeOrganisationRequest(d->signer->certificate().bin(), bin);
        },
        [&](const QByteArray &data) {
            return readOrganisationAnswer(data, bin, d->settings.registrationStatuses);
        });
}

PersonLookup GatewayClient::person(const Iin &iin)
{
    return d->ask<protocol::Person>(
        QStringLiteral("gbdfl"), gbdfl::service,
        [&](const QString &messageId) {
            return writePersonRequest(messageId, d->clock.now(), d->settings.senderId, iin);
        },
        [&](const QByteArray &data) { return readPersonAnswer(data, iin); });
}

Lookup<protocol::PowerOfAttorney>
GatewayClient::powerOfAttorney(const protocol::PowerRequest &request)
{
    return d->ask<protocol::PowerOfAttorney>(
        QStringLiteral("enis-invented"), invented_notary::service,
        [&](const QString &) { return writePowerRequest(request); },
        [&](const QByteArray &data) { return readPowerAnswer(data, request); });
}

Lookup<PaymentRecord> GatewayClient::payment(const PaymentQuery &query)
{
    return d->ask<PaymentRecord>(
        QStringLiteral("pshep-invented"), invented_payment::service,
        [&](const QString &) { return writePaymentRequest(query); },
        [&](const QByteArray &data) { return readPaymentAnswer(data, query); });
}

} // namespace ruqsat::gateway
