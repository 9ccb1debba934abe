#pragma once

#include "registry/context.h"
#include "trust/pades.h"

namespace ruqsat::registry {

/// The signature of a request with a time-stamp and the evidence of its verdict, judged as of `at`,
/// when the registry received it. Without an authority that stamps, the signature as it is. Fails
/// with timestampUnavailable, with the code of a verdict that is pending or invalid.
Result<QByteArray> completeRequest(Context &context, const QByteArray &request,
                                   const QByteArray &signature, const QDateTime &at);

struct CompletedPaper
{
    QByteArray document;
    trust::SignerInfo signer;
};

struct PaperToComplete
{
    QByteArray document; ///< prepared
    trust::ByteRange range{};
    QByteArray cms;
};

/// The first look at a signature, before anybody is asked for a stamp: whether it can be good at
/// all. Fails with the code of an invalid signature, and with resultChanged where it is over other
/// bytes.
Result<trust::SignerInfo> checkPaperSignature(Context &context, const PaperToComplete &paper,
                                              const QDateTime &now);

struct PaperOutcome
{
    /// The signature, with its time-stamp as soon as there is one that may be good. To be kept
    /// where the rest is still wanting: a later stamp proves less, and nothing after the end of the
    /// signer's certificate.
    QByteArray cms;
    Result<CompletedPaper> paper;
};

/// The signed paper with time-stamp and evidence, as everybody will judge it from now on; of a
/// signature that checkPaperSignature() let through. Fails with timestampUnavailable,
/// verdictPending and the code of a verdict that is invalid.
PaperOutcome completePaper(Context &context, const PaperToComplete &paper, const QDateTime &now);

/// True for a failure that an answer may mend: nothing is decided by it.
bool mayPass(FailureCode code);

} // namespace ruqsat::registry
