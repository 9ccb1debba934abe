#include "registry/cases/repeated_licence.h"

#include "protocol/licence_appendices.h"
#include "registry/store/applications.h"
#include "registry/store/licences.h"
#include "registry/store/results.h"

#include <QJsonArray>

namespace ruqsat::registry {
namespace {

/// Whoever is named otherwise by now has the licence re-issued: a duplicate names its holder as the
/// licence does.
const QStringList &repeatedMembers()
{
    static const QStringList members{QStringLiteral("holder"),     QStringLiteral("address"),
                                     QStringLiteral("activity"),   QStringLiteral("subactivities"),
                                     QStringLiteral("conditions"), QStringLiteral("note"),
                                     QStringLiteral("replaces")};
    return members;
}

Result<QJsonArray> standingAppendices(Transaction &in, const protocol::Licence &licence,
                                      const QJsonArray &printed)
{
    const auto events = store::licenceEvents(in, licence.number);
    if (!events)
        return events.failure();
    QSet<int> replaced;
    for (const protocol::LicenceAppendix &appendix : protocol::appendicesOf(*events)) {
        if (appendix.replacedBy > 0)
            replaced.insert(appendix.index);
    }
    QJsonArray standing;
    for (const QJsonValue &matter : printed) {
        if (!replaced.contains(matter.toObject().value(QStringLiteral("index")).toInt()))
            standing.append(matter);
    }
    return standing;
}

} // namespace

Result<RepeatedLicence> repeatedLicence(Transaction &in, const protocol::Licence &licence)
{
    const auto result = store::findResult(in, licence.applicationId, false);
    if (!result)
        return result.failure();
    const QJsonObject printed = *result ? (*result)->content : QJsonObject();
    if (!printed.contains(QStringLiteral("activity")))
        return Failure(FailureCode::LicenceStateForbids, QStringLiteral("its paper is not here"));
    const Result<store::ApplicationRecord> record =
        store::loadApplication(in, licence.applicationId, false);
    if (!record)
        return record.failure();
    const auto request = protocol::CaseRequest::parseCanonical(record->request);
    if (!request)
        return request.failure();
    const Result<QJsonArray> appendices =
        standingAppendices(in, licence, printed.value(QStringLiteral("appendices")).toArray());
    if (!appendices)
        return appendices.failure();
    RepeatedLicence repeated;
    repeated.content.insert(QStringLiteral("appendices"), *appendices);
    for (const QString &member : repeatedMembers()) {
        if (printed.contains(member))
            repeated.content.insert(member, printed.value(member));
    }
    repeated.activity = trust::statementActivity(
        licence.regulation, request->fields.value(QStringLiteral("activity")).toString());
    return repeated;
}

Result<void> checkRepeats(Transaction &in, const protocol::Licence &licence,
                          const QJsonObject &content)
{
    const Result<RepeatedLicence> repeated = repeatedLicence(in, licence);
    if (!repeated)
        return repeated.failure();
    for (auto it = repeated->content.begin(); it != repeated->content.end(); ++it) {
        if (content.value(it.key()) != it.value())
            return Failure(FailureCode::ResultChanged,
                           QStringLiteral("the licence that it repeats says something else"));
    }
    return {};
}

} // namespace ruqsat::registry
