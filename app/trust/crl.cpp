#include "trust/evidence.h"
#include "trust/http_exchange.h"
#include "trust/openssl_types.h"
#include "trust/revocation.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QLoggingCategory>

namespace ruqsat::trust {

namespace {

Q_LOGGING_CATEGORY(crlLog, "ruqsat.trust.crl")

using SharedCrl = std::shared_ptr<X509_CRL>;

Result<SharedCrl> parseCrl(const QByteArray &der)
{
    const unsigned char *position = bytesOf(der);
    X509_CRL *crl = d2i_X509_CRL(nullptr, &position, der.size());
    if (!crl)
        return Failure(FailureCode::RevocationMalformed, takeOpensslError());
    return SharedCrl(crl, X509_CRL_free);
}

Result<QList<SharedCrl>> parseCrls(const QByteArray &derOrPem)
{
    if (derOrPem.isEmpty() || derOrPem.size() > maximumCrlSize)
        return Failure(FailureCode::RevocationMalformed, QStringLiteral("CRL size"));
    QList<SharedCrl> crls;
    if (!derOrPem.contains("-----BEGIN")) {
        const Result<SharedCrl> crl = parseCrl(derOrPem);
        if (!crl)
            return crl.failure();
        return QList<SharedCrl>{*crl};
    }
    const BioPtr bio = memoryBio(derOrPem);
    while (X509_CRL *crl = PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr))
        crls.append(SharedCrl(crl, X509_CRL_free));
    // A PEM text ends with "no start line"; anything else is a block that could not be read.
    const unsigned long error = ERR_peek_last_error();
    takeOpensslError();
    if (ERR_GET_REASON(error) != PEM_R_NO_START_LINE)
        return Failure(FailureCode::RevocationMalformed, QStringLiteral("CRL in PEM"));
    return crls;
}

bool isOf(X509_CRL *crl, const Certificate &issuer)
{
    return X509_NAME_cmp(X509_CRL_get_issuer(crl), X509_get_subject_name(native(issuer))) == 0;
}

// A list that names only some certificates or reasons, or a delta, does not answer for all.
bool isComplete(X509_CRL *crl)
{
    for (int i = 0; i < X509_CRL_get_ext_count(crl); ++i) {
        if (X509_EXTENSION_get_critical(X509_CRL_get_ext(crl, i)))
            return false;
    }
    return true;
}

std::optional<int> reasonOf(X509_REVOKED *entry)
{
    ASN1_ENUMERATED *reason = static_cast<ASN1_ENUMERATED *>(
        X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr));
    if (!reason)
        return std::nullopt;
    const auto value = static_cast<int>(ASN1_ENUMERATED_get(reason));
    ASN1_ENUMERATED_free(reason);
    return value;
}

RevocationAnswer ask(X509_CRL *crl, const Certificate &certificate, const Certificate &issuer,
                     const QDateTime &at)
{
    if (!issuer.isAuthority() || X509_CRL_verify(crl, X509_get0_pubkey(native(issuer))) != 1)
        return RevocationAnswer::unknown(FailureCode::RevocationMalformed, takeOpensslError());
    if (!isComplete(crl))
        return RevocationAnswer::unknown(FailureCode::RevocationMalformed,
                                         QStringLiteral("CRL with a critical extension"));
    RevocationAnswer answer;
    answer.source = QStringLiteral("crl");
    answer.thisUpdate = timeOf(X509_CRL_get0_lastUpdate(crl));
    answer.nextUpdate = timeOf(X509_CRL_get0_nextUpdate(crl));
    X509_REVOKED *entry = nullptr;
    // 2 is removeFromCRL: taken off hold.
    const bool listed = X509_CRL_get0_by_cert(crl, &entry, native(certificate)) == 1;
    // What a list does not name gets doubtful with the list's age; what it names stays revoked,
    // unless it is only on hold.
    const std::optional<int> reason = listed ? reasonOf(entry) : std::nullopt;
    const bool forGood = listed && reason != CRL_REASON_CERTIFICATE_HOLD;
    if (!forGood && (!answer.nextUpdate.isValid() || answer.nextUpdate < at))
        return RevocationAnswer::unknown(FailureCode::RevocationStale,
                                         QStringLiteral("CRL is over"));
    answer.evidence = toDer(crl, i2d_X509_CRL);
    if (listed) {
        answer.state = RevocationState::Revoked;
        answer.revokedAt = timeOf(X509_REVOKED_get0_revocationDate(entry));
        answer.reason = reason;
    } else if (answer.thisUpdate > certificate.notAfter()) {
        // Entries of expired certificates are taken off the list (RFC 5280 §3.3): silence there
        // proves nothing.
        return RevocationAnswer::unknown(FailureCode::RevocationStale,
                                         QStringLiteral("CRL is younger than the certificate"));
    } else {
        answer.state = RevocationState::Good;
    }
    return answer;
}

RevocationAnswer best(const QList<SharedCrl> &crls, const Certificate &certificate,
                      const Certificate &issuer, const QDateTime &at)
{
    RevocationAnswer best = RevocationAnswer::unknown(FailureCode::RevocationUnavailable,
                                                      QStringLiteral("no CRL of the issuer"));
    for (const SharedCrl &crl : crls) {
        if (!isOf(crl.get(), issuer))
            continue;
        const RevocationAnswer answer = ask(crl.get(), certificate, issuer, at);
        const bool better =
            best.state == RevocationState::Unknown ||
            (answer.state != RevocationState::Unknown && answer.thisUpdate > best.thisUpdate);
        if (better)
            best = answer;
    }
    return best;
}

Result<QList<SharedCrl>> readDirectory(const QString &path)
{
    const QDir directory(path);
    if (!directory.exists())
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("no folder ") + path);
    QList<SharedCrl> all;
    const QFileInfoList files = directory.entryInfoList(
        {QStringLiteral("*.crl"), QStringLiteral("*.pem")}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (info.size() > maximumCrlSize || !file.open(QIODevice::ReadOnly))
            return Failure(FailureCode::ConfigurationInvalid,
                           QStringLiteral("cannot read ") + info.filePath());
        const Result<QList<SharedCrl>> crls = parseCrls(file.readAll());
        if (!crls)
            return Failure(crls.failure().code, info.filePath());
        all += *crls;
    }
    return all;
}

} // namespace

struct CrlStore::Private
{
    QMutex mutex;
    QList<SharedCrl> added;
    QHash<QString, QList<SharedCrl>> byDirectory;
    std::chrono::milliseconds rereadAfter;
    QElapsedTimer sinceReading;

    QList<SharedCrl> all();
};

QList<SharedCrl> CrlStore::Private::all()
{
    const QMutexLocker lock(&mutex);
    QList<SharedCrl> crls = added;
    for (const QList<SharedCrl> &own : byDirectory)
        crls += own;
    return crls;
}

CrlStore::CrlStore(std::chrono::milliseconds rereadAfter)
    : d(std::make_unique<Private>())
{
    d->rereadAfter = rereadAfter;
}

CrlStore::~CrlStore() = default;

Result<void> CrlStore::add(const QByteArray &derOrPem)
{
    const Result<QList<SharedCrl>> crls = parseCrls(derOrPem);
    if (!crls)
        return crls.failure();
    const QMutexLocker lock(&d->mutex);
    d->added.append(*crls);
    return {};
}

Result<void> CrlStore::addDirectory(const QString &path)
{
    const Result<QList<SharedCrl>> crls = readDirectory(path);
    if (!crls)
        return crls.failure();
    const QMutexLocker lock(&d->mutex);
    d->byDirectory.insert(path, *crls);
    d->sinceReading.start();
    return {};
}

void CrlStore::readAgain()
{
    QStringList directories;
    {
        const QMutexLocker lock(&d->mutex);
        if (!d->sinceReading.isValid() || d->sinceReading.elapsed() < d->rereadAfter.count())
            return;
        // At once, so that of many who ask in this moment only one reads.
        d->sinceReading.start();
        directories = d->byDirectory.keys();
    }
    // A folder that cannot be read now keeps the lists that it had.
    for (const QString &directory : directories) {
        if (!addDirectory(directory))
            qCWarning(crlLog, "a folder of CRLs cannot be read");
    }
}

RevocationAnswer CrlStore::check(const Certificate &certificate, const Certificate &issuer,
                                 const QDateTime &at)
{
    // New lists are put into the folder while the program runs.
    readAgain();
    return best(d->all(), certificate, issuer, at);
}

struct CrlClient::Private
{
    struct Fetched
    {
        SharedCrl crl;
        QDateTime nextUpdate;
        QElapsedTimer since;
    };
    int timeoutSeconds = 5;
    std::chrono::milliseconds keptFor;
    QMutex mutex;
    QHash<QString, Fetched> byUrl;

    std::optional<Fetched> known(const QString &url, const QDateTime &at);
    Result<SharedCrl> fetch(const QString &url);
    Result<SharedCrl> newest(const QString &url, const QDateTime &at);
};

/// A list that is in force now as well: what was asked of it may lie long back, and what was
/// revoked since is only on newer ones.
std::optional<CrlClient::Private::Fetched> CrlClient::Private::known(const QString &url,
                                                                     const QDateTime &at)
{
    const QMutexLocker lock(&mutex);
    const auto found = byUrl.constFind(url);
    if (found == byUrl.constEnd() || found->nextUpdate < qMax(at, QDateTime::currentDateTimeUtc()))
        return std::nullopt;
    return *found;
}

Result<SharedCrl> CrlClient::Private::newest(const QString &url, const QDateTime &at)
{
    const std::optional<Fetched> old = known(url, at);
    if (old && old->since.elapsed() < keptFor.count())
        return old->crl;
    Result<SharedCrl> fresh = fetch(url);
    return !fresh && old ? Result<SharedCrl>(old->crl) : fresh;
}

Result<SharedCrl> CrlClient::Private::fetch(const QString &url)
{
    HttpRequest request;
    request.url = url;
    request.timeoutSeconds = timeoutSeconds;
    request.maximumAnswer = maximumCrlSize;
    const Result<QByteArray> received = exchange(request);
    if (!received)
        return received.failure();
    const Result<QList<SharedCrl>> crls = parseCrls(*received);
    if (!crls)
        return crls.failure();
    if (crls->isEmpty())
        return FailureCode::RevocationMalformed;
    Fetched fetched{crls->first(), timeOf(X509_CRL_get0_nextUpdate(crls->first().get())), {}};
    fetched.since.start();
    const QMutexLocker lock(&mutex);
    byUrl.insert(url, fetched);
    return crls->first();
}

CrlClient::CrlClient(int timeoutSeconds, std::chrono::milliseconds keptFor)
    : d(std::make_unique<Private>())
{
    d->timeoutSeconds = timeoutSeconds;
    d->keptFor = keptFor;
}

CrlClient::~CrlClient() = default;

RevocationAnswer CrlClient::check(const Certificate &certificate, const Certificate &issuer,
                                  const QDateTime &at)
{
    RevocationAnswer last = RevocationAnswer::unknown(FailureCode::RevocationUnavailable,
                                                      QStringLiteral("no CRL address"));
    const QStringList urls = certificate.crlUrls();
    for (const QString &url : urls) {
        const Result<SharedCrl> crl = d->newest(url, at);
        if (!crl) {
            last = RevocationAnswer::unknown(crl.failure().code, crl.failure().detail);
            continue;
        }
        if (!isOf(crl->get(), issuer)) {
            last = RevocationAnswer::unknown(FailureCode::RevocationMalformed,
                                             QStringLiteral("CRL of another issuer"));
            continue;
        }
        last = ask(crl->get(), certificate, issuer, at);
        if (last.state != RevocationState::Unknown)
            return last;
    }
    return last;
}

} // namespace ruqsat::trust
