#include "registry/cases/paper_parts.h"

#include "core/ground_label.h"

namespace ruqsat::registry {
namespace {

/// What no act confirms does not look like law on a letter either.
LocalizedText normOf(const RefusalGround &ground)
{
    LocalizedText norm = ground.norm;
    if (!ground.origin.unconfirmed || norm.kk.isEmpty())
        return norm;
    norm.kk += QStringLiteral(" (актімен расталмаған)");
    norm.ru += QStringLiteral(" (не подтверждено актом)");
    return norm;
}

} // namespace

QString checkAddress(const PaperSource &source)
{
    return source.host + QStringLiteral(", 1414");
}

QJsonObject signatoryOf(const store::Account &signatory)
{
    return {{"name", bilingual(signatory.user.name)}, {"position", bilingual(signatory.position)}};
}

QJsonObject stateMembers(const PaperSource &source)
{
    const protocol::Applicant &applicant = source.request.applicant;
    return {{"number", source.number},
            {"issuedOn", protocol::dateText(source.date)},
            {"holder", bilingual(applicant.name)},
            {"holderIdentifier", applicant.number},
            {"address", bilingual(applicant.address)},
            {"issuer", bilingual(source.provider.office.name)},
            {"signatory", signatoryOf(source.signatory)},
            {"place", bilingual(source.provider.place)},
            {"verifyAt", checkAddress(source)},
            {"english", source.english},
            {"demo", source.demo}};
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
                                           {"norm", bilingual(normOf(ground))},
                                           {"note", bilingual(given.note, given.note)}});
        }
    }
    return grounds;
}

LocalizedText wordsOf(const PaperSource &source, const QString &fieldId)
{
    const FormField *field = source.regulation.field(fieldId);
    return field ? fieldWords(*field, source.request.fields.value(fieldId)) : LocalizedText();
}

QJsonArray choicesOf(const PaperSource &source, const QString &fieldId)
{
    QJsonArray titles;
    if (const FormField *field = source.regulation.field(fieldId)) {
        for (const QJsonValue &value : source.request.fields.value(fieldId).toArray())
            titles.append(bilingual(choiceTitle(*field, value.toString())));
    }
    return titles;
}

QJsonArray tablesOf(const PaperSource &source, const QStringList &fieldIds)
{
    QJsonArray tables;
    for (const QString &id : fieldIds) {
        const FormField *field = source.regulation.field(id);
        const QJsonValue rows = source.request.fields.value(id);
        if (field && field->type == FieldType::Table && !rows.toArray().isEmpty())
            tables.append(tableOf(*field, rows));
    }
    return tables;
}

QJsonArray factsBut(const PaperSource &source, const QStringList &fieldIds)
{
    static const QStringList privateFields{QStringLiteral("phone"), QStringLiteral("email"),
                                           QStringLiteral("bankAccount")};
    QJsonArray facts;
    for (const FormField &field : source.regulation.fieldsFor(source.application.kind)) {
        if (fieldIds.contains(field.id) || privateFields.contains(field.id))
            continue;
        const LocalizedText words = fieldWords(field, source.request.fields.value(field.id));
        if (!words.isEmpty())
            facts.append(
                QJsonObject{{"caption", bilingual(field.title)}, {"value", bilingual(words)}});
    }
    return facts;
}

} // namespace ruqsat::registry
