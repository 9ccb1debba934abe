#include "registry/cases/paper_parts.h"

// Papers of the environmental regulations: permits, the waste passport, the conclusion.
namespace ruqsat::registry {
namespace {

/// What was asked, where the form has no better words.
LocalizedText permittedBy(const PaperSource &source)
{
    const LocalizedText works = wordsOf(source, QStringLiteral("works"));
    if (!works.isEmpty())
        return works;
    if (const FormField *emissions = source.regulation.field(QStringLiteral("emissions")))
        return emissions->title;
    return source.regulation.title;
}

QString dayOf(const PaperSource &source, const QString &fieldId)
{
    return source.request.fields.value(fieldId).toString();
}

} // namespace

PaperOrder permitPaper(const PaperSource &source)
{
    static const QStringList tables{QStringLiteral("emissions"), QStringLiteral("substances"),
                                    QStringLiteral("equipment")};
    static const QStringList told{QStringLiteral("works"), QStringLiteral("permitFrom"),
                                  QStringLiteral("permitUntil")};
    const bool ecological = source.regulation.field(QStringLiteral("emissions"));
    QJsonObject content = stateMembers(source);
    content.insert("title", ecological
                                ? bilingual({QStringLiteral("Экологиялық рұқсат"),
                                             QStringLiteral("Экологическое разрешение"),
                                             QStringLiteral("Ecological permit")})
                                : bilingual({QStringLiteral("Рұқсат"), QStringLiteral("Разрешение"),
                                             QStringLiteral("Permit")}));
    content.insert("activity", bilingual(permittedBy(source)));
    content.insert("validFrom", dayOf(source, QStringLiteral("permitFrom")));
    content.insert("validUntil", dayOf(source, QStringLiteral("permitUntil")));
    content.insert("facts", factsBut(source, told));
    content.insert("tables", tablesOf(source, tables));
    content.insert("conditions", QJsonArray());
    return {QStringLiteral("permit"), content};
}

PaperOrder passportPaper(const PaperSource &source)
{
    QJsonObject content = stateMembers(source);
    content.insert("wasteName", bilingual(wordsOf(source, QStringLiteral("wasteName"))));
    content.insert("wasteCode", wordsOf(source, QStringLiteral("wasteCode")).ru);
    content.insert("aggregateState", bilingual(wordsOf(source, QStringLiteral("state"))));
    content.insert("hazards", choicesOf(source, QStringLiteral("hazards")));
    content.insert("yearlyAmount", wordsOf(source, QStringLiteral("yearlyAmount")).ru);
    content.insert("site", bilingual(wordsOf(source, QStringLiteral("objectAddress"))));
    content.insert("tables", tablesOf(source, {QStringLiteral("components")}));
    content.insert("handling", bilingual(wordsOf(source, QStringLiteral("handling"))));
    content.insert("precautions", bilingual(wordsOf(source, QStringLiteral("precautions"))));
    return {QStringLiteral("passport"), content};
}

PaperOrder conclusionPaper(const PaperSource &source, bool agreed)
{
    static const QStringList told{QStringLiteral("project"), QStringLiteral("object"),
                                  QStringLiteral("objectAddress"), QStringLiteral("developer"),
                                  QStringLiteral("expertiseKind")};
    QJsonArray findings;
    if (source.application.proposal) {
        for (const protocol::Finding &finding : source.application.proposal->findings) {
            if (const QString note = paperNote(finding.note); !note.isEmpty())
                findings.append(bilingual(note, note));
        }
    }
    QJsonObject content = stateMembers(source);
    content.insert("agreed", agreed);
    content.insert("project", bilingual(wordsOf(source, QStringLiteral("project"))));
    content.insert("object", bilingual(wordsOf(source, QStringLiteral("object"))));
    content.insert("objectAddress", bilingual(wordsOf(source, QStringLiteral("objectAddress"))));
    content.insert("developer", bilingual(wordsOf(source, QStringLiteral("developer"))));
    content.insert("expertise", bilingual(wordsOf(source, QStringLiteral("expertiseKind"))));
    content.insert("facts", factsBut(source, told));
    content.insert("findings", findings);
    content.insert("grounds", agreed ? QJsonArray() : groundsOf(source));
    return {QStringLiteral("conclusion"), content};
}

} // namespace ruqsat::registry
