#pragma once

#include "registry/support/demo_case.h"

namespace ruqsat::test {

/// A registry with the people who review a case: the counter, its executor, another executor of the
/// office, and the head.
class ReviewDesks
{
public:
    inline static const QString secondIin = QStringLiteral("560317100016");

    /// Empty, or what went wrong.
    QString start();
    QByteArray path(const QString &id, const char *action) const;
    Reply post(const HttpsClient &desk, const QString &id, const char *action,
               const QJsonObject &body) const;
    Reply shown(const HttpsClient &desk, const QString &id) const;
    Reply keep(const HttpsClient &desk, const QString &id, const QJsonObject &review) const;
    /// Version 2, in review.
    QString claimed();
    void setDue(const QString &id, const char *clock, const char *due) const;
    /// The other executor does the first one's work today.
    bool letSecondStandIn() const;
    void endStandingIn() const;

    RegistryWorld m_world;
    HttpsClient m_operator{QString(), 0, QString()};
    HttpsClient m_executor = m_operator;
    HttpsClient m_second = m_operator;
    HttpsClient m_head = m_operator;
};

/// The JSON of a mark.
QJsonObject mark(const char *target, bool inOrder, const QString &reason);
/// The body of a question; `addressee`: "applicant" or "body".
QJsonObject question(qint64 version, const char *addressee);
/// Without anything where the reply has none; then it is printed.
protocol::Application applicationOf(const Reply &reply);
/// Null where there is none.
const protocol::DueClock *clockOf(const protocol::Application &application, const char *id);

} // namespace ruqsat::test
