#include "desk/audit_verification.h"

#include "trust/cades.h"

#include <QDir>
#include <QFile>

namespace ruqsat::desk {
namespace {

using protocol::AuditSeal;

constexpr qint64 largestSealFile = 64 * 1024;

struct SealJudgement
{
    QString signer;
    bool pinned = false;
};

Failure sealWrong(const QString &detail)
{
    return Failure(FailureCode::AuditSealWrong, detail);
}

/// A revocation that nobody can tell now makes no forgery: pending passes.
Result<trust::Certificate> signerOf(const AuditSeal &seal, const trust::TrustAnchors &anchors)
{
    const Result<protocol::AuditStatement> statement =
        protocol::AuditStatement::parse(seal.statement);
    if (!statement)
        return statement.failure();
    const trust::SignatureReport report =
        trust::verifyCades(seal.signature, seal.statement, anchors, nullptr, statement->at);
    if (report.verdict == Verdict::Invalid || report.signers.size() != 1)
        return sealWrong(QString::number(statement->sequence));
    return report.signers.first().certificate;
}

Result<SealJudgement> judgeSeals(const QList<AuditSeal> &seals, const AuditTrust &trust)
{
    SealJudgement judgement;
    QString expected = trust.signer;
    for (const QList<AuditSeal> *list : {&trust.kept, &seals}) {
        for (const AuditSeal &seal : *list) {
            const Result<trust::Certificate> signer = signerOf(seal, trust.anchors);
            if (!signer)
                return signer.failure();
            if (expected.isEmpty())
                expected = signer->fingerprint();
            if (signer->fingerprint() != expected)
                return sealWrong(QStringLiteral("signed by ") + signer->subjectName());
            judgement.signer = signer->subjectName();
        }
    }
    for (const AuditSeal &kept : trust.kept) {
        if (!seals.contains(kept))
            return sealWrong(QStringLiteral("a head that was kept is not there"));
    }
    judgement.pinned = !trust.signer.isEmpty() || !trust.kept.isEmpty();
    return judgement;
}

} // namespace

AuditVerification::AuditVerification(RegistryClient &client, AuditTrust trust, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_trust(std::move(trust))
{
}

AuditVerification::~AuditVerification() = default;

void AuditVerification::start()
{
    readSeals();
}

void AuditVerification::cancel()
{
    end(FailureCode::Cancelled);
}

void AuditVerification::readSeals()
{
    m_client.auditSeals(m_seals.size())
        .then(this, [this](const Result<protocol::AuditSeals> &page) {
            if (m_ended)
                return;
            if (!page) {
                end(page.failure());
                return;
            }
            // The heads of the first page: what is written meanwhile is of no concern.
            if (m_heads.isEmpty())
                m_heads = page->heads;
            m_seals += page->seals;
            if (page->seals.size() < 200)
                checkSeals();
            else
                readSeals();
        });
}

void AuditVerification::checkSeals()
{
    const Result<QList<protocol::AuditStatement>> statements = protocol::checkSequence(m_seals);
    if (!statements) {
        end(statements.failure());
        return;
    }
    m_statements = *statements;
    runAside([seals = m_seals, trust = m_trust] {
        return judgeSeals(seals, trust);
    }).then(this, [this](const Result<SealJudgement> &judgement) {
        if (m_ended)
            return;
        if (!judgement) {
            end(judgement.failure());
            return;
        }
        m_verdict.signer = judgement->signer;
        m_verdict.pinned = judgement->pinned;
        if (!m_statements.isEmpty()) {
            m_verdict.sequence = m_statements.last().sequence;
            m_verdict.sealedAt = m_statements.last().at;
            for (const protocol::AuditHead &head : m_statements.last().heads)
                m_verdict.sealedRows += head.position;
        }
        for (const protocol::AuditHead &head : std::as_const(m_heads))
            m_total += head.position;
        beginLane(0);
    });
}

void AuditVerification::beginLane(qsizetype lane)
{
    m_lane = lane;
    if (lane >= m_heads.size()) {
        end(m_verdict);
        return;
    }
    const protocol::AuditHead &now = m_heads.at(lane);
    QList<protocol::AuditHead> sealed;
    for (const protocol::AuditStatement &statement : std::as_const(m_statements)) {
        for (const protocol::AuditHead &head : statement.heads) {
            if (head.lane == now.lane)
                sealed.append(head);
        }
    }
    m_check = std::make_unique<protocol::AuditLaneCheck>(now, std::move(sealed));
    readRows();
}

void AuditVerification::readRows()
{
    const int lane = m_heads.at(m_lane).lane;
    m_client.auditChain(lane, m_check->position())
        .then(this, [this, lane](const Result<protocol::AuditRows> &page) {
            if (m_ended)
                return;
            if (!page) {
                end(page.failure());
                return;
            }
            QList<protocol::AuditRow> taken;
            for (const protocol::AuditRow &row : page->rows) {
                if (m_check->isComplete())
                    break;
                if (const Result<void> added = m_check->add(row); !added) {
                    end(added.failure());
                    return;
                }
                taken.append(row);
            }
            m_verdict.rows += taken.size();
            Q_EMIT rowsRead(lane, taken);
            Q_EMIT progressed(m_verdict.rows, m_total);
            if (!m_check->isComplete() && !page->rows.isEmpty()) {
                readRows();
                return;
            }
            if (const Result<void> whole = m_check->finish(); !whole) {
                end(whole.failure());
                return;
            }
            beginLane(m_lane + 1);
        });
}

void AuditVerification::end(const Result<AuditVerdict> &verdict)
{
    if (m_ended)
        return;
    m_ended = true;
    Q_EMIT finished(verdict);
}

Result<QList<AuditSeal>> keptSeals(const QString &folder)
{
    QList<AuditSeal> seals;
    const QDir kept(folder);
    if (!kept.exists())
        return Failure(FailureCode::DataFileUnreadable, folder);
    for (const QString &name :
         kept.entryList({QStringLiteral("heads-*.json")}, QDir::Files, QDir::Name)) {
        QFile statement(kept.filePath(name));
        QFile signature(kept.filePath(name.chopped(5) + QStringLiteral(".p7s")));
        if (!statement.open(QIODevice::ReadOnly))
            return Failure(FailureCode::DataFileUnreadable, name);
        if (!signature.open(QIODevice::ReadOnly) || statement.size() > largestSealFile ||
            signature.size() > largestSealFile)
            return sealWrong(name);
        seals.append({statement.readAll(), signature.readAll()});
    }
    return seals;
}

} // namespace ruqsat::desk
