#pragma once

#include "desk/case_editor.h"
#include "desk/outbox.h"
#include "desk/signing.h"

namespace ruqsat::desk {

/// Signs request.json of a case and hands it to the outbox. Refused before the certificate is
/// looked at while the case has a problem: failed() then carries the first one's code; vault…
/// where the desk cannot keep what was signed.
class RequestSigning final : public Signing
{
    Q_OBJECT

public:
    RequestSigning(Session &session, CaseEditor &editor, TokenWatch &tokens, Outbox &outbox,
                   const Clock &clock, QObject *parent = nullptr);

Q_SIGNALS:
    /// Signed, kept, on its way: follow the outbox by this key.
    void done(const QString &idempotencyKey);

protected:
    void prepare() override;
    Result<trust::TokenWorker::Work> work() override;
    void keep(const QByteArray &cms) override;

private:
    CaseEditor &m_editor;
    Outbox &m_outbox;
    QByteArray m_request;
};

} // namespace ruqsat::desk
