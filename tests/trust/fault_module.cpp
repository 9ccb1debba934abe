// A PKCS#11 module that passes everything on to SoftHSM and, as the file named by RUQSAT_FAULT
// says, answers like a token that is locked, on its last try, pulled out, not there, slow, of few
// talents or somebody else's.

#include <p11-kit/pkcs11.h>

#include <chrono>
#include <cstdlib>
#include <dlfcn.h>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

CK_FUNCTION_LIST *real = nullptr;
CK_FUNCTION_LIST wrapped;

bool faultIs(const char *name)
{
    const char *path = std::getenv("RUQSAT_FAULT");
    std::string fault;
    if (path)
        std::ifstream(path) >> fault;
    return fault == name;
}

/// A key that asks for the PIN at each signature.
bool asksEachTime()
{
    return faultIs("always-authenticate") || faultIs("context-wrong") ||
           faultIs("context-final-try") || faultIs("context-locks");
}

/// What comes in place of the second signature; CKR_OK for nothing unusual.
CK_RV faultAtSecond()
{
    if (faultIs("removed-at-second"))
        return CKR_DEVICE_REMOVED;
    if (faultIs("pin-wrong-at-second"))
        return CKR_PIN_INCORRECT;
    return faultIs("locked-at-second") ? CKR_PIN_LOCKED : CKR_OK;
}

/// How many were made since that was asked for.
int signaturesMade = 0;

bool wrongForTheKey = false;

CK_RV login(CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_UTF8CHAR *pin, CK_ULONG size)
{
    wrongForTheKey = user == CKU_CONTEXT_SPECIFIC && !faultIs("always-authenticate");
    if (wrongForTheKey && asksEachTime())
        return CKR_PIN_INCORRECT;
    if (user == CKU_CONTEXT_SPECIFIC && faultIs("always-authenticate"))
        return std::string(reinterpret_cast<char *>(pin), size) == "123456" ? CKR_OK
                                                                            : CKR_PIN_INCORRECT;
    if (faultIs("cancelled"))
        return CKR_FUNCTION_CANCELED;
    if (faultIs("pin-expired"))
        return CKR_PIN_EXPIRED;
    return faultIs("locked-at-login") ? CKR_PIN_LOCKED : real->C_Login(session, user, pin, size);
}

CK_RV sign(CK_SESSION_HANDLE session, CK_BYTE *data, CK_ULONG size, CK_BYTE *signature,
           CK_ULONG *length)
{
    if (faultIs("removed"))
        return CKR_DEVICE_REMOVED;
    if (faultIs("device-error"))
        return CKR_DEVICE_ERROR;
    if (faultIs("session-closed"))
        return CKR_SESSION_CLOSED;
    // For as long as the test says so.
    while (faultIs("slow"))
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    if (const CK_RV fault = faultAtSecond(); fault != CKR_OK && signaturesMade > 0)
        return fault;
    const CK_RV value = real->C_Sign(session, data, size, signature, length);
    signaturesMade += value == CKR_OK && signature ? 1 : 0;
    return value;
}

CK_RV signInit(CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key)
{
    if (mechanism->mechanism == CKM_SHA256_RSA_PKCS && faultIs("no-hashing-with-this-key"))
        return CKR_MECHANISM_INVALID;
    return real->C_SignInit(session, mechanism, key);
}

/// As if only the token of this label were in the reader.
CK_RV slotsOf(const std::string &label, CK_SLOT_ID *slots, CK_ULONG *count)
{
    CK_ULONG all = 0;
    CK_RV value = real->C_GetSlotList(CK_TRUE, nullptr, &all);
    std::vector<CK_SLOT_ID> found(all);
    if (value == CKR_OK)
        value = real->C_GetSlotList(CK_TRUE, found.data(), &all);
    if (value != CKR_OK)
        return value;
    const CK_ULONG room = *count;
    *count = 0;
    for (const CK_SLOT_ID slot : found) {
        CK_TOKEN_INFO info;
        if (real->C_GetTokenInfo(slot, &info) != CKR_OK ||
            std::string(reinterpret_cast<char *>(info.label), label.size() + 1) != label + ' ')
            continue;
        if (slots && *count < room)
            slots[*count] = slot;
        ++*count;
    }
    return CKR_OK;
}

CK_RV slotList(CK_BBOOL present, CK_SLOT_ID *slots, CK_ULONG *count)
{
    if (faultAtSecond() == CKR_OK)
        signaturesMade = 0;
    if (present && faultIs("absent")) {
        *count = 0;
        return CKR_OK;
    }
    if (faultIs("foreign"))
        return slotsOf("head", slots, count);
    if (faultIs("foreign-to-head"))
        return slotsOf("operator", slots, count);
    return real->C_GetSlotList(present, slots, count);
}

CK_RV tokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO *info)
{
    const CK_RV value = real->C_GetTokenInfo(slot, info);
    if (faultIs("locked") || (faultIs("context-locks") && wrongForTheKey))
        info->flags |= CKF_USER_PIN_LOCKED;
    if (faultIs("count-low"))
        info->flags |= CKF_USER_PIN_COUNT_LOW;
    if (faultIs("final-try") || faultIs("context-final-try"))
        info->flags |= CKF_USER_PIN_FINAL_TRY;
    return value;
}

CK_RV mechanismInfo(CK_SLOT_ID slot, CK_MECHANISM_TYPE type, CK_MECHANISM_INFO *info)
{
    if (type == CKM_SHA256_RSA_PKCS && faultIs("no-hashing"))
        return CKR_MECHANISM_INVALID;
    return real->C_GetMechanismInfo(slot, type, info);
}

CK_RV attributeValue(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *attributes,
                     CK_ULONG count)
{
    const CK_RV value = real->C_GetAttributeValue(session, object, attributes, count);
    if (count == 1 && attributes->type == CKA_ALWAYS_AUTHENTICATE && attributes->pValue &&
        asksEachTime())
        *static_cast<CK_BBOOL *>(attributes->pValue) = CK_TRUE;
    return value;
}

} // namespace

extern "C" __attribute__((visibility("default"))) CK_RV C_GetFunctionList(CK_FUNCTION_LIST **list)
{
    void *library = dlopen("/usr/lib/softhsm/libsofthsm2.so", RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return CKR_GENERAL_ERROR;
    const auto get = reinterpret_cast<CK_C_GetFunctionList>(dlsym(library, "C_GetFunctionList"));
    if (get(&real) != CKR_OK)
        return CKR_GENERAL_ERROR;
    wrapped = *real;
    wrapped.C_Login = login;
    wrapped.C_Sign = sign;
    wrapped.C_SignInit = signInit;
    wrapped.C_GetSlotList = slotList;
    wrapped.C_GetTokenInfo = tokenInfo;
    wrapped.C_GetMechanismInfo = mechanismInfo;
    wrapped.C_GetAttributeValue = attributeValue;
    *list = &wrapped;
    return CKR_OK;
}
