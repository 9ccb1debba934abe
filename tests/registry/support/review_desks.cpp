#include "registry/support/review_desks.h"

#include <QJsonArray>
#include <QTimeZone>

namespace ruqsat::test {

QString ReviewDesks::start()
{
    if (const QString why = m_world.start(); !why.isEmpty())
        return why;
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    m_executor = m_world.signedIn(QStringLiteral("executor"));
    m_head = m_world.signedIn(QStringLiteral("head"));
    m_second = m_world.signedInAs(QStringLiteral("executor"), QStringLiteral("second"), secondIin);
    return m_second.token.isEmpty() ? QStringLiteral("the second executor is not there")
                                    : QString();
}

QByteArray ReviewDesks::path(const QString &id, const char *action) const
{
    return "/v1/applications/" + id.toLatin1() + '/' + action;
}

Reply ReviewDesks::post(const HttpsClient &desk, const QString &id, const char *action,
                        const QJsonObject &body) const
{
    return desk.json("POST", path(id, action), body);
}

Reply ReviewDesks::shown(const HttpsClient &desk, const QString &id) const
{
    return desk.send("GET", "/v1/applications/" + id.toLatin1());
}

Reply ReviewDesks::keep(const HttpsClient &desk, const QString &id, const QJsonObject &review) const
{
    return desk.json("PUT", path(id, "review"), review);
}

QString ReviewDesks::claimed()
{
    DemoCase demo(m_world);
    const QString id = demo.registered(m_operator);
    return post(m_executor, id, "claim", {{"version", 1}}).status == 200 ? id : QString();
}

void ReviewDesks::setDue(const QString &id, const char *clock, const char *due) const
{
    m_world.sql(QStringLiteral("update application set clocks = (select jsonb_agg(case when "
                               "c ->> 'id' = '%2' then c || '{\"due\": \"%3\"}' else c end) "
                               "from jsonb_array_elements(clocks) as c) where id = '%1'")
                    .arg(id, QLatin1String(clock), QLatin1String(due)));
}

bool ReviewDesks::letSecondStandIn() const
{
    const QString today = QDateTime::currentDateTimeUtc()
                              .toTimeZone(QTimeZone("Asia/Almaty"))
                              .date()
                              .toString(Qt::ISODate);
    const QJsonValue absent = m_world.demoUser(QStringLiteral("executor")).value(u"iin");
    return m_head
               .json("POST", "/v1/substitutions",
                     {{"absentIin", absent},
                      {"substituteIin", secondIin},
                      {"from", today},
                      {"until", today},
                      {"reason", "Еңбек демалысы"}})
               .status == 201;
}

void ReviewDesks::endStandingIn() const
{
    m_world.sql(QStringLiteral("update substitution set ended_at = now()"));
}

QJsonObject mark(const char *target, bool inOrder, const QString &reason)
{
    return {{"target", QLatin1String(target)}, {"inOrder", inOrder}, {"reason", reason}};
}

QJsonObject question(qint64 version, const char *addressee)
{
    QJsonObject body{{"version", version},
                     {"addressee", QLatin1String(addressee)},
                     {"question", "Қоршаған ортаға әсері туралы мәлімет бар ма?"},
                     {"marks", QJsonArray()},
                     {"workingDays", 3}};
    if (QByteArray(addressee) == "body")
        body.insert(QStringLiteral("body"), QJsonObject{{"kk", "Санэпид"}, {"ru", "Санэпид"}});
    return body;
}

protocol::Application applicationOf(const Reply &reply)
{
    const auto application = protocol::parseAnswer<protocol::Application>(reply.body);
    if (!application)
        qWarning("%d %s", reply.status, reply.body.constData());
    return application ? *application : protocol::Application();
}

const protocol::DueClock *clockOf(const protocol::Application &application, const char *id)
{
    for (const protocol::DueClock &clock : application.clocks) {
        if (clock.id == QLatin1String(id))
            return &clock;
    }
    return nullptr;
}

} // namespace ruqsat::test
