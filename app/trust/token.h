#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "trust/certificate.h"
#include "trust/signer.h"

#include <memory>
#include <optional>

namespace ruqsat::trust {

/// What a token says of its PIN. PKCS#11 has no counter, only these flags; "unknown" is not "zero".
struct TokenPinState
{
    bool triesLow = false;
    bool finalTry = false;
    bool locked = false;
    int minimumLength = 0;
    int maximumLength = 0;
};

struct TokenSlot
{
    quint64 slotId = 0;
    /// Label and serial number of the token in the slot, trimmed.
    QString label;
    QString serial;
    QString model;
    TokenPinState pin;
};

/// A certificate on a token, together with what finds its private key again.
struct TokenCertificate
{
    QString slotLabel;
    QString tokenSerial;
    /// CKA_ID of certificate and key.
    QByteArray id;
    Certificate certificate;
    /// Authorities that lie on the same token, for the chain in a signature.
    QList<Certificate> authorities;
    TokenPinState pin;
};

/// A key of a token, logged in until the object goes. Belongs to its module's thread, and must go
/// before the module.
class TokenKey
{
public:
    virtual ~TokenKey() = default;
    /// Fails with tokenRemoved, tokenAbsent, tokenDeviceError, and with tokenPin… where the key
    /// asks for the PIN at each signature.
    virtual Result<QByteArray> sign(const QByteArray &bytes) = 0;
};

/// One PKCS#11 library. Not thread-safe: belongs to one thread (see TokenWorker). After a device
/// error everything is closed and the library is started anew at the next call.
class TokenModule final
{
public:
    /// Fails with tokenModuleMissing, tokenDeviceError.
    static Result<std::unique_ptr<TokenModule>> load(const QString &path);
    ~TokenModule();
    TokenModule(const TokenModule &) = delete;
    TokenModule &operator=(const TokenModule &) = delete;

    /// Slots with an initialised token in them.
    Result<QList<TokenSlot>> tokens();
    /// Certificates with an IIN or BIN or a key-holder's subject, read without a PIN; authorities
    /// come as `authorities` of the others.
    Result<QList<TokenCertificate>> certificates();
    /// Logs in. One try, never a second one by itself. Fails with tokenAbsent, tokenRemoved,
    /// tokenPinLength, tokenPinWrong, tokenPinFinalTry (wrong, and the next wrong one locks),
    /// tokenPinLocked, tokenNoCertificate (no such key), tokenDeviceError. `pin` must outlive the
    /// key.
    Result<std::unique_ptr<TokenKey>> openKey(const TokenCertificate &certificate,
                                              const Secret &pin);
    /// Logs in, signs every item, logs out. Fails as openKey() and TokenKey::sign().
    Result<QList<QByteArray>> sign(const TokenCertificate &certificate, const Secret &pin,
                                   const QList<QByteArray> &items);
    /// A value that differs when a token came or went; cheap enough to be polled.
    QByteArray presence();

private:
    struct Private;
    class OpenKey;
    explicit TokenModule(std::unique_ptr<Private> implementation);
    std::unique_ptr<Private> d;
};

/// A token and the PIN typed for it, as a Signer for one act of signing: one login, however many
/// signatures. After a failure it stays failed: the PIN is not given to the token once more.
class TokenSigner final : public Signer
{
public:
    TokenSigner(TokenModule &module, TokenCertificate certificate, Secret pin);
    const Certificate &certificate() const override { return m_certificate.certificate; }
    const QList<Certificate> &chain() const override { return m_certificate.authorities; }
    Result<QByteArray> sign(const QByteArray &bytes) override;

private:
    TokenModule &m_module;
    TokenCertificate m_certificate;
    Secret m_pin;
    std::unique_ptr<TokenKey> m_key; // after the PIN: goes before it
    std::optional<Failure> m_failure;
};

} // namespace ruqsat::trust
