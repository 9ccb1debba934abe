#include "core/regulation_catalog.h"
#include "protocol/application.h"
#include "workstation/look/look.h"
#include "workstation/shell/start.h"
#include "workstation/widgets/due_link.h"
#include "workstation/widgets/map_view.h"
#include "workstation/words/due_words.h"
#include "workstation/words/languages.h"
#include "workstation/words/map_words.h"
#include "workstation/words/names.h"
#include "workstation/words/office_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

QDateTime at(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

CaseClock clockOf(const char *from, int days, const QList<ClockStop> &stops = {})
{
    return {{days, 0, 0}, TermTrigger::RegisteredAt, at(from), stops};
}

const Regulation *shipped(const QString &id)
{
    static const RegulationCatalog catalog = RegulationCatalog::shipped();
    return catalog.find(id);
}

/// As the registry keeps it for a case.
protocol::DueClock keptClock(const QString &id, const ClockTerm &term)
{
    protocol::DueClock clock;
    clock.id = id;
    clock.from = at("2026-11-16T10:00:00+05:00");
    clock.trigger = termTriggerName(TermTrigger::RegisteredAt);
    clock.term = term;
    return clock;
}

ProcessMap mapOf(const QString &id, Channel channel, Language language)
{
    static const WorkCalendar calendar = WorkCalendar::shipped();
    const Regulation *regulation = shipped(id);
    const ChannelFlow flow = regulation->channels.value(channel);
    return layOutMap({flow, regulation->participants, regulation->title.in(language), language},
                     mapWords(nullptr, calendar), mapTextWidth);
}

} // namespace

class TestLawViews final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void aDateSaysWhyInEachLanguage();
    void aDateThatNobodyKnowsSaysWhatToDo();
    void aTermNamesTheActThatGivesIt_data();
    void aTermNamesTheActThatGivesIt();
    void aStepOfTheOfficeNamesTheClauseOfItsLimit();
    void aQuestionKeepsItsDayAndSaysWhoSetIt();
    void f2OpensTheDateThatHasTheFocus();
    void thePanelOpensByKeyboardAndCopiesItsWords();
    void thePanelScrollsAndBearsEveryKey();
    void theKeyboardReachesEveryStep();
    void theMapTellsSinceWhenTheCaseIsAtItsStep();
    void zoomingKeepsTheMiddleAndHasBounds();
    void everyWordFitsItsStepInEachLanguage();
};

void TestLawViews::aDateSaysWhyInEachLanguage()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    Languages languages;
    for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
        languages.set(language);
        const DueWhy why = dueWhy(clockOf("2026-03-06T18:31:00+05:00", 2), calendar, language);
        QVERIFY(why.title.contains(QStringLiteral("12.03.2026")));
        // Begins, after hours, 7 8 9 March, two working days, ends.
        QCOMPARE(why.lines.size(), 7);
        QVERIFY(why.plainText().contains(QStringLiteral("08.03.2026")));
        for (const DueWhy::Line &line : why.lines)
            QVERIFY2(!line.text.contains(QLatin1Char('%')), qPrintable(line.text));
    }
}

void TestLawViews::aDateThatNobodyKnowsSaysWhatToDo()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    const DueWhy unknown =
        dueWhy(clockOf("2031-03-06T10:00:00+05:00", 2), calendar, Language::English);
    QCOMPARE(unknown.title, QStringLiteral("There are no data for this year"));
    QVERIFY(unknown.plainText().contains(QStringLiteral("Tell the administrator")));
    const LocalizedText ground{QStringLiteral("а"), QStringLiteral("б"),
                               QStringLiteral("Request to another body")};
    const DueWhy standing = dueWhy(
        clockOf("2026-11-16T10:00:00+05:00", 5, {{at("2026-11-17T10:00:00+05:00"), {}, ground}}),
        calendar, Language::English);
    QVERIFY(standing.plainText().contains(ground.en));
    QCOMPARE(standing.lines.last().kind, DueWhy::Line::Kind::Stopped);
}

void TestLawViews::aTermNamesTheActThatGivesIt_data()
{
    QTest::addColumn<QString>("regulation");
    QTest::addColumn<QString>("clock");
    QTest::addColumn<int>("workingDays");
    QTest::addColumn<QStringList>("expected");
    const QString almaty = QStringLiteral("almaty-396");
    const QString issue = QStringLiteral("issue");
    QTest::newRow("confirmed")
        << almaty << issue << 15
        << QStringList{u"мерзім: 14.12.2012 № 396 акт, 1-қосымша, 1-кесте, 9-іс-қимыл"_qs,
                       u"срок: акт № 396 от 14.12.2012, приложение 1, таблица 1, действие 9"_qs,
                       u"term: act No. 396 of 14.12.2012, annex 1, table 1, action 9"_qs};
    QTest::newRow("by another act")
        << almaty << u"completeness"_qs << 2
        << QStringList{u"мерзім: 11.01.2007 № 214-III акт, 4-тармақ"_qs,
                       u"срок: акт № 214-III от 11.01.2007, пункт 4"_qs,
                       u"term: act No. 214-III of 11.01.2007, clause 4"_qs};
    QTest::newRow("unconfirmed") << u"moos-393-1"_qs << issue << 15
                                 << QStringList{u"мерзім актімен расталмаған"_qs,
                                                u"срок не подтверждён актом"_qs,
                                                u"term not confirmed by an act"_qs};
    QTest::newRow("changed since") << almaty << issue << 12
                                   << QStringList{u"сол кездегі регламент бойынша мерзім"_qs,
                                                  u"срок по регламенту, действовавшему тогда"_qs,
                                                  u"term of the regulation as it was then"_qs};
}

void TestLawViews::aTermNamesTheActThatGivesIt()
{
    QFETCH(QString, regulation);
    QFETCH(QString, clock);
    QFETCH(int, workingDays);
    QFETCH(QStringList, expected);
    const protocol::DueClock term = keptClock(clock, {workingDays, 0, 0});
    Languages languages;
    for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
        languages.set(language);
        const DueWhy why = dueWhy(term, shipped(regulation), WorkCalendar::shipped(), language);
        const DueWhy::Line source{DueWhy::Line::Kind::Edge, workingDaysText(workingDays),
                                  expected.takeFirst()};
        QCOMPARE(why.lines.at(1).text, source.text);
        QVERIFY(why.lines.at(1) == source);
        // Where the desk does not know the regulation nothing is claimed of it.
        QVERIFY(!dueWhy(term, nullptr, WorkCalendar::shipped(), language).lines.contains(source));
    }
}

void TestLawViews::aStepOfTheOfficeNamesTheClauseOfItsLimit()
{
    Languages languages;
    languages.set(Language::Kazakh);
    protocol::DueClock step = keptClock(QStringLiteral("chain-sign"), {0, 0, 2 * 60 * 60});
    step.basis = protocol::LimitBasis::Act;
    const auto source = [&step](const Regulation *regulation) {
        return dueWhy(step, regulation, WorkCalendar::shipped(), Language::Kazakh).lines.at(1).text;
    };
    const Regulation *yuko = shipped(QStringLiteral("yuko-441"));
    QCOMPARE(source(yuko), QStringLiteral("мерзім: 28.12.2015 № 441 акт, 5-тармақ"));
    QCOMPARE(source(nullptr), basisText(protocol::LimitBasis::Act));
    // Minutes end at a time of day.
    const DueWhy why = dueWhy(step, yuko, WorkCalendar::shipped(), Language::Kazakh);
    QVERIFY2(why.title.contains(QStringLiteral("16.11.2026 12:00")), qPrintable(why.title));
    step.basis = protocol::LimitBasis::Policy;
    QCOMPARE(source(yuko), basisText(protocol::LimitBasis::Policy));
    // The registration counts from the receipt, every other step from the one before.
    const auto beginning = [&step] {
        return dueWhy(step, nullptr, WorkCalendar::shipped(), Language::Kazakh).lines.first().text;
    };
    const QString stepBegan = beginning();
    step.id = protocol::registrationClockId;
    step.trigger = termTriggerName(TermTrigger::ReceivedAt);
    QVERIFY(beginning() != stepBegan);
}

void TestLawViews::aQuestionKeepsItsDayAndSaysWhoSetIt()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    Languages languages;
    languages.set(Language::Russian);
    protocol::Question question;
    question.workingDays = 3;
    question.askedAt = at("2026-11-16T10:00:00+05:00");
    question.askedBy.name = {u"Сынақов"_qs, u"Сынаков"_qs, {}};
    // Counted before a day off came between.
    question.due = at("2026-11-18T18:30:00+05:00");
    QVERIFY(explain(clockOf("2026-11-16T10:00:00+05:00", 3), calendar)->due != question.due);
    const DueWhy why = dueWhy(question, calendar, Language::Russian);
    QVERIFY2(why.title.contains(dueText(question)), qPrintable(why.title));
    QCOMPARE(why.lines.first().text, QStringLiteral("вопрос задан"));
    QCOMPARE(why.lines.at(1).days, workingDaysText(3));
    QCOMPARE(why.lines.at(1).text, QStringLiteral("срок установил(а) Сынаков"));
    QVERIFY(why.lines.last().days.contains(dueText(question)));
    QVERIFY(why.lines.last().text.contains(QStringLiteral("действовавшему тогда")));
}

void TestLawViews::f2OpensTheDateThatHasTheFocus()
{
    QWidget window;
    QHBoxLayout row(&window);
    DueLink first;
    DueLink second;
    const auto showTerm = [&row](DueLink &link, int days) {
        const CaseClock clock = clockOf("2026-11-16T10:00:00+05:00", days);
        link.setDue({}, workingDaysText(days),
                    dueWhy(clock, WorkCalendar::shipped(), Language::English));
        row.addWidget(&link);
    };
    showTerm(first, 2);
    showTerm(second, 5);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (DueLink *link : {&second, &first}) {
        link->setFocus();
        QVERIFY(DueLink::openFirst(window));
        auto *panel = window.findChild<DuePanel *>();
        QVERIFY(panel);
        QCOMPARE(panel->why(), link->why());
        QTest::keyClick(panel, Qt::Key_Escape);
        QTRY_VERIFY(!window.findChild<DuePanel *>());
    }
}

void TestLawViews::thePanelOpensByKeyboardAndCopiesItsWords()
{
    QWidget window;
    DueLink link(&window);
    const DueWhy why =
        dueWhy(clockOf("2026-11-16T10:00:00+05:00", 5), WorkCalendar::shipped(), Language::English);
    link.setDue(QStringLiteral("Decision"), QStringLiteral("23.11.2026"), why);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(link.accessibleName().startsWith(QStringLiteral("Decision, 23.11.2026, ")));
    link.setFocus();
    QTest::keyClick(&link, Qt::Key_Space);
    auto *panel = window.findChild<DuePanel *>();
    QVERIFY(panel && panel->isVisible());
    QTest::keyClick(panel, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Decision. ") + why.plainText());
    QTest::keyClick(panel, Qt::Key_Escape);
    QTRY_VERIFY(!window.findChild<DuePanel *>());

    QVERIFY(DueLink::openFirst(window));
    QVERIFY(window.findChild<DuePanel *>());
    // A row of a queue fetches its reason when it is asked.
    DueLink bare(&window);
    bare.setAskable(true);
    bare.setDue({}, QStringLiteral("24.11.2026"), {});
    QVERIFY(bare.canTell() && !bare.toolTip().isEmpty());
    QSignalSpy asked(&bare, &DueLink::asked);
    bare.click();
    QCOMPARE(asked.size(), 1);
    // Nobody can tell it: words, and no place to stop at.
    bare.setAskable(false);
    bare.setDue({}, QStringLiteral("24.11.2026"), {});
    bare.click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(bare.accessibleName(), QStringLiteral("24.11.2026"));
    QCOMPARE(bare.focusPolicy(), Qt::NoFocus);
}

void TestLawViews::thePanelScrollsAndBearsEveryKey()
{
    const CaseClock longTerm = clockOf("2026-01-05T10:00:00+05:00", 120);
    DuePanel panel(dueWhy(longTerm, WorkCalendar::shipped(), Language::Kazakh), nullptr);
    panel.setAttribute(Qt::WA_DeleteOnClose, false);
    QWidget anchor;
    anchor.show();
    panel.showAt(anchor);
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const QScrollBar *bar = panel.findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QTest::keyClick(&panel, Qt::Key_End);
    QCOMPARE(bar->value(), bar->maximum());
    QTest::keyClick(&panel, Qt::Key_Up);
    QVERIFY(bar->value() < bar->maximum());
    QTest::keyClick(&panel, Qt::Key_Home);
    QCOMPARE(bar->value(), 0);
    // Keys that mean nothing here, letters of every layout among them.
    for (const int key : {int(Qt::Key_A), int(Qt::Key_F5), int(Qt::Key_Left), int(Qt::Key_Tab)})
        QTest::keyClick(&panel, Qt::Key(key));
    QTest::sendKeyEvent(QTest::Click, &panel, Qt::Key_unknown, QStringLiteral("ә"), Qt::NoModifier);
    QVERIFY(panel.isVisible());
    QTest::keyClick(&panel, Qt::Key_F2);
    QVERIFY(!panel.isVisible());
}

void TestLawViews::theKeyboardReachesEveryStep()
{
    MapView view;
    view.resize(900, 600);
    view.setMap(mapOf(QStringLiteral("moos-393-3"), Channel::Portal, Language::English));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSet<QString> reached;
    QList<StepRef> open{view.map().nodes.front().ref};
    while (!open.isEmpty()) {
        const StepRef from = open.takeLast();
        if (reached.contains(from.text()))
            continue;
        reached.insert(from.text());
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right}) {
            view.setCurrent(from);
            QTest::keyClick(&view, key);
            open.append(*view.current());
        }
    }
    QCOMPARE(reached.size(), view.map().nodes.size());
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(*view.current(), view.map().nodes.back().ref);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(*view.current(), view.map().nodes.front().ref);
    QVERIFY(!view.accessibleDescription().isEmpty());
}

void TestLawViews::theMapTellsSinceWhenTheCaseIsAtItsStep()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    Languages languages;
    languages.set(Language::Russian);
    const ChannelFlow flow = shipped(QStringLiteral("moos-393-3"))->channels.value(Channel::Centre);
    desk::RailProgress standing;
    standing.registered = ApplicationState::InReview;
    MapProgress progress;
    progress.rail = desk::railOf(flow, standing);
    progress.since = at("2026-11-16T10:00:00+05:00");
    progress.now = at("2026-11-18T12:00:00+05:00");
    const MapWords words = mapWords(&progress, calendar);
    QStringList here;
    for (const Step &step : flow.steps) {
        const MapMark mark = words.mark(step);
        if (mark.state == MapState::Current)
            here << mark.text;
    }
    QCOMPARE(here, QStringList{QStringLiteral("Дело здесь · 2 рабочих дня · с 16.11.2026 10:00")});
}

void TestLawViews::zoomingKeepsTheMiddleAndHasBounds()
{
    MapView view;
    view.resize(700, 500);
    view.setMap(mapOf(QStringLiteral("yuko-441"), Channel::Office, Language::Russian));
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(&view, Qt::Key_Plus);
    QCOMPARE(view.zoom(), 3.0);
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(&view, Qt::Key_Minus);
    QCOMPARE(view.zoom(), 0.3);
    QTest::keyClick(&view, Qt::Key_0);
    QVERIFY(view.zoom() > 0.3);
}

void TestLawViews::everyWordFitsItsStepInEachLanguage()
{
    Languages languages;
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
        languages.set(language);
        for (const Regulation &regulation : catalog.all()) {
            for (auto flow = regulation.channels.begin(); flow != regulation.channels.end();
                 ++flow) {
                const ProcessMap map = mapOf(regulation.id, flow.key(), language);
                for (const MapNode &node : map.nodes) {
                    for (const MapLine &line : node.lines)
                        QVERIFY2(line.at.x() + mapTextWidth(line.text, line.face) <=
                                     node.box.right() - 2,
                                 qPrintable(line.text));
                }
            }
        }
    }
}

QTEST_MAIN(TestLawViews)
#include "tst_law_views.moc"
