#include "protocol/colleague.h"

#include "protocol/text_limits.h"

namespace ruqsat::protocol {
namespace {

constexpr qint64 mostColleagues = Q_INT64_C(1) << 53;

} // namespace

Substitution Substitution::read(ObjectReader &in)
{
    Substitution substitution;
    substitution.id = in.uuid("id");
    substitution.absent = in.nested<Actor>("absent");
    substitution.substitute = in.nested<Actor>("substitute");
    substitution.from = in.date("from");
    substitution.until = in.date("until");
    substitution.reason = in.text("reason", maxReason);
    substitution.setBy = in.nested<Actor>("setBy");
    substitution.setAt = in.time("setAt");
    return substitution;
}

QJsonObject Substitution::toJson() const
{
    return {{"id", id},
            {"absent", absent.toJson()},
            {"substitute", substitute.toJson()},
            {"from", dateText(from)},
            {"until", dateText(until)},
            {"reason", reason},
            {"setBy", setBy.toJson()},
            {"setAt", timeText(setAt)}};
}

SubstitutionBody SubstitutionBody::read(ObjectReader &in)
{
    SubstitutionBody body;
    body.absentIin = in.iin("absentIin");
    body.substituteIin = in.iin("substituteIin");
    body.from = in.date("from");
    body.until = in.date("until");
    body.reason = in.text("reason", maxReason);
    if (in.has("role"))
        body.role = in.name("role", roleFromName);
    if (body.until < body.from)
        in.fail("until", QStringLiteral("before the first day"));
    if (body.absentIin == body.substituteIin)
        in.fail("substituteIin", QStringLiteral("the same person"));
    return body;
}

QJsonObject SubstitutionBody::toJson() const
{
    QJsonObject json{{"absentIin", absentIin},
                     {"substituteIin", substituteIin},
                     {"from", dateText(from)},
                     {"until", dateText(until)},
                     {"reason", reason}};
    if (role)
        json.insert(QStringLiteral("role"), roleName(*role));
    return json;
}

Colleague Colleague::read(ObjectReader &in)
{
    Colleague colleague;
    colleague.person = in.nested<Actor>("person");
    colleague.position = in.localized("position", 300);
    colleague.open = in.integer("open", 0, mostColleagues);
    colleague.overdue = in.integer("overdue", 0, mostColleagues);
    return colleague;
}

QJsonObject Colleague::toJson() const
{
    return {{"person", person.toJson()},
            {"position", localizedJson(position)},
            {"open", open},
            {"overdue", overdue}};
}

Colleagues Colleagues::read(ObjectReader &in)
{
    return {in.list<Colleague>("people", 1000), in.list<Substitution>("substitutions", 1000)};
}

QJsonObject Colleagues::toJson() const
{
    return {{"people", jsonList(people)}, {"substitutions", jsonList(substitutions)}};
}

AssignBody AssignBody::read(ObjectReader &in)
{
    AssignBody body;
    body.version = in.integer("version", 1, mostColleagues);
    body.executorIin = in.iin("executorIin");
    body.note = in.optionalText("note", maxReason);
    return body;
}

QJsonObject AssignBody::toJson() const
{
    return {{"version", version}, {"executorIin", executorIin}, {"note", note}};
}

} // namespace ruqsat::protocol
