#include "registry/support/appendix_cases.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// By clause 5(2) of act 441 an executor has a case from the head and takes none.
class TestForwarding final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_cases.start(), QString()); }
    void theHeadForwardsBeforeAnybodyWorks();
    void whatIsGivenBackWaitsForTheHeadAgain();

private:
    Reply post(const HttpsClient &desk, const char *action, qint64 version) const
    {
        return desk.json("POST", m_path + action, {{"version", version}});
    }
    /// Its state and, of the step of the head, how it stands.
    std::pair<ApplicationState, protocol::ClockState> standing() const
    {
        const auto shown =
            protocol::parseAnswer<protocol::Application>(m_cases.head.send("GET", m_path).body);
        if (shown) {
            for (const protocol::DueClock &clock : shown->clocks) {
                if (clock.id == u"chain-assign")
                    return {shown->state, clock.state};
            }
        }
        return {ApplicationState::HandedOver, protocol::ClockState::Stopped};
    }
    void registerOne()
    {
        DemoCase demo = m_cases.asked(ServiceKind::Issue, {});
        m_path = "/v1/applications/" + demo.registered(m_cases.clerk).toLatin1();
    }

    AppendixCases m_cases;
    QByteArray m_path;
};

void TestForwarding::theHeadForwardsBeforeAnybodyWorks()
{
    registerOne();
    const Reply claimed = post(m_cases.executor, "/claim", 1);
    QCOMPARE(claimed.status, 409);
    QCOMPARE(claimed.code(), QStringLiteral("headForwards"));
    QCOMPARE(standing(), std::pair(ApplicationState::Registered, protocol::ClockState::Running));
    QCOMPARE(m_cases.forward(m_path).status, 200);
    QCOMPARE(standing(), std::pair(ApplicationState::InReview, protocol::ClockState::Done));
}

void TestForwarding::whatIsGivenBackWaitsForTheHeadAgain()
{
    registerOne();
    QCOMPARE(m_cases.forward(m_path).status, 200);
    QCOMPARE(post(m_cases.executor, "/release", 2).status, 200);
    QCOMPARE(post(m_cases.executor, "/claim", 3).code(), QStringLiteral("headForwards"));
    QCOMPARE(standing(), std::pair(ApplicationState::Registered, protocol::ClockState::Running));
}

QTEST_GUILESS_MAIN(TestForwarding)
#include "tst_forwarding.moc"
