#pragma once

#include "desk/support/operator_desk.h"
#include "vault/outbox.h"

namespace ruqsat::test {

/// A case that is filled in and saved, with its request as RequestSigning leaves it; the signature
/// is not looked at by the model registry. `paddingBytes`: of one more document, none for 0.
vault::OutboxItem signedCase(OperatorDesk &desk, const QString &key, int paddingBytes = 0);

} // namespace ruqsat::test
