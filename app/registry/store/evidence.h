#pragma once

#include "protocol/application.h"
#include "registry/store/database.h"

// What waits for an answer of the certification authority.
namespace ruqsat::registry::store {

enum class EvidenceSubject { Request, Result };

struct EvidenceTask
{
    QString applicationId;
    EvidenceSubject subject = EvidenceSubject::Request;
    int tries = 0;
    QDateTime lease = {}; ///< until when it is left to whoever took it
};

/// To be looked at as soon as possible. Takes the place of an earlier task of the same kind.
Result<void> addEvidenceTask(Transaction &in, const QString &applicationId, EvidenceSubject subject,
                             const QDateTime &due);
/// The tasks that are due, longest due first. They are not given to anybody else before `until`,
/// so that several registries on one database share the work. What takes longer than that may have
/// been given away, or asked for anew: its end changes nothing then.
Result<QList<EvidenceTask>> takeEvidenceTasks(Transaction &in, const QDateTime &now,
                                              const QDateTime &until, int limit);
Result<void> postponeEvidence(Transaction &in, const EvidenceTask &task, FailureCode why,
                              const QDateTime &until);
Result<void> finishEvidence(Transaction &in, const EvidenceTask &task);

struct SignedRequest
{
    QByteArray request;
    QByteArray signature;
    QDateTime registeredAt;
    Verdict verdict = Verdict::Pending;
};
/// Fails with notFound.
Result<SignedRequest> signedRequest(Transaction &in, const QString &applicationId);
/// Only while the verdict is pending: what was told once is never told otherwise.
Result<void> setVerdict(Transaction &in, const QString &applicationId,
                        const protocol::RequestVerdict &verdict);
/// The same signature with a time-stamp and evidence.
Result<void> setRequestSignature(Transaction &in, const QString &applicationId,
                                 const QByteArray &signature);

} // namespace ruqsat::registry::store
