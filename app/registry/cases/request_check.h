#pragma once

#include "protocol/action.h"
#include "protocol/session.h"
#include "registry/context.h"

namespace ruqsat::registry {

/// A submission that holds by itself: form, documents, signature. What needs the database
/// (uploads, look-up, numbers) comes after.
struct CheckedRequest
{
    protocol::CaseRequest request;
    Regulation regulation;
    protocol::RequestVerdict verdict;
    std::optional<protocol::PaymentVerdict> payment; ///< where the request names one
};

/// Recomputes everything that the desk claims. Fails with requestMalformed, requestFieldUnknown,
/// regulationUnknown, regulationNotInForce, the codes of fields, documentMissing,
/// certificateOtherIin, certificateOtherBin, and with the code of an invalid signature or payment;
/// a pending one is registered and asked again.
Result<CheckedRequest> checkRequest(Context &context, const protocol::Submission &submission,
                                    const protocol::User &user, const QDateTime &now);

/// The signature of a request, judged at `at`.
protocol::RequestVerdict judgeSignature(Context &context, const QByteArray &request,
                                        const QByteArray &signature, const QDateTime &at);

} // namespace ruqsat::registry
