#include "registry/support/kept_draft.h"

#include <QFile>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// Copies of drafts: they follow their operator from desk to desk, reach nobody else, and change
/// hands by the head's word alone.
class TestDrafts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDraftFollowsToAnotherDesk();
    void theAuditHasTheFirstChangeOfASession();
    void aVersionOfAnotherDeskIsNotOverwritten();
    void theSameChangeMayComeTwice();
    void whatIsNotUploadedIsNotKept();
    void whatADraftNoLongerNamesGivesItsRoom();
    void aNewerVersionIsNotDeletedUnseen();
    void registrationEndsTheCopy();
    void aColleagueDoesNotReachIt();
    void theHeadGivesItToAnother();
    void nobodyElseGetsOne();
    void whoIsNotAdmittedIsRefusedBeforeTheirBytes();
    void itsFilesStayAsLongAsIt();

private:
    QByteArray audited(const char *action, const QString &subject) const
    {
        return m_world.sql(
            QStringLiteral("select count(*) from audit where (facts).action = '%1' and "
                           "(facts).subject = '%2'")
                .arg(QLatin1String(action), subject));
    }

    RegistryWorld m_world;
    HttpsClient m_first = m_world.client();
    HttpsClient m_second = m_world.client();
};

void TestDrafts::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_first = m_world.signedIn(QStringLiteral("operator"));
    m_second = atSecondDesk(m_world);
    QVERIFY(!m_first.token.isEmpty() && !m_second.token.isEmpty());
}

void TestDrafts::aDraftFollowsToAnotherDesk()
{
    KeptDraft draft;
    QCOMPARE(draft.upload(m_first).status, 201);
    const Reply kept = draft.put(m_first, 0);
    QVERIFY2(kept.status == 200, kept.body.constData());
    QCOMPARE(kept.json().value(QStringLiteral("version")).toInteger(), 1);

    const protocol::DraftCopies list = listOf(m_second);
    QCOMPARE(list.items.size(), 1);
    const protocol::DraftCopyHead &head = list.items.first();
    QCOMPARE(head.caseId, draft.caseId);
    QCOMPARE(head.device, QStringLiteral("desk-1"));
    QCOMPARE(head.size, draft.bytes.size());
    QCOMPARE(head.head.toJson(), draft.body.head.toJson());
    const auto whole =
        protocol::parseAnswer<protocol::DraftCopy>(m_second.send("GET", pathOf(draft.caseId)).body);
    QVERIFY(whole.ok());
    QCOMPARE(whole->content, draft.body.content);
    QCOMPARE(whole->focusField, draft.body.focusField);
    QCOMPARE(whole->files.first().toJson(), draft.body.files.first().toJson());
    const Reply file = m_second.send("GET", pathOf(draft.caseId) + "/files/" +
                                                whole->files.first().file.id.toLatin1());
    QCOMPARE(file.body, draft.bytes);
    QCOMPARE(m_second.send("GET", pathOf(draft.caseId) + "/files/" + freshUuid().toLatin1()).code(),
             QStringLiteral("notFound"));
    QCOMPARE(draft.put(m_second, 1).json().value(QStringLiteral("version")).toInteger(), 2);
    QCOMPARE(listOf(m_first).items.first().device, QStringLiteral("desk-2"));
    QCOMPARE(audited("keepDraft", draft.caseId), QByteArray("2"));
    QCOMPARE(audited("readDraft", draft.caseId), QByteArray("1"));
}

void TestDrafts::theAuditHasTheFirstChangeOfASession()
{
    KeptDraft draft;
    draft.upload(m_first);
    for (int version = 0; version < 4; ++version)
        QCOMPARE(draft.put(m_first, version).status, 200);
    QCOMPARE(audited("keepDraft", draft.caseId), QByteArray("1"));
    // Another working session of the same person, then the first one again.
    const HttpsClient later = m_world.signedIn(QStringLiteral("operator"));
    QCOMPARE(draft.put(later, 4).status, 200);
    QCOMPARE(draft.put(later, 5).status, 200);
    QCOMPARE(audited("keepDraft", draft.caseId), QByteArray("2"));
    // Who opens it is written each time.
    QCOMPARE(later.send("GET", pathOf(draft.caseId)).status, 200);
    QCOMPARE(later.send("GET", pathOf(draft.caseId)).status, 200);
    QCOMPARE(audited("readDraft", draft.caseId), QByteArray("2"));
    QCOMPARE(later.send("DELETE", pathOf(draft.caseId) + "?version=6").status, 204);
    QCOMPARE(audited("deleteDraft", draft.caseId), QByteArray("1"));
    // Begun anew.
    draft.upload(later);
    QCOMPARE(draft.put(later, 6).status, 200);
    QCOMPARE(audited("keepDraft", draft.caseId), QByteArray("3"));
}

void TestDrafts::aVersionOfAnotherDeskIsNotOverwritten()
{
    KeptDraft draft;
    draft.upload(m_first);
    QCOMPARE(draft.put(m_first, 0).status, 200);
    QCOMPARE(draft.put(m_second, 1).status, 200);
    draft.body.content.insert(QStringLiteral("late"), true);
    const Reply late = draft.put(m_first, 1);
    QCOMPARE(late.status, 409);
    QCOMPARE(late.code(), QStringLiteral("draftChanged"));
    QCOMPARE(draft.put(m_first, 0).code(), QStringLiteral("draftChanged"));
    QVERIFY(!m_first.send("GET", pathOf(draft.caseId)).body.contains("late"));
    // Having seen it, the desk may.
    QCOMPARE(draft.put(m_first, 2).status, 200);
}

void TestDrafts::theSameChangeMayComeTwice()
{
    KeptDraft draft;
    draft.upload(m_first);
    const Reply first = draft.put(m_first, 0);
    QCOMPARE(draft.repeat(m_first).body, first.body);
    QCOMPARE(listed(m_first, draft.caseId), 1);
}

void TestDrafts::whatIsNotUploadedIsNotKept()
{
    KeptDraft draft;
    QCOMPARE(draft.put(m_first, 0).code(), QStringLiteral("attachmentMissing"));
    draft.upload(m_first);
    draft.body.files.first().file.size += 1;
    QCOMPARE(draft.put(m_first, 0).code(), QStringLiteral("attachmentHashMismatch"));
    QCOMPARE(listed(m_first, draft.caseId), 0);
    QJsonObject strange = draft.body.toJson();
    strange.insert(QStringLiteral("more"), 1);
    QCOMPARE(m_first.json("PUT", pathOf(draft.caseId), strange).code(),
             QStringLiteral("requestFieldUnknown"));
}

void TestDrafts::whatADraftNoLongerNamesGivesItsRoom()
{
    KeptDraft draft;
    draft.upload(m_first);
    QCOMPARE(draft.put(m_first, 0).status, 200);
    draft.body.files.clear();
    draft.addFile();
    draft.upload(m_first);
    QCOMPARE(draft.put(m_first, 1).status, 200);
    QCOMPARE(m_world.sql(QStringLiteral("select attachment_id from upload where case_id = '%1'")
                             .arg(draft.caseId)),
             draft.body.files.first().file.id.toLatin1());
}

void TestDrafts::aNewerVersionIsNotDeletedUnseen()
{
    KeptDraft draft;
    draft.upload(m_first);
    QCOMPARE(draft.put(m_first, 0).status, 200);
    QCOMPARE(draft.put(m_second, 1).status, 200);
    QCOMPARE(m_first.send("DELETE", pathOf(draft.caseId) + "?version=1").code(),
             QStringLiteral("draftChanged"));
    QCOMPARE(m_first.send("DELETE", pathOf(draft.caseId)).code(),
             QStringLiteral("requestMalformed"));
    QCOMPARE(m_first.send("DELETE", pathOf(draft.caseId) + "?version=2").status, 204);
    QCOMPARE(m_first.send("DELETE", pathOf(draft.caseId) + "?version=2").status, 204);
    QCOMPARE(listed(m_second, draft.caseId), 0);
    QCOMPARE(m_second.send("GET", pathOf(draft.caseId)).code(), QStringLiteral("notFound"));
    // What is typed at the other desk goes on all the same.
    QCOMPARE(draft.put(m_second, 2).json().value(QStringLiteral("version")).toInteger(), 3);
}

void TestDrafts::registrationEndsTheCopy()
{
    DemoCase demo(m_world);
    KeptDraft draft;
    draft.caseId = demo.request.caseId;
    draft.upload(m_first);
    QCOMPARE(draft.put(m_first, 0).status, 200);
    QVERIFY(!demo.registered(m_second).isEmpty());
    QCOMPARE(listed(m_first, draft.caseId), 0);
    QCOMPARE(draft.put(m_first, 1).code(), QStringLiteral("stateForbids"));
}

void TestDrafts::aColleagueDoesNotReachIt()
{
    KeptDraft draft;
    draft.upload(m_first);
    QCOMPARE(draft.put(m_first, 0).status, 200);
    const HttpsClient colleague = m_world.signedInAs(
        QStringLiteral("operator"), QStringLiteral("other"), QStringLiteral("740505207011"));
    QVERIFY(listOf(colleague).items.isEmpty());
    const QByteArray path = pathOf(draft.caseId);
    QCOMPARE(colleague.send("GET", path).code(), QStringLiteral("permissionDenied"));
    QCOMPARE(colleague.send("GET", path + "/files/" + draft.body.files.first().file.id.toLatin1())
                 .code(),
             QStringLiteral("permissionDenied"));
    QCOMPARE(draft.put(colleague, 1).code(), QStringLiteral("permissionDenied"));
    QCOMPARE(colleague.send("DELETE", path + "?version=1").code(),
             QStringLiteral("permissionDenied"));
    QCOMPARE(listed(m_first, draft.caseId), 1);
}

void TestDrafts::theHeadGivesItToAnother()
{
    // Of the committee, which has a head.
    const HttpsClient saule = m_world.signedIn(QStringLiteral("clerk"));
    const HttpsClient other = m_world.signedInAs(QStringLiteral("clerk"), QStringLiteral("clerk-2"),
                                                 QStringLiteral("740505207028"));
    const HttpsClient head = m_world.signedIn(QStringLiteral("head"));
    QVERIFY(!other.token.isEmpty());
    KeptDraft draft;
    draft.upload(saule);
    QCOMPARE(draft.put(saule, 0).status, 200);
    const protocol::DraftCopies office = listOf(head, "/v1/office-drafts");
    QCOMPARE(office.items.size(), 1);
    QCOMPARE(office.items.first().owner.iin,
             m_world.demoUser(QStringLiteral("clerk")).value(u"iin"_qs).toString());

    const QByteArray path = pathOf(draft.caseId);
    const QJsonObject body{{"toIin", "740505207028"}, {"reason", "демалыста"}};
    QCOMPARE(head.json("POST", path + "/take-over", {{"toIin", "740505207028"}}).code(),
             QStringLiteral("requestMalformed"));
    QCOMPARE(head.json("POST", path + "/take-over", body).status, 204);
    QCOMPARE(head.json("POST", path + "/take-over", body).status, 204);

    QCOMPARE(listed(saule, draft.caseId), 0);
    const protocol::DraftCopies left = listOf(saule);
    QCOMPARE(left.takenOver.size(), 1);
    QCOMPARE(left.takenOver.first().by.iin,
             m_world.demoUser(QStringLiteral("head")).value(u"iin"_qs).toString());
    QCOMPARE(left.takenOver.first().to.iin, QStringLiteral("740505207028"));
    QCOMPARE(left.takenOver.first().reason, QStringLiteral("демалыста"));
    for (const Reply &reply : {saule.send("GET", path), draft.put(saule, 1),
                               saule.send("DELETE", path + "?version=1")}) {
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.code(), QStringLiteral("draftTakenOver"));
    }
    QCOMPARE(listed(other, draft.caseId), 1);
    QVERIFY(left.given.isEmpty());
    const protocol::DraftCopies given = listOf(other);
    QCOMPARE(given.given.size(), 1);
    QCOMPARE(given.given.first().caseId, draft.caseId);
    QCOMPARE(given.given.first().from.iin,
             m_world.demoUser(QStringLiteral("clerk")).value(u"iin"_qs).toString());
    QCOMPARE(given.given.first().by.iin,
             m_world.demoUser(QStringLiteral("head")).value(u"iin"_qs).toString());
    QCOMPARE(given.given.first().reason, QStringLiteral("демалыста"));
    QCOMPARE(other.send("GET", path + "/files/" + draft.body.files.first().file.id.toLatin1()).body,
             draft.bytes);
    // A second head, whose list is older, takes it from nobody who has it no more.
    const QString former = m_world.demoUser(QStringLiteral("clerk")).value(u"iin"_qs).toString();
    const HttpsClient second = m_world.signedInAs(QStringLiteral("head"), QStringLiteral("head-2"),
                                                  QStringLiteral("720303200010"));
    m_world.signedInAs(QStringLiteral("clerk"), QStringLiteral("clerk-3"),
                       QStringLiteral("720304200016"));
    for (const char *to : {"720304200016", "740505207028"})
        QCOMPARE(second
                     .json("POST", path + "/take-over",
                           {{"toIin", to}, {"reason", "?"}, {"fromIin", former}})
                     .code(),
                 QStringLiteral("draftTakenOver"));
    QCOMPARE(listed(other, draft.caseId), 1);
    QCOMPARE(draft.put(other, 1).status, 200);
    QCOMPARE(audited("keepDraft", draft.caseId), QByteArray("2"));
    QCOMPARE(audited("takeOverDraft", draft.caseId), QByteArray("1"));
    const QByteArray entry = m_world.sql(
        QStringLiteral("select entry from audit where (facts).action = 'takeOverDraft' and "
                       "(facts).subject = '%1'")
            .arg(draft.caseId));
    for (const char *role : {"clerk", "head"})
        QVERIFY(entry.contains(
            m_world.demoUser(QLatin1String(role)).value(u"iin"_qs).toString().toLatin1()));
    QVERIFY(entry.contains("740505207028"));
    // Given back, it is no longer told as taken.
    const QString iin = m_world.demoUser(QStringLiteral("clerk")).value(u"iin"_qs).toString();
    QCOMPARE(head.json("POST", path + "/take-over", {{"toIin", iin}, {"reason", "оралды"}}).status,
             204);
    QCOMPARE(listed(saule, draft.caseId), 2);
    QVERIFY(listOf(saule).takenOver.isEmpty());
    QCOMPARE(listOf(saule).given.first().reason, QStringLiteral("оралды"));
    QVERIFY(listOf(other).given.isEmpty());
}

void TestDrafts::nobodyElseGetsOne()
{
    const HttpsClient saule = m_world.signedIn(QStringLiteral("clerk"));
    const HttpsClient head = m_world.signedIn(QStringLiteral("head"));
    KeptDraft draft;
    draft.upload(saule);
    QCOMPARE(draft.put(saule, 0).status, 200);
    const QByteArray path = pathOf(draft.caseId) + "/take-over";
    const auto give = [&](const QString &who) {
        const QString iin = m_world.demoUser(who).value(u"iin"_qs).toString();
        return head.json("POST", path, {{"toIin", iin}, {"reason", "?"}}).code();
    };
    QCOMPARE(give(QStringLiteral("executor")), QStringLiteral("notFound"));
    QCOMPARE(give(QStringLiteral("operator")), QStringLiteral("notFound"));
    QCOMPARE(give(QStringLiteral("clerk")), QStringLiteral("stateForbids"));
    QCOMPARE(saule.json("POST", path, {{"toIin", "740505207028"}, {"reason", "?"}}).code(),
             QStringLiteral("permissionDenied"));
    QCOMPARE(m_world.signedIn(QStringLiteral("gulnar"))
                 .json("POST", path, {{"toIin", "740505207028"}, {"reason", "?"}})
                 .code(),
             QStringLiteral("otherOffice"));
    QCOMPARE(listed(saule, draft.caseId), 1);
}

void TestDrafts::whoIsNotAdmittedIsRefusedBeforeTheirBytes()
{
    const auto refusal = [](const HttpsClient &desk) {
        const auto socket =
            desk.beginUpload(pathOf(freshUuid()), protocol::maxDraftBytes, QByteArray(), "{");
        QByteArray answer;
        while (!answer.contains("\r\n\r\n{") && socket->waitForReadyRead(5'000))
            answer += socket->readAll();
        return answer;
    };
    QVERIFY(refusal(m_world.client()).contains("sessionMissing"));
    m_world.sql(QStringLiteral("update device set revoked_at = now() where id = 'desk-1'"));
    const QByteArray revoked = refusal(m_first);
    m_world.sql(QStringLiteral("update device set revoked_at = null where id = 'desk-1'"));
    QVERIFY2(revoked.contains("deviceRevoked"), revoked.constData());
    // Whoever is admitted is waited for.
    QCOMPARE(refusal(m_first), QByteArray());
}

void TestDrafts::itsFilesStayAsLongAsIt()
{
    KeptDraft kept;
    KeptDraft left;
    for (KeptDraft *draft : {&kept, &left}) {
        draft->upload(m_first);
        QCOMPARE(draft->put(m_first, 0).status, 200);
        m_world.sql(QStringLiteral("update upload set at = now() - interval '91 days' "
                                   "where case_id = '%1'")
                        .arg(draft->caseId));
    }
    m_world.sql(QStringLiteral("update draft_copy set saved_at = now() - interval '91 days' "
                               "where case_id = '%1'")
                    .arg(left.caseId));
    m_world.killRegistry();
    QVERIFY(
        m_world.configure(QStringLiteral("uploads"), QJsonObject{{"days", 90}, {"seconds", 1}}));
    QVERIFY(m_world.startRegistry());
    const auto uploads = [this](const KeptDraft &draft) {
        return m_world.sql(
            QStringLiteral("select count(*) from upload where case_id = '%1'").arg(draft.caseId));
    };
    QTRY_COMPARE_WITH_TIMEOUT(uploads(left), QByteArray("0"), 30'000);
    QCOMPARE(uploads(kept), QByteArray("1"));
    QCOMPARE(audited("forgetDraft", left.caseId), QByteArray("1"));
    QCOMPARE(audited("forgetDraft", kept.caseId), QByteArray("0"));
    // Since when nobody changed it, and by which term it went.
    QCOMPARE(m_world.sql(QStringLiteral("select entry::jsonb#>>'{detail,days}', "
                                        "entry::jsonb#>>'{detail,before}' <> '' from audit where "
                                        "(facts).action = 'forgetDraft' and (facts).subject = '%1'")
                             .arg(left.caseId)),
             QByteArray("90|t"));
    HttpsClient again = m_world.client();
    again.token = m_first.token;
    QCOMPARE(listed(again, left.caseId), 0);
    QCOMPARE(listed(again, kept.caseId), 1);
    // A desk that goes on later keeps it anew.
    left.upload(again);
    QCOMPARE(left.put(again, 1).status, 200);
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
