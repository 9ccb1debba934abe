#pragma once

#include "core/clock.h"
#include "core/regulation_catalog.h"
#include "gateway/gateway_client.h"
#include "protocol/application.h"
#include "registry/config.h"
#include "registry/law.h"
#include "registry/store/known_callers.h"
#include "trust/paper_statement.h"
#include "trust/timestamp.h"

#include <memory>

namespace ruqsat::registry {

/// What every request handler may use. Made once; shared by all threads.
struct Context
{
    Config config;
    SystemClock clock;
    std::unique_ptr<Database> database;
    RegulationCatalog regulations;
    /// What stands over the shipped law is kept in the database: see law().
    LawBook lawBook;
    store::KnownCallers callers;
    std::unique_ptr<trust::RevocationSource> revocation;
    /// Null where no authority is configured.
    std::unique_ptr<trust::TimestampSource> timestamps;
    std::unique_ptr<gateway::GatewayClient> gateway;
    /// Signs the QR codes of papers.
    std::optional<trust::StatementSigner> statements;
    /// Its public half and those of former keys, for whoever checks papers without the registry.
    QByteArray paperKeys;

    /// Reads everything that the configuration names. Fails with configurationInvalid and with the
    /// codes of data files.
    static Result<std::unique_ptr<Context>> open(const Config &config);

    /// The law in force, as of the newest request. It stays as it is for whoever holds it.
    std::shared_ptr<const Law> law() const { return lawBook.current(); }
    /// Another registry on the same database may have taken a change of the law; each request sees
    /// it by itself, work without a request calls this before it judges. Fails as
    /// LawBook::follow().
    Result<void> followLaw();
    /// For a new case that was received at `at`. Fails with regulationUnknown,
    /// regulationNotInForce.
    Result<Regulation> regulation(const QString &id, const QDateTime &at) const;
    /// The version that a case began with, whatever came into force since. Fails with
    /// regulationUnknown.
    Result<Regulation> regulationOf(const protocol::Application &application) const;
};

} // namespace ruqsat::registry
