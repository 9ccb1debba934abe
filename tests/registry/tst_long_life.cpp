#include "registry/support/appendix_cases.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;
using protocol::LicenceEvent;
using protocol::LicenceEventKind;

/// A licence to which a great deal happened: as many appendices as there may be, and acts of the
/// head.
class TestLongLife final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_cases.start(), QString()); }
    void itGoesOnPastManyEvents();
    void ofEvenMoreTheNewestAreTold();

private:
    void addEvents(int count) const
    {
        m_cases.world.sql(
            u"insert into licence_event (number, position, at, kind, signer) select e.number, "
            "(select max(position) from licence_event where number = e.number) + i, e.at, "
            "'resumed', e.signer from licence_event e, generate_series(1, %1) i "
            "where e.number = '%2' and e.position = 1"_qs.arg(count)
                .arg(m_licence));
    }
    int counted() const
    {
        return m_cases.world
            .sql(u"select count(*) from licence_event where number = '%1'"_qs.arg(m_licence))
            .toInt();
    }

    AppendixCases m_cases;
    QString m_licence;
};

void TestLongLife::itGoesOnPastManyEvents()
{
    m_licence = m_cases.issued();
    QVERIFY(!m_licence.isEmpty());
    addEvents(1000);
    const int before = counted();
    QCOMPARE(m_cases.life(m_licence).events.size(), before);
    // Something happened since the two hundredth.
    QVERIFY(m_cases.act(m_licence, LicenceAction::Suspend, 200).contains("licenceChanged"));
    QCOMPARE(m_cases.act(m_licence, LicenceAction::Suspend), QByteArray());
    const LicenceEvent last = m_cases.life(m_licence).events.last();
    QCOMPARE(last.kind, LicenceEventKind::Suspended);
    QCOMPARE(last.position, before + 1);
    // The answer got lost: the same act is answered again and entered once.
    const protocol::LicenceActBody again{
        last.actBytes, signBytes(m_cases.world.pki(), QStringLiteral("galym"), last.actBytes)};
    QCOMPARE(
        m_cases.head.json("POST", "/v1/licences/" + m_licence.toLatin1() + "/acts", again.toJson())
            .status,
        200);
    QCOMPARE(counted(), before + 1);
}

void TestLongLife::ofEvenMoreTheNewestAreTold()
{
    addEvents(300);
    const QList<LicenceEvent> events = m_cases.life(m_licence).events;
    QCOMPARE(events.size(), protocol::mostLicenceEvents);
    QCOMPARE(events.last().position, counted());
    QCOMPARE(m_cases.act(m_licence, LicenceAction::Resume), QByteArray());
    QCOMPARE(m_cases.life(m_licence).events.last().position, counted());
}

QTEST_GUILESS_MAIN(TestLongLife)
#include "tst_long_life.moc"
