#include "desk/attachment_upload.h"

#include <QBuffer>

namespace ruqsat::desk {

AttachmentUpload::AttachmentUpload(Session &session, vault::VaultThread &vault,
                                   vault::Attachment file, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_vault(vault)
    , m_file(std::move(file))
    , m_sha256(m_file.sha256.toHex())
{
}

AttachmentUpload::~AttachmentUpload()
{
    m_run.stop();
}

void AttachmentUpload::start()
{
    m_run = m_session.client().uploadState(m_file.caseId, m_file.id, m_sha256);
    m_run.then(this, [this](const Result<protocol::UploadState> &state) { onState(state); });
}

void AttachmentUpload::onState(const Result<protocol::UploadState> &state)
{
    if (!state) {
        Q_EMIT failed(state.failure());
        return;
    }
    // A registry that takes a piece and is no further would be sent it for ever.
    if (!state->complete && !m_bytes.isEmpty() && state->received <= m_received) {
        Q_EMIT failed(FailureCode::UploadIncomplete);
        return;
    }
    m_received = state->complete ? m_file.size : state->received;
    Q_EMIT progressed(m_received);
    if (state->complete)
        Q_EMIT done();
    else if (m_bytes.isEmpty())
        read();
    else
        sendNext();
}

void AttachmentUpload::read()
{
    Later<QByteArray>(m_vault.run<QByteArray>([id = m_file.id](
                                                  vault::Vault &vault) -> Result<QByteArray> {
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        const Result<void> read = vault.attachments().read(id, bytes);
        if (!read)
            return read.failure();
        return bytes.data();
    })).then(this, [this](const Result<QByteArray> &bytes) {
        if (!bytes) {
            Q_EMIT failed(bytes.failure());
            return;
        }
        m_bytes = *bytes;
        sendNext();
    });
}

void AttachmentUpload::sendNext()
{
    // Where all of it is there and not yet entered, an empty piece lets the registry go on.
    if (m_received < 0 || m_received > m_bytes.size()) {
        Q_EMIT failed({FailureCode::RegistryAnswerMalformed, QStringLiteral("upload state")});
        return;
    }
    m_run = m_session.client().uploadPiece(m_file.caseId, m_file.id, m_sha256, m_bytes.size(),
                                           m_received,
                                           m_bytes.mid(m_received, protocol::maxPieceBytes));
    m_run.then(this, [this](const Result<protocol::UploadState> &state) { onState(state); });
}

} // namespace ruqsat::desk
