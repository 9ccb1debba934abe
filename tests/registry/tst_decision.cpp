#include "core/identifier.h"
#include "registry/support/demo_case.h"
#include "support/test_paths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUuid>

#include <future>

using namespace ruqsat;
using namespace ruqsat::test;

class TestDecision final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aLicenceIsIssuedAndPublished();
    void aRefusalNamesItsGrounds();
    void whoProposedMayNotSign();
    void aReturnedCaseKeepsItsNumber();
    void oneOfTwoPreparesTheCase_data();
    void oneOfTwoPreparesTheCase();
    void thePaperBearsTheDayOfItsSignature_data();
    void thePaperBearsTheDayOfItsSignature();
    void rolesAndVersionsAreKept();
    void cleanupTestCase();

private:
    QByteArray path(const QString &id) const { return "/v1/applications/" + id.toLatin1(); }
    Reply post(const HttpsClient &desk, const QString &id, const char *action,
               const QJsonObject &body)
    {
        return kept("POST", QByteArray("/v1/applications/{id}/") + action,
                    desk.json("POST", path(id) + '/' + action, body));
    }
    Reply get(const HttpsClient &desk, const QByteArray &pattern, const QByteArray &target)
    {
        return kept("GET", pattern, desk.send("GET", target));
    }
    /// Kept for the check against the API description.
    Reply kept(const QByteArray &method, const QByteArray &pattern, const Reply &reply)
    {
        m_answers.append(QJsonObject{{"method", QString::fromLatin1(method)},
                                     {"pattern", QString::fromLatin1(pattern)},
                                     {"status", reply.status},
                                     {"body", reply.json()}});
        return reply;
    }
    QString proposed(const protocol::ProposalBody &proposal);
    void copiesAreCountedAndEnded(const QString &id, const QByteArray &signedPdf);
    Reply takeCopy(const HttpsClient &desk, const QString &id, const QByteArray &sha256,
                   const QString &key = QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
        return post(desk, id, "copies", {{"key", key}, {"sha256", QString::fromLatin1(sha256)}});
    }
    protocol::ResultPaper paperOf(const Reply &reply) const
    {
        const auto application = protocol::parseAnswer<protocol::Application>(reply.body);
        return application && application->result ? *application->result : protocol::ResultPaper();
    }

    RegistryWorld m_world;
    HttpsClient m_operator{QString(), 0, QString()};
    HttpsClient m_executor = m_operator;
    HttpsClient m_head = m_operator;
    QJsonArray m_answers;
};

void TestDecision::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    m_executor = m_world.signedIn(QStringLiteral("executor"));
    m_head = m_world.signedIn(QStringLiteral("head"));
    QVERIFY(!m_head.token.isEmpty());
}

QString TestDecision::proposed(const protocol::ProposalBody &proposal)
{
    DemoCase demo(m_world);
    const QString id = demo.registered(m_operator);
    if (post(m_executor, id, "claim", {{"version", 1}}).status != 200)
        return {};
    const Reply reply = post(m_executor, id, "proposal", proposal.toJson());
    if (reply.status != 200)
        qWarning("proposal: %s", reply.body.constData());
    return reply.status == 200 ? id : QString();
}

void TestDecision::aLicenceIsIssuedAndPublished()
{
    const QString id = proposed(issueProposal(2));
    QVERIFY(!id.isEmpty());
    const Reply prepared = post(m_head, id, "result", {{"version", 3}});
    QVERIFY2(prepared.status == 200, prepared.body.constData());
    const protocol::ResultPaper paper = paperOf(prepared);
    QVERIFY(PermitNumber::parse(paper.number).ok());
    // A retry gets the same document under the same number.
    QCOMPARE(post(m_head, id, "result", {{"version", 4}}).body, prepared.body);
    const QByteArray pdf = m_head.send("GET", path(id) + "/result.pdf").body;
    QCOMPARE(QString::fromLatin1(DemoCase::sha256Hex(pdf)), paper.sha256);

    const auto sign = [&](const char *label, const QByteArray &bytes) {
        const QByteArray cms = signPdf(m_world.pki(), QLatin1String(label), bytes, paper.byteRange);
        return post(m_head, id, "result/signature", protocol::SignatureBody{4, cms}.toJson());
    };
    QByteArray other = pdf;
    other[other.indexOf("/Creat") + 1] = 'K';
    QCOMPARE(sign("head", other).code(), QStringLiteral("resultChanged"));
    QCOMPARE(sign("executor", pdf).code(), QStringLiteral("certificateOtherIin"));
    const Reply issued = sign("head", pdf);
    QVERIFY2(issued.status == 200, issued.body.constData());
    QCOMPARE(issued.json().value(u"state"_qs).toString(), QStringLiteral("issued"));

    const QByteArray number = paper.number.toLatin1();
    const Reply licence = get(m_operator, "/v1/licences/{number}", "/v1/licences/" + number);
    QCOMPARE(licence.json().value(u"applicationId"_qs).toString(), id);
    const QByteArray signedPdf = m_operator.send("GET", path(id) + "/result.pdf").body;
    QCOMPARE(licence.json().value(u"sha256"_qs).toString(),
             QString::fromLatin1(DemoCase::sha256Hex(signedPdf)));
    const Reply list = get(m_operator, "/v1/applications", "/v1/applications?queue=handOver");
    const auto page = protocol::parseAnswer<protocol::ApplicationPage>(list.body);
    QVERIFY(page && page->items.size() == 1);
    // The result waits for the applicant since its signature, not since the registration.
    QCOMPARE(page->items.first().decidedAt, paperOf(issued).signedAt);
    QVERIFY(page->items.first().decidedAt > page->items.first().registeredAt);
    QCOMPARE(page->toJson(), list.json());
    QCOMPARE(post(m_operator, id, "hand-over", {{"version", 5}, {"printed", true}}).code(),
             QStringLiteral("stateForbids"));
    copiesAreCountedAndEnded(id, signedPdf);
    QCOMPARE(post(m_operator, id, "hand-over", {{"version", 5}, {"printed", true}})
                 .json()
                 .value(u"state"_qs)
                 .toString(),
             QStringLiteral("handedOver"));
    QCOMPARE(m_world.sql(QStringLiteral("select state from permit_number")), QByteArray("used"));
    const Reply found = get(m_operator, "/v1/licences", "/v1/licences?q=" + number);
    QCOMPARE(found.json().value(u"items"_qs).toArray().size(), 1);
}

void TestDecision::copiesAreCountedAndEnded(const QString &id, const QByteArray &signedPdf)
{
    const QByteArray sha256 = DemoCase::sha256Hex(signedPdf);
    const auto end = [&](const QByteArray &number, const char *how, const QJsonObject &body) {
        return kept("POST", QByteArray("/v1/applications/{id}/copies/{number}/") + how,
                    m_operator.json("POST", path(id) + "/copies/" + number + '/' + how, body));
    };
    QCOMPARE(takeCopy(m_operator, id, DemoCase::sha256Hex("other")).code(),
             QStringLiteral("resultChanged"));
    QCOMPARE(takeCopy(m_head, id, sha256).status, 403);
    // The same print asked again is the same copy.
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Reply first = takeCopy(m_operator, id, sha256, key);
    QCOMPARE(first.json().value(u"number"_qs).toInt(), 1);
    QCOMPARE(takeCopy(m_operator, id, sha256, key).body, first.body);
    QCOMPARE(takeCopy(m_operator, id, sha256).json().value(u"number"_qs).toInt(), 2);

    // What was given to a printer only is no printed copy; nor is what was spoiled.
    QCOMPARE(end("1", "spoiled", {{"reason", "jam"}}).json().value(u"state"_qs).toString(),
             QStringLiteral("spoiled"));
    QCOMPARE(end("1", "printed", {}).code(), QStringLiteral("stateForbids"));
    QCOMPARE(end("1", "spoiled", {{"reason", "torn"}}).code(), QStringLiteral("stateForbids"));
    QCOMPARE(end("2", "spoiled", {{"reason", "bored"}}).code(), QStringLiteral("requestMalformed"));
    QCOMPARE(post(m_operator, id, "hand-over", {{"version", 5}, {"printed", true}}).code(),
             QStringLiteral("stateForbids"));
    const Reply printed = end("2", "printed", {});
    QCOMPARE(printed.json().value(u"state"_qs).toString(), QStringLiteral("printed"));
    QCOMPARE(end("2", "printed", {}).body, printed.body);
    QCOMPARE(end("3", "printed", {}).status, 404);
    QCOMPARE(end("2", "sealed", {{"handSigner", "Н. Сәрсен"}}).status, 200);
    const Reply list = get(m_operator, "/v1/applications/{id}/copies", path(id) + "/copies");
    QCOMPARE(list.json().value(u"items"_qs).toArray().size(), 2);
}

void TestDecision::aRefusalNamesItsGrounds()
{
    const QString id = proposed(refuseProposal(2));
    QVERIFY(!id.isEmpty());
    const Reply prepared = post(m_head, id, "result", {{"version", 3}});
    QVERIFY2(prepared.status == 200, prepared.body.constData());
    const protocol::ResultPaper paper = paperOf(prepared);
    QCOMPARE(paper.kind, protocol::PaperKind::Refusal);
    const QByteArray pdf = m_head.send("GET", path(id) + "/result.pdf").body;
    const QByteArray cms = signPdf(m_world.pki(), QStringLiteral("head"), pdf, paper.byteRange);
    const Reply refused =
        post(m_head, id, "result/signature", protocol::SignatureBody{4, cms}.toJson());
    QCOMPARE(refused.json().value(u"state"_qs).toString(), QStringLiteral("refused"));
    QCOMPARE(
        m_world.sql(
            QStringLiteral("select count(*) from licence where application_id = '%1'").arg(id)),
        QByteArray("0"));
}

void TestDecision::whoProposedMayNotSign()
{
    const QString id = proposed(issueProposal(2));
    m_world.sql(QStringLiteral("update application set proposed_by_iin = '%1' where id = '%2'")
                    .arg(m_world.demoUser(u"head"_qs).value(u"iin"_qs).toString(), id));
    const Reply reply = post(m_head, id, "result", {{"version", 3}});
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.code(), QStringLiteral("samePersonForbidden"));
}

void TestDecision::aReturnedCaseKeepsItsNumber()
{
    const QString id = proposed(issueProposal(2));
    const QString number = paperOf(post(m_head, id, "result", {{"version", 3}})).number;
    const Reply returned = post(m_head, id, "return", {{"version", 4}, {"reason", "Құжаттар"}});
    QCOMPARE(returned.json().value(u"state"_qs).toString(), QStringLiteral("inReview"));
    QVERIFY(!returned.json().contains(u"result"_qs));
    QCOMPARE(post(m_executor, id, "proposal", issueProposal(5).toJson()).status, 200);
    const Reply again = post(m_head, id, "result", {{"version", 6}});
    QCOMPARE(paperOf(again).number, number);
    // It is to be refused: the number is void, with a reason.
    QCOMPARE(post(m_head, id, "return", {{"version", 7}, {"reason", "тексеру"}}).status, 200);
    QCOMPARE(post(m_executor, id, "proposal", refuseProposal(8).toJson()).status, 200);
    QCOMPARE(post(m_head, id, "result", {{"version", 9}}).status, 200);
    const auto state = [&] {
        return m_world.sql(QStringLiteral("select number, state, reason <> '' from permit_number "
                                          "where application_id = '%1'")
                               .arg(id));
    };
    QCOMPARE(state(), number.toLatin1() + "|void|t");
    // In the end it is issued after all, under that number and no other.
    QCOMPARE(post(m_head, id, "return", {{"version", 10}, {"reason", "тексеру"}}).status, 200);
    QCOMPARE(post(m_executor, id, "proposal", issueProposal(11).toJson()).status, 200);
    const protocol::ResultPaper last = paperOf(post(m_head, id, "result", {{"version", 12}}));
    QCOMPARE(last.number, number);
    QCOMPARE(state(), number.toLatin1() + "|reserved|f");
    const QByteArray cms =
        signPdf(m_world.pki(), QStringLiteral("head"),
                m_head.send("GET", path(id) + "/result.pdf").body, last.byteRange);
    const Reply issued =
        post(m_head, id, "result/signature", protocol::SignatureBody{13, cms}.toJson());
    QVERIFY2(issued.status == 200, issued.body.constData());
    QCOMPARE(paperOf(issued).number, number);
    QCOMPARE(state(), number.toLatin1() + "|used|f");
}

void TestDecision::oneOfTwoPreparesTheCase_data()
{
    QTest::addColumn<bool>("colleague");
    QTest::newRow("two heads") << true;
    QTest::newRow("one head, signed in twice") << false;
}

void TestDecision::oneOfTwoPreparesTheCase()
{
    QFETCH(bool, colleague);
    const QString id = proposed(issueProposal(2));
    QVERIFY(!id.isEmpty());
    const HttpsClient other =
        colleague ? m_world.signedInAs(QStringLiteral("head"), QStringLiteral("second-head"),
                                       QStringLiteral("560317100016"))
                  : m_world.signedIn(QStringLiteral("head"));
    QVERIFY(!other.token.isEmpty());
    std::vector<std::future<Reply>> asked;
    for (const HttpsClient &head : {m_head, other}) {
        asked.push_back(std::async(std::launch::async, [head, target = path(id) + "/result"] {
            return head.json("POST", target, {{"version", 3}});
        }));
    }
    QList<Reply> replies;
    for (std::future<Reply> &each : asked)
        replies.append(each.get());
    const auto first = std::find_if(replies.begin(), replies.end(),
                                    [](const Reply &reply) { return reply.status == 200; });
    QVERIFY2(first != replies.end(), replies.first().body.constData());
    const Reply &late = first == replies.begin() ? replies.last() : replies.first();
    QCOMPARE(late.code(), QStringLiteral("versionStale"));
    const auto error = protocol::parseAnswer<protocol::ErrorAnswer>(late.body);
    QVERIFY(error && error->current);
    QCOMPARE(error->current->version, 4);
    QCOMPARE(error->current->action, QStringLiteral("prepareResult"));
    const auto prepared = protocol::parseAnswer<protocol::Application>(first->body);
    QVERIFY(prepared && prepared->result);
    QCOMPARE(error->current->by.ru, prepared->history.last().by.name.ru);
    QVERIFY(!error->current->by.ru.isEmpty());
    QCOMPARE(m_world.sql(QStringLiteral("select count(*), min(number) from permit_number "
                                        "where application_id = '%1'")
                             .arg(id)),
             "1|" + prepared->result->number.toLatin1());
}

void TestDecision::thePaperBearsTheDayOfItsSignature_data()
{
    QTest::addColumn<bool>("issue");
    QTest::addColumn<QString>("day");
    QTest::newRow("a licence") << true << u"issuedOn"_qs;
    QTest::newRow("a refusal") << false << u"date"_qs;
}

void TestDecision::thePaperBearsTheDayOfItsSignature()
{
    QFETCH(bool, issue);
    QFETCH(QString, day);
    const QString id = proposed(issue ? issueProposal(2) : refuseProposal(2));
    const protocol::ResultPaper first = paperOf(post(m_head, id, "result", {{"version", 3}}));
    const QString where = u" where application_id = '%1'"_qs.arg(id);
    // As if it had been prepared days before.
    m_world.sql(
        u"update result set content = jsonb_set(content, '{%1}', '\"2025-12-14\"')"_qs.arg(day) +
        where);
    const auto sign = [&](const protocol::ResultPaper &paper, int version) {
        const QByteArray cms =
            signPdf(m_world.pki(), QStringLiteral("head"),
                    m_head.send("GET", path(id) + "/result.pdf").body, paper.byteRange);
        return post(m_head, id, "result/signature", protocol::SignatureBody{version, cms}.toJson());
    };
    QCOMPARE(sign(first, 4).code(), QStringLiteral("resultChanged"));
    const Reply anew = post(m_head, id, "result", {{"version", 4}});
    const protocol::ResultPaper paper = paperOf(anew);
    QVERIFY2(anew.status == 200, anew.body.constData());
    QCOMPARE(paper.number, first.number);
    const Reply done = sign(paper, 5);
    QVERIFY2(done.status == 200, done.body.constData());
    QCOMPARE(m_world.sql(u"select content->>'%1' = to_char(signed_at at time zone "
                         "'Asia/Almaty', 'YYYY-MM-DD') from result"_qs.arg(day) +
                         where),
             QByteArray("t"));
}

void TestDecision::rolesAndVersionsAreKept()
{
    DemoCase demo(m_world);
    const QString id = demo.registered(m_operator);
    QCOMPARE(post(m_operator, id, "claim", {{"version", 1}}).code(),
             QStringLiteral("permissionDenied"));
    QCOMPARE(post(m_executor, id, "proposal", issueProposal(1).toJson()).code(),
             QStringLiteral("stateForbids"));
    QCOMPARE(post(m_executor, id, "claim", {{"version", 1}}).status, 200);
    const Reply stale = post(m_executor, id, "release", {{"version", 1}});
    QCOMPARE(stale.status, 409);
    QCOMPARE(stale.code(), QStringLiteral("versionStale"));
    const auto error = protocol::parseAnswer<protocol::ErrorAnswer>(stale.body);
    QVERIFY(error && error->current);
    QCOMPARE(error->current->version, 2);
    QCOMPARE(error->current->state, QStringLiteral("inReview"));
    protocol::ProposalBody incomplete = issueProposal(2);
    incomplete.findings.removeLast();
    QCOMPARE(post(m_executor, id, "proposal", incomplete.toJson()).code(),
             QStringLiteral("findingMissing"));
    protocol::ProposalBody groundless = refuseProposal(2);
    groundless.grounds.clear();
    QCOMPARE(post(m_executor, id, "proposal", groundless.toJson()).code(),
             QStringLiteral("groundMissing"));
    QCOMPARE(post(m_executor, id, "release", {{"version", 2}}).status, 200);
    const Reply shown = get(m_operator, "/v1/applications/{id}", path(id));
    QCOMPARE(shown.json().value(u"history"_qs).toArray().size(), 3);
    QVERIFY(m_world
                .sql(QStringLiteral("select count(*) from audit where entry like "
                                    "'%\"action\":\"read\"%' and entry like '%%1%'")
                         .arg(id))
                .toInt() > 0);
}

void TestDecision::cleanupTestCase()
{
    kept("GET", "/v1/status", m_operator.send("GET", "/v1/status"));
    kept("GET", "/v1/session", m_operator.send("GET", "/v1/session"));
    kept("POST", "/v1/sign-in/challenge",
         m_operator.json("POST", "/v1/sign-in/challenge", {{"login", "aigul"}}));
    DemoCase demo(m_world);
    kept("POST", "/v1/lookups", demo.lookUp(m_operator));
    kept("PUT", "/v1/uploads/{caseId}/{attachmentId}", demo.upload(m_operator));
    kept("POST", "/v1/applications",
         demo.submit(m_operator, demo.signedBy(QStringLiteral("operator"))));
    const QByteArray answers = QJsonDocument(m_answers).toJson();
    QByteArray output;
    const int code = runProgram(QStringLiteral("/usr/bin/python3"),
                                {sourceDir() + QStringLiteral("/tests/registry/openapi_check.py"),
                                 sourceDir() + QStringLiteral("/resources/openapi/registry.yaml"),
                                 buildDir() + QStringLiteral("/bin/ruqsat-registry")},
                                &output, answers);
    QVERIFY2(code == 0, output.constData());
}

QTEST_GUILESS_MAIN(TestDecision)
#include "tst_decision.moc"
