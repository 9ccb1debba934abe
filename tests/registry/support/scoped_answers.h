#pragma once

#include "core/identifier.h"
#include "protocol/licence_life.h"
#include "protocol/queue.h"
#include "protocol/survey.h"
#include "registry/support/demo_case.h"

#include <QUuid>

// What belongs to one office, for those who look from another.
namespace ruqsat::test {

/// One of the committee's, to the case; its number, empty where that went wrong.
inline QString addLicence(const RegistryWorld &world, const QString &applicationId)
{
    const Result<PermitNumber> number = PermitNumber::make(u"LAA", 77);
    if (!number)
        return {};
    world.sql(
        QStringLiteral(
            "insert into licence (number, application_id, state, regulation, kind, holder_number, "
            "holder_name, activity, issuer, office_id, issued_at, signer, sha256, paper, address, "
            "first_issued_on, words, activity_words, place_words) select '%1', id, 'active', "
            "'moos-393-3', 'issue', '540940000407', name, name, name, 'committee', now(), "
            "'{\"name\":\"А\",\"iin\":\"560317200002\",\"bin\":\"500140000106\"}', "
            "repeat('a', 64), 'licence', name, current_date, folded_words('а', 'а'), "
            "folded_words('а', 'а'), folded_words('а', 'а') from application, "
            "(select jsonb '{\"kk\":\"А\",\"ru\":\"А\"}' as name) n where id = '%2'")
            .arg(number->text(), applicationId));
    return QString::fromLatin1(world.sql(QStringLiteral("select number from licence")));
}

/// The body of a suspension, signed by the head with that login.
inline QByteArray actOfHead(const RegistryWorld &world, const QString &head, const QString &licence)
{
    const QJsonObject signer = world.demoUser(head);
    protocol::LicenceAct act;
    act.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    act.licence = licence;
    act.after = 1;
    act.signer = {signer.value(u"name").toObject().value(u"ru").toString(),
                  signer.value(u"iin").toString(),
                  world.demoOffice(signer.value(u"office").toString()).value(u"bin").toString()};
    act.at = QDateTime::currentDateTimeUtc();
    const LocalizedText words{QStringLiteral("45-бап"), QStringLiteral("статья 45"), {}};
    act.ground = {words, words, words};
    protocol::LicenceActBody body{act.canonicalBytes(), {}};
    body.signature = signBytes(world.pki(), head, body.act);
    return protocol::compactJson(body.toJson());
}

/// In all queues of the person together; -1 where the answer cannot be read.
inline qint64 casesInQueues(const HttpsClient &who)
{
    const auto counts =
        protocol::parseAnswer<protocol::QueueCounts>(who.send("GET", "/v1/queues").body);
    qint64 total = counts ? 0 : -1;
    for (qsizetype i = 0; counts && i < counts->queues.size(); ++i)
        total += counts->queues.at(i).total;
    return total;
}

/// Of the survey, counted ones; -1 where the answer cannot be read.
inline qsizetype surveyAnswers(const HttpsClient &who)
{
    const auto sums =
        protocol::parseAnswer<protocol::SurveySums>(who.send("GET", "/v1/survey").body);
    return sums ? sums->items.size() : -1;
}

} // namespace ruqsat::test
