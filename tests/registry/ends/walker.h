#pragma once

#include "core/fee.h"
#include "registry/ends/graph.h"
#include "registry/support/demo_case.h"

#include <memory>

namespace ruqsat::test {

/// One way through one flow, as one applicant goes it.
struct Passage
{
    Regulation regulation;
    Channel channel = Channel::Portal;
    ServiceKind kind = ServiceKind::Issue;
    Way way = Way::Granted;
    protocol::Conclusion conclusion = protocol::Conclusion::Agreed;
};

/// Walks passages through a real registry and sandbox.
class EndsWalker final
{
public:
    explicit EndsWalker(const RegistryWorld &world);

    /// Empty where the passage reached its end; else what stood in the way.
    QString walk(const Passage &passage);

private:
    /// Login of whoever has `role` in the office that decides on the regulation.
    QString personOf(const Regulation &regulation, Role role) const;
    const HttpsClient &desk(const QString &login);
    const HttpsClient &counter(const Passage &passage);
    QString counterPerson(const Passage &passage) const;
    std::unique_ptr<DemoCase> caseOf(const Passage &passage) const;

    QString walkAuthorisation(const Passage &passage);
    QString walkNoData(const Passage &passage);
    QString walkUnpaid(const Passage &passage);
    QString walkSignature(const Passage &passage);
    QString walkDecision(const Passage &passage);
    /// Empty where the answer refuses with one of the codes and nothing was registered.
    QString wantRefusal(const DemoCase &demo, const HttpsClient &desk,
                        const protocol::Submission &submission, const QStringList &codes);
    protocol::ProposalBody proposalOf(const Passage &passage, qint64 version) const;
    void pay(DemoCase &demo, const Passage &passage) const;

    const RegistryWorld &m_world;
    QJsonObject m_demo;
    QHash<QString, HttpsClient> m_desks;
    HttpsClient m_intake;
    MciTable m_mci = MciTable::shipped();
};

} // namespace ruqsat::test
