#include "core/regulation_catalog.h"
#include "second_reading.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace ruqsat;
using test::Reading;
using test::readings;

namespace {

QString limitText(const TableAction &action)
{
    if (action.lost)
        return QStringLiteral("lost");
    if (!action.limit)
        return QStringLiteral("-");
    const ActionLimit &limit = *action.limit;
    if (!limit.workingDays.isEmpty()) {
        QStringList days;
        QSet<int> different;
        for (const int each : limit.workingDays) {
            days.append(QString::number(each));
            different.insert(each);
        }
        return (different.size() == 1 ? days.front() : days.join(u'/')) + QLatin1Char('d');
    }
    const QString most = QString::number(limit.maxSeconds);
    if (limit.minSeconds == limit.maxSeconds)
        return most;
    return QString::number(limit.minSeconds) + QLatin1Char('-') + most;
}

template <typename Value, typename Of>
QString counts(const QList<Step> &steps, std::initializer_list<Value> values, Of of)
{
    QStringList texts;
    for (const Value value : values) {
        const auto count = std::count_if(steps.begin(), steps.end(),
                                         [&](const Step &step) { return of(step) == value; });
        texts.append(QString::number(count));
    }
    return texts.join(u'/');
}

/// The letter that the second reading has for an actor.
QChar letterOf(Actor actor)
{
    switch (actor) {
    case Actor::Applicant:
        return u'a';
    case Actor::Operator:
        return u'c';
    case Actor::Provider:
        return u'v';
    case Actor::Clerk:
        return u'k';
    case Actor::Head:
        return u'h';
    case Actor::Executor:
        return u'e';
    case Actor::EgovPortal:
        return u'p';
    case Actor::PaymentGateway:
        return u'y';
    case Actor::Registry:
        return u'r';
    case Actor::PersonDatabase:
        return u'f';
    case Actor::OrganisationDatabase:
        return u'o';
    case Actor::NotaryDatabase:
        return u'n';
    case Actor::Workstation:
        return u'w';
    case Actor::AuthorisedPerson:
    case Actor::Gateway:
    case Actor::CentreSystem:
        break;
    }
    return u'?';
}

QString stepText(const Step &step)
{
    QString text;
    if (step.ref.kind == StepKind::Condition)
        text = u'?';
    text +=
        QString::number(step.ref.kind == StepKind::Prelude ? step.ref.number - 1 : step.ref.number);
    if (step.end)
        text += QStringLiteral("=#!").at(static_cast<int>(*step.end));
    return text;
}

QString nextText(const TableAction &action)
{
    QStringList numbers;
    for (const ActionLink &link : action.next)
        numbers.append(QString::number(link.action));
    return numbers.isEmpty() ? QStringLiteral("-") : numbers.join(u'/');
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestSecondReading final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFlowIsRead();
    void agreesWithTheActs_data();
    void agreesWithTheActs();
    void stepsStandAsInTheActs_data();
    void stepsStandAsInTheActs();
    void tablesAgreeOrSayWhyNot_data();
    void tablesAgreeOrSayWhyNot();
    void everyWayEnds_data();
    void everyWayEnds();
    void unitsAreThoseOfTheActs_data();
    void unitsAreThoseOfTheActs();

private:
    /// The flow of the reading at hand; an empty one where there is none.
    ChannelFlow flow(int index) const;

    const RegulationCatalog m_catalog = RegulationCatalog::shipped();
};

ChannelFlow TestSecondReading::flow(int index) const
{
    const Regulation *regulation = m_catalog.find(QString::fromLatin1(readings[index].id));
    const auto channel = channelFromName(QString::fromLatin1(readings[index].channel));
    return regulation && channel ? regulation->channels.value(*channel) : ChannelFlow();
}

void TestSecondReading::everyFlowIsRead()
{
    qsizetype flows = 0;
    for (const Regulation &regulation : m_catalog.all())
        flows += regulation.channels.size();
    QCOMPARE(static_cast<qsizetype>(std::size(readings)), flows);
}

void TestSecondReading::agreesWithTheActs_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(readings)); ++i)
        QTest::addRow("%s %s", readings[i].id, readings[i].channel) << i;
}

void TestSecondReading::agreesWithTheActs()
{
    QFETCH(int, index);
    const Reading &reading = readings[index];
    const ChannelFlow flow = this->flow(index);
    QCOMPARE(flow.clause, QString::fromLatin1(reading.clause));
    QCOMPARE(counts(flow.steps, {StepKind::Prelude, StepKind::Process, StepKind::Condition},
                    [](const Step &step) { return step.ref.kind; }),
             QString::fromLatin1(reading.steps));
    QCOMPARE(counts<std::optional<FlowEnd>>(flow.steps,
                                            {FlowEnd::Result, FlowEnd::Refusal, FlowEnd::Message},
                                            [](const Step &step) { return step.end; }),
             QString::fromLatin1(reading.ends));
    QStringList limits;
    for (const TableAction &action : flow.actions)
        limits.append(limitText(action));
    QCOMPARE(limits.join(u' '), QString::fromLatin1(reading.limits));
}

void TestSecondReading::stepsStandAsInTheActs_data()
{
    agreesWithTheActs_data();
}

void TestSecondReading::stepsStandAsInTheActs()
{
    QFETCH(int, index);
    const ChannelFlow flow = this->flow(index);
    QStringList order;
    QStringList who;
    for (const Step &step : flow.steps) {
        order.append(stepText(step));
        who.append(letterOf(step.actor));
    }
    QCOMPARE(order, words(readings[index].order));
    QCOMPARE(who, words(readings[index].who));
    for (qsizetype i = 0; i < flow.steps.size(); ++i) {
        const Step &step = flow.steps.at(i);
        for (const StepLink &link : step.next) {
            // A condition that failed leads to the stop that the act lists next, else past it.
            const bool past = link.when == Branch::Passed;
            QCOMPARE(link.to.text(), flow.steps.at(i + (past ? 2 : 1)).ref.text());
        }
    }
}

void TestSecondReading::tablesAgreeOrSayWhyNot_data()
{
    agreesWithTheActs_data();
}

void TestSecondReading::tablesAgreeOrSayWhyNot()
{
    QFETCH(int, index);
    const ChannelFlow flow = this->flow(index);
    const QStringList headings = words(readings[index].headings);
    const QStringList next = words(readings[index].next);
    QCOMPARE(headings.size(), next.size());
    qsizetype kept = 0;
    for (const TableAction &action : flow.actions) {
        if (action.lost)
            continue;
        QCOMPARE(action.number, static_cast<int>(kept + 1));
        QString heading;
        for (const Actor actor : action.actors)
            heading += letterOf(actor);
        const QByteArray what = QByteArray::number(action.number);
        QVERIFY2(kept < headings.size(), what.constData());
        if (action.note.isEmpty()) {
            QVERIFY2(heading == headings.at(kept), what.constData());
            QVERIFY2(nextText(action) == next.at(kept), what.constData());
        }
        ++kept;
    }
    QCOMPARE(kept, headings.size());
}

void TestSecondReading::everyWayEnds_data()
{
    agreesWithTheActs_data();
}

void TestSecondReading::everyWayEnds()
{
    QFETCH(int, index);
    const ChannelFlow flow = this->flow(index);
    QSet<QString> reached;
    QSet<QString> ends;
    // Walks every way from the first step; none may come back to a step that it passed.
    const std::function<bool(const Step &, QSet<QString>)> walk = [&](const Step &step,
                                                                      QSet<QString> passed) {
        const QString ref = step.ref.text();
        if (passed.contains(ref))
            return false;
        passed.insert(ref);
        reached.insert(ref);
        if (step.end)
            ends.insert(ref);
        if (step.end.has_value() == !step.next.isEmpty())
            return false;
        return std::all_of(step.next.begin(), step.next.end(), [&](const StepLink &link) {
            const Step *to = flow.find(link.to);
            return to && walk(*to, passed);
        });
    };
    QVERIFY(flow.first());
    QVERIFY(walk(*flow.first(), {}));
    QCOMPARE(reached.size(), flow.steps.size());
    const auto results = std::count_if(flow.steps.begin(), flow.steps.end(), [](const Step &step) {
        return step.end == FlowEnd::Result;
    });
    QCOMPARE(results, 1);
    QVERIFY(!ends.isEmpty());
}

void TestSecondReading::unitsAreThoseOfTheActs_data()
{
    QTest::addColumn<QString>("units");
    const auto row = [](const char *id, const char *units) {
        QTest::newRow(id) << QString::fromLatin1(units);
    };
    row("almaty-396", "egovPortal gateway paymentGateway registry organisationDatabase provider");
    row("zhambyl-62",
        "egovPortal gateway paymentGateway registry organisationDatabase applicant provider");
    row("mvd-718",
        "egovPortal gateway paymentGateway registry organisationDatabase provider applicant");
    row("moos-393-1", "egovPortal gateway registry personDatabase+organisationDatabase "
                      "notaryDatabase centreSystem+workstation provider");
    row("moos-393-2", "egovPortal gateway paymentGateway registry "
                      "personDatabase+organisationDatabase centreSystem+workstation provider");
    row("moos-393-3", "egovPortal gateway paymentGateway registry "
                      "personDatabase+organisationDatabase centreSystem+workstation provider");
    row("moos-393-4", "egovPortal gateway registry personDatabase provider");
    row("moos-393-5", "egovPortal gateway registry personDatabase+organisationDatabase provider");
    row("moos-393-6", "egovPortal gateway registry personDatabase+organisationDatabase provider");
    row("yuko-441", "clerk head executor");
}

void TestSecondReading::unitsAreThoseOfTheActs()
{
    QFETCH(QString, units);
    QStringList rows;
    int number = 0;
    for (const Participant &row :
         m_catalog.find(QString::fromLatin1(QTest::currentDataTag()))->participants) {
        QCOMPARE(row.number, ++number);
        QStringList members;
        for (const Actor member : row.members)
            members.append(actorName(member));
        rows.append(members.join(u'+'));
    }
    QCOMPARE(rows.join(u' '), units);
}

QTEST_GUILESS_MAIN(TestSecondReading)
#include "tst_second_reading.moc"
