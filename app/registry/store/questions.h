#pragma once

#include "protocol/application.h"
#include "registry/store/database.h"

// Questions of the office to the applicant and to other bodies.
namespace ruqsat::registry::store {

/// In the order of asking.
Result<QList<protocol::Question>> questionsOf(Transaction &in, const QString &applicationId);
Result<void> addQuestion(Transaction &in, const QString &applicationId,
                         const protocol::Question &question);
/// Writes the answer, or that the question was closed without one.
Result<void> closeQuestion(Transaction &in, const protocol::Question &question);
/// Files that came with an answer, behind those that the case has.
Result<void> addAttachments(Transaction &in, const QString &applicationId,
                            const QList<protocol::Attachment> &attachments);
/// What the office has found so far, in the place of what it had found before.
Result<void> keepReview(Transaction &in, const QString &applicationId,
                        const protocol::Review &review);

} // namespace ruqsat::registry::store
