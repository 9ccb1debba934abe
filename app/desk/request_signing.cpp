#include "desk/request_signing.h"

#include "trust/cades.h"

#include <QUuid>

namespace ruqsat::desk {

RequestSigning::RequestSigning(Session &session, CaseEditor &editor, TokenWatch &tokens,
                               Outbox &outbox, const Clock &clock, QObject *parent)
    : Signing(session, tokens, clock, protocol::CertificatePurpose::Operator, parent)
    , m_editor(editor)
    , m_outbox(outbox)
{
}

void RequestSigning::prepare()
{
    const QList<CaseProblem> problems = m_editor.problems();
    if (problems.isEmpty())
        checkCertificate();
    else
        fail({problems.first().code, problems.first().target});
}

Result<trust::TokenWorker::Work> RequestSigning::work()
{
    const Result<QByteArray> request = m_editor.buildRequest();
    if (!request)
        return request.failure();
    m_request = *request;
    return trust::TokenWorker::Work([bytes = m_request, at = clock().now()](trust::Signer &signer) {
        return trust::makeCades(bytes, signer, {at});
    });
}

void RequestSigning::keep(const QByteArray &cms)
{
    vault::OutboxItem item;
    item.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    item.caseId = m_editor.caseId();
    item.request = m_request;
    item.signature = cms;
    item.lookupId = m_editor.lookup() ? m_editor.lookup()->lookupId : QString();
    // The draft as it was signed stands in the vault before the signature does.
    m_editor.saveNow().then(this, [this, item](const Result<void> &saved) {
        if (!saved) {
            fail(saved.failure());
            return;
        }
        m_outbox.add(item).then(this, [this, item](const Result<void> &kept) {
            if (!kept) {
                fail(kept.failure());
                return;
            }
            m_editor.setSigned(item.idempotencyKey);
            finish();
            Q_EMIT done(item.idempotencyKey);
        });
    });
}

} // namespace ruqsat::desk
