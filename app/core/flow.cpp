#include "core/flow.h"

#include "core/name_table.h"

namespace ruqsat {
namespace {

constexpr NameTable<Actor, 16> actorNames = {{{Actor::Applicant, "applicant"},
                                              {Actor::Operator, "operator"},
                                              {Actor::Provider, "provider"},
                                              {Actor::Clerk, "clerk"},
                                              {Actor::Head, "head"},
                                              {Actor::Executor, "executor"},
                                              {Actor::AuthorisedPerson, "authorisedPerson"},
                                              {Actor::EgovPortal, "egovPortal"},
                                              {Actor::Gateway, "gateway"},
                                              {Actor::PaymentGateway, "paymentGateway"},
                                              {Actor::Registry, "registry"},
                                              {Actor::PersonDatabase, "personDatabase"},
                                              {Actor::OrganisationDatabase, "organisationDatabase"},
                                              {Actor::NotaryDatabase, "notaryDatabase"},
                                              {Actor::CentreSystem, "centreSystem"},
                                              {Actor::Workstation, "workstation"}}};

constexpr NameTable<StepKind, 3> stepKindNames = {{{StepKind::Prelude, "prelude"},
                                                   {StepKind::Process, "process"},
                                                   {StepKind::Condition, "condition"}}};

constexpr NameTable<FlowEnd, 3> flowEndNames = {
    {{FlowEnd::Result, "result"}, {FlowEnd::Refusal, "refusal"}, {FlowEnd::Message, "message"}}};

constexpr NameTable<Branch, 2> branchNames = {
    {{Branch::Passed, "passed"}, {Branch::Failed, "failed"}}};

LocalizedText words(const char16_t *kk, const char16_t *ru, const char16_t *en)
{
    return {QString::fromUtf16(kk), QString::fromUtf16(ru), QString::fromUtf16(en)};
}

} // namespace

QString StepRef::text() const
{
    return stepKindName(kind) + QLatin1Char(' ') + QString::number(number);
}

std::optional<StepRef> StepRef::parse(QStringView text)
{
    const qsizetype blank = text.indexOf(u' ');
    if (blank < 0)
        return std::nullopt;
    const auto kind = stepKindFromName(text.first(blank));
    bool isNumber = false;
    const int number = text.sliced(blank + 1).toInt(&isNumber);
    if (!kind || !isNumber || number < 1)
        return std::nullopt;
    return StepRef{*kind, number};
}

const Step *ChannelFlow::find(const StepRef &ref) const
{
    for (const Step &step : steps) {
        if (step.ref == ref)
            return &step;
    }
    return nullptr;
}

std::optional<ActionLimit> ChannelFlow::limitOf(const StepRef &ref) const
{
    for (const TableAction &action : actions) {
        if (action.step == ref && action.limit)
            return action.limit;
    }
    return std::nullopt;
}

std::optional<OfficeTimes> ChannelFlow::officeTimes() const
{
    QList<qint64> clerk;
    QList<qint64> head;
    for (const TableAction &action : actions) {
        if (!action.limit)
            continue;
        if (action.actors.contains(Actor::Clerk))
            clerk.append(action.limit->maxSeconds);
        else if (action.actors.contains(Actor::Head))
            head.append(action.limit->maxSeconds);
    }
    if (clerk.size() < 2 || head.size() < 2)
        return std::nullopt;
    return OfficeTimes{clerk.first(), head.first(), head.last(), clerk.last()};
}

QString actorName(Actor actor)
{
    return nameIn(actorNames, actor);
}

std::optional<Actor> actorFromName(QStringView name)
{
    return valueIn(actorNames, name);
}

LocalizedText actorTitle(Actor actor)
{
    switch (actor) {
    case Actor::Applicant:
        return words(u"көрсетілетін қызметті алушы", u"услугополучатель", u"applicant");
    case Actor::Operator:
        return words(u"Орталық операторы", u"оператор центра", u"service-centre operator");
    case Actor::Provider:
        return words(u"көрсетілетін қызметті беруші", u"услугодатель", u"service provider");
    case Actor::Clerk:
        return words(u"кеңсе қызметкері", u"сотрудник канцелярии", u"office clerk");
    case Actor::Head:
        return words(u"басшы", u"руководитель", u"head of the provider");
    case Actor::Executor:
        return words(u"жауапты орындаушы", u"ответственный исполнитель", u"responsible executor");
    case Actor::AuthorisedPerson:
        return words(u"уәкілетті тұлға", u"уполномоченное лицо", u"authorised person");
    case Actor::EgovPortal:
        return words(u"«электрондық үкімет» веб-порталы",
                     u"веб-портал «электронного правительства»", u"e-government portal");
    case Actor::Gateway:
        return words(u"«электрондық үкімет» шлюзі", u"шлюз «электронного правительства»",
                     u"e-government gateway");
    case Actor::PaymentGateway:
        return words(u"«электрондық үкіметтің» төлем шлюзі",
                     u"платёжный шлюз «электронного правительства»",
                     u"e-government payment gateway");
    case Actor::Registry:
        return words(u"«Е-лицензиялау» мемлекеттік дерекқоры", u"ИС ГБД «Е-лицензирование»",
                     u"E-licensing state database");
    case Actor::PersonDatabase:
        return words(u"«Жеке тұлғалар» мемлекеттік дерекқоры", u"ГБД «Физические лица»",
                     u"state database of individuals");
    case Actor::OrganisationDatabase:
        return words(u"«Заңды тұлғалар» мемлекеттік дерекқоры", u"ГБД «Юридические лица»",
                     u"state database of legal entities");
    case Actor::NotaryDatabase:
        return words(u"бірыңғай нотариаттық ақпараттық жүйе",
                     u"единая нотариальная информационная система",
                     u"unified notary information system");
    case Actor::CentreSystem:
        return words(u"ХҚКО ақпараттық жүйесі", u"ИС ЦОН", u"service centres' information system");
    case Actor::Workstation:
        return words(u"автоматтандырылған жұмыс орны", u"автоматизированное рабочее место",
                     u"automated workplace");
    }
    return {};
}

QString stepKindName(StepKind kind)
{
    return nameIn(stepKindNames, kind);
}

std::optional<StepKind> stepKindFromName(QStringView name)
{
    return valueIn(stepKindNames, name);
}

QString flowEndName(FlowEnd end)
{
    return nameIn(flowEndNames, end);
}

std::optional<FlowEnd> flowEndFromName(QStringView name)
{
    return valueIn(flowEndNames, name);
}

QString branchName(Branch branch)
{
    return nameIn(branchNames, branch);
}

std::optional<Branch> branchFromName(QStringView name)
{
    return valueIn(branchNames, name);
}

} // namespace ruqsat
