#pragma once

#include "protocol/action.h"
#include "protocol/colleague.h"
#include "registry/support/registry_world.h"

namespace ruqsat::test {

/// One case, step by step, as a desk would do it: at first of the environmental works licence.
class DemoCase final
{
public:
    explicit DemoCase(const RegistryWorld &world);
    /// Of any service, by `who` (as in RegistryWorld::demoUser()) at the counter.
    DemoCase(const RegistryWorld &world, const Regulation &regulation, ServiceKind kind,
             Channel channel, const QString &who);

    /// The applicant hands the case in at the portal: signs it, with every document as a file.
    void makeSelfService(const Regulation &regulation);

    /// Looks the first registered organisation up and fills the request from the answer.
    /// By IIN where `iin` is given.
    Reply lookUp(const HttpsClient &desk, const QString &iin = {});
    Reply upload(const HttpsClient &desk);
    /// Signs with the key of `label` ("operator", "expired", "otherbin" …).
    protocol::Submission signedBy(const QString &label) const;
    Reply submit(const HttpsClient &desk, const protocol::Submission &submission) const;
    /// All of the above; the id of the application, or empty.
    QString registered(const HttpsClient &desk, const QString &iin = {});
    /// Name of the key of whoever is at the counter, as signedBy() takes it.
    QString signerLabel() const { return m_label; }

    QByteArray uploadPath() const { return uploadPath(request.attachments.first().id); }
    QByteArray uploadPath(const QString &attachmentId) const;
    static QByteArray pdf(qsizetype size);
    static QByteArray sha256Hex(const QByteArray &bytes);

    protocol::CaseRequest request;
    QByteArray content;
    QString lookupId;
    QString key;

private:
    const RegistryWorld &m_world;
    QString m_label;
    QByteArray m_root = "/v1/"; ///< of the staff's side or of the self-service's
};

/// The CMS of the head over a prepared PDF.
QByteArray signPdf(const QString &pki, const QString &label, const QByteArray &pdf,
                   const QList<qint64> &byteRange);
/// CAdES of `label` over these bytes, detached.
QByteArray signBytes(const QString &pki, const QString &label, const QByteArray &bytes);
/// By the head to `executor` (as in RegistryWorld::demoUser()), of a case that was just registered:
/// 004 clause 5(2).
Reply forward(const RegistryWorld &world, const HttpsClient &head, const QByteArray &path,
              const QString &executor);
protocol::ProposalBody issueProposal(qint64 version);
protocol::ProposalBody refuseProposal(qint64 version);

} // namespace ruqsat::test
