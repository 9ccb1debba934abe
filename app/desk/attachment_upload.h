#pragma once

#include "desk/session.h"
#include "vault/attachment.h"

#include <QObject>

namespace ruqsat::desk {

/// One file of a case on its way to the registry, in pieces. Begins by asking how much is there, so
/// that an interrupted upload goes on where it broke, also after a restart and from another desk.
class AttachmentUpload final : public QObject
{
    Q_OBJECT

public:
    /// `vault`: where the file is.
    AttachmentUpload(Session &session, vault::VaultThread &vault, vault::Attachment file,
                     QObject *parent = nullptr);
    ~AttachmentUpload() override;

    void start();

Q_SIGNALS:
    /// Bytes of this file that are there.
    void progressed(qint64 bytes);
    void done();
    void failed(const Failure &failure);

private:
    void onState(const Result<protocol::UploadState> &state);
    void read();
    void sendNext();

    Session &m_session;
    vault::VaultThread &m_vault;
    const vault::Attachment m_file;
    const QByteArray m_sha256;
    QByteArray m_bytes;
    qint64 m_received = 0;
    Later<protocol::UploadState> m_run;
};

} // namespace ruqsat::desk
