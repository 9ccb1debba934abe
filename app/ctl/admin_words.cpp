#include "ctl/admin_words.h"

#include "ctl/in_language.h"

namespace ruqsat::ctl {
namespace {

struct Trio
{
    const char16_t *kk, *ru, *en;
    QString in(Language language) const
    {
        return QString::fromUtf16(inLanguage(language, kk, ru, en));
    }
};

const Trio &trioOf(AdminWord word)
{
    static constexpr Trio trios[] = {
        {u"коды", u"код", u"code"},
        {u"логин", u"логин", u"login"},
        {u"атауы", u"наименование", u"name"},
        {u"рөлі", u"роль", u"role"},
        {u"мекеме", u"учреждение", u"office"},
        {u"күйі", u"состояние", u"state"},
        {u"терезе", u"окно", u"window"},
        {u"БСН", u"БИН", u"BIN"},
        {u"регламенттер", u"регламенты", u"regulations"},
        {u"пайдаланушылар", u"пользователи", u"users"},
        {u"құрылғылар", u"устройства", u"devices"},
        {u"растау мерзімі", u"подтвердить до", u"confirm by"},
        {u"сұратқан", u"запросил", u"asked by"},
        {u"әрекет", u"действие", u"action"},
        {u"себебі", u"причина", u"reason"},
        {u"бір реттік құпиясөз", u"одноразовый пароль", u"one-time password"},
        {u"құрылғының бір реттік коды", u"одноразовый код устройства",
         u"one-time code of the device"},
        {u"басқа әкімшінің растауын күтеді", u"ожидает подтверждения другого администратора",
         u"waits for another administrator"},
        {u"орындалды", u"выполнено", u"done"},
        {u"қате құпиясөздерден кейін құлыпталған, ашылатын уақыты",
         u"закрыта после неверных паролей до", u"locked after wrong passwords until"},
        {u"бір реттік құпиясөздің мерзімі", u"одноразовый пароль до", u"one-time password until"},
        {u"бұрын", u"было", u"before"},
        {u"енді", u"станет", u"after"},
        {u"иә", u"да", u"yes"},
        {u"жоқ, тек өз мекемесі", u"нет, только своё", u"no, the own one only"},
        {u"осы адамның кез келген куәлігі", u"любое свидетельство этого лица",
         u"any of the person's"},
        {u"уақыты", u"время", u"time"},
        {u"кім", u"кто", u"who"},
        {u"нені", u"что", u"what"},
        {u"негізі", u"основание", u"ground"},
        {u"аудит журналы бүтін, жазбалар", u"журнал аудита цел, записей",
         u"the audit is whole, rows"},
        {u"қол қойылған", u"подписано", u"signed"},
        {u"бірде-бір бас қол қойылмаған", u"ни одной подписанной вершины",
         u"no head is signed yet"},
        {u"қол қоюшы сырттан тексерілмеген (--heads немесе --signer)",
         u"подписавший не сверен с внешним образцом (--heads или --signer)",
         u"the signer is not held against anything kept outside (--heads or --signer)"},
        {u"құпиясөз екі түрлі таңбадан құралған, 12 таңбадан кем емес болуы тиіс",
         u"пароль: не менее 12 знаков, не менее двух видов",
         u"a password takes at least 12 characters of two kinds"},
        {u"расталмаған", u"не подтверждено", u"unconfirmed"},
        {u"нұсқа", u"версия", u"version"},
        {u"минут: тіркеу, қарау, қол қою, жолдау",
         u"минут: регистрация, рассмотрение, подписание, направление",
         u"minutes: registration, assignment, signing, sending"},
        {u"негізі", u"основание", u"basis"},
        {u"акт", u"акт", u"act"},
        {u"көрсетілетін қызметті берушінің ішкі тәртібі", u"внутренний порядок услугодателя",
         u"the provider's policy"},
        {u"қалғандары", u"остальные", u"every other"},
        {u"%1 күнінің орнына", u"взамен %1", u"in exchange for %1"}};
    return trios[static_cast<std::size_t>(word)];
}

} // namespace

QString adminWord(AdminWord word, Language language)
{
    return trioOf(word).in(language);
}

QString confirmationTermText(Language language)
{
    static constexpr Trio term{u"сұралған сәттен бастап %1 күндік мерзімде",
                               u"в %1-дневный срок с момента запроса",
                               u"in the %1-day term from the request"};
    return term.in(language).arg(protocol::confirmationDays);
}

QString roleWord(Role role, Language language)
{
    static constexpr Trio roles[] = {
        {u"Орталық операторы", u"оператор центра", u"operator"},
        {u"кеңсе қызметкері", u"сотрудник канцелярии", u"clerk"},
        {u"жауапты орындаушы", u"ответственный исполнитель", u"executor"},
        {u"басшы", u"руководитель", u"head"},
        {u"әкімші", u"администратор", u"administrator"},
        {u"аудитор", u"аудитор", u"auditor"},
        {u"өзіне-өзі қызмет көрсету", u"самообслуживание", u"self-service"}};
    return roles[static_cast<std::size_t>(role)].in(language);
}

QString profileFieldWord(protocol::ProfileField field, Language language)
{
    static constexpr Trio fields[] = {
        {u"ЖСН", u"ИИН", u"IIN"},
        {u"аты-жөні қазақша", u"имя на казахском", u"name in Kazakh"},
        {u"аты-жөні орысша", u"имя на русском", u"name in Russian"},
        {u"аты-жөні ағылшынша", u"имя на английском", u"name in English"},
        {u"қазақша лауазымы", u"должность на казахском", u"position in Kazakh"},
        {u"орысша лауазымы", u"должность на русском", u"position in Russian"},
        {u"ағылшынша лауазымы", u"должность на английском", u"position in English"},
        {u"рөлі", u"роль", u"role"},
        {u"мекеме", u"учреждение", u"office"},
        {u"барлық мекемелер", u"все учреждения", u"all offices"},
        {u"тіркеу куәлігінің сериялық нөмірі", u"серийный номер регистрационного свидетельства",
         u"serial number of the certificate"}};
    return fields[static_cast<std::size_t>(field)].in(language);
}

QString stateWord(protocol::AccountState state, Language language)
{
    static constexpr Trio active{u"белсенді", u"действует", u"active"};
    static constexpr Trio blocked{u"бұғатталған", u"заблокирована", u"blocked"};
    return (state == protocol::AccountState::Blocked ? blocked : active).in(language);
}

QString stateWord(protocol::DeviceState state, Language language)
{
    static constexpr Trio states[] = {{u"кодын күтеді", u"ожидает кода", u"waits for its code"},
                                      {u"тіркелген", u"зарегистрировано", u"enrolled"},
                                      {u"кері қайтарып алынған", u"отозвано", u"revoked"}};
    return states[static_cast<std::size_t>(state)].in(language);
}

QString lawLineWord(desk::LawLineKind kind, Language language)
{
    static constexpr Trio kinds[] = {
        {u"мекеменің жұмыс уақыты", u"часы работы", u"office hours"},
        {u"мереке күні", u"праздничный день", u"holiday"},
        {u"діни мереке", u"религиозный праздник", u"religious holiday"},
        {u"ауыстырылған жұмыс күні", u"рабочий день по переносу", u"worked by transfer"},
        {u"ауыстырылған демалыс күні", u"выходной по переносу", u"off by transfer"},
        {u"АЕК, теңге", u"МРП, тенге", u"MCI, tenge"},
        {u"белгілі болатын соңғы күні", u"последний день, на который известен",
         u"last day it is known for"},
        {u"түбірлік куәлік", u"корневой сертификат", u"root certificate"},
        {u"аралық куәлік", u"промежуточный сертификат", u"intermediate certificate"}};
    return kinds[static_cast<std::size_t>(kind)].in(language);
}

QStringList columns(const QList<QStringList> &lines)
{
    QList<qsizetype> widths;
    for (const QStringList &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (i == widths.size())
                widths.append(0);
            widths[i] = std::max(widths.at(i), line.at(i).size());
        }
    }
    QStringList text;
    for (const QStringList &line : lines) {
        QString out;
        for (qsizetype i = 0; i < line.size(); ++i)
            out += i + 1 == line.size() ? line.at(i) : line.at(i).leftJustified(widths.at(i) + 2);
        text.append(out);
    }
    return text;
}

} // namespace ruqsat::ctl
