#include "protocol/licence.h"
#include "registry/support/demo_case.h"

#include <QTest>
#include <QUrl>

using namespace ruqsat;
using namespace ruqsat::test;

/// The register is searched by everything that is known of a licence.
class TestLicenceSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsByWhatIsKnown_data();
    void findsByWhatIsKnown();
    void pagesFollowEachOther();
    void whatCannotBeAskedIsRefused_data();
    void whatCannotBeAskedIsRefused();

private:
    Reply ask(const QByteArray &query) const { return m_desk.send("GET", "/v1/licences?" + query); }

    RegistryWorld m_world;
    HttpsClient m_desk{QString(), 0, QString()};
};

// Ten licences 0 … 9 of two holders: even ones of «Сұңқар», odd ones of a person; the first half of
// 2024, the second of 2025; number 3 suspended, number 4 a permit of Zhambyl, 5 one whose term is
// over, 6 a conclusion that does not agree, 7 one that agrees, 8 a permit whose first and last day
// is today, 9 one of tomorrow.
void TestLicenceSearch::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    const HttpsClient counter = m_world.signedIn(QStringLiteral("operator"));
    DemoCase demo(m_world);
    const QString model = demo.registered(counter);
    QVERIFY(!model.isEmpty());
    m_world.copyCase(model, 1, 10, {{QStringLiteral("state"), QStringLiteral("'handedOver'")}});
    m_world.sql(QStringLiteral(
        "insert into licence (number, application_id, state, regulation, kind, holder_number, "
        "holder_name, activity, issuer, office_id, issued_at, signer, sha256, paper, address, "
        "first_issued_on, words, activity_words, place_words) "
        "select 'KZ' || (10 + i) || 'LAA0000000' || i, id, "
        "case when i = 3 then 'suspended' else 'active' end, "
        "case when i = 4 then 'zhambyl-62' else 'moos-393-3' end, 'issue', "
        "case when i % 2 = 0 then '150340012340' else '560317200002' end, name, activity, "
        "name, provider_id, timestamptz '2024-05-05 10:00+05' + (i / 5) * interval '1 year', "
        "'{\"name\":\"А\",\"iin\":\"560317200002\",\"bin\":\"500140000106\"}', repeat('a', 64), "
        "case when i = 4 then 'permit' else 'licence' end, place, date '2024-05-05', "
        "folded_words(name->>'kk', name->>'ru'), folded_words(activity->>'kk', activity->>'ru'), "
        "folded_words(place->>'kk', place->>'ru') from (select id, provider_id, "
        "(row_number() over (order by number))::int - 1 as i from application "
        "where state = 'handedOver') a, lateral (select case when i % 2 = 0 then "
        "jsonb '{\"kk\":\"«Сұңқар Күзет» ЖШС\",\"ru\":\"ТОО «Сункар Кузет»\"}' else "
        "jsonb '{\"kk\":\"ҚАЙЫРБЕКОВА ӘСЕЛ\",\"ru\":\"КАЙЫРБЕКОВА АСЕЛЬ\"}' end as name, "
        "case when i < 5 then jsonb '{\"kk\":\"Экологиялық аудит\",\"ru\":\"Экологический "
        "аудит\"}' "
        "else jsonb '{\"kk\":\"Жобалау\",\"ru\":\"Проектирование\"}' end as activity, "
        "case when i = 4 then jsonb '{\"kk\":\"Жамбыл облысы, Тараз\",\"ru\":\"Жамбылская "
        "область\"}' "
        "else jsonb '{\"kk\":\"Алматы облысы\",\"ru\":\"Алматинская область\"}' end as place) w"));
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from licence")), QByteArray("10"));
    m_world.sql(QStringLiteral(
        "update licence set paper = case when number ~ '[589]$' then 'permit' else 'conclusion' "
        "end, "
        "valid_until = case when number ~ '5$' then date '2025-12-31' when number ~ '8$' then "
        "cast(now() at time zone 'Asia/Almaty' as date) + 1 end, "
        "valid_from = case when number ~ '[89]$' then cast(now() at time zone 'Asia/Almaty' as "
        "date) + 2 * cast(number ~ '9$' as int) end, conclusion = case when number ~ '6$' "
        "then 'notAgreed' when number ~ '7$' then 'agreed' end where number ~ '[56789]$'"));
    m_desk = m_world.signedIn(QStringLiteral("executor"));
}

void TestLicenceSearch::findsByWhatIsKnown_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("last"); ///< last digits of the numbers that must be found
    const auto row = [](const char *name, const char *query, const char *last) {
        QTest::newRow(name) << QString::fromUtf8(query) << QString::fromLatin1(last);
    };
    row("everything", "", "0123456789");
    row("number", "q=KZ13LAA00000003", "3");
    row("number typed small", "q=kz13laa00000003", "3");
    row("number of an appendix", "q=kz13laa00000003/002", "3");
    row("beginning of it", "q=KZ13LAA00000003/", "3");
    row("beginning of a number", "q=KZ14", "4");
    row("too little of a number", "q=KZ1", "");
    row("BIN", "q=150340012340", "02468");
    row("IIN", "q=560317200002", "13579");
    row("IIN with a space", "q=560317 200002", "13579");
    row("BIN in groups", "q=1503 4001 2340", "02468");
    row("unknown BIN", "q=150340012341", "");
    row("Kazakh name", "q=Сұңқар", "02468");
    row("typed on a Russian keyboard", "q=сункар кузет", "02468");
    row("beginnings of words", "q=кайыр ас", "13579");
    row("marks alone", "q=«»", "");
    row("activity", "activity=аудит", "01234");
    row("activity in Kazakh", "activity=экологиялык", "01234");
    row("region", "place=жамбыл", "4");
    row("state", "state=suspended", "3");
    row("in force", "state=active", "012478");
    row("not yet in force", "state=notYetInForce", "9");
    row("over", "state=expired", "5");
    row("not agreed", "state=notAgreed", "6");
    row("resumed", "state=resumed", "");
    row("service", "regulation=zhambyl-62", "4");
    row("from a day", "from=2025-05-05", "56789");
    row("until a day", "until=2024-05-05", "01234");
    row("no such day in it", "from=2024-05-06&until=2025-05-04", "");
    row("together", "q=сункар&activity=аудит&place=алматы&state=active&until=2024-12-31", "02");
}

void TestLicenceSearch::findsByWhatIsKnown()
{
    QFETCH(QString, query);
    QFETCH(QString, last);
    const Reply reply = ask(QUrl::toPercentEncoding(query, "=&"));
    const auto page = protocol::parseAnswer<protocol::LicencePage>(reply.body);
    QVERIFY2(page.ok(), reply.body.constData());
    QString found;
    for (const protocol::Licence &licence : page->items)
        found += licence.number.back();
    QCOMPARE(found, last);
    // The page is written from its rows and not by protocol: it has to come to the same.
    QCOMPARE(page->toJson(), reply.json());
}

void TestLicenceSearch::pagesFollowEachOther()
{
    QString found;
    QByteArray after;
    for (int turn = 0; turn < 5 && (turn == 0 || !after.isEmpty()); ++turn) {
        const auto page = protocol::parseAnswer<protocol::LicencePage>(
            ask("limit=4" + (after.isEmpty() ? QByteArray() : "&after=" + after)).body);
        QVERIFY(page.ok());
        for (const protocol::Licence &licence : page->items)
            found += licence.number.back();
        after = page->next.toLatin1();
    }
    QCOMPARE(found, QStringLiteral("0123456789"));
}

void TestLicenceSearch::whatCannotBeAskedIsRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *query, const char *code) {
        QTest::newRow(query) << QByteArray(query) << QString::fromLatin1(code);
    };
    row("state=lost", "requestMalformed");
    row("from=2026-02-30", "requestMalformed");
    row("until=tomorrow", "requestMalformed");
    row("from=0001-01-01", "requestMalformed");
    row("until=9999-12-31", "requestMalformed");
    row("limit=201", "requestMalformed");
    row("colour=red", "requestFieldUnknown");
}

void TestLicenceSearch::whatCannotBeAskedIsRefused()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, code);
    QCOMPARE(ask(query).code(), code);
    QCOMPARE(m_world.signedIn(QStringLiteral("administrator")).send("GET", "/v1/licences").code(),
             QStringLiteral("permissionDenied"));
}

QTEST_GUILESS_MAIN(TestLicenceSearch)
#include "tst_licence_search.moc"
