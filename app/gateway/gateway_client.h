#pragma once

#include "core/clock.h"
#include "core/identifier.h"
#include "core/secret.h"
#include "gateway/invented_payment_adapter.h"
#include "gateway/lookup.h"
#include "gateway/sync_channel.h"
#include "protocol/check.h"

#include <QHash>

#include <memory>

namespace ruqsat::gateway {

struct GatewaySettings
{
    /// "http://host:port/path", or "https://…" together with caFile.
    QString url;
    QString caFile;
    /// PEM: the signature key of this information system.
    QString certificateFile;
    QString keyFile;
    /// PEM: the one certificate whose signature on answers is believed.
    QString signerCertificateFile;
    QString senderId = QStringLiteral("demo");
    Secret senderPassword;
    int timeoutMilliseconds = 10'000;
    /// Bytes of the whole HTTP answer.
    qint64 maximumAnswer = 1024 * 1024;
    /// How far the time of an answer may be from ours.
    int clockToleranceSeconds = 300;
    /// Codes of RegStatus: is such an organisation in the register? The directory of codes is not
    /// public, so an administrator can set it; a code that is not listed is a failure.
    QHash<QString, bool> registrationStatuses = {
        {QStringLiteral("01"), true}, {QStringLiteral("02"), false}, {QStringLiteral("03"), false}};
};

/// Client of the e-government gateway, SyncChannel v10. Thread-safe; calls block.
class GatewayClient final : public SyncChannel
{
public:
    /// Reads the files. Fails with configurationInvalid. `clock` must outlive the client.
    static Result<std::unique_ptr<GatewayClient>> open(GatewaySettings settings,
                                                       const Clock &clock);
    ~GatewayClient() override;
    GatewayClient(const GatewayClient &) = delete;
    GatewayClient &operator=(const GatewayClient &) = delete;

    /// Asks the state database of legal entities (GbdulInfoByBin_v2).
    OrganisationLookup organisation(const Bin &bin);
    /// Asks the state database of individuals (GBDFL_UniversalServiceSync).
    PersonLookup person(const Iin &iin);
    /// Asks the notaries' system and the payment gateway, by schemas of our own invention.
    Lookup<protocol::PowerOfAttorney> powerOfAttorney(const protocol::PowerRequest &request);
    Lookup<PaymentRecord> payment(const PaymentQuery &query);

    Result<SyncAnswer> exchange(const QString &serviceId, const QByteArray &businessXml) override;

private:
    struct Private;
    explicit GatewayClient(std::unique_ptr<Private> implementation);
    std::unique_ptr<Private> d;
};

} // namespace ruqsat::gateway
