#include "trust/token.h"

#include "trust/token_session.h"

#include <QCryptographicHash>
#include <QFile>

#include <dlfcn.h>

namespace ruqsat::trust {

namespace {

constexpr CK_ULONG maximumSlots = 256;
constexpr CK_ULONG maximumCertificate = 64 * 1024;
constexpr CK_ULONG maximumIdentifier = 1024;

CK_OBJECT_CLASS certificateClass = CKO_CERTIFICATE;
CK_OBJECT_CLASS privateKeyClass = CKO_PRIVATE_KEY;

TokenSlot slotOf(CK_SLOT_ID id, const CK_TOKEN_INFO &info)
{
    TokenSlot slot;
    slot.slotId = id;
    slot.label = paddedText(info.label, sizeof info.label);
    slot.serial = paddedText(info.serialNumber, sizeof info.serialNumber);
    slot.model = paddedText(info.model, sizeof info.model);
    slot.pin = pinStateOf(info);
    return slot;
}

} // namespace

struct TokenModule::Private
{
    QString path;
    void *library = nullptr;
    CK_FUNCTION_LIST *functions = nullptr;
    bool started = false;
    /// Whether somebody else in this process had started the library: then it is theirs to stop.
    bool borrowed = false;

    Result<void> load();
    Result<void> start();
    void stop();
    /// Remembers that the library must be started anew where the value says so.
    void consider(CK_RV value);
    Failure failed(CK_RV value, const char *call);
    /// After a wrong PIN: how near the token is to its lock.
    Failure pinFailure(const Failure &failure, CK_SLOT_ID slot);
    Result<void> logIn(TokenSession &session, const TokenSlot &slot, const Secret &pin);
    Result<TokenSlot> slotWith(TokenModule &module, const TokenCertificate &certificate);
};

Result<void> TokenModule::Private::load()
{
    if (functions)
        return {};
    library = dlopen(QFile::encodeName(path).constData(), RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return Failure(FailureCode::TokenModuleMissing, QString::fromLocal8Bit(dlerror()));
    const auto getFunctions =
        reinterpret_cast<CK_C_GetFunctionList>(dlsym(library, "C_GetFunctionList"));
    if (!getFunctions || getFunctions(&functions) != CKR_OK || !functions) {
        functions = nullptr;
        return Failure(FailureCode::TokenModuleMissing, QStringLiteral("not a PKCS#11 library"));
    }
    return {};
}

Result<void> TokenModule::Private::start()
{
    if (const Result<void> loaded = load(); !loaded)
        return loaded.failure();
    if (started)
        return {};
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = CKF_OS_LOCKING_OK;
    const CK_RV value = functions->C_Initialize(&arguments);
    if (value != CKR_OK && value != CKR_CRYPTOKI_ALREADY_INITIALIZED)
        return tokenFailure(value, "C_Initialize");
    borrowed = value == CKR_CRYPTOKI_ALREADY_INITIALIZED;
    started = true;
    return {};
}

void TokenModule::Private::stop()
{
    // The library itself stays loaded: vendors' modules leave threads and exit handlers behind and
    // crash where their code is unmapped.
    if (started && !borrowed)
        functions->C_Finalize(nullptr);
    started = false;
}

void TokenModule::Private::consider(CK_RV value)
{
    if (spoilsLibrary(value))
        stop();
}

Failure TokenModule::Private::failed(CK_RV value, const char *call)
{
    consider(value);
    return tokenFailure(value, call);
}

TokenModule::TokenModule(std::unique_ptr<Private> implementation)
    : d(std::move(implementation))
{
}

TokenModule::~TokenModule()
{
    d->stop();
}

Result<std::unique_ptr<TokenModule>> TokenModule::load(const QString &path)
{
    auto implementation = std::make_unique<Private>();
    implementation->path = path;
    if (const Result<void> started = implementation->start(); !started)
        return started.failure();
    return std::unique_ptr<TokenModule>(new TokenModule(std::move(implementation)));
}

Result<QList<TokenSlot>> TokenModule::tokens()
{
    if (const Result<void> started = d->start(); !started)
        return started.failure();
    QList<CK_SLOT_ID> ids(qsizetype{maximumSlots});
    CK_ULONG count = maximumSlots;
    const CK_RV listed = d->functions->C_GetSlotList(CK_TRUE, ids.data(), &count);
    if (listed != CKR_OK)
        return d->failed(listed, "C_GetSlotList");
    QList<TokenSlot> found;
    for (CK_ULONG i = 0; i < qMin(count, maximumSlots); ++i) {
        CK_TOKEN_INFO info{};
        const CK_SLOT_ID id = ids.at(qsizetype(i));
        const CK_RV value = d->functions->C_GetTokenInfo(id, &info);
        // Pulled out between the two calls: as if it had not been there.
        if (value != CKR_OK || !(info.flags & CKF_TOKEN_INITIALIZED))
            continue;
        found.append(slotOf(id, info));
    }
    return found;
}

Result<QList<TokenCertificate>> TokenModule::certificates()
{
    const Result<QList<TokenSlot>> present = tokens();
    if (!present)
        return present.failure();
    QList<TokenCertificate> found;
    for (const TokenSlot &slot : *present) {
        TokenSession session(*d->functions, CK_SLOT_ID(slot.slotId));
        QList<CK_OBJECT_HANDLE> objects;
        CK_RV value = session.open();
        if (value == CKR_OK)
            value =
                session.find({{CKA_CLASS, &certificateClass, sizeof certificateClass}}, &objects);
        if (value != CKR_OK) {
            const Failure failure = tokenFailure(value, "C_FindObjects");
            if (failure.code == FailureCode::TokenRemoved ||
                failure.code == FailureCode::TokenAbsent)
                continue;
            return d->failed(value, "C_FindObjects");
        }
        QList<TokenCertificate> own;
        QList<Certificate> authorities;
        for (const CK_OBJECT_HANDLE object : objects) {
            const Result<Certificate> certificate =
                Certificate::parse(session.attribute(object, CKA_VALUE, maximumCertificate));
            if (!certificate)
                continue;
            if (certificate->isAuthority())
                authorities.append(*certificate);
            else
                own.append({slot.label,
                            slot.serial,
                            session.attribute(object, CKA_ID, maximumIdentifier),
                            *certificate,
                            {},
                            slot.pin});
        }
        for (TokenCertificate &certificate : own) {
            certificate.authorities = authorities;
            found.append(certificate);
        }
    }
    return found;
}

Result<TokenSlot> TokenModule::Private::slotWith(TokenModule &module,
                                                 const TokenCertificate &certificate)
{
    const Result<QList<TokenSlot>> present = module.tokens();
    if (!present)
        return present.failure();
    for (const TokenSlot &slot : *present) {
        if (slot.serial == certificate.tokenSerial && slot.label == certificate.slotLabel)
            return slot;
    }
    return FailureCode::TokenAbsent;
}

Result<void> TokenModule::Private::logIn(TokenSession &session, const TokenSlot &slot,
                                         const Secret &pin)
{
    CK_RV value = session.login(CKU_USER, pin);
    if (value == CKR_USER_ALREADY_LOGGED_IN) {
        // Somebody else in this process left a login behind; the PIN has not been looked at yet.
        functions->C_CloseAllSessions(CK_SLOT_ID(slot.slotId));
        return Failure(FailureCode::TokenBusy, QStringLiteral("another login was open"));
    }
    if (value == CKR_OK)
        return {};
    return pinFailure(failed(value, "C_Login"), CK_SLOT_ID(slot.slotId));
}

Failure TokenModule::Private::pinFailure(const Failure &failure, CK_SLOT_ID slot)
{
    CK_TOKEN_INFO info{};
    if (failure.code != FailureCode::TokenPinWrong ||
        functions->C_GetTokenInfo(slot, &info) != CKR_OK)
        return failure;
    const TokenPinState state = pinStateOf(info);
    if (state.locked)
        return FailureCode::TokenPinLocked;
    if (state.finalTry)
        return FailureCode::TokenPinFinalTry;
    return failure;
}

class TokenModule::OpenKey final : public TokenKey
{
public:
    OpenKey(Private &module, CK_SLOT_ID slot, const Certificate &certificate, const Secret &pin)
        : m_module(module)
        , m_slot(slot)
        , m_session(*module.functions, slot)
        , m_certificate(certificate)
        , m_pin(pin)
    {
    }

    Result<void> open(const TokenSlot &slot, QByteArray id)
    {
        if (const CK_RV value = m_session.open(); value != CKR_OK)
            return m_module.failed(value, "C_OpenSession");
        if (const Result<void> done = m_module.logIn(m_session, slot, m_pin); !done)
            return done.failure();
        QList<CK_OBJECT_HANDLE> keys;
        const CK_RV value = m_session.find({{CKA_CLASS, &privateKeyClass, sizeof privateKeyClass},
                                            {CKA_ID, id.data(), CK_ULONG(id.size())}},
                                           &keys);
        if (value != CKR_OK)
            return m_module.failed(value, "C_FindObjects");
        if (keys.isEmpty())
            return Failure(FailureCode::TokenNoCertificate,
                           QStringLiteral("no private key of that id"));
        m_key = keys.first();
        return {};
    }

    Result<QByteArray> sign(const QByteArray &bytes) override
    {
        const Result<QByteArray> signature = m_session.sign(m_key, m_certificate, m_pin, bytes);
        if (signature)
            return signature;
        m_module.consider(m_session.lastError());
        // A key that asks for the PIN each time counts its wrong ones like a login does.
        return m_module.pinFailure(signature.failure(), m_slot);
    }

private:
    Private &m_module;
    CK_SLOT_ID m_slot;
    TokenSession m_session;
    Certificate m_certificate;
    const Secret &m_pin;
    CK_OBJECT_HANDLE m_key = CK_INVALID_HANDLE;
};

Result<std::unique_ptr<TokenKey>> TokenModule::openKey(const TokenCertificate &certificate,
                                                       const Secret &pin)
{
    const Result<TokenSlot> slot = d->slotWith(*this, certificate);
    if (!slot)
        return slot.failure();
    if (slot->pin.locked)
        return FailureCode::TokenPinLocked;
    // Asked here, so that a slip of the finger does not cost one of the token's tries.
    if (int(pin.size()) < qMax(slot->pin.minimumLength, 1) ||
        (slot->pin.maximumLength > 0 && int(pin.size()) > slot->pin.maximumLength))
        return FailureCode::TokenPinLength;
    auto key =
        std::make_unique<OpenKey>(*d, CK_SLOT_ID(slot->slotId), certificate.certificate, pin);
    if (const Result<void> opened = key->open(*slot, certificate.id); !opened)
        return opened.failure();
    return std::unique_ptr<TokenKey>(std::move(key));
}

Result<QList<QByteArray>> TokenModule::sign(const TokenCertificate &certificate, const Secret &pin,
                                            const QList<QByteArray> &items)
{
    const Result<std::unique_ptr<TokenKey>> key = openKey(certificate, pin);
    if (!key)
        return key.failure();
    QList<QByteArray> signatures;
    for (const QByteArray &item : items) {
        const Result<QByteArray> signature = (*key)->sign(item);
        if (!signature)
            return signature.failure();
        signatures.append(*signature);
    }
    return signatures;
}

QByteArray TokenModule::presence()
{
    const Result<QList<TokenSlot>> present = tokens();
    if (!present)
        return failureName(present.failure().code).toLatin1();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const TokenSlot &slot : *present) {
        hash.addData(QByteArray::number(slot.slotId));
        hash.addData(slot.serial.toUtf8());
        hash.addData(slot.label.toUtf8());
        const TokenPinState &pin = slot.pin;
        hash.addData(
            QByteArray::number(int(pin.triesLow) + 2 * int(pin.finalTry) + 4 * int(pin.locked)));
    }
    return hash.result();
}

TokenSigner::TokenSigner(TokenModule &module, TokenCertificate certificate, Secret pin)
    : m_module(module)
    , m_certificate(std::move(certificate))
    , m_pin(std::move(pin))
{
}

Result<QByteArray> TokenSigner::sign(const QByteArray &bytes)
{
    if (!m_key && !m_failure) {
        Result<std::unique_ptr<TokenKey>> opened = m_module.openKey(m_certificate, m_pin);
        if (opened)
            m_key = *std::move(opened);
        else
            m_failure = opened.failure();
    }
    if (m_failure)
        return *m_failure;
    Result<QByteArray> signature = m_key->sign(bytes);
    if (!signature) {
        m_failure = signature.failure();
        m_key.reset();
    }
    return signature;
}

} // namespace ruqsat::trust
