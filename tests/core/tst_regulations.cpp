#include "core/regulation_catalog.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace ruqsat;

namespace {

// A second reading of the acts, kept apart from the files: steps are preludes/processes/conditions,
// ends are results/refusals/messages, limits are those of the act's table in seconds ("10-15") or
// working days ("15d", "15/10/2d"), "-" where the act gives none, "lost" where the text is cut.
struct Reading
{
    const char *id;
    const char *channel;
    const char *clause;
    const char *steps;
    const char *ends;
    const char *limits;
};

constexpr Reading readings[] = {
    {"almaty-396", "portal", "6", "1/11/4", "1/3/1", "10-15 20 90 90 10-15 10-15 10-15 90 15d - -"},
    {"almaty-396", "provider", "7", "0/9/3", "1/1/2", "10-15 10 90 90 90 10-15 15d - -"},
    {"zhambyl-62", "portal", "6", "1/11/4", "1/3/1",
     "600-900 1200 900 900 600-900 600-900 600-900 900 15d - lost"},
    {"zhambyl-62", "provider", "7", "0/9/3", "1/1/2", "600-900 600 900 900 900 600-900 15d - -"},
    {"mvd-718", "portal", "6", "1/11/4", "1/3/1",
     "10-15 20 90 90 10-15 10-15 10-15 90 90 15d 15/10/2d"},
    {"mvd-718", "provider", "7", "0/9/3", "1/1/2", "10-15 10 90 90 90 10-15 90 15d 15/10/2d"},
    {"moos-393-1", "portal", "6", "1/9/3", "1/2/1", "10-15 20 90 10-15 10-15 lost"},
    {"moos-393-1", "provider", "7", "0/9/3", "1/1/2", "10-15 10 90 90 90 lost"},
    {"moos-393-1", "centre", "8", "0/9/2", "1/1/1", "30-60 30 90 90 30-60 lost"},
    {"moos-393-2", "portal", "6", "1/11/4", "1/3/1", "10-15 20 90 90 10-15 10-15 lost"},
    {"moos-393-2", "provider", "7", "0/9/3", "1/1/2", "10-15 10 90 90 90 lost"},
    {"moos-393-2", "centre", "8", "0/9/2", "1/1/1", "30-60 30 90 90 30-60 60 lost"},
    {"moos-393-3", "portal", "6", "1/11/4", "1/3/1", "10-15 20 90 90 10-15 lost"},
    {"moos-393-3", "provider", "7", "0/9/3", "1/1/2", "10-15 10 90 90 90 lost"},
    {"moos-393-3", "centre", "8", "0/9/2", "1/1/1", "30-60 30 90 90 30-60 60 lost"},
    {"moos-393-4", "portal", "6", "1/9/3", "1/2/1", "10-15 20 90 90 10-15 10-15 lost lost"},
    {"moos-393-4", "provider", "7", "0/9/3", "1/1/2", "10-15 10 90 90 90 10-15 lost"},
    {"moos-393-5", "portal", "6", "1/9/3", "1/2/1", "10-15 20 90 10-15 10-15 lost"},
    {"moos-393-5", "provider", "7", "0/9/3", "1/1/2", "10-15 10 90 90 90 lost"},
    {"moos-393-6", "portal", "6", "1/9/3", "1/2/1", "10-15 20 90 90 10-15 10-15 lost"},
    {"moos-393-6", "provider", "7", "0/9/3", "1/1/2", "10-15 10 90 90 90 lost"},
    {"yuko-441", "portal", "8", "1/7/3", "1/2/1", ""},
    {"yuko-441", "office", "5", "0/5/0", "1/0/0", "900 7200 - 7200 900"},
};

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

} // namespace

class TestRegulations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTenAreThereWithoutFaults();
    void agreesWithTheActs_data();
    void agreesWithTheActs();
    void everyWayEnds_data();
    void everyWayEnds();
    void unitsAreThoseOfTheActs_data();
    void unitsAreThoseOfTheActs();
    void whatNoActSaysIsMarked();
    void slipsAndContradictionsAreExplained();
    void theFirstCaseHasItsInventory();

private:
    const RegulationCatalog m_catalog = RegulationCatalog::shipped();
};

void TestRegulations::theTenAreThereWithoutFaults()
{
    QVERIFY(m_catalog.faults().isEmpty());
    QStringList ids;
    for (const Regulation &regulation : m_catalog.all())
        ids.append(regulation.id);
    QCOMPARE(ids, QStringList({QStringLiteral("almaty-396"), QStringLiteral("moos-393-1"),
                               QStringLiteral("moos-393-2"), QStringLiteral("moos-393-3"),
                               QStringLiteral("moos-393-4"), QStringLiteral("moos-393-5"),
                               QStringLiteral("moos-393-6"), QStringLiteral("mvd-718"),
                               QStringLiteral("yuko-441"), QStringLiteral("zhambyl-62")}));
    qsizetype flows = 0;
    for (const Regulation &regulation : m_catalog.all())
        flows += regulation.channels.size();
    QCOMPARE(flows, 23);
    QCOMPARE(static_cast<qsizetype>(std::size(readings)), flows);
}

void TestRegulations::agreesWithTheActs_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(readings)); ++i)
        QTest::addRow("%s %s", readings[i].id, readings[i].channel) << i;
}

void TestRegulations::agreesWithTheActs()
{
    QFETCH(int, index);
    const Reading &reading = readings[index];
    const Regulation *regulation = m_catalog.find(QString::fromLatin1(reading.id));
    QVERIFY(regulation);
    const auto channel = channelFromName(QString::fromLatin1(reading.channel));
    QVERIFY(regulation->channels.contains(*channel));
    const ChannelFlow flow = regulation->channels.value(*channel);
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

void TestRegulations::everyWayEnds_data()
{
    agreesWithTheActs_data();
}

void TestRegulations::everyWayEnds()
{
    QFETCH(int, index);
    const ChannelFlow flow =
        m_catalog.find(QString::fromLatin1(readings[index].id))
            ->channels.value(*channelFromName(QString::fromLatin1(readings[index].channel)));
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

void TestRegulations::unitsAreThoseOfTheActs_data()
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

void TestRegulations::unitsAreThoseOfTheActs()
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

void TestRegulations::whatNoActSaysIsMarked()
{
    const auto marked = [](const Origin &origin) {
        return origin.unconfirmed || !origin.act.isEmpty();
    };
    for (const Regulation &regulation : m_catalog.all()) {
        const QByteArray id = regulation.id.toUtf8();
        for (const FormField &field : regulation.form)
            QVERIFY2(marked(field.origin), id.constData());
        for (const RequiredDocument &document : regulation.documents)
            QVERIFY2(marked(document.origin), id.constData());
        for (const QualificationRequirement &requirement : regulation.qualification)
            QVERIFY2(marked(requirement.origin), id.constData());
        for (const RefusalGround &ground : regulation.refusalGrounds)
            QVERIFY2(marked(ground.origin), id.constData());
        for (const Term &term : regulation.terms)
            QVERIFY2(marked(term.origin), id.constData());
        for (const FeeRate &rate : regulation.fees)
            QVERIFY2(rate.origin.unconfirmed, id.constData());
    }
}

void TestRegulations::slipsAndContradictionsAreExplained()
{
    for (const Regulation &regulation : m_catalog.all()) {
        for (const ChannelFlow &flow : regulation.channels) {
            for (const Step &step : flow.steps)
                QVERIFY(step.printed.isEmpty() || !step.note.isEmpty());
            for (const TableAction &action : flow.actions) {
                QVERIFY(action.printed.isEmpty() || !action.note.isEmpty());
                QVERIFY(!action.lost || (!action.note.isEmpty() && !action.limit &&
                                         action.actors.isEmpty() && action.next.isEmpty()));
            }
        }
    }
}

void TestRegulations::theFirstCaseHasItsInventory()
{
    const Regulation *regulation = m_catalog.find(u"moos-393-3");
    QVERIFY(regulation);
    QVERIFY(regulation->offers(ServiceKind::Issue, Channel::Centre));
    qsizetype required = 0;
    for (const RequiredDocument &document : regulation->documentsFor(ServiceKind::Issue))
        required += document.required ? 1 : 0;
    QVERIFY(required >= 5);
    QVERIFY(regulation->document(QStringLiteral("charter")));
    QVERIFY(regulation->document(QStringLiteral("qualificationInformation")));
    QVERIFY(regulation->completeness);
    QCOMPARE(regulation->terms.value(ServiceKind::Issue).workingDays, 15);
    QCOMPARE(regulation->survey.size(), 2);
    const ChannelFlow centre = regulation->channels.value(Channel::Centre);
    QCOMPARE(centre.find({StepKind::Process, 4})->printed, QStringLiteral("4-жүріс"));
    QCOMPARE(centre.limitOf({StepKind::Process, 6})->maxSeconds, 60);
}

QTEST_GUILESS_MAIN(TestRegulations)
#include "tst_regulations.moc"
