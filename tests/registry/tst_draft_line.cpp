#include "registry/support/kept_draft.h"

#include <QTest>

#include <future>
#include <optional>
#include <vector>

using namespace ruqsat;
using namespace ruqsat::test;

/// Versions of a draft stand in one line, over lines that break and copies that go; and whoever
/// lost a draft does not end it.
class TestDraftLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void workWhoseAnswerWasLostGoesOn();
    void aNumberStandsForOneTextAlone();
    void whoeverLostItDoesNotRegisterIt();
    void itsEndIsToldToTheOtherDesks();
    void allOfAPersonHaveABound();
    void theSameWordOfTheHeadAtOnceIsOneWord();
    void whatWasGivenToAnotherIsNotForgottenAtOnce();

private:
    RegistryWorld m_world;
    HttpsClient m_first = m_world.client();
    HttpsClient m_second = m_world.client();
};

void TestDraftLine::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_first = m_world.signedIn(QStringLiteral("operator"));
    m_second = atSecondDesk(m_world);
    QVERIFY(!m_first.token.isEmpty() && !m_second.token.isEmpty());
}

void TestDraftLine::workWhoseAnswerWasLostGoesOn()
{
    KeptDraft draft;
    draft.upload(m_first);
    QCOMPARE(draft.put(m_first, 0).status, 200);
    // The desk knows nothing of it, and goes on under the same save.
    draft.body.content.insert(QStringLiteral("more"), true);
    draft.body.revision = 2;
    const Reply more = draft.repeat(m_first);
    QVERIFY2(more.status == 200, more.body.constData());
    QCOMPARE(more.json().value(u"version"_qs).toInteger(), 2);
    QCOMPARE(draft.repeat(m_first).body, more.body);
    // A copy of the vault at another desk is not this desk.
    draft.body.revision = 3;
    QCOMPARE(draft.repeat(m_second).code(), QStringLiteral("draftChanged"));
    // What was under way comes late: it takes nothing's place.
    draft.body.content.remove(QStringLiteral("more"));
    draft.body.revision = 1;
    QCOMPARE(draft.repeat(m_first).code(), QStringLiteral("draftChanged"));
    const QByteArray save = draft.body.save.toLatin1();
    QCOMPARE(draft.put(m_second, 2).status, 200);
    QCOMPARE(m_first.send("DELETE", pathOf(draft.caseId) + "?version=0&save=" + save).code(),
             QStringLiteral("draftChanged"));
    QCOMPARE(
        m_first
            .send("DELETE", pathOf(draft.caseId) + "?version=0&save=" + draft.body.save.toLatin1())
            .status,
        204);
}

void TestDraftLine::aNumberStandsForOneTextAlone()
{
    KeptDraft draft;
    draft.upload(m_first);
    QCOMPARE(draft.put(m_first, 0).status, 200);
    QCOMPARE(draft.put(m_second, 1).status, 200);
    QCOMPARE(m_second.send("DELETE", pathOf(draft.caseId) + "?version=2").status, 204);
    // The first desk never saw version 2.
    QCOMPARE(draft.put(m_first, 1).json().value(u"version"_qs).toInteger(), 3);
    QCOMPARE(draft.put(m_second, 2).code(), QStringLiteral("draftChanged"));
    const auto whole =
        protocol::parseAnswer<protocol::DraftCopy>(m_second.send("GET", pathOf(draft.caseId)).body);
    QVERIFY(whole.ok());
    QCOMPARE(whole->head.root, 3);
}

void TestDraftLine::whoeverLostItDoesNotRegisterIt()
{
    const HttpsClient other = m_world.signedInAs(
        QStringLiteral("operator"), QStringLiteral("third"), QStringLiteral("740505207036"));
    QVERIFY(!other.token.isEmpty());
    for (const bool signedBefore : {false, true}) {
        DemoCase demo(m_world);
        KeptDraft draft;
        draft.caseId = demo.request.caseId;
        draft.upload(m_first);
        QCOMPARE(draft.put(m_first, 0).status, 200);
        // Of this office, which has no head in the demonstration.
        m_world.sql(QStringLiteral("update draft_copy set owner = 'third' where case_id = '%1'")
                        .arg(draft.caseId));
        m_world.sql(
            QStringLiteral("insert into draft_takeover (case_id, office_id, from_login, "
                           "from_person, to_login, to_person, by_person, reason, at) select "
                           "d.case_id, d.office_id, a.login, jsonb_build_object('iin', a.iin, "
                           "'name', a.name, 'role', a.role), b.login, jsonb_build_object('iin', "
                           "b.iin, 'name', b.name, 'role', b.role), jsonb_build_object('iin', "
                           "b.iin, 'name', b.name, 'role', b.role), 'leave', now() %1 interval "
                           "'5 minutes' from draft_copy d, account a, account b where d.case_id = "
                           "'%2' and a.login = '%3' and b.login = 'third'")
                .arg(signedBefore ? QStringLiteral("+") : QStringLiteral("-"), draft.caseId,
                     m_world.demoUser(QStringLiteral("operator")).value(u"login"_qs).toString()));
        const QString id = demo.registered(m_first);
        QCOMPARE(id.isEmpty(), !signedBefore);
        QCOMPARE(listed(other, draft.caseId), signedBefore ? 0 : 1);
    }
}

void TestDraftLine::itsEndIsToldToTheOtherDesks()
{
    const auto endOf = [this](const QString &caseId) -> std::optional<bool> {
        for (const protocol::DraftEnd &end : listOf(m_second).ended) {
            if (end.caseId == caseId)
                return end.registered;
        }
        return std::nullopt;
    };
    DemoCase demo(m_world);
    KeptDraft draft;
    draft.caseId = demo.request.caseId;
    draft.upload(m_first);
    QCOMPARE(draft.put(m_first, 0).status, 200);
    QVERIFY(!endOf(draft.caseId));
    QVERIFY(!demo.registered(m_first).isEmpty());
    QCOMPARE(endOf(draft.caseId), std::optional(true));

    KeptDraft other;
    other.upload(m_first);
    QCOMPARE(other.put(m_first, 0).status, 200);
    QCOMPARE(m_first.send("DELETE", pathOf(other.caseId) + "?version=1").status, 204);
    QCOMPARE(endOf(other.caseId), std::optional(false));
    // What is typed at the other desk goes on, and is no longer ended.
    QCOMPARE(other.put(m_second, 1).status, 200);
    QVERIFY(!endOf(other.caseId));
}

void TestDraftLine::allOfAPersonHaveABound()
{
    KeptDraft large;
    large.upload(m_first);
    QCOMPARE(large.put(m_first, 0).status, 200);
    m_world.sql(QStringLiteral("update draft_copy set files = jsonb_set(files, '{0,file,size}', "
                               "'%1') where case_id = '%2'")
                    .arg(protocol::maxDraftRoom)
                    .arg(large.caseId));
    KeptDraft more;
    more.upload(m_first);
    QCOMPARE(more.put(m_first, 0).code(), QStringLiteral("fieldTooManyRows"));
    // What is typed is kept.
    more.body.files.clear();
    QCOMPARE(more.put(m_first, 0).status, 200);
    QCOMPARE(m_first.send("DELETE", pathOf(large.caseId) + "?version=1").status, 204);
}

void TestDraftLine::theSameWordOfTheHeadAtOnceIsOneWord()
{
    const HttpsClient saule = m_world.signedIn(QStringLiteral("clerk"));
    const HttpsClient head = m_world.signedIn(QStringLiteral("head"));
    QVERIFY(!m_world
                 .signedInAs(QStringLiteral("clerk"), QStringLiteral("clerk-2"),
                             QStringLiteral("740505207028"))
                 .token.isEmpty());
    for (int i = 0; i < 10; ++i) {
        KeptDraft draft;
        draft.upload(saule);
        QCOMPARE(draft.put(saule, 0).status, 200);
        std::vector<std::future<Reply>> words;
        for (int k = 0; k < 4; ++k) {
            words.push_back(
                std::async(std::launch::async, [desk = head, path = pathOf(draft.caseId)] {
                    return desk.json("POST", path + "/take-over",
                                     {{"toIin", "740505207028"}, {"reason", "демалыста"}});
                }));
        }
        for (std::future<Reply> &word : words) {
            const Reply reply = word.get();
            QVERIFY2(reply.status == 204, reply.body.constData());
        }
        QCOMPARE(m_world.sql(QStringLiteral("select count(*) from draft_takeover where case_id = "
                                            "'%1'")
                                 .arg(draft.caseId)),
                 QByteArray("1"));
    }
}

void TestDraftLine::whatWasGivenToAnotherIsNotForgottenAtOnce()
{
    const HttpsClient saule = m_world.signedIn(QStringLiteral("clerk"));
    const HttpsClient head = m_world.signedIn(QStringLiteral("head"));
    const HttpsClient other = m_world.signedInAs(QStringLiteral("clerk"), QStringLiteral("clerk-2"),
                                                 QStringLiteral("740505207028"));
    QVERIFY(!other.token.isEmpty());
    KeptDraft given;
    KeptDraft old;
    for (KeptDraft *draft : {&given, &old}) {
        draft->upload(saule);
        QCOMPARE(draft->put(saule, 0).status, 200);
        m_world.sql(QStringLiteral("update draft_copy set saved_at = now() - interval '91 days' "
                                   "where case_id = '%1'")
                        .arg(draft->caseId));
    }
    QCOMPARE(head.json("POST", pathOf(given.caseId) + "/take-over",
                       {{"toIin", "740505207028"}, {"reason", "демалыста"}})
                 .status,
             204);
    m_world.killRegistry();
    QVERIFY(
        m_world.configure(QStringLiteral("uploads"), QJsonObject{{"days", 90}, {"seconds", 1}}));
    QVERIFY(m_world.startRegistry());
    const auto copies = [this](const KeptDraft &draft) {
        return m_world.sql(QStringLiteral("select count(*) from draft_copy where case_id = '%1'")
                               .arg(draft.caseId));
    };
    QTRY_COMPARE_WITH_TIMEOUT(copies(old), QByteArray("0"), 30'000);
    QCOMPARE(copies(given), QByteArray("1"));
}

QTEST_GUILESS_MAIN(TestDraftLine)
#include "tst_draft_line.moc"
