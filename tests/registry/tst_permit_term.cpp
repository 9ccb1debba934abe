#include "core/calendar.h"
#include "registry/support/appendix_cases.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// A permit of the term that its application names.
class TestPermitTerm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void beforeItsFirstDayItIsNotInForce();

private:
    AppendixCases m_cases;
};

void TestPermitTerm::initTestCase()
{
    QCOMPARE(m_cases.start(), QString());
    QCOMPARE(m_cases.serve(
                 {u"moos-393-4"_qs, Channel::Provider, u"saule"_qs, u"yerlan"_qs, u"nurlan"_qs}),
             QString());
}

void TestPermitTerm::beforeItsFirstDayItIsNotInForce()
{
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(WorkCalendar::zone()).date();
    const QDate first = today.addDays(7);
    DemoCase demo = m_cases.asked(ServiceKind::Issue, {});
    demo.request.fields.insert(u"permitFrom"_qs, first.toString(Qt::ISODate));
    demo.request.fields.insert(u"permitUntil"_qs, first.addYears(1).toString(Qt::ISODate));
    const QString permit = m_cases.issued(std::move(demo));
    QVERIFY(!permit.isEmpty());
    QCOMPARE(m_cases.content(permit, "validFrom"), first.toString(Qt::ISODate).toLatin1());
    QCOMPARE(m_cases.life(permit).licence.validFrom, first);
    QCOMPARE(m_cases.life(permit).licence.standingOn(today),
             protocol::LicenceStanding::NotYetInForce);
    QCOMPARE(m_cases.found("state=active"), QStringList());
    QCOMPARE(m_cases.found("state=notYetInForce"), QStringList{permit});
    const PublicReply page = m_cases.page(permit);
    QCOMPARE(page.status, 200);
    QVERIFY2(page.has("<h1>Not yet in force</h1>") && !page.has("confirms") &&
                 !page.has("In this state since") &&
                 page.has("<dt>Valid from</dt><dd>" + first.toString(u"dd.MM.yyyy"_qs).toLatin1()),
             page.body.constData());
    const auto begins = [&](const QDate &day) {
        m_cases.world.sql(u"update licence set valid_from = date '%1' where number = '%2'"_qs.arg(
            day.toString(Qt::ISODate), permit));
    };
    begins(today);
    QCOMPARE(m_cases.heading(permit), QByteArray("In force"));
    QCOMPARE(m_cases.found("state=active"), QStringList{permit});
    begins(first);
    // The head acts on it as on any other.
    QCOMPARE(m_cases.act(permit, LicenceAction::Suspend), QByteArray());
    QCOMPARE(m_cases.heading(permit), QByteArray("Suspended"));
}

QTEST_GUILESS_MAIN(TestPermitTerm)
#include "tst_permit_term.moc"
