#include "registry/cases/paper_parts.h"

#include "core/ground_label.h"
#include "core/ground_target.h"

namespace ruqsat::registry {
namespace {

/// A field, document or requirement of the ground, and what is wrong with it.
QJsonObject targetOf(const TargetPart &part, const protocol::Ground &given)
{
    const QString note = paperNote(given.note);
    return {{"kind", bilingual(targetKindTitle(part.kind))},
            {"title", bilingual(part.title)},
            {"note", bilingual(note, note)}};
}

/// Each thing that the ground is given for, in the order of the regulation, however it was chosen.
QJsonArray targetsOf(const PaperSource &source, const RefusalGround &ground)
{
    const ServiceKind service = source.application.kind;
    QJsonArray targets;
    for (const TargetPart &part : groundTargets(source.regulation, service, ground)) {
        for (const protocol::Ground &given : source.application.proposal->grounds) {
            if (given.code == ground.code && groundTarget(source.regulation, service, ground,
                                                          given.target, given.targetKind) == part)
                targets.append(targetOf(part, given));
        }
    }
    return targets;
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

QString paperNote(const QString &typed)
{
    QString words;
    for (const QChar c : typed) {
        if (c.isSpace())
            words += u' ';
        else if (c.isPrint() || c.isSurrogate())
            words += c;
    }
    return words.simplified();
}

QJsonArray groundsOf(const PaperSource &source)
{
    QJsonArray grounds;
    qsizetype told = 0;
    for (const RefusalGround &ground : source.regulation.groundsFor(source.application.kind)) {
        const QJsonArray targets = targetsOf(source, ground);
        told += targets.size();
        if (!targets.isEmpty())
            grounds.append(QJsonObject{{"code", groundLabel(source.regulation, ground.code)},
                                       {"title", bilingual(ground.title)},
                                       {"norm", bilingual(groundNorm(ground))},
                                       {"targets", targets}});
    }
    // The regulation may have been replaced since the proposal. Half of the reasons is no reasoned
    // refusal: without any no paper is made.
    return told == source.application.proposal->grounds.size() ? grounds : QJsonArray();
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
