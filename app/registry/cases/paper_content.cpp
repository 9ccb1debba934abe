#include "registry/cases/paper_content.h"

#include "core/calendar.h"
#include "core/identifier.h"
#include "registry/cases/paper_parts.h"

namespace ruqsat::registry {
namespace {

QDate dayOf(const QDateTime &time)
{
    return time.toTimeZone(WorkCalendar::zone()).date();
}

/// Of the licence that is replaced or repeated.
QDate previousDay(const PaperSource &source)
{
    return source.former
               ? dayOf(source.former->issuedAt)
               : QDate::fromString(
                     source.request.fields.value(QStringLiteral("licenceDate")).toString(),
                     Qt::ISODate);
}

/// A re-issued licence and a duplicate name the day of the first one.
QDate firstDay(const PaperSource &source)
{
    if (source.former && source.former->firstIssuedOn.isValid())
        return source.former->firstIssuedOn;
    const QDate previous = previousDay(source);
    return previous.isValid() ? previous : source.date;
}

/// How long the licence lasts; an appendix lasts as long as its licence.
LocalizedText validityOf(const PaperSource &source)
{
    const QDate end =
        source.appendix ? source.appendix->licence.validUntil : endAskedFor(source.request);
    if (!end.isValid())
        return {QStringLiteral("мерзімі шектелмеген"), QStringLiteral("без ограничения срока"), {}};
    const QString day = end.toString(u"dd.MM.yyyy");
    return {QStringLiteral("%1 күніне дейін (қоса алғанда)").arg(day),
            QStringLiteral("по %1 включительно").arg(day),
            {}};
}

/// Tables about people stay out: the register of licences is public.
QJsonObject appendixMatter(const PaperSource &source, int index, const QJsonObject &ground)
{
    const QJsonArray tables = tablesOf(
        source, {QStringLiteral("goods"), QStringLiteral("sites"), QStringLiteral("branches")});
    return {{"index", index},
            {"issuedOn", protocol::dateText(source.date)},
            {"subactivities", choicesOf(source, QStringLiteral("subactivities"))},
            {"productionBase", bilingual(wordsOf(source, QStringLiteral("productionBase")))},
            {"validity", bilingual(validityOf(source))},
            {"ground", ground},
            {"tables", tables}};
}

/// Empty where the case has nothing that belongs on an appendix.
QJsonArray appendicesOf(const PaperSource &source)
{
    const QJsonObject matter = appendixMatter(source, 1, bilingual(QString(), QString()));
    const bool hasBase = !wordsOf(source, QStringLiteral("productionBase")).isEmpty();
    if (matter.value(QStringLiteral("tables")).toArray().isEmpty() && !hasBase)
        return {};
    return {matter};
}

/// Why, and in place of what.
QJsonObject formerAppendixOf(const PaperSource &source, const FormerAppendix &former)
{
    const bool isDuplicate = source.application.kind == ServiceKind::Duplicate;
    const QString ground =
        isDuplicate ? QStringLiteral("duplicateGround") : QStringLiteral("reissueGround");
    return {{"number", former.number},
            {"issuedOn", former.matter.value(QStringLiteral("issuedOn"))},
            {"ground", bilingual(wordsOf(source, ground))}};
}

/// Who asks for a duplicate says nothing of what the paper grants: that stands on the former one.
QJsonObject repeatedMatter(const PaperSource &source, const QJsonObject &ground)
{
    const AppendixPlace &place = *source.appendix;
    QJsonObject matter = place.former->matter;
    matter.insert(QStringLiteral("index"), place.index);
    matter.insert(QStringLiteral("issuedOn"), protocol::dateText(source.date));
    matter.insert(QStringLiteral("ground"), ground);
    return matter;
}

PaperOrder appendixPaper(const PaperSource &source)
{
    const AppendixPlace &place = *source.appendix;
    const QString day = dayOf(source.application.registeredAt).toString(u"dd.MM.yyyy");
    const QString &number = source.application.number;
    QJsonObject content = stateMembers(source);
    content.insert("licenceIssuedOn", protocol::dateText(dayOf(place.licence.issuedAt)));
    content.insert("activity", bilingual(activityOf(source.request, source.regulation)));
    const QJsonObject ground = bilingual(QStringLiteral("%1 № %2 өтініш").arg(day, number),
                                         QStringLiteral("заявление № %2 от %1").arg(day, number));
    const bool isDuplicate = source.application.kind == ServiceKind::Duplicate;
    if (place.former)
        content.insert(isDuplicate ? "duplicateOf" : "replaces",
                       formerAppendixOf(source, *place.former));
    content.insert("appendix", isDuplicate && place.former
                                   ? repeatedMatter(source, ground)
                                   : appendixMatter(source, place.index, ground));
    return {QStringLiteral("appendix"), content};
}

/// A licence of paper stands as it was typed.
QString previousNumber(const PaperSource &source)
{
    if (source.former)
        return source.former->number;
    const QString typed =
        source.request.previousLicence.isEmpty()
            ? source.request.fields.value(QStringLiteral("previousLicence")).toString()
            : source.request.previousLicence;
    const Result<PermitNumber> number = PermitNumber::parse(licenceNumberIn(typed));
    return number ? number->text() : typed;
}

/// The duplicate of a licence that is older than the register: nobody here knows what that one says
/// of sub-activities and appendices, and its form does not ask. The paper grants what is granted
/// there.
QJsonObject noteOnUnknown(const PaperSource &source)
{
    const QString number = QStringLiteral("№\u00a0") + previousNumber(source);
    const QString day = previousDay(source).toString(u"dd.MM.yyyy");
    return bilingual(
        QStringLiteral(
            "Иеліктен шығарылмайтын, 1-сынып. %2 күні берілген, тізілімде жоқ %1 лицензияны "
            "қайталайды: қызметтің кіші түрлері мен қосымшалары сол лицензияда "
            "көрсетілгендей")
            .arg(number, day),
        QStringLiteral("Неотчуждаемая, класс 1. Повторяет лицензию %1 от %2, которой нет в "
                       "реестре: подвиды деятельности и приложения – как указано в той лицензии")
            .arg(number, day));
}

PaperOrder licencePaper(const PaperSource &source)
{
    const QDate previous = previousDay(source);
    QJsonObject content = stateMembers(source);
    content.insert("firstIssuedOn", protocol::dateText(firstDay(source)));
    content.insert("activity", bilingual(activityOf(source.request, source.regulation)));
    content.insert("subactivities", choicesOf(source, QStringLiteral("subactivities")));
    const LocalizedText validity = validityOf(source);
    content.insert("conditions",
                   bilingual(QStringLiteral("Қазақстан Республикасының аумағында, ") + validity.kk,
                             QStringLiteral("На территории Республики Казахстан, ") + validity.ru));
    content.insert("note", bilingual(QStringLiteral("Иеліктен шығарылмайтын, 1-сынып"),
                                     QStringLiteral("Неотчуждаемая, класс 1")));
    content.insert("appendices", appendicesOf(source));
    if (source.application.kind == ServiceKind::Duplicate) {
        content.insert(
            "duplicate",
            QJsonObject{{"issuedOn", protocol::dateText(source.date)},
                        {"ground", bilingual(wordsOf(source, QStringLiteral("duplicateGround")))}});
        if (!source.repeated) {
            content.insert("note", noteOnUnknown(source));
            content.insert(
                "conditions",
                bilingual(QStringLiteral("Қазақстан Республикасының аумағында, қайталанатын "
                                         "лицензияда көрсетілген мерзімге"),
                          QStringLiteral("На территории Республики Казахстан, на срок, указанный "
                                         "в повторяемой лицензии")));
        }
    }
    if (source.repeated) {
        const QJsonObject &printed = source.repeated->content;
        for (auto it = printed.begin(); it != printed.end(); ++it)
            content.insert(it.key(), it.value());
    }
    if (source.application.kind == ServiceKind::Reissue && previous.isValid() &&
        !previousNumber(source).isEmpty())
        content.insert(
            "replaces",
            QJsonObject{{"number", previousNumber(source)},
                        {"issuedOn", protocol::dateText(previous)},
                        {"ground", bilingual(wordsOf(source, QStringLiteral("reissueGround")))}});
    return {QStringLiteral("licence"), content};
}

trust::PaperType typeOf(const PaperSource &source, const PaperOrder &order)
{
    using trust::PaperType;
    if (order.paper == QLatin1String("refusal"))
        return PaperType::Refusal;
    if (order.paper == QLatin1String("appendix"))
        return PaperType::Appendix;
    switch (source.regulation.result) {
    case ResultKind::Licence:
        return PaperType::Licence;
    case ResultKind::Permit:
        return PaperType::Permit;
    case ResultKind::Passport:
        return PaperType::Passport;
    case ResultKind::Conclusion:
        return order.content.value(QStringLiteral("agreed")).toBool() ? PaperType::Conclusion
                                                                      : PaperType::NotAgreed;
    }
    return PaperType::Licence;
}

/// As a QR code has it, which is read as ASCII.
QString statementNumber(const PaperSource &source)
{
    if (source.appendix) {
        if (const Result<PermitNumber> licence = PermitNumber::parse(source.number)) {
            if (const auto number = AppendixNumber::make(*licence, source.appendix->index))
                return number->inAddress();
        }
    }
    return QString(source.number).replace(QStringLiteral("/Б"), QStringLiteral("-B"));
}

} // namespace

trust::PaperStatement statementOf(const PaperSource &source, const PaperOrder &order)
{
    trust::PaperStatement statement;
    statement.type = typeOf(source, order);
    statement.host = source.host;
    statement.number = statementNumber(source);
    statement.holder = source.request.applicant.number;
    statement.activity =
        source.repeated ? source.repeated->activity
                        : trust::statementActivity(
                              source.regulation.id,
                              source.request.fields.value(QStringLiteral("activity")).toString());
    statement.date = source.date;
    return statement;
}

QDate paperDay(const QJsonObject &content)
{
    // A refusal is a letter and has its date.
    const QJsonValue day = content.contains(QStringLiteral("issuedOn"))
                               ? content.value(QStringLiteral("issuedOn"))
                               : content.value(QStringLiteral("date"));
    return QDate::fromString(day.toString(), Qt::ISODate);
}

QDate endAskedFor(const protocol::CaseRequest &request)
{
    // Of permits, and of licences to export and import.
    for (const char *field : {"permitUntil", "validUntil"}) {
        const QJsonValue day = request.fields.value(QLatin1String(field));
        if (const QDate end = QDate::fromString(day.toString(), Qt::ISODate); end.isValid())
            return end;
    }
    return {};
}

LocalizedText activityOf(const protocol::CaseRequest &request, const Regulation &regulation)
{
    if (const FormField *field = regulation.field(QStringLiteral("activity"))) {
        const LocalizedText title = choiceTitle(*field, request.fields.value(field->id).toString());
        if (!title.isEmpty())
            return title;
    }
    return regulation.title;
}

PaperOrder resultPaper(const PaperSource &source)
{
    switch (source.regulation.result) {
    case ResultKind::Licence:
        return source.appendix ? appendixPaper(source) : licencePaper(source);
    case ResultKind::Permit:
        return permitPaper(source);
    case ResultKind::Passport:
        return passportPaper(source);
    case ResultKind::Conclusion:
        return conclusionPaper(source, true);
    }
    return {};
}

PaperOrder notAgreedPaper(const PaperSource &source)
{
    return conclusionPaper(source, false);
}

PaperOrder refusalPaper(const PaperSource &source)
{
    const protocol::Applicant &applicant = source.request.applicant;
    return {QStringLiteral("refusal"),
            {{"number", source.number},
             {"date", protocol::dateText(source.date)},
             {"applicationNumber", source.application.number},
             {"applicationDate", protocol::dateText(dayOf(source.application.registeredAt))},
             {"provider", bilingual(source.provider.office.name)},
             {"applicant", bilingual(applicant.name)},
             {"applicantIdentifier", applicant.number},
             {"address", bilingual(applicant.address)},
             {"service", bilingual(source.regulation.title)},
             {"grounds", groundsOf(source)},
             {"remedies", QJsonArray()},
             {"remarks", QJsonArray()},
             {"executor", bilingual(source.application.proposal->by.name)},
             {"signatory", signatoryOf(source.signatory)},
             {"verifyAt", checkAddress(source)},
             {"demo", source.demo}}};
}

} // namespace ruqsat::registry
