#include "registry/cases/paper_content.h"

#include "core/calendar.h"
#include "core/ground_label.h"

namespace ruqsat::registry {
namespace {

/// A text that was given in one language only stands in both columns.
QJsonObject bilingual(const LocalizedText &text)
{
    return {{"kk", text.kk.isEmpty() ? text.ru : text.kk},
            {"ru", text.ru.isEmpty() ? text.kk : text.ru}};
}

QJsonObject bilingual(const QString &kk, const QString &ru)
{
    return {{"kk", kk}, {"ru", ru}};
}

QString checkAddress()
{
    return QStringLiteral("elicense.kz, 1414");
}

QJsonObject signatoryOf(const store::Account &signatory)
{
    return {{"name", bilingual(signatory.user.name)}, {"position", bilingual(signatory.position)}};
}

QString qrPayload(const PaperSource &source, const QString &kind)
{
    // ASCII only: readers take other bytes for Latin letters.
    const protocol::Applicant &applicant = source.request.applicant;
    return QStringLiteral("RUQSAT;%1;%2;%3;%4%5;%6")
        .arg(kind, source.number, protocol::dateText(source.date),
             applicant.isPerson() ? QStringLiteral("IIN") : QStringLiteral("BIN"), applicant.number,
             source.application.number);
}

LocalizedText choiceTitle(const FormField &field, const QString &value)
{
    for (const FieldChoice &choice : field.choices) {
        if (choice.value == value)
            return choice.title;
    }
    return {};
}

QJsonArray subactivities(const PaperSource &source)
{
    QJsonArray titles;
    const FormField *field = source.regulation.field(QStringLiteral("subactivities"));
    if (!field)
        return titles;
    for (const QJsonValue &value : source.request.fields.value(field->id).toArray())
        titles.append(bilingual(choiceTitle(*field, value.toString())));
    return titles;
}

QJsonObject titleOf(ResultKind kind)
{
    switch (kind) {
    case ResultKind::Licence:
        return bilingual(QStringLiteral("Лицензия"), QStringLiteral("Лицензия"));
    case ResultKind::Permit:
        return bilingual(QStringLiteral("Рұқсат"), QStringLiteral("Разрешение"));
    case ResultKind::Passport:
        return bilingual(QStringLiteral("Қауіпті қалдықтардың тіркелген паспорты"),
                         QStringLiteral("Зарегистрированный паспорт опасных отходов"));
    case ResultKind::Conclusion:
        return bilingual(QStringLiteral("Мемлекеттік экологиялық сараптама қорытындысы"),
                         QStringLiteral("Заключение государственной экологической экспертизы"));
    }
    return {};
}

QDate dayOf(const QDateTime &time)
{
    return time.toTimeZone(WorkCalendar::zone()).date();
}

QJsonArray groundsOf(const PaperSource &source)
{
    QJsonArray grounds;
    const QList<RefusalGround> known = source.regulation.groundsFor(source.application.kind);
    for (const protocol::Ground &given : source.application.proposal->grounds) {
        for (const RefusalGround &ground : known) {
            if (ground.code == given.code)
                grounds.append(QJsonObject{{"code", groundLabel(source.regulation, ground.code)},
                                           {"title", bilingual(ground.title)},
                                           {"norm", bilingual(ground.norm)},
                                           {"note", bilingual(given.note, given.note)}});
        }
    }
    return grounds;
}

} // namespace

LocalizedText activityOf(const protocol::CaseRequest &request, const Regulation &regulation)
{
    if (const FormField *field = regulation.field(QStringLiteral("activity"))) {
        const LocalizedText title = choiceTitle(*field, request.fields.value(field->id).toString());
        if (!title.isEmpty())
            return title;
    }
    return regulation.title;
}

QJsonObject licenceContent(const PaperSource &source)
{
    const protocol::Applicant &applicant = source.request.applicant;
    // A re-issued licence and a duplicate name the day of the first one.
    const QDate first = QDate::fromString(
        source.request.fields.value(QStringLiteral("licenceDate")).toString(), Qt::ISODate);
    return {
        {"title", titleOf(source.regulation.result)},
        {"number", source.number},
        {"issuedOn", protocol::dateText(source.date)},
        {"firstIssuedOn", protocol::dateText(first.isValid() ? first : source.date)},
        {"holder", bilingual(applicant.name)},
        {"holderIdentifier", applicant.number},
        {"address", bilingual(applicant.address)},
        {"activity", bilingual(activityOf(source.request, source.regulation))},
        {"subactivities", subactivities(source)},
        {"conditions",
         bilingual(QStringLiteral("Қазақстан Республикасының аумағында, мерзімі шектелмеген"),
                   QStringLiteral("На территории Республики Казахстан, без ограничения срока"))},
        {"note", bilingual(QStringLiteral("Иеліктен шығарылмайтын, 1-сынып"),
                           QStringLiteral("Неотчуждаемая, класс 1"))},
        {"licensor", bilingual(source.provider.office.name)},
        {"signatory", signatoryOf(source.signatory)},
        {"place", bilingual(source.provider.place)},
        {"qr", qrPayload(source, QStringLiteral("LICENCE"))},
        {"verifyAt", checkAddress()},
        {"demo", source.demo}};
}

QJsonObject refusalContent(const PaperSource &source)
{
    const protocol::Applicant &applicant = source.request.applicant;
    return {{"number", source.number},
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
            {"qr", qrPayload(source, QStringLiteral("REFUSAL")).replace(u'Б', u'B')},
            {"verifyAt", checkAddress()},
            {"demo", source.demo}};
}

} // namespace ruqsat::registry
