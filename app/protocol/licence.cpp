#include "protocol/licence.h"

namespace ruqsat::protocol {
namespace {

constexpr qsizetype longestWords = 200;

QString wordsParameter(const QHash<QString, QString> &parameters, const char *name)
{
    return parameters.value(QLatin1String(name)).simplified();
}

Failure licenceParameterWrong(const char *name)
{
    return Failure(FailureCode::RequestMalformed, QString::fromLatin1(name));
}

} // namespace

bool Licence::mayBeActedOn() const
{
    return parent.isEmpty() && (paper == ResultKind::Licence || paper == ResultKind::Permit);
}

LicenceStanding Licence::standingOn(const QDate &today) const
{
    return standingOf(state, conclusion, validFrom, validUntil, today);
}

Licence Licence::read(ObjectReader &in)
{
    Licence licence;
    licence.number = in.text("number", 32);
    licence.state = in.name("state", licenceStateFromName);
    licence.regulation = in.text("regulation", 64);
    licence.kind = in.name("kind", serviceKindFromName);
    licence.paper = in.name("paper", resultKindFromName);
    licence.applicationId = in.uuid("applicationId");
    licence.applicationNumber = in.text("applicationNumber", 32);
    licence.holder = in.nested<Party>("holder");
    licence.activity = in.localized("activity", 1000);
    licence.issuer = in.localized("issuer", 500);
    licence.officeId = in.text("officeId", 64);
    licence.issuedAt = in.time("issuedAt");
    licence.firstIssuedOn = in.optionalDate("firstIssuedOn");
    licence.validFrom = in.optionalDate("validFrom");
    licence.validUntil = in.optionalDate("validUntil");
    licence.signedBy = in.nested<Signatory>("signedBy");
    licence.sha256 = in.hex("sha256", 32);
    licence.parent = in.optionalText("parent", 32);
    licence.previous = in.optionalText("previous", 32);
    licence.replacedBy = in.optionalText("replacedBy", 32);
    if (in.has("conclusion"))
        licence.conclusion = in.name("conclusion", conclusionFromName);
    return licence;
}

QJsonObject Licence::toJson() const
{
    QJsonObject json{{"number", number},
                     {"state", licenceStateName(state)},
                     {"regulation", regulation},
                     {"kind", serviceKindName(kind)},
                     {"paper", resultKindName(paper)},
                     {"applicationId", applicationId},
                     {"applicationNumber", applicationNumber},
                     {"holder", holder.toJson()},
                     {"activity", localizedJson(activity)},
                     {"issuer", localizedJson(issuer)},
                     {"officeId", officeId},
                     {"issuedAt", timeText(issuedAt)},
                     {"signedBy", signedBy.toJson()},
                     {"sha256", sha256}};
    for (const auto &[name, day] :
         {std::pair("firstIssuedOn", firstIssuedOn), std::pair("validFrom", validFrom),
          std::pair("validUntil", validUntil)}) {
        if (day.isValid())
            json.insert(QLatin1String(name), dateText(day));
    }
    for (const auto &[name, other] : {std::pair("parent", parent), std::pair("previous", previous),
                                      std::pair("replacedBy", replacedBy)}) {
        if (!other.isEmpty())
            json.insert(QLatin1String(name), other);
    }
    if (conclusion)
        json.insert(QStringLiteral("conclusion"), wireName(*conclusion));
    return json;
}

QStringList LicenceFilter::parameterNames()
{
    return {QStringLiteral("q"),          QStringLiteral("activity"), QStringLiteral("place"),
            QStringLiteral("regulation"), QStringLiteral("state"),    QStringLiteral("from"),
            QStringLiteral("until")};
}

QList<std::pair<QString, QString>> LicenceFilter::parameters() const
{
    QList<std::pair<QString, QString>> list;
    const auto add = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            list.emplaceBack(QString::fromLatin1(name), value);
    };
    add("q", text);
    add("activity", activity);
    add("place", place);
    add("regulation", regulation);
    add("state", state ? wireName(*state) : QString());
    add("from", from.isValid() ? dateText(from) : QString());
    add("until", until.isValid() ? dateText(until) : QString());
    return list;
}

Result<LicenceFilter> LicenceFilter::fromParameters(const QHash<QString, QString> &parameters)
{
    LicenceFilter filter;
    filter.text = wordsParameter(parameters, "q");
    filter.activity = wordsParameter(parameters, "activity");
    filter.place = wordsParameter(parameters, "place");
    filter.regulation = parameters.value(QStringLiteral("regulation"));
    for (const QString &words : {filter.text, filter.activity, filter.place, filter.regulation}) {
        if (words.size() > longestWords)
            return licenceParameterWrong("q");
    }
    const QString state = parameters.value(QStringLiteral("state"));
    filter.state = licenceStandingFromName(state);
    if (!state.isEmpty() && !filter.state)
        return licenceParameterWrong("state");
    const Result<QDate> from = dayParameter(parameters, "from");
    if (!from)
        return from.failure();
    const Result<QDate> until = dayParameter(parameters, "until");
    if (!until)
        return until.failure();
    filter.from = *from;
    filter.until = *until;
    return filter;
}

LicencePage LicencePage::read(ObjectReader &in)
{
    LicencePage page;
    page.items = in.list<Licence>("items", 500);
    page.next = in.optionalText("next", 128);
    return page;
}

QJsonObject LicencePage::toJson() const
{
    QJsonObject json{{"items", jsonList(items)}};
    if (!next.isEmpty())
        json.insert(QStringLiteral("next"), next);
    return json;
}

} // namespace ruqsat::protocol
