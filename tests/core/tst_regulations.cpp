#include "core/regulation_catalog.h"

#include <QTest>

#include <algorithm>

using namespace ruqsat;

class TestRegulations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTenAreThereWithoutFaults();
    void everyStepHasAShortTitle();
    void aPersonNeedsNoCharter();
    void whatNoActSaysIsMarked();
    void slipsAndContradictionsAreExplained();
    void theFirstCaseHasItsInventory();
    void oneActGivesTheOfficeItsTimes();

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
}

void TestRegulations::everyStepHasAShortTitle()
{
    constexpr int longest = 44;
    for (const Regulation &regulation : m_catalog.all()) {
        for (const ChannelFlow &flow : regulation.channels) {
            for (const Step &step : flow.steps) {
                const QByteArray what = (regulation.id + u' ' + step.ref.text()).toUtf8();
                for (const Language language :
                     {Language::Kazakh, Language::Russian, Language::English}) {
                    const QString text = step.shortTitle.in(language);
                    QVERIFY2(!text.isEmpty() && text.size() <= longest, what.constData());
                }
            }
        }
    }
}

void TestRegulations::aPersonNeedsNoCharter()
{
    const Regulation *regulation = m_catalog.find(u"moos-393-3");
    const auto asks = [&](std::optional<ApplicantKind> applicant) {
        const auto documents = regulation->documentsFor(ServiceKind::Issue, applicant);
        return std::any_of(documents.begin(), documents.end(), [](const RequiredDocument &one) {
            return one.id == QLatin1String("charter");
        });
    };
    QVERIFY(asks(std::nullopt));
    QVERIFY(asks(ApplicantKind::Organisation));
    QVERIFY(!asks(ApplicantKind::Person));
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

void TestRegulations::oneActGivesTheOfficeItsTimes()
{
    for (const Regulation &regulation : m_catalog.all()) {
        QCOMPARE(regulation.headForwards(), regulation.id == u"yuko-441");
        for (auto flow = regulation.channels.begin(); flow != regulation.channels.end(); ++flow)
            QCOMPARE(flow->officeTimes().has_value(),
                     regulation.id == u"yuko-441" && flow.key() == Channel::Office);
    }
    const ChannelFlow office = m_catalog.find(u"yuko-441")->channels.value(Channel::Office);
    const OfficeTimes times = *office.officeTimes();
    QCOMPARE(office.clause, QStringLiteral("5"));
    QCOMPARE(times.registration, 15 * 60);
    QCOMPARE(times.assignment, 2 * 60 * 60);
    QCOMPARE(times.signing, 2 * 60 * 60);
    QCOMPARE(times.sending, 15 * 60);
}

QTEST_GUILESS_MAIN(TestRegulations)
#include "tst_regulations.moc"
