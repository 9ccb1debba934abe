// Two rates, each beside a peer in the same run: a batch of signatures beside the bare C_Sign of
// the same module, and verification of a thousand signatures beside the openssl command.
#include "trust/attack_rig.h"

#include "support/test_paths.h"
#include "trust/batch.h"
#include "trust/cades.h"
#include "trust/token.h"

#include <p11-kit/pkcs11.h>

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <cstdio>
#include <dlfcn.h>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

constexpr int batchSize = 500;
constexpr int verified = 1000;
constexpr int rounds = 3;

void report(const char *name, int count, qint64 nanoseconds)
{
    std::printf("{\"name\":\"%s\",\"count\":%d,\"ms\":%.2f,\"perSecond\":%.0f}\n", name, count,
                static_cast<double>(nanoseconds) / 1e6,
                count * 1e9 / static_cast<double>(nanoseconds));
}

template <typename Work>
qint64 leastOf(int times, Work &&work)
{
    qint64 least = -1;
    for (int round = 0; round < times; ++round) {
        QElapsedTimer timer;
        timer.start();
        if (!work())
            std::abort();
        const qint64 took = timer.nsecsElapsed();
        least = least < 0 ? took : qMin(least, took);
    }
    return least;
}

QList<QByteArray> digests()
{
    QList<QByteArray> all;
    for (int i = 0; i < batchSize; ++i)
        all.append(QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256));
    return all;
}

/// C_Sign and nothing else, with one session and one login.
qint64 bareRate(const QString &label)
{
    void *library = dlopen(qPrintable(softHsm()), RTLD_NOW | RTLD_LOCAL);
    const auto get = reinterpret_cast<CK_C_GetFunctionList>(dlsym(library, "C_GetFunctionList"));
    CK_FUNCTION_LIST *token = nullptr;
    if (!get || get(&token) != CKR_OK || token->C_Initialize(nullptr) != CKR_OK)
        std::abort();
    CK_SLOT_ID slots[64];
    CK_ULONG count = 64;
    token->C_GetSlotList(CK_TRUE, slots, &count);
    qint64 best = -1;
    for (CK_ULONG i = 0; i < count; ++i) {
        CK_TOKEN_INFO info{};
        token->C_GetTokenInfo(slots[i], &info);
        const QByteArray name(reinterpret_cast<char *>(info.label), sizeof info.label);
        if (name.trimmed() != label.toUtf8())
            continue;
        CK_SESSION_HANDLE session = 0;
        token->C_OpenSession(slots[i], CKF_SERIAL_SESSION, nullptr, nullptr, &session);
        unsigned char pin[] = "123456";
        token->C_Login(session, CKU_USER, pin, 6);
        CK_OBJECT_CLASS kind = CKO_PRIVATE_KEY;
        CK_ATTRIBUTE pattern{CKA_CLASS, &kind, sizeof kind};
        CK_OBJECT_HANDLE key = 0;
        CK_ULONG found = 0;
        token->C_FindObjectsInit(session, &pattern, 1);
        token->C_FindObjects(session, &key, 1, &found);
        token->C_FindObjectsFinal(session);
        best = leastOf(rounds, [&] {
            for (QByteArray digest : digests()) {
                CK_MECHANISM mechanism{CKM_SHA256_RSA_PKCS, nullptr, 0};
                unsigned char signature[512];
                CK_ULONG size = sizeof signature;
                if (token->C_SignInit(session, &mechanism, key) != CKR_OK ||
                    token->C_Sign(session, reinterpret_cast<unsigned char *>(digest.data()),
                                  static_cast<CK_ULONG>(digest.size()), signature, &size) != CKR_OK)
                    return false;
            }
            return true;
        });
    }
    token->C_Finalize(nullptr);
    return best;
}

qint64 batchRate(const QString &label)
{
    const auto module = trust::TokenModule::load(softHsm());
    const auto certificates = (*module)->certificates();
    for (const trust::TokenCertificate &own : *certificates) {
        if (own.slotLabel != label)
            continue;
        return leastOf(rounds, [&] {
            trust::TokenSigner signer(**module, own, pin());
            int made = 0;
            const auto done = trust::signBatch(signer, digests(),
                                               [&](qsizetype, const QByteArray &) { ++made; }, {});
            return done.ok() && made == batchSize;
        });
    }
    return -1;
}

void verification()
{
    TestAuthority authority;
    QList<QByteArray> signatures;
    for (const char *signer : {"operator", "ec"}) {
        for (const Depth depth : {Depth::Basic, Depth::Timestamped, Depth::LongTerm})
            signatures.append(signedCms(QLatin1String(signer), depth, authority));
    }
    const auto lists = crls();
    const trust::TrustAnchors roots = anchors();
    report("verify", verified, leastOf(rounds, [&] {
               for (int i = 0; i < verified; ++i) {
                   const auto verdict =
                       trust::verifyCades(signatures.at(i % signatures.size()), signedContent(),
                                          roots, lists.get(), QDateTime::currentDateTimeUtc());
                   if (!verdict.isValid())
                       return false;
               }
               return true;
           }));
    // The command is started for each, as a script would.
    constexpr int few = verified / 10;
    report("verify by the openssl command", few, leastOf(1, [&] {
               for (int i = 0; i < few; ++i) {
                   if (!opensslAcceptsCms(signatures.at(i % signatures.size()), signedContent()))
                       return false;
               }
               return true;
           }));
}

} // namespace

int main()
{
    if (pkiDir().isEmpty())
        return 2;
    const QString label = QStringLiteral("head");
    report("bare C_Sign", batchSize, bareRate(label));
    report("batch of CAdES, one PIN", batchSize, batchRate(label));
    verification();
    return 0;
}
