#pragma once

#include "core/clock.h"
#include "desk/async.h"
#include "trust/certificate_check.h"
#include "trust/token_worker.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace ruqsat::desk {

enum class TokenState {
    Searching,     ///< the first look is still under way
    ModuleMissing, ///< no PKCS#11 library of the settings could be loaded
    Absent,        ///< no token, or none with a certificate
    Unusable,      ///< certificates, but none that may sign for the person signed in
    Ready
};

/// A certificate on a token, and whether the person signed in may sign with it.
struct SigningCertificate
{
    trust::TokenCertificate token;
    int module = 0; ///< index into the settings' tokenModules
    /// Empty: usable. Else why not (certificateExpired, certificateOtherIin …).
    std::optional<FailureCode> reason;

    bool usable() const { return !reason.has_value(); }
};

/// Which tokens are there and who they belong to. Insertion and removal are ordinary events.
/// Revocation is not looked at here: SignerCheck asks the registry just before the PIN.
class TokenWatch final : public QObject
{
    Q_OBJECT

public:
    TokenWatch(const QStringList &modules, const Clock &clock, QObject *parent = nullptr);
    ~TokenWatch() override;

    /// Who must hold the certificate; nothing while nobody is signed in.
    void setHolder(const std::optional<trust::ExpectedHolder> &holder);
    TokenState state() const { return m_state; }
    /// The usable ones first, and of these the chosen one; those of other people last.
    const QList<SigningCertificate> &certificates() const { return m_certificates; }
    /// The one that signs: the chosen one where it is there and usable.
    std::optional<SigningCertificate> firstUsable() const;
    /// Why there is none.
    FailureCode whyNoneUsable() const;
    /// By its fingerprint; holds while the same person is signed in. changed() follows.
    void choose(const QString &fingerprint);
    /// The registry said that it may not sign (revoked, untrusted): it is unusable from now on,
    /// until somebody else signs in.
    void setRefused(const SigningCertificate &certificate, FailureCode code);
    /// Why nothing was found, where the library or the device said so.
    const std::optional<Failure> &failure() const { return m_failure; }
    /// Looks again; changed() follows.
    void refresh();
    /// For tests: how often to look, in milliseconds (500 by default).
    void setPollInterval(int milliseconds);

    /// `work` runs in the token's thread with a Signer that holds the PIN. One try for one PIN.
    Later<QByteArray> withSigner(const SigningCertificate &certificate, Secret pin,
                                 trust::TokenWorker::Work work);

Q_SIGNALS:
    void changed();
    /// The token that the person signed in could sign with was taken out.
    void removed();

private:
    void onCertificates(int module, const Result<QList<trust::TokenCertificate>> &found);
    void judge();
    /// In the list, from 0.
    int place(const SigningCertificate &certificate) const;

    const Clock &m_clock;
    std::vector<std::unique_ptr<trust::TokenWorker>> m_workers;
    std::vector<std::optional<Result<QList<trust::TokenCertificate>>>> m_found;
    std::optional<trust::ExpectedHolder> m_holder;
    QList<SigningCertificate> m_certificates;
    QHash<QString, FailureCode> m_refused; ///< by the certificate's fingerprint
    QString m_chosen;                      ///< the same
    std::optional<Failure> m_failure;
    TokenState m_state = TokenState::Searching;
};

} // namespace ruqsat::desk
