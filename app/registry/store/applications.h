#pragma once

#include "protocol/application.h"
#include "protocol/error.h"
#include "registry/store/database.h"

namespace ruqsat::registry::store {

/// An application with what the wire does not show.
struct ApplicationRecord
{
    protocol::Application application;
    QString officeId;   ///< where it was handed in
    QString providerId; ///< who decides
    QString caseId;
    QByteArray request;   ///< as signed
    QByteArray signature; ///< DER CMS
    QString registeredByIin;
    QString executorIin;
    QString proposedByIin;
    bool returned = false;
    protocol::CurrentVersion current;
};

/// "2026-11-000001" from the month's counter, which no failed transaction advances.
Result<QString> nextApplicationNumber(Transaction &in, const QDate &day);

Result<void> addApplication(Transaction &in, const ApplicationRecord &record,
                            const protocol::Actor &by, const QString &note);

/// With history, attachments and result. `forUpdate` holds the row until the transaction ends.
/// Fails with notFound.
Result<ApplicationRecord> loadApplication(Transaction &in, const QString &id, bool forUpdate);

/// Writes what can change, with the next version, and one line of history.
Result<void> changeApplication(Transaction &in, ApplicationRecord &record,
                               const protocol::Actor &by, Action action, const QString &note,
                               const QDateTime &now);

/// In review or later, with a clock that stands still: the applicant's answer is there, and the end
/// of the term could not be counted.
Result<QStringList> casesWithUncountedTerms(Transaction &in);
/// Leaves the version as it is: no person did it.
Result<void> setClocks(Transaction &in, const QString &id, const QList<protocol::DueClock> &clocks);

struct Submitted
{
    QString officeId;
    QByteArray bodySha256;
    QString applicationId;
    QByteArray answer;
    QString deviceId = QString(); ///< the desk it came from; findSubmission() leaves it empty
};
Result<std::optional<Submitted>> findSubmission(Transaction &in, const QString &key);
/// Holds the key until the transaction ends, whether it is known or not.
Result<void> lockKey(Transaction &in, const QString &key);
Result<void> addSubmission(Transaction &in, const QString &key, const Submitted &submission);

struct PendingPayment
{
    QString applicationId;
    QByteArray request; ///< as signed
    QDateTime registeredAt;
};
/// Where a walk through the pending payments has got to; from the beginning where it is empty.
struct PaymentPlace
{
    QDateTime registeredAt = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    QString applicationId = QStringLiteral("00000000-0000-0000-0000-000000000000");
};
/// Those behind `after`, oldest first.
Result<QList<PendingPayment>> pendingPayments(Transaction &in, const PaymentPlace &after,
                                              int limit);
Result<void> setPayment(Transaction &in, const QString &applicationId,
                        const protocol::PaymentVerdict &verdict);

} // namespace ruqsat::registry::store
