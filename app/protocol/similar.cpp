#include "protocol/similar.h"

namespace ruqsat::protocol {

SimilarCase SimilarCase::read(ObjectReader &in)
{
    SimilarCase similar;
    similar.number = in.optionalText("number", 32);
    similar.registeredAt = in.time("registeredAt");
    similar.state = in.name("state", applicationStateFromName);
    similar.office = in.localized("office", 500);
    return similar;
}

QJsonObject SimilarCase::toJson() const
{
    QJsonObject json{{"registeredAt", timeText(registeredAt)},
                     {"state", applicationStateName(state)},
                     {"office", localizedJson(office)}};
    if (!number.isEmpty())
        json.insert(QStringLiteral("number"), number);
    return json;
}

SimilarCases SimilarCases::read(ObjectReader &in)
{
    SimilarCases similar;
    similar.cases = in.list<SimilarCase>("cases", 50);
    similar.licences = in.texts("licences", 50, 32);
    return similar;
}

QJsonObject SimilarCases::toJson() const
{
    return {{"cases", jsonList(cases)}, {"licences", QJsonArray::fromStringList(licences)}};
}

} // namespace ruqsat::protocol
