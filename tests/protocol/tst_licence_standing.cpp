#include "protocol/licence.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::protocol;

/// What the desks and the public page say of a paper of the register.
class TestLicenceStanding final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsMoreThanItsState_data();
    void itIsMoreThanItsState();
    void itBeginsOnItsFirstDay_data();
    void itBeginsOnItsFirstDay();
    void aConclusionComesBackFromJson();
    void itIsAskedForByItsName();
};

void TestLicenceStanding::itIsMoreThanItsState_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("conclusion");
    QTest::addColumn<int>("days"); ///< from today to the last one; 1000: no end
    QTest::addColumn<QString>("standing");
    const auto row = [](const char *state, const char *conclusion, int days, const char *standing) {
        QTest::addRow("%s %s %d", state, conclusion, days)
            << QString::fromLatin1(state) << QString::fromLatin1(conclusion) << days
            << QString::fromLatin1(standing);
    };
    row("active", "", 1000, "active");
    row("active", "", 1, "active");
    row("active", "", 0, "active");
    row("active", "", -1, "expired");
    row("resumed", "", 0, "resumed");
    row("resumed", "", -1, "expired");
    row("suspended", "", -1, "suspended");
    row("terminated", "", -1, "terminated");
    row("reissued", "", -1, "reissued");
    row("active", "agreed", 1000, "active");
    row("active", "notAgreed", 1000, "notAgreed");
    row("active", "notAgreed", -1, "notAgreed");
    row("terminated", "notAgreed", 1000, "notAgreed");
}

void TestLicenceStanding::itIsMoreThanItsState()
{
    QFETCH(QString, state);
    QFETCH(QString, conclusion);
    QFETCH(int, days);
    QFETCH(QString, standing);
    const QDate today(2026, 11, 22);
    Licence licence;
    licence.state = *licenceStateFromName(state);
    licence.conclusion = conclusionFromName(conclusion);
    if (days < 1000)
        licence.validUntil = today.addDays(days);
    QCOMPARE(wireName(licence.standingOn(today)), standing);
}

void TestLicenceStanding::itBeginsOnItsFirstDay_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("conclusion");
    QTest::addColumn<int>("first"); ///< days from today
    QTest::addColumn<int>("last");
    QTest::addColumn<QString>("standing");
    const auto row = [](const char *state, const char *conclusion, int first, int last,
                        const char *standing) {
        QTest::addRow("%s %s %d %d", state, conclusion, first, last)
            << QString::fromLatin1(state) << QString::fromLatin1(conclusion) << first << last
            << QString::fromLatin1(standing);
    };
    row("active", "", 1, 9, "notYetInForce");
    row("active", "", 0, 0, "active");
    row("active", "", -9, 0, "active");
    row("active", "", -9, -1, "expired");
    row("resumed", "", 1, 9, "notYetInForce");
    row("resumed", "", 0, 9, "resumed");
    row("suspended", "", 1, 9, "suspended");
    row("terminated", "", 1, 9, "terminated");
    row("reissued", "", 1, 9, "reissued");
    row("active", "notAgreed", 1, 9, "notAgreed");
}

void TestLicenceStanding::itBeginsOnItsFirstDay()
{
    QFETCH(QString, state);
    QFETCH(QString, conclusion);
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(QString, standing);
    const QDate today(2026, 11, 22);
    Licence licence;
    licence.state = *licenceStateFromName(state);
    licence.conclusion = conclusionFromName(conclusion);
    licence.validFrom = today.addDays(first);
    licence.validUntil = today.addDays(last);
    QCOMPARE(wireName(licence.standingOn(today)), standing);
}

void TestLicenceStanding::aConclusionComesBackFromJson()
{
    Licence licence;
    QVERIFY(!licence.toJson().contains(QStringLiteral("conclusion")));
    QVERIFY(!licence.toJson().contains(QStringLiteral("validFrom")));
    licence.number = QStringLiteral("KZ07LAA00000017");
    licence.regulation = QStringLiteral("moos-393-6");
    licence.applicationId = QStringLiteral("6f0c1d3e-0000-4000-8000-000000000001");
    licence.applicationNumber = QStringLiteral("2026-11-003981");
    licence.holder = {QStringLiteral("940140000385"),
                      {QStringLiteral("А"), QStringLiteral("А"), {}}};
    licence.officeId = QStringLiteral("committee");
    licence.issuedAt = QDateTime(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC);
    licence.signedBy = {QStringLiteral("А"), QStringLiteral("560317200002"),
                        QStringLiteral("500140000106")};
    licence.sha256 = QString(64, u'a');
    licence.conclusion = Conclusion::NotAgreed;
    licence.validFrom = QDate(2026, 12, 1);
    const Result<Licence> read = fromJson<Licence>(licence.toJson(), Direction::Request);
    QVERIFY2(read.ok(), qPrintable(read ? QString() : read.failure().detail));
    QCOMPARE(read->conclusion, licence.conclusion);
    QCOMPARE(read->validFrom, licence.validFrom);
    QJsonObject other = licence.toJson();
    other.insert(QStringLiteral("conclusion"), QStringLiteral("perhaps"));
    QVERIFY(!fromJson<Licence>(other, Direction::Request).ok());
}

void TestLicenceStanding::itIsAskedForByItsName()
{
    for (const char *name : {"active", "suspended", "resumed", "terminated", "reissued",
                             "notYetInForce", "expired", "notAgreed"}) {
        const auto filter =
            LicenceFilter::fromParameters({{QStringLiteral("state"), QString::fromLatin1(name)}});
        QVERIFY2(filter && filter->state, name);
        const QList<std::pair<QString, QString>> expected{
            {QStringLiteral("state"), QString::fromLatin1(name)}};
        QCOMPARE(filter->parameters(), expected);
    }
    QVERIFY(!LicenceFilter::fromParameters({{QStringLiteral("state"), QStringLiteral("lost")}}));
}

QTEST_GUILESS_MAIN(TestLicenceStanding)
#include "tst_licence_standing.moc"
