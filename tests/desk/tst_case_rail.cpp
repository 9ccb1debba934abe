#include "core/regulation_catalog.h"
#include "core/resources.h"
#include "desk/case_rail.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;

namespace {

/// "done done current …" of the main way, in the order of the act.
QString mainStates(const QList<RailStep> &rail)
{
    QString states;
    for (const RailStep &step : rail) {
        if (!step.branch)
            states += step.state == RailState::Done      ? QLatin1Char('d')
                      : step.state == RailState::Current ? QLatin1Char('C')
                                                         : QLatin1Char('.');
    }
    return states;
}

} // namespace

class TestCaseRail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        loadCoreResources();
        const RegulationCatalog catalog = RegulationCatalog::shipped();
        const Regulation *regulation = catalog.find(QStringLiteral("moos-393-3"));
        QVERIFY(regulation);
        m_flow = regulation->channels.value(Channel::Centre);
    }

    void eachStepOfClause8HasItsTask()
    {
        // Annex 3, clause 8: processes 1–3, condition 1, processes 5–7, condition 2, process 9.
        QList<RailTask> tasks;
        for (const RailStep &step : railOf(m_flow, {})) {
            if (!step.branch)
                tasks.append(step.task);
        }
        const QList<RailTask> expected = {
            RailTask::SignIn,         RailTask::ChooseService, RailTask::LookUp,
            RailTask::ApplicantFound, RailTask::FillIn,        RailTask::Send,
            RailTask::Register,       RailTask::Check,         RailTask::Result};
        QCOMPARE(tasks, expected);
    }

    void theRailFollowsTheCase_data()
    {
        QTest::addColumn<RailProgress>("progress");
        QTest::addColumn<QString>("states");
        RailProgress progress;
        QTest::newRow("chosen") << progress << "dC.......";
        progress.lookingUp = true;
        QTest::newRow("looking up") << progress << "ddC......";
        progress.lookingUp = false;
        progress.lookup = protocol::LookupOutcome::Unknown;
        QTest::newRow("cannot tell") << progress << "ddC......";
        progress.lookup = protocol::LookupOutcome::NotFound;
        QTest::newRow("not found") << progress << "dddd.....";
        progress.lookup = protocol::LookupOutcome::Found;
        QTest::newRow("filling in") << progress << "ddddC....";
        progress.signedAlready = true;
        QTest::newRow("signed") << progress << "dddddC...";
        progress.sent = true;
        QTest::newRow("sent") << progress << "ddddddC..";
        progress.registered = ApplicationState::Registered;
        QTest::newRow("registered") << progress << "dddddddC.";
        progress.registered = ApplicationState::Issued;
        QTest::newRow("issued") << progress << "ddddddddC";
        progress.registered = ApplicationState::HandedOver;
        QTest::newRow("handed over") << progress << "ddddddddd";
        progress.registered = ApplicationState::Refused;
        QTest::newRow("refused") << progress << "dddddddd.";
    }
    void theRailFollowsTheCase()
    {
        QFETCH(RailProgress, progress);
        QFETCH(QString, states);
        const QList<RailStep> rail = railOf(m_flow, progress);
        QCOMPARE(mainStates(rail), states);
        for (const RailStep &step : rail) {
            if (!step.branch)
                continue;
            const bool taken = step.step.end == FlowEnd::Message
                                   ? progress.lookup == protocol::LookupOutcome::NotFound
                                   : progress.registered == ApplicationState::Refused;
            QCOMPARE(step.state, taken ? RailState::Current : RailState::ToCome);
        }
    }

    void theLimitIsThatOfTheActsTable()
    {
        const QList<RailStep> rail = railOf(m_flow, {});
        QVERIFY(rail.at(2).limit);
        QCOMPARE(rail.at(2).limit->maxSeconds, 90);
    }

private:
    ChannelFlow m_flow;
};

QTEST_GUILESS_MAIN(TestCaseRail)
#include "tst_case_rail.moc"
