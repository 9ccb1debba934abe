#include "registry/support/review_desks.h"

#include <QHash>
#include <QTest>

#include <functional>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

enum class Stage { Propose, Prepare, Sign };

/// What keeps a case from being decided, as the registry has it.
struct Condition
{
    const char *name;
    QString set;   ///< SQL; %1 is the case, %2 the IIN of whoever acts
    QString undo;  ///< the same, where the case is to be as it was
    QString issue; ///< the code of a decision to issue; empty where it is taken
    QString refuse;
    bool beforeProposal = true; ///< whether it can be met there at all
};

QString update(const char *columns)
{
    return QStringLiteral("update application set ") + QString::fromUtf8(columns) +
           QStringLiteral(" where id = '%1'");
}

QList<Condition> conditions()
{
    const QString registered = update("registered_by_iin = '830918100229'");
    const QString valid = update("verdict = 'valid', verdict_code = null");
    const QString samePerson = QStringLiteral("samePersonForbidden");
    return {
        {"the verdict is pending",
         update("verdict = 'pending', verdict_code = 'revocationUnavailable'"), valid,
         QStringLiteral("verdictPending"), QStringLiteral("verdictPending")},
        // What is bad can be refused, and nothing else.
        {"the verdict is invalid",
         update("verdict = 'invalid', verdict_code = 'certificateRevoked'"), valid,
         QStringLiteral("requestSignatureInvalid"), QString()},
        // The request names no payment, so that the registry does not ask by itself.
        {"the payment is pending",
         update("payment = '{\"verdict\": \"pending\", \"code\": \"paymentPending\", "
                "\"due\": \"1\", \"provenance\": {\"system\": \"payment\", "
                "\"messageId\": \"m\", \"time\": \"2026-01-05T10:00:00.000Z\"}}'"),
         update("payment = null"), QStringLiteral("paymentPending"),
         QStringLiteral("paymentPending")},
        {"a question is open",
         QStringLiteral("insert into question (id, application_id, position, addressee, body, "
                        "question, marks, asked_at, asked_by, due) select gen_random_uuid(), id, "
                        "1, 'body', '{\"kk\": \"Санэпид\", \"ru\": \"Санэпид\"}', '?', '[]', "
                        "now(), executor, now() + interval '1 day' from application "
                        "where id = '%1'"),
         QStringLiteral("delete from question where application_id = '%1'"),
         QStringLiteral("questionOpen"), QStringLiteral("questionOpen")},
        // Then the licence counts as issued: a refusal comes too late, and the issue is recorded.
        {"the term is over",
         QStringLiteral("update application set clocks = (select jsonb_agg(case when c ->> 'id' = "
                        "'issue' then c || '{\"due\": \"2020-01-01T00:00:00.000Z\"}' else c end) "
                        "from jsonb_array_elements(clocks) as c) where id = '%1'"),
         QStringLiteral("update application set clocks = (select jsonb_agg(case when c ->> 'id' = "
                        "'issue' then c || '{\"due\": \"2100-01-01T00:00:00.000Z\"}' else c end) "
                        "from jsonb_array_elements(clocks) as c) where id = '%1'"),
         QString(), QStringLiteral("termOver")},
        {"proposed by the same person", update("proposed_by_iin = '%2'"),
         update("proposed_by_iin = executor_iin"), samePerson, samePerson, false},
        {"registered by the same person", update("registered_by_iin = '%2'"), registered,
         samePerson, samePerson},
    };
}

} // namespace

Q_DECLARE_METATYPE(Condition)
Q_DECLARE_METATYPE(Stage)
Q_DECLARE_METATYPE(ruqsat::Decision)
Q_DECLARE_METATYPE(ruqsat::Action)

/// What keeps a case from being decided keeps it at each stage of the decision, whichever it
/// is, and leaves the case as it was; and nothing is decided twice.
class TestDecisionRefusals final : public QObject, private ReviewDesks
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatForbidsADecisionForbidsEachStep_data();
    void whatForbidsADecisionForbidsEachStep();
    void nothingIsDoneTwice_data();
    void nothingIsDoneTwice();

private:
    QString before(Stage stage, Decision decision);
    /// A case that nothing has happened to since before().
    QString untouched(Stage stage, Decision decision);
    Reply act(Stage stage, Decision decision, const QString &id) const;
    /// Of the head under the paper that is prepared.
    QByteArray signatureOf(const QString &id) const;
    Reply sign(const QString &id, qint64 version, const QByteArray &cms) const;
    /// Version, state and number of events.
    QByteArray standing(const QString &id) const;

    QHash<QString, QString> m_cases; ///< by stage and decision
};

void TestDecisionRefusals::initTestCase()
{
    QCOMPARE(start(), QString());
}

QString TestDecisionRefusals::before(Stage stage, Decision decision)
{
    const QString id = claimed();
    // What the registry would find out by itself meanwhile.
    m_world.sql(
        QStringLiteral("update evidence set done = true where application_id = '%1'").arg(id));
    const protocol::ProposalBody body =
        decision == Decision::Issue ? issueProposal(2) : refuseProposal(2);
    if (stage != Stage::Propose && post(m_executor, id, "proposal", body.toJson()).status != 200)
        return {};
    if (stage == Stage::Sign && post(m_head, id, "result", {{"version", 3}}).status != 200)
        return {};
    return id;
}

QString TestDecisionRefusals::untouched(Stage stage, Decision decision)
{
    QString &id = m_cases[QString::number(int(stage)) + decisionName(decision)];
    if (id.isEmpty())
        id = before(stage, decision);
    return id;
}

QByteArray TestDecisionRefusals::signatureOf(const QString &id) const
{
    const protocol::Application application = applicationOf(shown(m_head, id));
    if (!application.result)
        return {};
    return signPdf(m_world.pki(), QStringLiteral("head"),
                   m_head.send("GET", path(id, "result.pdf")).body, application.result->byteRange);
}

Reply TestDecisionRefusals::sign(const QString &id, qint64 version, const QByteArray &cms) const
{
    return post(m_head, id, "result/signature", protocol::SignatureBody{version, cms}.toJson());
}

Reply TestDecisionRefusals::act(Stage stage, Decision decision, const QString &id) const
{
    switch (stage) {
    case Stage::Propose:
        return post(m_executor, id, "proposal",
                    (decision == Decision::Issue ? issueProposal(2) : refuseProposal(2)).toJson());
    case Stage::Prepare:
        return post(m_head, id, "result", {{"version", 3}});
    case Stage::Sign:
        break;
    }
    return sign(id, 4, signatureOf(id));
}

QByteArray TestDecisionRefusals::standing(const QString &id) const
{
    return m_world.sql(QStringLiteral("select version, state, (select count(*) from "
                                      "application_event where application_id = a.id) "
                                      "from application as a where id = '%1'")
                           .arg(id));
}

void TestDecisionRefusals::whatForbidsADecisionForbidsEachStep_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<Decision>("decision");
    QTest::addColumn<Condition>("condition");
    for (const Condition &condition : conditions()) {
        for (const auto &[stage, what] :
             {std::pair(Stage::Propose, "proposal"), std::pair(Stage::Prepare, "result"),
              std::pair(Stage::Sign, "result/signature")}) {
            if (stage == Stage::Propose && !condition.beforeProposal)
                continue;
            for (const Decision decision : {Decision::Issue, Decision::Refuse})
                QTest::addRow("%s: %s, %s", what, qPrintable(decisionName(decision)),
                              condition.name)
                    << stage << decision << condition;
        }
    }
}

void TestDecisionRefusals::whatForbidsADecisionForbidsEachStep()
{
    QFETCH(Stage, stage);
    QFETCH(Decision, decision);
    QFETCH(Condition, condition);
    const QString code = decision == Decision::Issue ? condition.issue : condition.refuse;
    const QString id = code.isEmpty() ? before(stage, decision) : untouched(stage, decision);
    QVERIFY(!id.isEmpty());
    const char *who = stage == Stage::Propose ? "executor" : "head";
    const QString iin = m_world.demoUser(QLatin1String(who)).value(u"iin").toString();
    const QByteArray stood = standing(id);
    QVERIFY(!stood.isEmpty());
    m_world.sql(QString(condition.set).replace(u"%1"_qs, id).replace(u"%2"_qs, iin));
    const Reply reply = act(stage, decision, id);
    const QByteArray stands = standing(id);
    if (!code.isEmpty())
        m_world.sql(QString(condition.undo).replace(u"%1"_qs, id));
    QVERIFY2(reply.code() == code, reply.body.constData());
    QCOMPARE(reply.status == 200, code.isEmpty());
    QCOMPARE(stands == stood, !code.isEmpty());
}

void TestDecisionRefusals::nothingIsDoneTwice_data()
{
    QTest::addColumn<Action>("action");
    QTest::newRow("propose") << Action::Propose;
    QTest::newRow("return") << Action::ReturnToExecutor;
    QTest::newRow("sign") << Action::SignResult;
    QTest::newRow("hand over") << Action::HandOver;
}

void TestDecisionRefusals::nothingIsDoneTwice()
{
    QFETCH(Action, action);
    qint64 version = 2;
    QString id;
    QByteArray cms;
    QString who = QStringLiteral("head");
    std::function<Reply(qint64)> once;
    switch (action) {
    case Action::Propose:
        who = QStringLiteral("executor");
        id = before(Stage::Propose, Decision::Issue);
        once = [&](qint64 known) {
            return post(m_executor, id, "proposal", issueProposal(known).toJson());
        };
        break;
    case Action::ReturnToExecutor:
        version = 3;
        id = before(Stage::Prepare, Decision::Issue);
        once = [&](qint64 known) {
            return post(m_head, id, "return", {{"version", known}, {"reason", "тексеру"}});
        };
        break;
    case Action::HandOver:
        version = 5;
        who = QStringLiteral("operator");
        id = before(Stage::Sign, Decision::Issue);
        QCOMPARE(sign(id, 4, signatureOf(id)).status, 200);
        once = [&](qint64 known) {
            return post(m_operator, id, "hand-over", {{"version", known}, {"printed", false}});
        };
        break;
    default:
        version = 4;
        id = before(Stage::Sign, Decision::Issue);
        cms = signatureOf(id);
        once = [&](qint64 known) { return sign(id, known, cms); };
        break;
    }
    QVERIFY(!id.isEmpty());
    const Reply first = once(version);
    QVERIFY2(first.status == 200, first.body.constData());
    const QByteArray stood = standing(id);
    const QString name = m_world.demoUser(who).value(u"name").toObject().value(u"kk").toString();
    for (const qint64 known : {version, version + 1}) {
        const Reply again = once(known);
        const auto refused = protocol::parseAnswer<protocol::ErrorAnswer>(again.body);
        QVERIFY2(refused && refused->current, again.body.constData());
        QCOMPARE(failureName(refused->code), known == version ? QStringLiteral("versionStale")
                                                              : QStringLiteral("stateForbids"));
        QCOMPARE(refused->current->version, version + 1);
        QCOMPARE(refused->current->action, actionName(action));
        QCOMPARE(refused->current->by.kk, name);
    }
    QCOMPARE(standing(id), stood);
}

QTEST_GUILESS_MAIN(TestDecisionRefusals)
#include "tst_decision_refusals.moc"
