#pragma once

#include "core/result.h"
#include "trust/signature_report.h"
#include "trust/signer.h"
#include "trust/xml_document.h"

namespace ruqsat::trust {

/// What was signed, and by whom. Read the content only from here: nothing else was checked.
struct VerifiedXml
{
    Certificate signer;
    XmlDocument document;
    /// The signed element.
    XmlElement content;
};

/// The business signature of the gateway (FACTS §1.5): enveloped XMLDSig over the whole document,
/// put as the last child of the root, certificate in X509Data.
Result<QByteArray> signXmlEnveloped(const QByteArray &xml, Signer &signer);

/// Checks the one enveloped signature of a document: it must be a child of the root, have one
/// reference, to the whole document. Trust in the certificate is the caller's (checkCertificate()).
/// Fails with signatureMissing, signatureMalformed, signatureContentChanged, signatureWrong,
/// signatureAlgorithmUnsupported, xmlMalformed, xmlForbidden, xmlWrapped.
Result<VerifiedXml> verifyXmlEnveloped(const QByteArray &xml);

/// The verdict on the certificate of what verifyXmlEnveloped() or verifySoap() gave.
SignatureReport reportOf(const Result<VerifiedXml> &verified, const TrustAnchors &anchors,
                         RevocationSource *revocation, const QDateTime &at);

/// Both in one: a SOAP envelope by its WS-Security, any other document by its enveloped signature.
SignatureReport verifyXml(const QByteArray &xml, const TrustAnchors &anchors,
                          RevocationSource *revocation, const QDateTime &at);

} // namespace ruqsat::trust
