#include "core/regulation_catalog.h"
#include "paper/pdf_tools.h"
#include "registry/support/demo_case.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// What a reasoned refusal, and a conclusion that does not agree, tell the applicant.
class TestRefusal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachGroundNamesWhatItIsAbout();
    void aFieldIsRefusedWithoutTheRequirementOfItsName();
    void theSameGroundForTheSameThingIsSaidOnce();
    void whatIsPastedKeepsNoPaperFromBeingMade();
    void aConclusionThatDoesNotAgreeNamesItToo();

private:
    Reply post(const HttpsClient &desk, const char *action, const QJsonObject &body) const
    {
        return desk.json("POST", "/v1/applications/" + m_id.toLatin1() + '/' + action, body);
    }
    /// A case in review, version 2.
    void claim(DemoCase demo, const HttpsClient &at)
    {
        m_id = demo.registered(at);
        QVERIFY(!m_id.isEmpty());
        QCOMPARE(post(m_executor, "claim", {{"version", 1}}).status, 200);
    }
    static protocol::ProposalBody refusing(const QList<protocol::Ground> &grounds)
    {
        protocol::ProposalBody body;
        body.version = 2;
        body.decision = Decision::Refuse;
        body.grounds = grounds;
        return body;
    }
    /// What the registry has printed, by ground.
    QJsonArray printed() const
    {
        const Reply prepared = post(m_head, "result", {{"version", 3}});
        if (prepared.status != 200)
            qWarning("result: %s", prepared.body.constData());
        return QJsonDocument::fromJson(
                   m_world.sql(QStringLiteral("select content -> 'grounds' from result where "
                                              "application_id = '%1'")
                                   .arg(m_id)))
            .array();
    }
    QString paperText() const
    {
        const QByteArray pdf =
            m_head.send("GET", "/v1/applications/" + m_id.toLatin1() + "/result.pdf").body;
        return PdfFile(pdf).text().simplified();
    }
    static QJsonObject targetOf(const QJsonArray &grounds, int ground, int target)
    {
        return grounds.at(ground).toObject().value(u"targets"_qs).toArray().at(target).toObject();
    }
    /// "Жарғының көшірмесі|Копия устава"
    static QString titleOf(const QJsonArray &grounds, int ground, int target)
    {
        const QJsonObject title = targetOf(grounds, ground, target).value(u"title"_qs).toObject();
        return title.value(u"kk"_qs).toString() + u'|' + title.value(u"ru"_qs).toString();
    }
    static QString titleOf(const LocalizedText &title) { return title.kk + u'|' + title.ru; }

    RegistryWorld m_world;
    HttpsClient m_operator{QString(), 0, QString()};
    HttpsClient m_executor = m_operator;
    HttpsClient m_head = m_operator;
    const RegulationCatalog m_catalog = RegulationCatalog::shipped();
    QString m_id;
};

void TestRefusal::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    m_executor = m_world.signedIn(QStringLiteral("executor"));
    m_head = m_world.signedIn(QStringLiteral("head"));
    QVERIFY(!m_head.token.isEmpty());
}

void TestRefusal::eachGroundNamesWhatItIsAbout()
{
    claim(DemoCase(m_world), m_operator);
    // Without a word of the officer's own, and not in the order of the regulation.
    const protocol::ProposalBody body =
        refusing({{u"feeUnpaid"_qs, u"feeReceipt"_qs, {}},
                  {u"documentsIncomplete"_qs, u"specialistsDiplomas"_qs, u"мөр жоқ / нет печати"_qs,
                   GroundTarget::Document},
                  {u"documentsIncomplete"_qs, u"charter"_qs, {}, GroundTarget::Document}});
    const Reply proposed = post(m_executor, "proposal", body.toJson());
    QVERIFY2(proposed.status == 200, proposed.body.constData());
    const QJsonArray grounds = printed();
    QCOMPARE(grounds.size(), 2);
    QCOMPARE(grounds.at(0).toObject().value(u"code"_qs).toString(), u"R-1"_qs);
    const Regulation &regulation = *m_catalog.find(u"moos-393-3");
    const LocalizedText charter = regulation.document(u"charter"_qs)->title;
    QCOMPARE(titleOf(grounds, 0, 0), titleOf(charter));
    QCOMPARE(titleOf(grounds, 0, 1),
             titleOf(regulation.document(u"specialistsDiplomas"_qs)->title));
    QCOMPARE(titleOf(grounds, 1, 0), titleOf(regulation.document(u"feeReceipt"_qs)->title));
    const QString text = paperText();
    for (const QString &words :
         {u"Құжат: "_qs + charter.kk, u"Документ: "_qs + charter.ru, u"мөр жоқ"_qs})
        QVERIFY2(text.contains(words), qPrintable(words));
}

void TestRefusal::aFieldIsRefusedWithoutTheRequirementOfItsName()
{
    claim(DemoCase(m_world), m_operator);
    protocol::ProposalBody body =
        refusing({{u"falseDocuments"_qs, u"specialists"_qs, {}, GroundTarget::Requirement}});
    QCOMPARE(post(m_executor, "proposal", body.toJson()).code(), u"requestMalformed"_qs);
    body.grounds.first().targetKind = GroundTarget::Field;
    QCOMPARE(post(m_executor, "proposal", body.toJson()).status, 200);
    const LocalizedText title = m_catalog.find(u"moos-393-3")->field(u"specialists"_qs)->title;
    QCOMPARE(titleOf(printed(), 0, 0), titleOf(title));
}

void TestRefusal::theSameGroundForTheSameThingIsSaidOnce()
{
    claim(DemoCase(m_world), m_operator);
    // By its id alone it is the same document.
    const protocol::ProposalBody body =
        refusing({{u"documentsIncomplete"_qs, u"charter"_qs, {}},
                  {u"documentsIncomplete"_qs, u"charter"_qs, {}, GroundTarget::Document}});
    QCOMPARE(post(m_executor, "proposal", body.toJson()).code(), u"requestMalformed"_qs);
}

void TestRefusal::whatIsPastedKeepsNoPaperFromBeingMade()
{
    claim(DemoCase(m_world), m_operator);
    // A soft hyphen, a space without width, and a note of nothing but a space.
    const protocol::ProposalBody body =
        refusing({{u"documentsIncomplete"_qs, u"charter"_qs, u"мөр\u00ad\u200b жоқ\n"_qs},
                  {u"documentsIncomplete"_qs, u"feeReceipt"_qs, u" "_qs}});
    QCOMPARE(post(m_executor, "proposal", body.toJson()).status, 200);
    const QJsonArray grounds = printed();
    const auto note = [&grounds](int target) {
        return targetOf(grounds, 0, target).value(u"note"_qs).toObject().value(u"kk"_qs);
    };
    QCOMPARE(note(0).toString(), u"мөр жоқ"_qs);
    QCOMPARE(note(1).toString(), QString());
}

void TestRefusal::aConclusionThatDoesNotAgreeNamesItToo()
{
    const Regulation &regulation = *m_catalog.find(u"moos-393-6");
    claim(DemoCase(m_world, regulation, ServiceKind::Issue, Channel::Provider, u"saule"_qs),
          m_world.signedIn(u"saule"_qs));
    const QualificationRequirement requirement =
        regulation.qualificationFor(ServiceKind::Issue).first();
    protocol::ProposalBody body;
    body.version = 2;
    body.decision = Decision::Issue;
    body.conclusion = protocol::Conclusion::NotAgreed;
    body.findings = {{requirement.id, protocol::FindingAnswer::No, {}}};
    body.grounds = {{u"requirementsNotMet"_qs, requirement.id, {}, GroundTarget::Requirement}};
    const Reply proposed = post(m_executor, "proposal", body.toJson());
    QVERIFY2(proposed.status == 200, proposed.body.constData());
    QCOMPARE(titleOf(printed(), 0, 0), titleOf(requirement.title));
    const QString text = paperText();
    // The titles are longer than a line.
    for (const QString &words : {u"Талап"_qs, u"Требование"_qs, requirement.title.kk.left(20),
                                 requirement.title.ru.left(20)})
        QVERIFY2(text.contains(words), qPrintable(words));
}

QTEST_GUILESS_MAIN(TestRefusal)
#include "tst_refusal.moc"
