#include "registry/support/demo_case.h"

#include "core/regulation_catalog.h"
#include "core/resources.h"
#include "support/sample_form.h"
#include "trust/cades.h"
#include "trust/pades.h"
#include "trust/signer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QUuid>

namespace ruqsat::test {
namespace {

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

std::unique_ptr<trust::Signer> signerOf(const QString &pki, const QString &label)
{
    const auto contentOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QString base = pki + QStringLiteral("/users/") + label;
    const auto chain = trust::Certificate::listFromPem(contentOf(pki + QStringLiteral("/int.pem")));
    auto signer = trust::SoftwareSigner::fromPem(contentOf(base + QStringLiteral(".pem")),
                                                 contentOf(base + QStringLiteral(".key")),
                                                 chain ? *chain : QList<trust::Certificate>());
    if (!signer)
        return nullptr;
    return *std::move(signer);
}

Regulation regulationOf(const QString &id)
{
    loadCoreResources();
    const RegulationCatalog shipped = RegulationCatalog::shipped();
    const Regulation *found = shipped.find(id);
    return found ? *found : Regulation();
}

} // namespace

DemoCase::DemoCase(const RegistryWorld &world)
    : DemoCase(world, regulationOf(QStringLiteral("moos-393-3")), ServiceKind::Issue,
               Channel::Centre, QStringLiteral("operator"))
{
}

DemoCase::DemoCase(const RegistryWorld &world, const Regulation &regulation, ServiceKind kind,
                   Channel channel, const QString &who)
    : content(pdf(4096))
    , key(newUuid())
    , m_world(world)
{
    const QJsonObject user = world.demoUser(who);
    const QJsonObject office = world.demoOffice(user.value(u"office"_qs).toString());
    const QString login = user.value(u"login"_qs).toString();
    const QString role = user.value(u"role"_qs).toString();
    // The keys of the first of each role bear the role's name.
    m_label = world.demoUser(role).value(u"login"_qs).toString() == login ? role : login;
    request.caseId = newUuid();
    request.regulation = regulation.id;
    request.effectiveFrom = regulation.effectiveFrom;
    request.kind = kind;
    request.channel = channel;
    request.signer = {user.value(u"name"_qs).toObject().value(u"ru"_qs).toString(),
                      user.value(u"iin"_qs).toString(), office.value(u"bin"_qs).toString()};
    request.receivedAt = QDateTime::currentDateTimeUtc();
    request.fields = sampleForm(regulation, kind);
    // One comes as a file, of the others the originals are seen.
    for (const RequiredDocument &document : regulation.documentsFor(kind)) {
        if (!document.required)
            continue;
        if (request.attachments.isEmpty())
            request.attachments = {{newUuid(), document.id, QStringLiteral("мәліметтер.pdf"),
                                    QString::fromLatin1(sha256Hex(content)), content.size(), 1}};
        else
            request.paperMarks.append(document.id);
    }
}

QByteArray DemoCase::pdf(qsizetype size)
{
    QByteArray bytes = QByteArrayLiteral("%PDF-1.7\n") + newUuid().toLatin1() + '\n';
    return bytes.leftJustified(size, ' ');
}

QByteArray DemoCase::sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

void DemoCase::makeSelfService(const Regulation &regulation)
{
    m_root = "/v1/intake/";
    m_label = QStringLiteral("applicant");
    request.channel = Channel::Portal;
    request.signer = {QStringLiteral("ТҰТЫНУШЫ ҚАНАТ ҮЛГІҰЛЫ"), QStringLiteral("900407200440"),
                      QStringLiteral("540940000407")};
    request.paperMarks.clear();
    request.attachments.clear();
    for (const RequiredDocument &document : regulation.documentsFor(request.kind)) {
        if (document.required)
            request.attachments.append({newUuid(), document.id, QStringLiteral("құжат.pdf"),
                                        QString::fromLatin1(sha256Hex(content)), content.size(),
                                        1});
    }
}

QByteArray DemoCase::uploadPath(const QString &attachmentId) const
{
    return m_root + "uploads/" + request.caseId.toLatin1() + '/' + attachmentId.toLatin1();
}

Reply DemoCase::lookUp(const HttpsClient &desk, const QString &iin)
{
    QJsonObject subject{{"caseId", request.caseId}, {"ground", "issue of a licence"}};
    if (iin.isEmpty())
        subject.insert(QStringLiteral("bin"),
                       m_world.organisations().first().toObject().value(QStringLiteral("bin")));
    else
        subject.insert(QStringLiteral("iin"), iin);
    const Reply reply = desk.json("POST", m_root + "lookups", subject);
    const auto answer = protocol::parseAnswer<protocol::LookupAnswer>(reply.body);
    if (!answer || answer->subject().isEmpty())
        return reply;
    lookupId = answer->lookupId;
    request.applicant.number = answer->subject();
    request.applicant.name = answer->name();
    request.applicant.address = answer->address();
    request.applicant.leader =
        answer->organisation ? answer->organisation->leader : protocol::Leader();
    request.applicant.provenance = answer->provenance;
    return reply;
}

Reply DemoCase::upload(const HttpsClient &desk)
{
    Reply reply;
    for (const protocol::Attachment &attachment : std::as_const(request.attachments))
        reply = desk.send("PUT", uploadPath(attachment.id), content,
                          {{"X-Content-Sha256", sha256Hex(content)}});
    return reply;
}

protocol::Submission DemoCase::signedBy(const QString &label) const
{
    protocol::Submission submission;
    submission.request = request.canonicalBytes();
    submission.lookupId = lookupId;
    submission.signature = signBytes(m_world.pki(), label, submission.request);
    return submission;
}

Reply DemoCase::submit(const HttpsClient &desk, const protocol::Submission &submission) const
{
    return desk.send("POST", m_root + "applications", protocol::compactJson(submission.toJson()),
                     {{"Idempotency-Key", key.toLatin1()}});
}

QString DemoCase::registered(const HttpsClient &desk, const QString &iin)
{
    lookUp(desk, iin);
    upload(desk);
    const Reply reply = submit(desk, signedBy(m_label));
    if (reply.status != 201)
        qWarning("submission: %d %s", reply.status, reply.body.constData());
    return reply.json().value(QStringLiteral("id")).toString();
}

QByteArray signPdf(const QString &pki, const QString &label, const QByteArray &pdf,
                   const QList<qint64> &byteRange)
{
    const std::unique_ptr<trust::Signer> signer = signerOf(pki, label);
    trust::ByteRange range{};
    std::copy_n(byteRange.begin(), range.size(), range.begin());
    const Result<QByteArray> digest = trust::digestOf(pdf, range);
    if (!signer || !digest)
        return {};
    const Result<QByteArray> cms = trust::makeCadesOfDigest(*digest, *signer);
    return cms ? *cms : QByteArray();
}

QByteArray signBytes(const QString &pki, const QString &label, const QByteArray &bytes)
{
    const std::unique_ptr<trust::Signer> signer = signerOf(pki, label);
    if (!signer)
        return {};
    trust::CadesOptions options;
    options.signingTime = QDateTime::currentDateTimeUtc();
    const Result<QByteArray> cms = trust::makeCades(bytes, *signer, options);
    return cms ? *cms : QByteArray();
}

Reply forward(const RegistryWorld &world, const HttpsClient &head, const QByteArray &path,
              const QString &executor)
{
    const QString iin = world.demoUser(executor).value(QStringLiteral("iin")).toString();
    return head.json("POST", path + "/assign", protocol::AssignBody{1, iin, {}}.toJson());
}

protocol::ProposalBody issueProposal(qint64 version)
{
    protocol::ProposalBody body{version, Decision::Issue, {}, {}};
    for (const char *requirement : {"specialists", "productionBase", "equipment", "methods"})
        body.findings.append({QLatin1String(requirement), protocol::FindingAnswer::Yes, {}});
    return body;
}

protocol::ProposalBody refuseProposal(qint64 version)
{
    return {version,
            Decision::Refuse,
            {{QStringLiteral("specialists"), protocol::FindingAnswer::No, {}}},
            {{QStringLiteral("qualificationNotMet"), QStringLiteral("specialists"),
              QStringLiteral("Мамандардың өтілі үш жылдан аз")}}};
}

} // namespace ruqsat::test
