#include "workstation/support/sample_case.h"

namespace ruqsat::test {

using namespace workstation;

namespace {

QString in(Language language, const char *kk, const char *ru, const char *en)
{
    return LocalizedText{QString::fromUtf8(kk), QString::fromUtf8(ru), QString::fromUtf8(en)}.in(
        language);
}

} // namespace

QList<RailStep> sampleSteps(Language l)
{
    using Kind = RailStep::Kind;
    using State = RailStep::State;
    return {
        {Kind::Process,
         1,
         in(l, "Қызметкердің жүйеге кіруі", "Авторизация сотрудника", "Staff sign-in"),
         {},
         QStringLiteral("10:31"),
         State::Done,
         {},
         -1,
         {}},
        {Kind::Condition,
         1,
         in(l, "Қызметкер деректерін тексеру", "Проверка данных сотрудника", "Check of staff data"),
         {},
         {},
         State::Done,
         {},
         -1,
         {}},
        {Kind::Process,
         2,
         in(l, "Кіруден бас тарту", "Отказ в авторизации", "Sign-in refused"),
         {},
         {},
         State::NotTaken,
         {},
         -1,
         {}},
        {Kind::Process,
         3,
         in(l, "Қызметті таңдау, нысанды шығару", "Выбор услуги, вывод формы",
            "Service chosen, form shown"),
         {},
         QStringLiteral("10:38"),
         State::Done,
         {},
         -1,
         {}},
        {Kind::Condition,
         2,
         in(l, "Деректер ЗТ МДҚ-да бар ма", "Есть ли данные в ГБД ЮЛ",
            "Is the applicant in the database"),
         {},
         in(l, "иә", "да", "yes"),
         State::Done,
         {},
         -1,
         {}},
        {Kind::Process,
         6,
         in(l, "Нысанды толтыру, қағаз белгілері, сканерлеу",
            "Заполнение, отметки о бумаге, сканирование", "Form, paper marks, scanning"),
         {},
         {},
         State::Current,
         in(l, "Актідегі шегі 10–15 с", "Предел по акту 10–15 с", "Limit in the act 10–15 s"),
         0.3,
         {{in(l, "Өтініш нысаны", "Форма заявления", "Application form"), State::Done},
          {in(l, "Құжаттар", "Документы", "Documents"), State::Current},
          {in(l, "Тексеру және қол қою", "Проверка и подпись", "Review and sign"), State::ToCome}}},
        {Kind::Process,
         7,
         in(l, "Сұрау салуды тіркеу және өңдеу", "Регистрация и обработка запроса",
            "Registration and processing"),
         {},
         in(l, "1,5 мин", "1,5 мин", "1.5 min"),
         State::ToCome,
         {},
         -1,
         {}},
        {Kind::Condition,
         3,
         in(l, "Біліктілік талаптарын тексеру", "Проверка квалификационных требований",
            "Check of qualification"),
         {},
         {},
         State::ToCome,
         {},
         -1,
         {}},
        {Kind::Process,
         8,
         in(l, "Бас тарту туралы хабарлама", "Сообщение об отказе", "Refusal message"),
         {},
         {},
         State::NotTaken,
         {},
         -1,
         {}},
        {Kind::Process,
         9,
         in(l, "Нәтиже: электрондық лицензия", "Результат: электронная лицензия",
            "Result: electronic licence"),
         {},
         in(l, "15 жұмыс күні", "15 рабочих дней", "15 working days"),
         State::ToCome,
         {},
         -1,
         {}},
    };
}

CaseFacts sampleFacts(Language l)
{
    CaseFacts facts;
    facts.caption = in(l, "Жоба", "Черновик", "Draft");
    facts.saved = in(l, "10:42 сақталды", "сохранён 10:42", "saved 10:42");
    facts.number = QStringLiteral("7F3A91C2");
    facts.applicant = in(l, "«Сұңқар Күзет» ЖШС", "ТОО «Сункар Кузет»", "Sunqar Kuzet LLP");
    facts.identifierCaption = in(l, "БСН", "БИН", "BIN");
    facts.identifier = QStringLiteral("150340 012340");
    facts.service = in(l, "Күзет қызметімен айналысу құқығына лицензия",
                       "Лицензия на право занятия охранной деятельностью",
                       "Licence to engage in guard activity");
    facts.kind = in(l, "беру", "выдача", "issue");
    facts.feeCaption = in(l, "Алым · 6 АЕК", "Сбор · 6 МРП", "Fee · 6 MCI");
    facts.fee = QStringLiteral("25 950 ₸");
    facts.clocks = {
        {in(l, "Құжаттардың толықтығы", "Полнота документов", "Completeness"),
         QStringLiteral("24.11.2026"),
         {ClockState::Done, in(l, "тексерілді", "проверена", "checked"), 0},
         {}},
        {in(l, "Шешім", "Решение", "Decision"),
         QStringLiteral("14.12.2026"),
         {ClockState::NearDue,
          in(l, "2 жұмыс күні қалды", "осталось 2 раб. дня", "2 working days left"), 0.13},
         {}},
    };
    facts.note = in(l, "Күндер бүгін берілсе есептелген.", "Даты – если подать сегодня.",
                    "Dates if submitted today.");
    return facts;
}

HomeFacts sampleHome(Language l)
{
    HomeFacts facts;
    facts.greeting = in(l, "Қайырлы таң, Айгүл", "Доброе утро, Айгуль", "Good morning, Aigul");
    facts.day = in(l, "2026 жылғы 23 қараша, дүйсенбі", "понедельник, 23 ноября 2026 года",
                   "Monday, 23 November 2026");
    facts.mayStart = true;
    facts.hasOutbox = true;
    facts.numbers = {
        {in(l, "Бүгін қабылданды", "Принято сегодня", "Accepted today"), QStringLiteral("14"),
         in(l, "осы терезеде", "в этом окне", "at this counter")},
        {in(l, "Қаралуда", "На рассмотрении", "Under review"), QStringLiteral("6"),
         in(l, "қызмет берушіде", "у услугодателя", "at the provider")},
        {in(l, "Табыстауды күтеді", "Ждут выдачи", "Ready to hand over"), QStringLiteral("9"),
         in(l, "2-еуі 3 күннен көп", "2 дольше 3 дней", "2 older than 3 days")},
        {in(l, "Жолда", "В пути", "On the way"), QStringLiteral("2"),
         in(l, "тізілімге", "в реестр", "to the registry")},
    };
    facts.first.title = in(l, "Жобалар", "Черновики", "Drafts");
    facts.first.headers = {in(l, "Көрсетілетін қызметті алушы", "Услугополучатель", "Applicant"),
                           in(l, "Тоқтаған жері", "Остановились на", "Stopped at"),
                           in(l, "Өзгертілді", "Изменён", "Changed")};
    const QString org = in(l, "«Сұңқар Күзет» ЖШС", "ТОО «Сункар Кузет»", "Sunqar Kuzet LLP");
    facts.first.rows = {
        {QStringLiteral("1"),
         {org, in(l, "Құжаттар", "Документы", "Documents"), QStringLiteral("10:42")},
         {}},
        {QStringLiteral("2"),
         {in(l, "«Алтай Металл» ЖШС", "ТОО «Алтай Металл»", "Altai Metall LLP"),
          in(l, "Тексеру және қол қою", "Проверка и подпись", "Review and sign"),
          QStringLiteral("09:58")},
         {},
         in(l, "Осында және басқа жұмыс орнында (3-терезе; онда – 09:58) өзгертілді: таңдаңыз",
            "Изменён здесь и на другом рабочем месте (окно 3; там 09:58): выберите",
            "Changed here and on another desk (window 3; there 09:58): choose")},
    };
    facts.first.count = 2;
    facts.second.title = in(l, "Табыстауға дайын", "Готово к выдаче", "Ready to hand over");
    facts.second.headers = {facts.first.headers[0], in(l, "Нәтиже", "Результат", "Result"),
                            in(l, "Күтуде", "Ожидает", "Waiting")};
    facts.second.rows = {
        {QStringLiteral("3"),
         {in(l, "«Барс Секьюрити» ЖШС", "ТОО «Барс Секьюрити»", "Bars Security LLP"),
          in(l, "лицензия", "лицензия", "licence") + QStringLiteral(" 2026-11-000007"),
          {}},
         ClockFace{ClockState::NearDue, in(l, "4 күн", "4 дня", "4 days"), 0.1}},
        {QStringLiteral("4"),
         {in(l, "«ЭкоСервис» ЖШС", "ТОО «ЭкоСервис»", "EcoService LLP"),
          in(l, "дәлелді бас тарту", "мотивированный отказ", "reasoned refusal") +
              QStringLiteral(" 2026-11-000011"),
          {}},
         ClockFace{ClockState::OnTime, in(l, "бүгін", "сегодня", "today"), 0.95}},
    };
    facts.second.count = 2;
    facts.outbox = {
        {in(l, "«Наурыз Строй» ЖШС", "ТОО «Наурыз Строй»", "Nauryz Stroy LLP"),
         in(l, "қол қойылды 10:07 · 12 бет", "подписано 10:07 · 12 стр.",
            "signed 10:07 · 12 pages"),
         in(l, "Тізілімнен жауап жоқ. Нәтижесі белгісіз – қайта жібермей, сұраймыз.",
            "Реестр не ответил. Исход неизвестен – спросим, не отправляя второй раз.",
            "No answer from the registry. Outcome unknown: we ask, never send twice."),
         true, true},
        {in(l, "«Көк Тау» ЖШС", "ТОО «Кок Тау»", "Kok Tau LLP"),
         in(l, "қол қойылды 10:31 · 9 бет", "подписано 10:31 · 9 стр.", "signed 10:31 · 9 pages"),
         in(l, "Келесі әрекет уақыты – 10:45, кідіріс 2 минутқа дейін ұзарады",
            "Следующая попытка в 10:45, паузы увеличиваются до 2 мин",
            "Next try at 10:45, each pause is longer, 2 min at most"),
         false, false},
    };
    facts.notices = {
        {in(l, "АЕК, 01.01.2026 күнінен бастап: 4 325 ₸", "МРП с 01.01.2026: 4 325 ₸",
            "MCI from 01.01.2026: 4 325 ₸"),
         false},
        {in(l, "16.12.2026: Тәуелсіздік күні, жұмыс күні емес",
            "16.12.2026: День независимости, нерабочий день",
            "16.12.2026: Independence Day, day off"),
         false},
    };
    return facts;
}

} // namespace ruqsat::test
