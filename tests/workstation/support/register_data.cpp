#include "workstation/support/register_data.h"

#include "workstation/support/office_registry.h"

namespace ruqsat::test {
namespace {

protocol::LicenceEvent eventAt(int position, protocol::LicenceEventKind kind,
                               const protocol::Licence &licence, int daysAgo)
{
    protocol::LicenceEvent event;
    event.position = position;
    event.kind = kind;
    event.at = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
    event.signedBy = licence.signedBy;
    return event;
}

} // namespace

protocol::LicenceLife sampleLife()
{
    protocol::LicenceLife life;
    life.licence = sampleLicences().first();
    life.licence.state = LicenceState::Suspended;
    life.licence.officeId = QStringLiteral("office-1");
    life.licence.previous = QStringLiteral("KZ07LAA00000017");
    life.licence.firstIssuedOn = QDate(2021, 3, 4);
    life.address = {QStringLiteral("Алматы облысы, Қаскелең қаласы, Абылай хан көшесі, 14"),
                    QStringLiteral("Алматинская область, город Каскелен, улица Абылай хана, 14"),
                    {}};
    life.subactivities = {{QStringLiteral("Табиғатты қорғауға қатысты жобалау, нормалау"),
                           QStringLiteral("Природоохранное проектирование, нормирование"),
                           QStringLiteral("Environmental design and rating")},
                          {QStringLiteral("Экологиялық аудит"),
                           QStringLiteral("Экологический аудит"),
                           QStringLiteral("Environmental audit")}};
    life.sites = {{QStringLiteral("№ 2 зертхана, Талғар ауданы, 120,5 м²"),
                   QStringLiteral("Лаборатория № 2, Талгарский район, 120,5 м²"),
                   {}}};
    life.branches = {{QStringLiteral("Тараз қаласындағы филиал, Төле би даңғылы, 9"),
                      QStringLiteral("Филиал в городе Тараз, проспект Толе би, 9"),
                      {}}};
    const QString application = life.licence.applicationId;
    life.events = {eventAt(1, protocol::LicenceEventKind::Issued, life.licence, 400),
                   eventAt(2, protocol::LicenceEventKind::DuplicateIssued, life.licence, 90),
                   eventAt(3, protocol::LicenceEventKind::Suspended, life.licence, 5)};
    for (int i : {0, 1}) {
        life.events[i].applicationId = application;
        life.events[i].applicationNumber =
            i == 0 ? life.licence.applicationNumber : QStringLiteral("2026-08-001204");
    }
    life.events[1].other = QStringLiteral("KZ55LAA00002210");
    protocol::LicenceAct act;
    act.id = QStringLiteral("2f6c1de2-58a1-4c0f-8f0f-1b8e3a0c7d90");
    act.licence = life.licence.number;
    act.after = 2;
    act.signer = life.licence.signedBy;
    act.at = life.events.last().at;
    act.until = QDate::currentDate().addMonths(3);
    act.ground = {{QStringLiteral("«Лицензиялау туралы» 2007 жылғы 11 қаңтардағы Заң"),
                   QStringLiteral("Закон от 11 января 2007 года «О лицензировании»"),
                   {}},
                  {QStringLiteral("45-бап, 2-тармақ"), QStringLiteral("статья 45, пункт 2"), {}},
                  {QStringLiteral("Мамандардың өтілі біліктілік талаптарына сай келмейді"),
                   QStringLiteral("Стаж специалистов не отвечает квалификационным требованиям"),
                   {}}};
    life.events.last().act = act;
    life.events.last().actBytes = act.canonicalBytes();
    life.events.last().signature = QByteArray(32, 's');
    life.handOver = protocol::PaperHandOver{
        QDateTime::currentDateTimeUtc().addDays(-399),
        samplePerson(QStringLiteral("operator"), Role::Operator), true, true};
    return life;
}

protocol::Board sampleBoard()
{
    protocol::Board board;
    board.to = QDate::currentDate();
    board.from = board.to.addDays(-29);
    board.open = 147;
    board.nearDue = 12;
    board.overdue = 5;
    board.issued = 63;
    board.refused = 9;
    board.states = {{ApplicationState::Registered, {18, 4, 1, 0, 0}},
                    {ApplicationState::InReview, {22, 31, 19, 8, 3}},
                    {ApplicationState::AwaitingApplicant, {2, 5, 6, 1, 1}},
                    {ApplicationState::Proposed, {9, 6, 2, 0, 0}},
                    {ApplicationState::Prepared, {7, 1, 0, 0, 0}},
                    {ApplicationState::Signed, {1, 0, 0, 0, 0}}};
    const QString regulation = QStringLiteral("moos-393-3");
    board.grounds = {{regulation, QStringLiteral("documentsIncomplete"), 5},
                     {regulation, QStringLiteral("qualificationNotMet"), 3},
                     {regulation, QStringLiteral("feeUnpaid"), 1}};
    for (const protocol::Colleague &colleague : sampleColleagues().people)
        board.officers.append({colleague.person, colleague.open, 3, colleague.overdue, 17});
    return board;
}

protocol::SurveySums sampleSurvey()
{
    protocol::SurveySums sums;
    sums.to = QDate::currentDate();
    sums.from = sums.to.addDays(-29);
    for (const char *regulation : {"moos-393-1", "moos-393-3"}) {
        for (const char *question : {"information", "processAndResult"}) {
            for (int answer = 0; answer < 3; ++answer)
                sums.items.append(
                    {QLatin1String(regulation), QLatin1String(question), answer, 4 + 13 * answer});
        }
    }
    sums.few = {{QStringLiteral("moos-393-2"), QStringLiteral("information")},
                {QStringLiteral("moos-393-2"), QStringLiteral("processAndResult")}};
    return sums;
}

} // namespace ruqsat::test
