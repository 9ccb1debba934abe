#include "registry/config.h"

#include "protocol/object_reader.h"

#include <QFile>

namespace ruqsat::registry {
namespace {

using protocol::ObjectReader;

constexpr qsizetype maxPath = 4096;

struct TlsPart
{
    Config::Tls value;
    static TlsPart read(ObjectReader &in)
    {
        return {{in.text("ca", maxPath), in.text("cert", maxPath), in.text("key", maxPath)}};
    }
};

struct DatabasePart
{
    DatabaseSettings value;
    static DatabasePart read(ObjectReader &in)
    {
        DatabasePart part;
        part.value.host = in.text("host", maxPath);
        part.value.port = QString::number(in.integer("port", 1, 65535));
        part.value.name = in.text("name", 64);
        part.value.user = in.text("user", 64);
        if (in.has("statementSeconds"))
            part.value.statementSeconds = static_cast<int>(in.integer("statementSeconds", 1, 600));
        return part;
    }
};

struct GatewayPart
{
    Config::Gateway value;
    static GatewayPart read(ObjectReader &in)
    {
        GatewayPart part;
        part.value.url = in.text("url", maxPath);
        part.value.ca = in.optionalText("ca", maxPath);
        if (part.value.ca.isEmpty() &&
            part.value.url.startsWith(QLatin1String("https:"), Qt::CaseInsensitive))
            in.fail("ca", QStringLiteral("missing: whom to believe at an https url"));
        part.value.cert = in.text("cert", maxPath);
        part.value.key = in.text("key", maxPath);
        part.value.signerCert = in.text("signerCert", maxPath);
        part.value.senderId = in.optionalText("senderId", 64);
        part.value.passwordFile = in.optionalText("passwordFile", maxPath);
        if (in.has("timeoutMilliseconds"))
            part.value.timeoutMilliseconds =
                static_cast<int>(in.integer("timeoutMilliseconds", 100, 60'000));
        return part;
    }
};

struct TrustPart
{
    Config::Trust value;
    static TrustPart read(ObjectReader &in)
    {
        TrustPart part;
        part.value.roots = in.text("roots", maxPath);
        part.value.intermediates = in.text("intermediates", maxPath);
        part.value.ocspUrl = in.optionalText("ocspUrl", maxPath);
        part.value.crlDir = in.optionalText("crlDir", maxPath);
        part.value.tsaUrl = in.optionalText("tsaUrl", maxPath);
        if (in.has("timeoutSeconds"))
            part.value.timeoutSeconds = static_cast<int>(in.integer("timeoutSeconds", 1, 60));
        return part;
    }
};

struct StatementPart
{
    Config::Statement value;
    static StatementPart read(ObjectReader &in)
    {
        return {
            {in.text("host", 64), in.text("key", maxPath), in.optionalText("formerKeys", maxPath)}};
    }
};

struct PublicPart
{
    Config::Public value;
    static PublicPart read(ObjectReader &in)
    {
        PublicPart part;
        part.value.listen = in.optionalText("listen", 255);
        part.value.cert = in.optionalText("cert", maxPath);
        part.value.key = in.optionalText("key", maxPath);
        if (in.has("perMinute"))
            part.value.perMinute = static_cast<int>(in.integer("perMinute", 1, 1'000'000));
        return part;
    }
};

struct AuditPart
{
    Config::Audit value;
    static AuditPart read(ObjectReader &in)
    {
        AuditPart part;
        part.value.folder = in.optionalText("folder", maxPath);
        if (in.has("seconds"))
            part.value.seconds = static_cast<int>(in.integer("seconds", 1, 86'400));
        return part;
    }
};

struct UploadsPart
{
    Config::Uploads value;
    static UploadsPart read(ObjectReader &in)
    {
        UploadsPart part;
        if (in.has("days"))
            part.value.days = static_cast<int>(in.integer("days", 1, 3650));
        if (in.has("seconds"))
            part.value.seconds = static_cast<int>(in.integer("seconds", 1, 86'400));
        if (in.has("officeMebibytes"))
            part.value.officeBytes =
                in.integer("officeMebibytes", 1, 1024LL * 1024 * 1024) * 1024 * 1024;
        return part;
    }
};

struct Whole
{
    Config value;
    static Whole read(ObjectReader &in)
    {
        Whole whole;
        Config &config = whole.value;
        config.listen = in.text("listen", 255);
        config.tls = in.nested<TlsPart>("tls").value;
        if (in.has("connectionsFromAddress"))
            config.connectionsFromAddress =
                static_cast<int>(in.integer("connectionsFromAddress", 8, 1024));
        config.database = in.nested<DatabasePart>("database").value;
        config.storage = in.text("storage", maxPath);
        config.gateway = in.nested<GatewayPart>("gateway").value;
        config.trust = in.nested<TrustPart>("trust").value;
        config.statement = in.nested<StatementPart>("statement").value;
        if (in.has("public"))
            config.publicPage = in.nested<PublicPart>("public").value;
        config.press = in.text("press", maxPath);
        config.regulations = in.optionalText("regulations", maxPath);
        config.calendar = in.optionalText("calendar", maxPath);
        config.permitSeries = in.text("permitSeries", 3, 3);
        if (in.has("audit"))
            config.audit = in.nested<AuditPart>("audit").value;
        if (in.has("uploads"))
            config.uploads = in.nested<UploadsPart>("uploads").value;
        if (in.has("verdictSeconds"))
            config.verdictSeconds = static_cast<int>(in.integer("verdictSeconds", 1, 86'400));
        if (in.has("drainSeconds"))
            config.drainSeconds = static_cast<int>(in.integer("drainSeconds", 1, 600));
        config.demo = in.optionalBoolean("demo");
        const bool repealed = in.has("repealed") ? in.optionalBoolean("repealed") : config.demo;
        config.repealed = repealed ? RepealedRegulations::Allowed : RepealedRegulations::Refused;
        if (!config.demo && config.gateway.passwordFile.isEmpty())
            in.fail("gateway", QStringLiteral("passwordFile is missing"));
        return whole;
    }
};

bool isLoopback(const QString &listen)
{
    return listen.startsWith(QLatin1String("127.")) || listen.startsWith(QLatin1String("[::1]:")) ||
           listen.startsWith(QLatin1String("localhost:"));
}

} // namespace

Result<Config> Config::load(const QString &path, const QString &publicListen)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("cannot be read"));
    Result<Whole> whole = protocol::parseRequest<Whole>(file.read(1024 * 1024), 1024 * 1024 - 1);
    if (!whole)
        return Failure(FailureCode::ConfigurationInvalid, whole.failure().detail);
    Config config = std::move(whole->value);
    if (!publicListen.isEmpty())
        config.publicPage.listen = publicListen;
    const Public &page = config.publicPage;
    if (page.cert.isEmpty() != page.key.isEmpty() ||
        (!page.listen.isEmpty() && page.cert.isEmpty() && !isLoopback(page.listen)))
        return Failure(
            FailureCode::ConfigurationInvalid,
            QStringLiteral("public: an address that is not loopback needs cert and key"));
    return config;
}

} // namespace ruqsat::registry
