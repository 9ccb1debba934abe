#include "sandbox/sync_endpoint.h"

#include "gateway/shep_names.h"
#include "trust/wsse.h"

#include <algorithm>

namespace ruqsat::sandbox {
namespace {

using gateway::http::Response;

constexpr int windowSeconds = 300;

SyncFault fault(const char *code, const char *message)
{
    return {QString::fromLatin1(code), QString::fromLatin1(message)};
}

Response xmlResponse(int status, QByteArray body)
{
    Response response;
    response.status = status;
    response.addHeader("Content-Type", "text/xml; charset=utf-8");
    response.body = std::move(body);
    return response;
}

/// The fault of a signature that did not hold: `missing` where there is none.
SyncFault signatureFault(const Failure &failure, const char *missing, const char *wrong)
{
    switch (failure.code) {
    case FailureCode::SignatureMissing:
        return fault(missing, "not signed");
    case FailureCode::XmlMalformed:
    case FailureCode::XmlForbidden:
    case FailureCode::RequestTooLarge:
        return fault("SCE001", "format");
    default:
        return fault(wrong, "signature is wrong");
    }
}

} // namespace

Result<std::unique_ptr<SyncEndpoint>> SyncEndpoint::open(const QString &pkiDirectory,
                                                         const QString &dataDirectory,
                                                         Services services, Outages &outages)
{
    const auto signer = [&](const char *name) {
        const QString path = pkiDirectory + u'/' + QLatin1String(name);
        return trust::SoftwareSigner::fromFiles(path + QStringLiteral(".pem"),
                                                path + QStringLiteral(".key"));
    };
    auto own = signer("gateway");
    auto foreign = signer("registry-is");
    const auto anchors =
        trust::TrustAnchors::fromPemFile(pkiDirectory + QStringLiteral("/chain.pem"));
    if (!own || !foreign || !anchors)
        return Failure(FailureCode::ConfigurationInvalid,
                       QStringLiteral("gateway files in ") + pkiDirectory);
    return std::unique_ptr<SyncEndpoint>(
        new SyncEndpoint(pkiDirectory, dataDirectory, std::move(services), outages,
                         {std::move(*own), std::move(*foreign), *anchors}));
}

SyncEndpoint::SyncEndpoint(const QString &pkiDirectory, const QString &dataDirectory,
                           Services services, Outages &outages, Keys keys)
    : m_keys(std::move(keys))
    , m_revocation(pkiDirectory)
    , m_journal(dataDirectory, windowSeconds)
    , m_services(std::move(services))
    , m_outages(outages)
{
}

Response SyncEndpoint::handle(const gateway::http::Request &request)
{
    const QString service = QStringLiteral("gateway");
    m_outages.waitWhileHanging(service);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString outage = m_outages.of(service);
    if (outage == u"down")
        return Response::empty(503);
    if (outage == u"garbage")
        return xmlResponse(200, "\x01<<<not xml & never was");
    if (outage.startsWith(u"fault:"))
        return faultResponse({outage.mid(6), QStringLiteral("switched on")}, now);

    SyncCall call;
    const Outcome outcome = process(request.body, now, call);
    if (const auto *refused = std::get_if<SyncFault>(&outcome)) {
        m_journal.write(call.messageId, call.serviceId, refused->code, now);
        return faultResponse(*refused, now);
    }
    m_journal.write(call.messageId, call.serviceId, gateway::shep::processed, now);
    return answer(call, std::get<QByteArray>(outcome), now);
}

SyncEndpoint::Outcome SyncEndpoint::process(const QByteArray &envelope, const QDateTime &now,
                                            SyncCall &call)
{
    const auto document = trust::XmlDocument::parse(envelope);
    if (!document)
        return fault("SCE001", "format");
    const auto verified = trust::verifySoap(envelope);
    if (!verified)
        return signatureFault(verified.failure(), "SCE007", "SCE006");
    const auto badSigner = checkSigner(verified->signer, "SCE006", "SCE005", now);
    if (badSigner)
        return *badSigner;
    const auto read = readSyncCall(verified->content);
    if (!read)
        return fault("SCE001", "format");
    call = *read;
    if (std::abs(call.messageDate.secsTo(now)) > windowSeconds)
        return fault("SCE001", "messageDate is out of bounds");
    if (!m_journal.isNew(call.messageId, now))
        return fault("SCE001", "messageId was used before");
    const auto service = std::find_if(m_services.begin(), m_services.end(), [&](const auto &one) {
        return one->serviceId() == call.serviceId;
    });
    if (service == m_services.end())
        return fault("SCE004", "no such service");
    return callService(**service, call, now);
}

SyncEndpoint::Outcome SyncEndpoint::callService(const BusinessService &service,
                                                const SyncCall &call, const QDateTime &now)
{
    m_outages.waitWhileHanging(service.name());
    const QString outage = m_outages.of(service.name());
    if (outage == u"down")
        return fault("SCE909", "the service does not answer");
    if (outage.startsWith(u"fault:"))
        return SyncFault{outage.mid(6), QStringLiteral("switched on")};
    const auto business = trust::verifyXmlEnveloped(call.data);
    if (!business)
        return signatureFault(business.failure(), "SCE017", "SCE016");
    const auto badSigner = checkSigner(business->signer, "SCE016", "SCE015", now);
    if (badSigner)
        return *badSigner;
    if (outage == u"garbage")
        return QByteArrayLiteral("<<<not xml");
    const auto answered = service.answer(business->content.toBytes(), outage.startsWith(u"other"));
    if (!answered)
        return fault("SCE001", "business request");
    return *answered;
}

std::optional<SyncFault> SyncEndpoint::checkSigner(const trust::Certificate &signer,
                                                   const char *wrong, const char *notCurrent,
                                                   const QDateTime &now)
{
    const auto report = trust::checkCertificate(signer, m_keys.anchors, &m_revocation, now);
    if (report.verdict == Verdict::Valid)
        return std::nullopt;
    const bool isStale = report.code == FailureCode::CertificateExpired ||
                         report.code == FailureCode::CertificateNotYetValid ||
                         report.code == FailureCode::CertificateRevoked;
    return fault(isStale ? notCurrent : wrong,
                 isStale ? "certificate is not current" : "certificate is not trusted");
}

Response SyncEndpoint::answer(const SyncCall &call, const QByteArray &businessXml,
                              const QDateTime &now)
{
    const QString outage = m_outages.of(QStringLiteral("gateway"));
    SyncReply reply{call.messageId, now, businessXml, outage == u"lowerCaseNamespace"};
    if (outage == u"skewed")
        reply.date = now.addSecs(-3600);
    if (outage == u"huge")
        reply.businessXml += QByteArray(5 * 1024 * 1024, ' ');

    const QMutexLocker lock(&m_signing);
    trust::Signer &signer = outage == u"foreignSigner" ? *m_keys.foreign : *m_keys.own;
    const auto signedReply = trust::signSoap(writeSyncReply(reply), signer);
    if (!signedReply)
        return faultResponse(fault("SCE909", "internal"), now);
    QByteArray bytes = *signedReply;
    if (outage == u"tampered")
        bytes.replace("processed successfully", "processed successfullY");
    if (outage == u"replayed" && !m_lastAnswer.isEmpty())
        bytes = m_lastAnswer;
    m_lastAnswer = bytes;
    return xmlResponse(200, bytes);
}

Response SyncEndpoint::faultResponse(const SyncFault &fault, const QDateTime &now)
{
    return xmlResponse(500, writeSyncFault(fault, now));
}

} // namespace ruqsat::sandbox
