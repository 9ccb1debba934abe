#include "desk/desk.h"

#include "desk/kept_demo.h"

#include <QDebug>
#include <QFile>
#include <QSslKey>

namespace ruqsat::desk {
namespace {

/// Whoever starts the program has signed nothing: what is wrong are the settings.
Failure wrongAnchors(const QString &path, const Failure &failure)
{
    return {FailureCode::ConfigurationInvalid,
            QStringLiteral("trust: %1: %2").arg(path, failure.detail)};
}

/// Fails with dataFileUnreadable and configurationInvalid, with the name of the file.
Result<trust::TrustAnchors> readAnchors(const Settings &settings)
{
    QByteArray pem;
    for (const QString &path : {settings.trustRoots, settings.trustIntermediates}) {
        if (path.isEmpty())
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > 1024 * 1024)
            return Failure(FailureCode::DataFileUnreadable, path);
        const QByteArray own = file.readAll() + '\n';
        if (const auto read = trust::Certificate::listFromPem(own); !read)
            return wrongAnchors(path, read.failure());
        pem += own;
    }
    Result<trust::TrustAnchors> anchors = trust::TrustAnchors::fromPem(pem);
    return anchors ? anchors : wrongAnchors(settings.trustRoots, anchors.failure());
}

/// DER; empty where the settings name none. Fails with configurationInvalid.
Result<QByteArray> readRecoveryKey(const Settings &settings)
{
    if (settings.recoveryKey.isEmpty())
        return QByteArray();
    QFile file(settings.recoveryKey);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(FailureCode::DataFileUnreadable, settings.recoveryKey);
    const QSslKey key(file.read(64 * 1024), QSsl::Rsa, QSsl::Pem, QSsl::PublicKey);
    if (key.isNull())
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("recovery.publicKey"));
    return key.toDer();
}

/// What the person signed in signs.
protocol::CertificatePurpose purposeOf(const Session &session)
{
    return session.may(Permission::SignResult) ? protocol::CertificatePurpose::Result
                                               : protocol::CertificatePurpose::Operator;
}

} // namespace

Result<std::unique_ptr<Desk>> Desk::open(const QString &settingsFile,
                                         std::shared_ptr<const Clock> clock)
{
    Result<Settings> settings = Settings::load(settingsFile);
    if (!settings)
        return settings.failure();
    Result<trust::TrustAnchors> anchors = readAnchors(*settings);
    if (!anchors)
        return anchors.failure();
    const Result<QByteArray> recoveryKey = readRecoveryKey(*settings);
    if (!recoveryKey)
        return recoveryKey.failure();
    Result<std::unique_ptr<RegistryClient>> client = RegistryClient::create(*settings);
    if (!client)
        return client.failure();
    return std::unique_ptr<Desk>(new Desk(*std::move(settings), *std::move(client),
                                          *std::move(anchors), *recoveryKey, std::move(clock)));
}

Desk::Desk(Settings settings, std::unique_ptr<RegistryClient> client, trust::TrustAnchors anchors,
           const QByteArray &recoveryKey, std::shared_ptr<const Clock> clock)
    : m_settings(std::move(settings))
    , m_clock(std::move(clock))
    , m_clockWatch(*m_clock)
    , m_regulations(RegulationCatalog::shipped())
    , m_calendar(WorkCalendar::shipped())
    , m_mci(MciTable::shipped())
    , m_installedAnchors(std::move(anchors))
    , m_anchors(m_installedAnchors)
    , m_client(std::move(client))
    , m_connection(
          std::make_unique<ConnectionWatch>(*m_client, readKeptDemo(m_settings.vaultFolder)))
    , m_tokens(std::make_unique<TokenWatch>(m_settings.tokenModules, *m_clock))
    , m_signIn(std::make_unique<SignIn>(*m_client,
                                        SignInPolicy{m_settings.vaultFolder, m_settings.offlineDays,
                                                     recoveryKey, m_settings.copiesFolder},
                                        *m_clock))
{
    readLaw();
    connect(m_signIn.get(), &SignIn::aboutToSucceed, this, &Desk::endSession);
    connect(m_signIn.get(), &SignIn::succeeded, this, &Desk::onSignedIn);
    connect(m_signIn.get(), &SignIn::aboutToReplaceVault, this, [this] {
        if (m_outbox)
            m_outbox->setHeld(true);
        m_vaultCopies.reset();
        m_vaultWatch.reset();
    });
    // As at the sign-in: what was registered meanwhile is fetched before anything is sent.
    connect(m_signIn.get(), &SignIn::vaultReplaced, this, [this] {
        if (m_outbox)
            m_outbox->keepAgain();
        watchVault();
    });
    connect(m_tokens.get(), &TokenWatch::changed, this, &Desk::onTokensChanged);
    connect(m_connection.get(), &ConnectionWatch::timeHeard, this, [this](const QDateTime &time) {
        m_clockWatch.settle(time);
        if (m_session)
            m_session->setClockSkewSeconds(m_clockWatch.skewSeconds());
    });
    connect(m_connection.get(), &ConnectionWatch::lawHeard, this, &Desk::onLawHeard);
    connect(m_connection.get(), &ConnectionWatch::changed, this, [this] {
        const std::optional<bool> demo = m_connection->demo();
        const Result<void> kept = demo ? keepDemo(m_settings.vaultFolder, *demo) : Result<void>();
        if (!kept)
            qWarning().noquote() << failureName(kept.failure().code) << kept.failure().detail;
    });
    connect(m_connection.get(), &ConnectionWatch::restored, this, [this] {
        if (m_vaultWatch && !m_vaultWatch->isSettled())
            m_vaultWatch->tell();
        for (Outbox *outbox : {m_outbox.get(), m_officeOutbox.get()}) {
            if (outbox)
                outbox->tryNow();
        }
        if (m_draftSync) {
            m_draftSync->touch();
            m_draftSync->refresh();
        }
    });
}

void Desk::readLaw()
{
    if (!m_settings.regulations.isEmpty())
        m_regulations.loadFolder(m_settings.regulations, true);
    for (const RegulationFileFault &file : m_regulations.faults()) {
        for (const DataFault &fault : file.faults)
            m_lawFaults.append({file.code, file.file + QLatin1Char('#') + fault.pointer +
                                               QStringLiteral(": ") + fault.message});
    }
    if (Result<WorkCalendar> calendar = WorkCalendar::shippedWith(m_settings.calendar))
        m_calendar = *std::move(calendar);
    else
        m_lawFaults.append(calendar.failure());
    if (Result<MciTable> mci = MciTable::shippedOr(m_settings.mci))
        m_mci = *std::move(mci);
    else
        m_lawFaults.append(mci.failure());
    for (const Failure &fault : m_lawFaults)
        qWarning().noquote() << failureName(fault.code) << fault.detail;
    // What the registry counts with goes before what this desk has.
    if (const Result<KeptLaw> kept = readKeptLaw(m_settings.vaultFolder))
        takeLaw(*kept);
    else if (kept.failure().code != FailureCode::DataFileUnreadable)
        qWarning().noquote() << "law.json" << failureName(kept.failure().code)
                             << kept.failure().detail;
}

void Desk::takeLaw(const KeptLaw &law)
{
    m_calendar = law.calendar;
    m_mci = law.mci;
    m_anchors = law.anchors.value_or(m_installedAnchors);
    if (m_session)
        m_session->setMci(m_mci);
    Q_EMIT lawChanged();
}

void Desk::onLawHeard(qint64 revision)
{
    // A desk that is not admitted asks all the same: the answer tells when it is.
    if (revision == m_lawRevision && m_connection->state() != ConnectionState::DeviceRefused)
        return;
    m_client->lawInForce().then(this, [this](const Result<protocol::LawInForce> &law) {
        // The next status asks again: until then terms are counted as before.
        if (!law)
            return;
        const Result<KeptLaw> taken = KeptLaw::from(*law);
        if (!taken) {
            qWarning().noquote() << "law" << failureName(taken.failure().code)
                                 << taken.failure().detail;
            return;
        }
        m_lawRevision = law->revision;
        takeLaw(*taken);
        if (const Result<void> kept = keepLaw(m_settings.vaultFolder, *law); !kept)
            qWarning().noquote() << failureName(kept.failure().code) << kept.failure().detail;
    });
}

Desk::~Desk()
{
    signOut();
}

scan::HelperPlace Desk::scannerPlace() const
{
    scan::HelperPlace place;
    place.saneConfigDir = m_settings.saneConfigFolder;
    return place;
}

void Desk::onTokensChanged()
{
    QList<SigningCertificate> candidates;
    for (const SigningCertificate &certificate : m_tokens->certificates()) {
        if (certificate.usable())
            candidates.append(certificate);
    }
    // With several to choose from, the registry tells which are revoked, so that the first one
    // offered is not one of those. A single one is asked about when it is to sign.
    if (!m_session || !m_session->may(Permission::CheckCertificate) || candidates.size() < 2)
        return;
    for (const SigningCertificate &certificate : candidates) {
        const QString fingerprint = certificate.token.certificate.fingerprint();
        if (m_asked.contains(fingerprint))
            continue;
        m_asked.insert(fingerprint);
        checkSigner(*m_session, certificate, purposeOf(*m_session), *m_clock)
            .then(m_session.get(), [this, certificate](const Result<SignerVerdict> &verdict) {
                if (!verdict && isOfTheCertificate(verdict.failure().code))
                    m_tokens->setRefused(certificate, verdict.failure().code);
            });
    }
}

void Desk::onSignedIn(const std::shared_ptr<Session> &session)
{
    m_session = session;
    if (m_session->isAlive())
        m_clockWatch.settle(m_session->signedInAt());
    m_session->setClockSkewSeconds(m_clockWatch.skewSeconds());
    m_session->setMci(m_mci);
    m_asked.clear();
    m_tokens->setHolder(expectedHolder(m_session->user(), purposeOf(*m_session)));
    openOutboxes();
    watchVault();
    Q_EMIT signedIn();
}

void Desk::openOutboxes()
{
    if (m_session->may(Permission::OpenOfficeOutbox)) {
        m_officeStore = std::make_unique<OfficeStore>(*m_session, m_settings.vaultFolder, *m_clock);
        m_officeOutbox = std::make_unique<Outbox>(*m_session, *m_clock, m_officeStore.get(),
                                                  Outbox::Whose::Colleagues);
    }
    if (m_session->may(Permission::RegisterApplication)) {
        m_outbox = std::make_unique<Outbox>(*m_session, *m_clock, m_officeStore.get());
        m_outbox->setHeld(true);
        m_outbox->start();
        m_draftSync = std::make_unique<DraftSync>(*m_session, *m_outbox);
        m_draftSync->touch();
        m_draftSync->refresh();
    }
    if (m_officeStore)
        m_officeStore->start();
}

void Desk::watchVault()
{
    m_vaultWatch = std::make_unique<VaultWatch>(*m_session);
    if (m_outbox) {
        connect(m_vaultWatch.get(), &VaultWatch::settled, m_outbox.get(),
                [this] { m_outbox->setHeld(false); });
        connect(m_outbox.get(), &Outbox::acknowledged, m_vaultWatch.get(), &VaultWatch::tell);
        // Else a copy from before a request was taken back would pass for the latest.
        connect(m_outbox.get(), &Outbox::refused, m_vaultWatch.get(), &VaultWatch::tell);
    }
    m_vaultWatch->tell();
    m_vaultCopies = std::make_unique<VaultCopies>(
        *m_session,
        CopyPolicy{folderOfLogin(m_settings.copiesFolder, m_session->user().login),
                   m_settings.copyHours, m_settings.copiesKept},
        *m_clock);
}

void Desk::signOut()
{
    m_signIn->cancel();
    endSession();
}

void Desk::endSession()
{
    if (!m_session)
        return;
    Q_EMIT signingOut();
    m_vaultCopies.reset();
    m_vaultWatch.reset();
    m_draftSync.reset();
    m_outbox.reset();
    m_officeOutbox.reset();
    m_officeStore.reset();
    m_session->signOut();
    m_session.reset();
    // Without a session: nobody asks the registry about the certificates of everybody.
    m_tokens->setHolder(std::nullopt);
    Q_EMIT signedOut();
}

} // namespace ruqsat::desk
