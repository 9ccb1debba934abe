#include "trust/token_session.h"

#include "trust/algorithm.h"
#include "trust/der.h"

namespace ruqsat::trust {

namespace {

constexpr CK_ULONG maximumSignature = 1024;
constexpr CK_ULONG maximumObjects = 256;

unsigned char *writable(const unsigned char *bytes)
{
    // PKCS#11 reads its arguments, but its types know no const.
    return const_cast<unsigned char *>(bytes);
}

unsigned char *writable(const QByteArray &bytes)
{
    return writable(reinterpret_cast<const unsigned char *>(bytes.constData()));
}

QByteArray digestInfo(const SignatureAlgorithm &algorithm, const QByteArray &bytes)
{
    return der::sequence({der::sequence({der::oid(algorithm.digestOid()), der::null()}),
                          der::octets(algorithm.digest(bytes))});
}

} // namespace

Failure tokenFailure(CK_RV value, const char *call)
{
    const QString detail = QStringLiteral("%1: 0x%2").arg(QLatin1String(call)).arg(value, 0, 16);
    switch (value) {
    case CKR_PIN_INCORRECT:
        return {FailureCode::TokenPinWrong, detail};
    case CKR_PIN_LOCKED:
        return {FailureCode::TokenPinLocked, detail};
    case CKR_PIN_LEN_RANGE:
    case CKR_PIN_INVALID:
        return {FailureCode::TokenPinLength, detail};
    case CKR_PIN_EXPIRED:
        return {FailureCode::TokenPinExpired, detail};
    case CKR_FUNCTION_CANCELED:
    case CKR_CANCEL:
        return {FailureCode::TokenCancelled, detail};
    case CKR_DEVICE_REMOVED:
    case CKR_SESSION_CLOSED:
    case CKR_SESSION_HANDLE_INVALID:
        return {FailureCode::TokenRemoved, detail};
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_TOKEN_NOT_RECOGNIZED:
    case CKR_SLOT_ID_INVALID:
        return {FailureCode::TokenAbsent, detail};
    case CKR_SESSION_COUNT:
    case CKR_OPERATION_ACTIVE:
    case CKR_USER_ANOTHER_ALREADY_LOGGED_IN:
        return {FailureCode::TokenBusy, detail};
    default:
        return {FailureCode::TokenDeviceError, detail};
    }
}

bool spoilsLibrary(CK_RV value)
{
    switch (value) {
    case CKR_DEVICE_REMOVED:
    case CKR_DEVICE_ERROR:
    case CKR_DEVICE_MEMORY:
    case CKR_GENERAL_ERROR:
    case CKR_FUNCTION_FAILED:
    case CKR_SESSION_CLOSED:
    case CKR_SESSION_HANDLE_INVALID:
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_TOKEN_NOT_RECOGNIZED:
    case CKR_SLOT_ID_INVALID:
    case CKR_CRYPTOKI_NOT_INITIALIZED:
        return true;
    default:
        return false;
    }
}

TokenPinState pinStateOf(const CK_TOKEN_INFO &info)
{
    TokenPinState state;
    state.triesLow = info.flags & CKF_USER_PIN_COUNT_LOW;
    state.finalTry = info.flags & CKF_USER_PIN_FINAL_TRY;
    state.locked = info.flags & CKF_USER_PIN_LOCKED;
    state.minimumLength = static_cast<int>(qMin(info.ulMinPinLen, CK_ULONG(255)));
    state.maximumLength = static_cast<int>(qMin(info.ulMaxPinLen, CK_ULONG(255)));
    return state;
}

QString paddedText(const CK_UTF8CHAR *text, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(text), static_cast<qsizetype>(size));
    return QString::fromUtf8(bytes).trimmed();
}

TokenSession::TokenSession(CK_FUNCTION_LIST &functions, CK_SLOT_ID slot)
    : m_functions(functions)
    , m_slot(slot)
{
}

TokenSession::~TokenSession()
{
    if (m_loggedIn)
        m_functions.C_Logout(m_handle);
    if (m_handle != CK_INVALID_HANDLE)
        m_functions.C_CloseSession(m_handle);
}

CK_RV TokenSession::note(CK_RV value)
{
    if (value != CKR_OK)
        m_lastError = value;
    return value;
}

CK_RV TokenSession::open()
{
    return note(m_functions.C_OpenSession(m_slot, CKF_SERIAL_SESSION, nullptr, nullptr, &m_handle));
}

CK_RV TokenSession::login(CK_USER_TYPE user, const Secret &pin)
{
    const CK_RV value =
        note(m_functions.C_Login(m_handle, user, writable(pin.data()), CK_ULONG(pin.size())));
    if (value == CKR_OK && user == CKU_USER)
        m_loggedIn = true;
    return value;
}

CK_RV TokenSession::find(QList<CK_ATTRIBUTE> pattern, QList<CK_OBJECT_HANDLE> *objects)
{
    CK_RV value = m_functions.C_FindObjectsInit(m_handle, pattern.data(), CK_ULONG(pattern.size()));
    if (value != CKR_OK)
        return note(value);
    objects->resize(qsizetype(maximumObjects));
    CK_ULONG count = 0;
    value = m_functions.C_FindObjects(m_handle, objects->data(), maximumObjects, &count);
    m_functions.C_FindObjectsFinal(m_handle);
    objects->resize(value == CKR_OK ? qsizetype(qMin(count, maximumObjects)) : 0);
    return note(value);
}

QByteArray TokenSession::attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type, CK_ULONG limit)
{
    CK_ATTRIBUTE asked{type, nullptr, 0};
    if (m_functions.C_GetAttributeValue(m_handle, object, &asked, 1) != CKR_OK ||
        asked.ulValueLen == 0 || asked.ulValueLen > limit)
        return {};
    QByteArray content(qsizetype(asked.ulValueLen), '\0');
    asked.pValue = content.data();
    if (m_functions.C_GetAttributeValue(m_handle, object, &asked, 1) != CKR_OK ||
        asked.ulValueLen > CK_ULONG(content.size()))
        return {};
    content.resize(qsizetype(asked.ulValueLen));
    return content;
}

bool TokenSession::canSignWith(CK_MECHANISM_TYPE mechanism)
{
    CK_MECHANISM_INFO info{};
    return m_functions.C_GetMechanismInfo(m_slot, mechanism, &info) == CKR_OK &&
           (info.flags & CKF_SIGN);
}

CK_RV TokenSession::signOnce(CK_OBJECT_HANDLE key, CK_MECHANISM_TYPE mechanism, const Secret &pin,
                             const QByteArray &input, QByteArray *signature)
{
    CK_MECHANISM chosen{mechanism, nullptr, 0};
    CK_RV value = m_functions.C_SignInit(m_handle, &chosen, key);
    if (value != CKR_OK)
        return note(value);
    const QByteArray always = attribute(key, CKA_ALWAYS_AUTHENTICATE, sizeof(CK_BBOOL));
    if (!always.isEmpty() && always.at(0) == CK_TRUE) {
        value = login(CKU_CONTEXT_SPECIFIC, pin);
        if (value != CKR_OK)
            return value;
    }
    signature->resize(qsizetype(maximumSignature));
    CK_ULONG size = maximumSignature;
    value = m_functions.C_Sign(m_handle, writable(input), CK_ULONG(input.size()),
                               reinterpret_cast<unsigned char *>(signature->data()), &size);
    signature->resize(value == CKR_OK ? qsizetype(qMin(size, maximumSignature)) : 0);
    return note(value);
}

Result<QByteArray> TokenSession::sign(CK_OBJECT_HANDLE key, const Certificate &certificate,
                                      const Secret &pin, const QByteArray &bytes)
{
    const Result<const SignatureAlgorithm *> algorithm = algorithmForKey(certificate);
    if (!algorithm)
        return algorithm.failure();
    QByteArray signature;
    CK_RV value = CKR_MECHANISM_INVALID;
    if (certificate.isEc()) {
        value = signOnce(key, CKM_ECDSA, pin, (*algorithm)->digest(bytes), &signature);
        return value == CKR_OK ? ecdsaDer(signature)
                               : Result<QByteArray>(tokenFailure(value, "C_Sign"));
    }
    if (canSignWith(CKM_SHA256_RSA_PKCS))
        value = signOnce(key, CKM_SHA256_RSA_PKCS, pin, bytes, &signature);
    // Some tokens know the hashing mechanism by name only, or only for other keys.
    if (value == CKR_MECHANISM_INVALID)
        value = signOnce(key, CKM_RSA_PKCS, pin, digestInfo(**algorithm, bytes), &signature);
    if (value != CKR_OK)
        return tokenFailure(value, "C_Sign");
    return signature;
}

} // namespace ruqsat::trust
