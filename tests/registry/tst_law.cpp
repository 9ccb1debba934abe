#include "core/calendar.h"
#include "protocol/law.h"
#include "registry/support/demo_case.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUuid>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

const QByteArray lawPath = "/v1/admin/law/";

/// An authority that was good from 2010 to 2020.
const QByteArray formerRoot = "-----BEGIN CERTIFICATE-----\n"
                              "MIIBXTCCAQOgAwIBAgIBATAKBggqhkjOPQQDAjAWMRQwEgYDVQQDDAtGb3JtZXIg\n"
                              "cm9vdDAeFw0xMDAxMDEwMDAwMDBaFw0yMDAxMDEwMDAwMDBaMBYxFDASBgNVBAMM\n"
                              "C0Zvcm1lciByb290MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEn9wu1rWPjqB4\n"
                              "lY/G7pTeWB+IHeUJ9TcX7th4Aq1nBQZWHpdXmX/9mzYZ8pCce89gYePi7/0SM5K/\n"
                              "z67oR4wrGaNCMEAwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYD\n"
                              "VR0OBBYEFOncEYsPuTVNVCK4ShWx7A+lTNx4MAoGCCqGSM49BAMCA0gAMEUCIQDG\n"
                              "qQS/uopDr84brXsVwpXI6aQScmRXxKHzDJUQD44kTgIgD6KJ3Lhdbn83m5odfywV\n"
                              "BqFzj2GjoKpoiTZbhVMgE7w=\n"
                              "-----END CERTIFICATE-----\n";

QJsonObject textOf(const char *text)
{
    return {{"kk", text}, {"ru", text}, {"en", text}};
}

} // namespace

/// Calendar, index, trust roots and the limits of the chain, as administrators change them.
class TestLaw final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsShippedIsVersionNought();
    void aCalendarCountsForWhatBeginsAfterIt();
    void anotherRegistryFollows();
    void aFaultIsNamedByItsPlace_data();
    void aFaultIsNamedByItsPlace();
    void anIndexTellsTheFee();
    void rootsTakeTwo();
    void whatNobodyConfirmsInTimeIsNoted();
    void aRootInForceMayExpireThere();
    void isForAdministratorsOfTheWholeRegistry();
    void theChainOfAnActIsLaw();

private:
    protocol::LawDocument document(const QByteArray &name) const
    {
        const auto read =
            protocol::parseAnswer<protocol::LawDocument>(m_marat.send("GET", lawPath + name).body);
        return read ? *read : protocol::LawDocument();
    }
    Reply put(const QByteArray &name, const QJsonObject &content, const char *reason = "order 5",
              qint64 version = -1) const
    {
        if (version < 0)
            version = document(name).version;
        return m_marat.json(
            "PUT", lawPath + name,
            protocol::LawChange{version, content, QString::fromLatin1(reason)}.toJson());
    }
    QDateTime dueOf(const QString &id) const
    {
        const Reply reply = m_operator.send("GET", "/v1/applications/" + id.toLatin1());
        const auto application = protocol::parseAnswer<protocol::Application>(reply.body);
        if (!application)
            return {};
        for (const protocol::DueClock &clock : application->clocks) {
            if (clock.id == u"issue")
                return clock.due;
        }
        return {};
    }
    /// About the roots' change of that id; empty: the one that waits at this moment.
    Reply decide(const HttpsClient &who, const char *how, QString request = {}) const
    {
        const auto waits = document("roots").request;
        if (request.isEmpty())
            request = waits ? waits->id : QUuid::createUuid().toString(QUuid::WithoutBraces);
        return who.json("POST", lawPath + "roots/" + how,
                        protocol::LawDecision{request, u"checked"_qs}.toJson());
    }
    QString registered() const { return DemoCase(m_world).registered(m_operator); }
    QByteArray pki(const QString &name) const
    {
        QFile file(m_world.pki() + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    RegistryWorld m_world;
    HttpsClient m_marat{QString(), 0, QString()};
    HttpsClient m_aidar{QString(), 0, QString()};
    HttpsClient m_operator{QString(), 0, QString()};
};

void TestLaw::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_marat = m_world.signedIn(QStringLiteral("marat"));
    m_aidar = m_world.signedIn(QStringLiteral("aidar"));
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    QVERIFY(!m_marat.token.isEmpty() && !m_aidar.token.isEmpty());
}

void TestLaw::whatIsShippedIsVersionNought()
{
    QCOMPARE(document("calendar").version, 0);
    const auto law =
        protocol::parseAnswer<protocol::LawInForce>(m_world.client().send("GET", "/v1/law").body);
    QVERIFY(law);
    QCOMPARE(law->revision, 0);
    QCOMPARE(law->calendar, WorkCalendar::shipped().toJson());
    QCOMPARE(document("calendar").content, law->calendar);
    QVERIFY(
        document("roots").content.value(u"pem"_qs).toString().contains(u"BEGIN CERTIFICATE"_qs));
    QVERIFY(m_marat.send("GET", lawPath + "calendar/versions")
                .json()
                .value(u"items"_qs)
                .toArray()
                .isEmpty());
    QCOMPARE(m_marat.send("GET", lawPath + "weather").code(), QStringLiteral("notFound"));
}

// Every working day of the next fortnight becomes a day off: the term of a case that was there
// stays, that of the next one moves.
void TestLaw::aCalendarCountsForWhatBeginsAfterIt()
{
    const QString before = registered();
    QVERIFY(!before.isEmpty());
    const QDateTime due = dueOf(before);
    QVERIFY(due.isValid());
    QJsonObject calendar = document("calendar").content;
    QJsonArray years = calendar.value(u"years"_qs).toArray();
    const WorkCalendar shipped = WorkCalendar::shipped();
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(WorkCalendar::zone()).date();
    for (QJsonValueRef each : years) {
        QJsonObject year = each.toObject();
        QJsonArray holidays = year.value(u"holidays"_qs).toArray();
        for (QDate day = today.addDays(1); day <= today.addDays(14); day = day.addDays(1)) {
            const Result<bool> works = shipped.isWorkingDay(day);
            QVERIFY(works);
            if (*works && day.year() == year.value(u"year"_qs).toInt())
                holidays.append(
                    QJsonObject{{"date", day.toString(Qt::ISODate)}, {"title", textOf("Demalys")}});
        }
        year.insert(u"holidays"_qs, holidays);
        each = year;
    }
    calendar.insert(u"years"_qs, years);
    const Reply done = put("calendar", calendar);
    QCOMPARE(done.status, 200);
    QCOMPARE(put("calendar", calendar, "again", 0).code(), QStringLiteral("recordStale"));
    const QString after = registered();
    QVERIFY(dueOf(after) > due);
    QCOMPARE(dueOf(before), due);
    const auto law =
        protocol::parseAnswer<protocol::LawInForce>(m_world.client().send("GET", "/v1/law").body);
    QVERIFY(law);
    QCOMPARE(law->calendar, calendar);
    QCOMPARE(m_world.client().send("GET", "/v1/status").json().value(u"lawRevision"_qs).toInteger(),
             law->revision);
    // The desk that reads it counts the same day.
    const auto theirs = WorkCalendar::fromJson(law->calendar);
    QVERIFY(theirs);
    QVERIFY(!*theirs->isWorkingDay(today.addDays(1)));
    const protocol::LawDocument kept = document("calendar");
    QCOMPARE(kept.version, 1);
    QCOMPARE(kept.reason, QStringLiteral("order 5"));
    QCOMPARE(kept.changedBy->iin, m_world.demoUser(u"marat"_qs).value(u"iin"_qs).toString());
    const QByteArray audited =
        m_world.sql(u"select entry from audit where (facts).action = 'changeLaw'"_qs);
    QVERIFY(audited.contains("\"subject\":\"calendar\"") && audited.contains("order 5") &&
            audited.contains("afterSha256"));
}

/// What one registry took into the database, the next one begins with.
void TestLaw::anotherRegistryFollows()
{
    m_world.killRegistry();
    QVERIFY(m_world.startRegistry());
    m_marat = m_world.signedIn(QStringLiteral("marat"));
    m_aidar = m_world.signedIn(QStringLiteral("aidar"));
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    QVERIFY(m_world.client().send("GET", "/v1/status").json().value(u"lawRevision"_qs).toInteger() >
            0);
    // And without a start: as if another one had written it.
    m_world.sql(
        u"insert into law_document (name, version, content, changed_by, changed_at, "
        "reason) select name, version + 1, "
        "jsonb_set(content::jsonb, '{office,closes}', '\"18:00\"')::text, changed_by, "
        "changed_at, 'another' from law_document where name = 'calendar' and version = 1"_qs);
    const Reply law = m_world.client().send("GET", "/v1/law");
    QVERIFY2(law.body.contains("\"closes\":\"18:00\""), law.body.right(200).constData());
}

void TestLaw::aFaultIsNamedByItsPlace_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("replace");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *what, const char *name, const char *find, const char *replace,
                        const char *place) {
        QTest::newRow(what) << QByteArray(name) << QString::fromLatin1(find)
                            << QString::fromLatin1(replace) << QString::fromLatin1(place);
    };
    row("no date", "calendar", "2026-03-08", "2026-03-38", "/years/2/holidays/2/date: ");
    row("another year", "calendar", "2026-03-08", "2025-03-08", "/years/2/holidays/2/date: ");
    row("misspelt", "calendar", "\"holidays\"", "\"holydays\"", "/years/0/holydays: ");
    row("hours", "calendar", "\"opens\":\"09:00\"", "\"opens\":\"19:00\"", "/office: ");
    row("a year is gone", "calendar", "\"year\":2024", "\"year\":2030", "/years/0/");
    row("a day off that has passed", "calendar", "2024-08-30", "2024-08-29", "/years: 2024-08-29 ");
    row("no number", "mci", "4325", "\"4325\"", "/rates/16/tenge: ");
    row("no order", "mci", "2026-01-01", "2025-01-01", "/rates/16/from: ");
    row("another rate of the past", "mci", "3932", "3933", "/rates/15: 2025-01-01 ");
    row("a rate before the past ones", "mci", "2012-01-01", "2011-01-01", "/rates/0: 2012-01-01 ");
    row("over", "mci", "2026-12-31", "2026-01-02", "/until: ");
    row("a key", "roots", "BEGIN CERTIFICATE", "BEGIN PRIVATE KEY", "block 1: ");
    row("cut", "roots", "END CERTIFICATE", "END", "block 1: ");
}

void TestLaw::aFaultIsNamedByItsPlace()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, find);
    QFETCH(QString, replace);
    QFETCH(QString, place);
    const protocol::LawDocument before = document(name);
    QString text = QString::fromUtf8(protocol::compactJson(before.content));
    const qsizetype at = text.indexOf(find);
    QVERIFY(at >= 0);
    text.replace(at, find.size(), replace);
    const QJsonObject content = QJsonDocument::fromJson(text.toUtf8()).object();
    QVERIFY(!content.isEmpty());
    const Reply reply = put(name, content);
    QCOMPARE(reply.code(), QStringLiteral("dataFileInvalid"));
    QVERIFY2(reply.json().value(u"detail"_qs).toString().startsWith(place), reply.body.constData());
    QCOMPARE(document(name).version, before.version);
    QVERIFY(!document(name).request);
}

void TestLaw::anIndexTellsTheFee()
{
    QJsonObject mci = document("mci").content;
    mci.insert(u"until"_qs, u"2027-12-31"_qs);
    QJsonArray rates = mci.value(u"rates"_qs).toArray();
    rates.append(QJsonObject{{"from", "2027-01-01"}, {"tenge", 4500}});
    mci.insert(u"rates"_qs, rates);
    QCOMPARE(put("mci", mci).status, 200);
    const QByteArray law = m_world.client().send("GET", "/v1/law").body;
    QVERIFY(law.contains("\"tenge\":4500") && law.contains("2027-12-31"));
}

void TestLaw::rootsTakeTwo()
{
    const QByteArray foreign = pki(u"/tls/tls-ca.pem"_qs);
    const QString before = document("roots").content.value(u"pem"_qs).toString();
    const QByteArray certificate = [&] {
        const QByteArray pem = pki(u"/users/operator.pem"_qs);
        QByteArray der = pem.mid(pem.indexOf("-----BEGIN CERTIFICATE-----") + 27);
        return der.left(der.indexOf("-----END")).replace('\n', "");
    }();
    const QJsonObject check{{"certificate", QString::fromLatin1(certificate)},
                            {"purpose", "operator"}};
    const auto verdict = [&] {
        return m_operator.json("POST", "/v1/certificates/check", check)
            .json()
            .value(u"verdict"_qs)
            .toString();
    };
    QCOMPARE(verdict(), QStringLiteral("valid"));
    const auto told = [this] {
        return m_world.client().send("GET", "/v1/law").json().value(u"roots"_qs).toString();
    };
    const QJsonObject content{{"pem", QString::fromLatin1(foreign)}};
    QCOMPARE(decide(m_aidar, "confirm").code(), QStringLiteral("notFound"));
    QCOMPARE(put("roots", content).status, 202);
    QCOMPARE(put("roots", content).code(), QStringLiteral("changeWaits"));
    QCOMPARE(document("roots").request->askedBy.iin,
             m_world.demoUser(u"marat"_qs).value(u"iin"_qs).toString());
    QCOMPARE(decide(m_marat, "confirm").code(), QStringLiteral("secondPersonNeeded"));
    QCOMPARE(verdict(), QStringLiteral("valid"));
    const QString seen = document("roots").request->id;
    QCOMPARE(decide(m_aidar, "decline").status, 200);
    QCOMPARE(document("roots").version, 0);
    QCOMPARE(put("roots", content).status, 202);
    // Only what was looked at is decided on: another change may wait in its place by now.
    QCOMPARE(decide(m_aidar, "confirm", seen).code(), QStringLiteral("recordStale"));
    QCOMPARE(decide(m_aidar, "decline", seen).code(), QStringLiteral("recordStale"));
    QCOMPARE(document("roots").version, 0);
    QCOMPARE(told(), QString());
    QCOMPARE(decide(m_aidar, "confirm").status, 200);
    QCOMPARE(verdict(), QStringLiteral("invalid"));
    QCOMPARE(told(), QString::fromLatin1(foreign));
    QCOMPARE(document("roots").confirmedBy->iin,
             m_world.demoUser(u"aidar"_qs).value(u"iin"_qs).toString());
    // And back, so that what follows trusts as before.
    QCOMPARE(put("roots", {{"pem", before}}).status, 202);
    QCOMPARE(decide(m_aidar, "confirm").status, 200);
    QCOMPARE(verdict(), QStringLiteral("valid"));
    const QByteArray old = m_marat.send("GET", lawPath + "roots/versions/1").body;
    QCOMPARE(QJsonDocument::fromJson(old).object().value(u"content"_qs).toObject(), content);
    QCOMPARE(m_world
                 .sql(u"select count(*) from audit where (facts).action in ('askLawChange', "
                      "'declineLawChange', 'changeLaw') and (facts).subject = 'roots'"_qs)
                 .trimmed(),
             QByteArray("6"));
}

void TestLaw::whatNobodyConfirmsInTimeIsNoted()
{
    const QJsonObject content{{"pem", QString::fromLatin1(pki(u"/tls/tls-ca.pem"_qs))}};
    QCOMPARE(put("roots", content).status, 202);
    const QString forgotten = document("roots").request->id;
    m_world.sql(u"update law_request set until = now() - interval '1 hour' "
                "where state = 'open'"_qs);
    QVERIFY(!document("roots").request);
    QCOMPARE(put("roots", content).status, 202);
    QVERIFY(m_world.sql(u"select entry from audit where (facts).action = 'expireLawChange'"_qs)
                .contains(forgotten.toLatin1()));
    QCOMPARE(decide(m_marat, "decline").status, 200);
}

void TestLaw::aRootInForceMayExpireThere()
{
    const QString before = document("roots").content.value(u"pem"_qs).toString();
    const QJsonObject grown{{"pem", before + QString::fromLatin1(formerRoot)}};
    const Reply fresh = put("roots", grown);
    QCOMPARE(fresh.code(), QStringLiteral("dataFileInvalid"));
    QCOMPARE(fresh.json().value(u"detail"_qs).toString(),
             QStringLiteral("Former root: has expired"));
    // As if it had been put in force while it was good.
    m_world.sql(QStringLiteral("insert into law_document (name, version, content, changed_by, "
                               "changed_at, reason) select name, version + 1, "
                               "jsonb_set(content::jsonb, '{pem}', to_jsonb((content::jsonb ->> "
                               "'pem') || '%1'))::text, changed_by, changed_at, 'former' "
                               "from law_document where name = 'roots' order by version desc "
                               "limit 1")
                    .arg(QString::fromLatin1(formerRoot)));
    QVERIFY(document("roots").content.value(u"pem"_qs).toString().endsWith(
        QString::fromLatin1(formerRoot)));
    const QJsonObject more{
        {"pem", before + QString::fromLatin1(formerRoot + pki(u"/tls/tls-ca.pem"_qs))}};
    QCOMPARE(put("roots", more).status, 202);
    QCOMPARE(decide(m_aidar, "confirm").status, 200);
}

void TestLaw::isForAdministratorsOfTheWholeRegistry()
{
    const HttpsClient head = m_world.signedIn(QStringLiteral("head"));
    QCOMPARE(head.send("GET", lawPath + "calendar").code(), QStringLiteral("permissionDenied"));
    QCOMPARE(head.json("PUT", "/v1/admin/offices/committee/chain", {}).code(),
             QStringLiteral("permissionDenied"));
    const HttpsClient own = m_world.signedInAs(QStringLiteral("marat"), QStringLiteral("kamila"),
                                               QStringLiteral("720303200010"));
    m_world.sql(QStringLiteral("update account set office_id = 'almaty', whole_registry = false "
                               "where login = 'kamila'"));
    QCOMPARE(own.send("GET", lawPath + "calendar").code(), QStringLiteral("otherOffice"));
    QCOMPARE(own.send("GET", "/v1/admin/law").code(), QStringLiteral("otherOffice"));
    QCOMPARE(own.send("GET", "/v1/admin/offices/committee/chain").code(),
             QStringLiteral("otherOffice"));
    QCOMPARE(own.send("GET", "/v1/admin/offices/almaty/chain").status, 200);
}

void TestLaw::theChainOfAnActIsLaw()
{
    const QByteArray path = "/v1/admin/offices/yuko/chain";
    const protocol::ChainPolicy limits{60, 600, 600, 60};
    const auto set = [&](const QString &regulation, qint64 version) {
        return m_marat.json(
            "PUT", path,
            protocol::ChainChange{regulation, version, limits, u"order 9"_qs}.toJson());
    };
    QCOMPARE(set(u"yuko-441"_qs, 0).code(), QStringLiteral("chainIsLaw"));
    QCOMPARE(set(u"almaty-396"_qs, 0).code(), QStringLiteral("regulationUnknown"));
    QCOMPARE(set({}, 0).status, 200);
    QCOMPARE(set({}, 0).code(), QStringLiteral("recordStale"));
    const auto chain = protocol::parseAnswer<protocol::OfficeChain>(m_marat.send("GET", path).body);
    QVERIFY(chain);
    QCOMPARE(chain->rules.size(), 2);
    QCOMPARE(chain->rules.first().limits.assignment, 600);
    QCOMPARE(chain->rules.first().version, 1);
    QVERIFY(chain->rules.last().byAct);
    QCOMPARE(chain->rules.last().limits.assignment, 2 * 60 * 60);
    QVERIFY(m_world.sql(u"select entry from audit where (facts).action = 'setPolicy'"_qs)
                .contains("yuko/chain"));
}

QTEST_GUILESS_MAIN(TestLaw)
#include "tst_law.moc"
