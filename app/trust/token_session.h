#pragma once

// Only for the .cpp files of app/trust: PKCS#11 as it is.

#include "core/failure.h"
#include "core/result.h"
#include "core/secret.h"
#include "trust/certificate.h"
#include "trust/token.h"

#include <p11-kit/pkcs11.h>

#include <QList>

namespace ruqsat::trust {

/// The failure that a PKCS#11 return value means, wherever it comes from.
Failure tokenFailure(CK_RV value, const char *call);
/// True where the library must be started anew after this value.
bool spoilsLibrary(CK_RV value);
TokenPinState pinStateOf(const CK_TOKEN_INFO &info);
/// Text of a fixed, blank-padded field.
QString paddedText(const CK_UTF8CHAR *text, std::size_t size);

/// One session with one token; logs out and closes itself.
class TokenSession final
{
public:
    TokenSession(CK_FUNCTION_LIST &functions, CK_SLOT_ID slot);
    ~TokenSession();
    TokenSession(const TokenSession &) = delete;
    TokenSession &operator=(const TokenSession &) = delete;

    CK_RV open();
    CK_RV login(CK_USER_TYPE user, const Secret &pin);
    CK_RV find(QList<CK_ATTRIBUTE> pattern, QList<CK_OBJECT_HANDLE> *objects);
    /// Empty where the attribute is absent or larger than `limit`.
    QByteArray attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type, CK_ULONG limit);
    /// One signature with the key; hashes on the token where it can, here where it cannot.
    Result<QByteArray> sign(CK_OBJECT_HANDLE key, const Certificate &certificate, const Secret &pin,
                            const QByteArray &bytes);
    /// The last value that was not CKR_OK.
    CK_RV lastError() const { return m_lastError; }

private:
    CK_RV note(CK_RV value);
    bool canSignWith(CK_MECHANISM_TYPE mechanism);
    CK_RV signOnce(CK_OBJECT_HANDLE key, CK_MECHANISM_TYPE mechanism, const Secret &pin,
                   const QByteArray &input, QByteArray *signature);

    CK_FUNCTION_LIST &m_functions;
    CK_SLOT_ID m_slot;
    CK_SESSION_HANDLE m_handle = CK_INVALID_HANDLE;
    CK_RV m_lastError = CKR_OK;
    bool m_loggedIn = false;
};

} // namespace ruqsat::trust
