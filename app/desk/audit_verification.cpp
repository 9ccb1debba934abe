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
    QList<AuditSigner> signers;
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

/// Who may sign: whoever was named, else the first that comes. The registry's certificate is
/// renewed every few years, and its seals stay.
class SignerRule final
{
public:
    explicit SignerRule(const QStringList &named)
        : m_named(named)
    {
    }
    bool admits(const trust::Certificate &signer)
    {
        if (!m_named.isEmpty())
            return m_named.contains(signer.fingerprint());
        if (m_first.isNull())
            m_first = signer;
        return signer.subjectText() == m_first.subjectText() && signer.bin() == m_first.bin();
    }

private:
    const QStringList &m_named;
    trust::Certificate m_first;
};

Result<trust::Certificate> admittedSigner(const AuditSeal &seal, const AuditTrust &trust,
                                          SignerRule &rule)
{
    Result<trust::Certificate> signer = signerOf(seal, trust.anchors);
    if (signer && !rule.admits(*signer))
        return sealWrong(
            QStringLiteral("signed by %1 (%2)").arg(signer->subjectName(), signer->serial()));
    return signer;
}

Result<SealJudgement> judgeSeals(const QList<AuditSeal> &seals, const AuditTrust &trust)
{
    SignerRule rule(trust.signers);
    QStringList known = trust.signers;
    for (const AuditSeal &kept : trust.kept) {
        const Result<trust::Certificate> signer = admittedSigner(kept, trust, rule);
        if (!signer)
            return signer.failure();
        known.append(signer->fingerprint());
        if (!seals.contains(kept))
            return sealWrong(QStringLiteral("a head that was kept is not there"));
    }
    SealJudgement judgement;
    judgement.pinned = !known.isEmpty();
    for (const AuditSeal &seal : seals) {
        const Result<trust::Certificate> signer = admittedSigner(seal, trust, rule);
        if (!signer)
            return signer.failure();
        const AuditSigner told{signer->subjectName(), signer->serial(), signer->fingerprint()};
        if (!judgement.signers.contains(told))
            judgement.signers.append(told);
        judgement.pinned = judgement.pinned && known.contains(told.fingerprint);
    }
    return judgement;
}

} // namespace

QString AuditVerdict::signerNames() const
{
    QStringList names;
    for (const AuditSigner &signer : signers)
        names.append(signers.size() == 1
                         ? signer.name
                         : QStringLiteral("%1 (%2)").arg(signer.name, signer.serial));
    return names.join(QStringLiteral(", "));
}

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
        m_verdict.signers = judgement->signers;
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
