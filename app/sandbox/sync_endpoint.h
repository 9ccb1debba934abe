#pragma once

#include "gateway/http/message.h"
#include "sandbox/business_service.h"
#include "sandbox/certificate_index.h"
#include "sandbox/journal.h"
#include "sandbox/outages.h"
#include "sandbox/sync_exchange.h"
#include "trust/certificate_check.h"
#include "trust/signer.h"

#include <memory>
#include <variant>
#include <vector>

namespace ruqsat::sandbox {

/// POST /shep/sync: SyncChannel v10 on the gateway's side. Checks in the order of the layers:
/// format (SCE001), transport signature (SCE007, SCE006, SCE005), message (SCE001), service
/// (SCE004), business signature (SCE017, SCE016, SCE015). No public source gives a code for a
/// message id that comes again; SCE001 is used.
class SyncEndpoint final
{
public:
    using Services = std::vector<std::unique_ptr<BusinessService>>;
    /// Reads the keys of packaging/pki.sh. Fails with configurationInvalid.
    static Result<std::unique_ptr<SyncEndpoint>> open(const QString &pkiDirectory,
                                                      const QString &dataDirectory,
                                                      Services services, Outages &outages);
    gateway::http::Response handle(const gateway::http::Request &request);

private:
    /// Business XML of an answer, or a fault.
    using Outcome = std::variant<QByteArray, SyncFault>;
    struct Keys
    {
        std::unique_ptr<trust::SoftwareSigner> own;
        std::unique_ptr<trust::SoftwareSigner> foreign;
        trust::TrustAnchors anchors;
    };

    SyncEndpoint(const QString &pkiDirectory, const QString &dataDirectory, Services services,
                 Outages &outages, Keys keys);
    Outcome process(const QByteArray &envelope, const QDateTime &now, SyncCall &call);
    Outcome callService(const BusinessService &service, const SyncCall &call, const QDateTime &now);
    std::optional<SyncFault> checkSigner(const trust::Certificate &signer, const char *wrong,
                                         const char *notCurrent, const QDateTime &now);
    gateway::http::Response answer(const SyncCall &call, const QByteArray &businessXml,
                                   const QDateTime &now);
    static gateway::http::Response faultResponse(const SyncFault &fault, const QDateTime &now);

    Keys m_keys;
    IndexRevocation m_revocation;
    Journal m_journal;
    Services m_services;
    Outages &m_outages;
    QMutex m_signing;
    QByteArray m_lastAnswer;
};

} // namespace ruqsat::sandbox
