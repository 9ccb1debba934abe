#pragma once

#include "trust/test_authority.h"
#include "trust/test_pki.h"

namespace ruqsat::test {

/// Signers that packaging/pki.sh has no need of, by the same authority: "ec" (P-256), "twin" (the
/// key of "ec" in another certificate), "auth" (a key for authentication only), and "foreign" (of
/// an authority that nobody trusts). The other names are those of DIR/users.
std::unique_ptr<trust::SoftwareSigner> attackSigner(const QString &name);

/// How far the evidence goes.
enum class Depth { Basic, Timestamped, LongTerm };

QByteArray signedContent();
QByteArray signedCms(const QString &signer, Depth depth, TestAuthority &authority);
QByteArray signedPdf(const QByteArray &pdf, const QString &signer, Depth depth,
                     TestAuthority &authority);
/// A page without anything on it.
QByteArray plainPdf();
/// Signed as other programs do: one revision whose cross-references stand in a stream. `pages` is
/// what its page tree leads to, "3 0 R" for its page.
QByteArray signedXrefStreamPdf(const QByteArray &pages, const QString &signer);
/// Writes an object anew in an incremental update, as an editor or an attacker would.
QByteArray withObject(const QByteArray &pdf, int number, const QByteArray &body);
/// The CMS and the bytes of the last signature.
QByteArray cmsOfPdf(const QByteArray &pdf);
QByteArray coveredByPdf(const QByteArray &pdf);
/// The time-stamp of the first signer and what it stamps; padding after the CMS does no harm.
QByteArray tokenOf(const QByteArray &cms);
QByteArray signatureOf(const QByteArray &cms);
/// `original` with one bit of `part` changed, in DER or in the hex of a PDF.
QByteArray flippedIn(const QByteArray &original, const QByteArray &part, qsizetype offset);

// Foreign judges: true where they accept.
bool opensslAcceptsCms(const QByteArray &cms, const QByteArray &content);
bool opensslAcceptsCertificate(const QString &signer);
bool opensslAcceptsToken(const QByteArray &token, const QByteArray &stamped);
bool opensslAcceptsOcsp(const QByteArray &response, const trust::Certificate &subject);
bool opensslAcceptsCrl(const QByteArray &crl);
/// Cannot read the long-term form at all (RFC 5940).
bool nssAcceptsCms(const QByteArray &cms, const QByteArray &content);
bool popplerAcceptsPdf(const QByteArray &pdf);
/// Takes evidence after the signature for a change like any other, and looks at no byte of a
/// certificate.
bool mupdfAcceptsPdf(const QByteArray &pdf);
bool qpdfAcceptsPdf(const QByteArray &pdf);
/// By the registry's key of the test.
bool opensslAcceptsQr(const QString &text);
bool xmlsecAccepts(const QByteArray &xml, const QString &certificatePath);

} // namespace ruqsat::test
