#include "sandbox/authority_keys.h"

#include <QRandomGenerator>

#include <openssl/ts.h>

namespace ruqsat::sandbox {
namespace {

using ContextHandle = std::unique_ptr<TS_RESP_CTX, OpensslFree<TS_RESP_CTX_free>>;
using StampHandle = std::unique_ptr<TS_RESP, OpensslFree<TS_RESP_free>>;
using PolicyHandle = std::unique_ptr<ASN1_OBJECT, OpensslFree<ASN1_OBJECT_free>>;

ASN1_INTEGER *randomSerial(TS_RESP_CTX *, void *)
{
    ASN1_INTEGER *serial = ASN1_INTEGER_new();
    ASN1_INTEGER_set_uint64(serial, QRandomGenerator::system()->generate64() >> 1);
    return serial;
}

} // namespace

QByteArray answerTimestamp(const QByteArray &request, X509 *certificate, EVP_PKEY *key)
{
    // The policy of the national authority for RSA (FACTS §3).
    const PolicyHandle policy(OBJ_txt2obj("1.2.398.3.3.2.6.2", 1));
    const ContextHandle context(TS_RESP_CTX_new());
    TS_RESP_CTX_set_serial_cb(context.get(), randomSerial, nullptr);
    TS_RESP_CTX_set_signer_cert(context.get(), certificate);
    TS_RESP_CTX_set_signer_key(context.get(), key);
    TS_RESP_CTX_set_signer_digest(context.get(), EVP_sha256());
    TS_RESP_CTX_set_ess_cert_id_digest(context.get(), EVP_sha256());
    TS_RESP_CTX_set_def_policy(context.get(), policy.get());
    TS_RESP_CTX_set_accuracy(context.get(), 1, 0, 0);
    for (const EVP_MD *method : {EVP_sha256(), EVP_sha384(), EVP_sha512()})
        TS_RESP_CTX_add_md(context.get(), method);
    const BioHandle bio = readBio(request);
    const StampHandle response(TS_RESP_create_response(context.get(), bio.get()));
    return response ? derOf(response.get(), i2d_TS_RESP) : QByteArray();
}

} // namespace ruqsat::sandbox
