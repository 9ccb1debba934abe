#include "core/regulation_catalog.h"
#include "core/resources.h"
#include "paper/pdf_tools.h"
#include "protocol/licence_life.h"
#include "registry/support/demo_case.h"
#include "registry/support/public_client.h"

#include <QJsonArray>
#include <QTest>
#include <QUrl>

#include <future>
#include <vector>

using namespace ruqsat;
using namespace ruqsat::test;

/// What act 441 grants beside whole licences: an appendix to one that was issued before.
class TestAppendix final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itStandsOnItsLicenceUnderItsOwnNumber();
    void anybodyIsToldOfItAlone();
    void aNumberThatWasReservedIsNotGivenTwice();
    void twoHeadsAtOnceTakeTwoNumbers();
    void theNumberOfARefusedOneIsNotGivenAnew();
    void itStandsOnTheLicenceOfADuplicate();
    void itIsRefusedWhereNoLicenceBearsIt();

private:
    struct Case
    {
        QString id;
        QString number; ///< of the paper; empty where none was prepared
        QString code;   ///< why not
        QByteArray path() const { return "/v1/applications/" + id.toLatin1(); }
    };
    /// To be issued, says the executor. `appendixTo`: the licence; empty for a whole one.
    Case proposed(const QString &appendixTo) const;
    /// With its paper prepared, as far as that goes.
    Case prepared(const QString &appendixTo = {}) const;
    Reply sign(const Case &one) const;
    QString issued(const QString &appendixTo = {}) const;
    protocol::LicenceLife life(const QString &number) const;

    RegistryWorld m_world;
    Regulation m_regulation;
    HttpsClient m_clerk{QString(), 0, QString()};
    HttpsClient m_executor = m_clerk;
    HttpsClient m_head = m_clerk;
};

void TestAppendix::initTestCase()
{
    loadCoreResources();
    const RegulationCatalog shipped = RegulationCatalog::shipped();
    m_regulation = *shipped.find(QStringLiteral("yuko-441"));
    QCOMPARE(m_world.start(), QString());
    m_clerk = m_world.signedIn(QStringLiteral("medina"));
    m_executor = m_world.signedIn(QStringLiteral("saken"));
    m_head = m_world.signedIn(QStringLiteral("galym"));
    QVERIFY(!m_head.token.isEmpty());
}

TestAppendix::Case TestAppendix::proposed(const QString &appendixTo) const
{
    DemoCase demo(m_world, m_regulation, ServiceKind::Issue, Channel::Office,
                  QStringLiteral("medina"));
    if (!appendixTo.isEmpty()) {
        demo.request.fields.insert(QStringLiteral("appendixTo"), appendixTo);
        const FormField *parts = m_regulation.field(QStringLiteral("subactivities"));
        demo.request.fields.insert(parts->id, QJsonArray{parts->choices.last().value});
    }
    Case one;
    one.id = demo.registered(m_clerk);
    protocol::ProposalBody proposal{2, Decision::Issue, {}, {}};
    for (const QualificationRequirement &requirement :
         m_regulation.qualificationFor(ServiceKind::Issue))
        proposal.findings.append({requirement.id, protocol::FindingAnswer::Yes, {}});
    forward(m_world, m_head, one.path(), QStringLiteral("saken"));
    const Reply reply = m_executor.json("POST", one.path() + "/proposal", proposal.toJson());
    if (reply.status != 200)
        one.code = reply.code();
    return one;
}

TestAppendix::Case TestAppendix::prepared(const QString &appendixTo) const
{
    Case one = proposed(appendixTo);
    if (!one.code.isEmpty())
        return one;
    const Reply reply = m_head.json("POST", one.path() + "/result", {{"version", 3}});
    one.code = reply.code();
    const auto application = protocol::parseAnswer<protocol::Application>(reply.body);
    if (application && application->result)
        one.number = application->result->number;
    return one;
}

Reply TestAppendix::sign(const Case &one) const
{
    const auto application =
        protocol::parseAnswer<protocol::Application>(m_head.send("GET", one.path()).body);
    const QByteArray cms = signPdf(m_world.pki(), QStringLiteral("galym"),
                                   m_head.send("GET", one.path() + "/result.pdf").body,
                                   application->result->byteRange);
    return m_head.json("POST", one.path() + "/result/signature",
                       protocol::SignatureBody{4, cms}.toJson());
}

QString TestAppendix::issued(const QString &appendixTo) const
{
    const Case one = prepared(appendixTo);
    if (one.number.isEmpty())
        return {};
    const Reply reply = sign(one);
    if (reply.status != 200)
        qWarning("%s", reply.body.constData());
    return reply.status == 200 ? one.number : QString();
}

protocol::LicenceLife TestAppendix::life(const QString &number) const
{
    const auto found = protocol::parseAnswer<protocol::LicenceLife>(
        m_head.send("GET", "/v1/licences/" + number.toLatin1() + "/life").body);
    return found ? *found : protocol::LicenceLife();
}

void TestAppendix::itStandsOnItsLicenceUnderItsOwnNumber()
{
    const QString licence = issued();
    QVERIFY(!licence.isEmpty());
    const qsizetype before = life(licence).events.size();
    // The one that came with the licence is the first.
    QCOMPARE(life(licence).events.last().kind, protocol::LicenceEventKind::AppendixIssued);
    QCOMPARE(life(licence).events.last().other, QStringLiteral("1"));

    const Case one = prepared(licence.toLower());
    QCOMPARE(one.number, licence + QStringLiteral("/002"));
    const PdfFile paper(m_head.send("GET", one.path() + "/result.pdf").body);
    const QString text = paper.text();
    QVERIFY2(text.contains(QStringLiteral("Приложение к лицензии")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("002")) && text.contains(licence));
    // Its code speaks of this appendix, and of no other.
    QVERIFY(paper.qrCodes(150).value(0).contains(QStringLiteral("/v/") + licence + u"-002#1A"_qs));
    const Reply reply = sign(one);
    QVERIFY2(reply.status == 200, reply.body.constData());
    const protocol::LicenceLife after = life(licence);
    QCOMPARE(after.events.size(), before + 1);
    QCOMPARE(after.events.last().kind, protocol::LicenceEventKind::AppendixIssued);
    QCOMPARE(after.events.last().other, QStringLiteral("2"));
    QCOMPARE(after.events.last().applicationId, one.id);
    QCOMPARE(after.licence.state, LicenceState::Active);
    QCOMPARE(m_world.sql(u"select count(*) from licence"_qs), QByteArray("1"));
    QCOMPARE(m_world.sql(u"select jsonb_array_length(subactivities) from licence"_qs),
             QByteArray("2"));
    QCOMPARE(m_world.sql(u"select state from permit_number where number = '%1'"_qs.arg(one.number)),
             QByteArray("used"));
    const QByteArray audited =
        m_world.sql(u"select entry from audit where entry like '%\"publishAppendix\"%'"_qs);
    const QByteArray sha256 =
        m_world.sql(u"select sha256 from result where number = '%1'"_qs.arg(one.number));
    QVERIFY2(audited.contains(one.number.toLatin1()) && audited.contains(one.id.toLatin1()) &&
                 sha256.size() == 64 && audited.contains(sha256),
             audited.constData());
    QCOMPARE(issued(licence), licence + QStringLiteral("/003"));
}

void TestAppendix::anybodyIsToldOfItAlone()
{
    const QString licence = issued();
    const Case one = prepared(licence);
    const QString place = QStringLiteral("/v/%1-002").arg(licence);
    const auto page = [this](const QString &target) {
        return askPublicly(m_world.publicPort(), "GET", target.toLatin1() + "?lang=en", {});
    };
    // Prepared is not issued.
    QVERIFY(page(place).has("<h1>No such number in the register</h1>"));
    QCOMPARE(sign(one).status, 200);
    // Each paper bears the day of its preparation.
    m_world.sql(
        u"update result set content = jsonb_set(content, '{issuedOn}', "
        "to_jsonb(cast(case number when '%1' then '2025-12-20' else '2025-12-14' end as text))) "
        "where number like '%2%'"_qs.arg(one.number, licence));
    PublicReply reply = page(place);
    QCOMPARE(reply.status, 200);
    QVERIFY2(reply.has("<h1>In force</h1>") && reply.has("Appendix to a licence") &&
                 reply.has(one.number.toLatin1()) && reply.has("20.12.2025") &&
                 !reply.has("14.12.2025"),
             reply.body.constData());
    QVERIFY(reply.has("href=\"/v/" + licence.toLatin1() + "?"));
    // The licence names its appendices with their days.
    reply = page(u"/v/"_qs + licence);
    QVERIFY2(reply.has("<dt>Date of issue</dt><dd>14.12.2025</dd>") &&
                 reply.has(">002</a> – 20.12.2025") && reply.has(">001</a> – 14.12.2025"),
             reply.body.constData());
    QVERIFY(page(u"/v/%1-001"_qs.arg(licence)).has("<h1>In force</h1>"));
    QCOMPARE(page(u"/v/%1-007"_qs.arg(licence)).status, 404);
    // It stands and falls with its licence.
    m_world.sql(u"update licence set state = 'terminated' where number = '%1'"_qs.arg(licence));
    QVERIFY(page(place).has("<h1>Terminated</h1>"));
    // Typed as it stands on the paper.
    reply = askPublicly(m_world.publicPort(), "GET",
                        "/?lang=en&number=" + QUrl::toPercentEncoding(one.number.toLower()), {});
    QCOMPARE(reply.status, 303);
    QCOMPARE(reply.headers.value("location"), place.toLatin1() + "?lang=en");
}

void TestAppendix::aNumberThatWasReservedIsNotGivenTwice()
{
    const QString licence = issued();
    const Case first = prepared(licence);
    const Case second = prepared(licence);
    QCOMPARE(first.number, licence + QStringLiteral("/002"));
    QCOMPARE(second.number, licence + QStringLiteral("/003"));
    QCOMPARE(sign(second).status, 200);
    QCOMPARE(sign(first).status, 200);
    QCOMPARE(life(licence).events.last().other, QStringLiteral("2"));
    QCOMPARE(issued(licence), licence + QStringLiteral("/004"));
}

void TestAppendix::twoHeadsAtOnceTakeTwoNumbers()
{
    const QString licence = issued();
    const QList<Case> cases{proposed(licence), proposed(licence)};
    std::vector<std::future<Reply>> heads;
    for (const Case &one : cases) {
        heads.push_back(std::async(std::launch::async, [head = m_head, path = one.path()] {
            return head.json("POST", path + "/result", {{"version", 3}});
        }));
    }
    QStringList numbers;
    for (std::future<Reply> &head : heads) {
        const Reply reply = head.get();
        const auto application = protocol::parseAnswer<protocol::Application>(reply.body);
        QVERIFY2(application && application->result, reply.body.constData());
        numbers.append(application->result->number);
    }
    numbers.sort();
    QCOMPARE(numbers, (QStringList{licence + u"/002"_qs, licence + u"/003"_qs}));
}

void TestAppendix::theNumberOfARefusedOneIsNotGivenAnew()
{
    const QString licence = issued();
    const Case one = prepared(licence);
    QCOMPARE(one.number, licence + u"/002"_qs);
    QCOMPARE(
        m_head.json("POST", one.path() + "/return", {{"version", 4}, {"reason", "тексеру"}}).status,
        200);
    const protocol::ProposalBody refusal{
        5,
        Decision::Refuse,
        {},
        {{u"falseDocuments"_qs, u"appendixTo"_qs, u"Нөмірі басқа лицензиядан"_qs}}};
    QCOMPARE(m_executor.json("POST", one.path() + "/proposal", refusal.toJson()).status, 200);
    QCOMPARE(m_head.json("POST", one.path() + "/result", {{"version", 6}}).status, 200);
    QCOMPARE(m_world.sql(u"select state from permit_number where number = '%1'"_qs.arg(one.number)),
             QByteArray("void"));
    QCOMPARE(prepared(licence).number, licence + u"/003"_qs);
}

void TestAppendix::itStandsOnTheLicenceOfADuplicate()
{
    const QString licence = issued();
    const QString duplicate = issued();
    m_world.sql(u"update licence set parent = '%1' where number = '%2'"_qs.arg(licence, duplicate));
    const auto found = [&] {
        const auto page = protocol::parseAnswer<protocol::LicencePage>(
            m_head.send("GET", "/v1/licences?activity=" + QUrl::toPercentEncoding(u"реализация"_qs))
                .body);
        QStringList numbers;
        for (const protocol::Licence &each : page ? page->items : QList<protocol::Licence>())
            numbers.append(each.number);
        return numbers;
    };
    QVERIFY(!found().contains(licence));
    // Neither while it is suspended nor after another one took its place.
    for (const char *state : {"suspended", "reissued"}) {
        m_world.sql(u"update licence set state = '%1' where number = '%2'"_qs.arg(
            QString::fromLatin1(state), licence));
        QCOMPARE(proposed(duplicate).code, u"licenceStateForbids"_qs);
    }
    m_world.sql(u"update licence set state = 'resumed' where number = '%1'"_qs.arg(licence));
    QCOMPARE(issued(duplicate), licence + u"/002"_qs);
    QCOMPARE(life(licence).events.last().other, u"2"_qs);
    // Both are found by what it adds.
    QVERIFY2(found().contains(licence) && found().contains(duplicate),
             qPrintable(found().join(u' ')));
}

void TestAppendix::itIsRefusedWhereNoLicenceBearsIt()
{
    const QString forbidden = QStringLiteral("licenceStateForbids");
    const QString wrong = QStringLiteral("appendixLicenceWrong");
    QCOMPARE(prepared(QStringLiteral("KZ07ABC00012345")).code, wrong);
    const QString licence = issued();
    m_world.sql(
        u"update licence set regulation = 'almaty-396' where number = '%1'"_qs.arg(licence));
    QCOMPARE(prepared(licence).code, wrong);
    m_world.sql(u"update licence set regulation = 'yuko-441', holder_number = '000000000000' "
                "where number = '%1'"_qs.arg(licence));
    QCOMPARE(prepared(licence).code, wrong);
    const QString ended = issued();
    const Case one = prepared(ended);
    QVERIFY(!one.number.isEmpty());
    m_world.sql(u"update licence set state = 'terminated' where number = '%1'"_qs.arg(ended));
    QCOMPARE(prepared(ended).code, forbidden);
    // The head is told before the PIN, though the paper is there.
    QCOMPARE(m_head.json("POST", one.path() + "/result", {{"version", 4}}).code(), forbidden);
    // What was prepared while it was in force is not published either.
    QCOMPARE(sign(one).code(), forbidden);
}

QTEST_GUILESS_MAIN(TestAppendix)
#include "tst_appendix.moc"
