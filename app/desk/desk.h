#pragma once

#include "core/calendar.h"
#include "core/clock.h"
#include "core/fee.h"
#include "core/regulation_catalog.h"
#include "desk/clock_watch.h"
#include "desk/connection_watch.h"
#include "desk/draft_sync.h"
#include "desk/kept_law.h"
#include "desk/office_store.h"
#include "desk/outbox.h"
#include "desk/settings.h"
#include "desk/sign_in.h"
#include "desk/signer_check.h"
#include "desk/token_watch.h"
#include "desk/vault_copies.h"
#include "desk/vault_watch.h"
#include "scan/scanner.h"
#include "trust/certificate_check.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace ruqsat::desk {

/// One desk: its settings, the way to the registry, the token, and who is signed in. The program
/// has one; tests make as many as they like.
class Desk final : public QObject
{
    Q_OBJECT

public:
    /// Reads desk.json and the data of the program. Fails with configurationInvalid, dataFile….
    static Result<std::unique_ptr<Desk>>
    open(const QString &settingsFile,
         std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>());
    ~Desk() override;

    const Settings &settings() const { return m_settings; }
    const Clock &clock() const { return *m_clock; }
    const RegulationCatalog &regulations() const { return m_regulations; }
    const WorkCalendar &calendar() const { return m_calendar; }
    const MciTable &mci() const { return m_mci; }
    /// What of the administrator's own files could not be taken; what is shipped stands in for it.
    const QList<Failure> &lawFaults() const { return m_lawFaults; }
    /// Whom to believe about papers and signers: what the registry's administrators put in force,
    /// and the installed files while none of it was heard.
    const trust::TrustAnchors &anchors() const { return m_anchors; }
    /// Of the installed files alone. The only ones for what the registry itself signs, such as the
    /// heads of its audit: it must not name those who vouch for it.
    const trust::TrustAnchors &installedAnchors() const { return m_installedAnchors; }
    scan::HelperPlace scannerPlace() const;

    RegistryClient &client() { return *m_client; }
    ConnectionWatch &connection() { return *m_connection; }
    const ConnectionWatch &connection() const { return *m_connection; }
    const ClockWatch &clockWatch() const { return m_clockWatch; }
    TokenWatch &tokens() { return *m_tokens; }
    SignIn &signIn() { return *m_signIn; }

    /// Null while nobody is signed in.
    Session *session() const { return m_session.get(); }
    /// Only while somebody is signed in who registers applications; else null.
    Outbox *outbox() const { return m_outbox.get(); }
    /// What colleagues of the office signed at this desk; sent here under the person signed in. For
    /// the head too, who sends nothing but may take it back; else null.
    Outbox *officeOutbox() const { return m_officeOutbox.get(); }
    /// As outbox().
    DraftSync *draftSync() const { return m_draftSync.get(); }
    /// Only while somebody is signed in; else null.
    VaultWatch *vaultWatch() const { return m_vaultWatch.get(); }
    VaultCopies *vaultCopies() const { return m_vaultCopies.get(); }
    /// Ends the session: drafts are saved, what is signed goes on at the next sign-in.
    void signOut();

Q_SIGNALS:
    /// calendar(), mci() and anchors() are others now: the registry's.
    void lawChanged();
    void signedIn();
    /// Just before session() goes away: let go of everything that holds it.
    void signingOut();
    void signedOut();

private:
    Desk(Settings settings, std::unique_ptr<RegistryClient> client, trust::TrustAnchors anchors,
         const QByteArray &recoveryKey, std::shared_ptr<const Clock> clock);
    void onSignedIn(const std::shared_ptr<Session> &session);
    void openOutboxes();
    void watchVault();
    void endSession();
    void onTokensChanged();
    void readLaw();
    void onLawHeard(qint64 revision);
    void takeLaw(const KeptLaw &law);

    Settings m_settings;
    std::shared_ptr<const Clock> m_clock;
    ClockWatch m_clockWatch;
    RegulationCatalog m_regulations;
    WorkCalendar m_calendar;
    MciTable m_mci;
    qint64 m_lawRevision = -1; ///< that the registry was heard to count with; -1: not heard yet
    QList<Failure> m_lawFaults;
    const trust::TrustAnchors m_installedAnchors;
    trust::TrustAnchors m_anchors;
    std::unique_ptr<RegistryClient> m_client;
    std::unique_ptr<ConnectionWatch> m_connection;
    std::unique_ptr<TokenWatch> m_tokens;
    std::unique_ptr<SignIn> m_signIn;
    std::shared_ptr<Session> m_session;
    QSet<QString> m_asked; ///< fingerprints that the registry was asked about since the sign-in
    std::unique_ptr<OfficeStore> m_officeStore;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<Outbox> m_officeOutbox;
    std::unique_ptr<DraftSync> m_draftSync;
    std::unique_ptr<VaultWatch> m_vaultWatch;
    std::unique_ptr<VaultCopies> m_vaultCopies;
};

} // namespace ruqsat::desk
