#pragma once

#include <QHash>
#include <QMutex>
#include <QString>
#include <QWaitCondition>

namespace ruqsat::sandbox {

/// Faults that a test or a trainer switches on, per service: gateway, the databases behind it
/// (gbdul, gbdfl, enis, payment), ocsp, crl, tsa.
///   none · down (503) · hang · garbage · fault:SCE001 … · tryLater (ocsp)
/// and for an answer, each of which a client must refuse:
///   tampered · foreignSigner · replayed · skewed · huge (gateway)
///   otherOrganisation (gbdul) · otherPerson (gbdfl) · otherPower (enis) · otherPayment (payment)
/// or must accept: lowerCaseNamespace (gateway). "settled" (payment) ends what is under way.
class Outages final
{
public:
    /// False when there is no such service or no such outage of it.
    bool set(const QString &service, const QString &outage);
    QString of(const QString &service);
    bool is(const QString &service, const char *outage);
    /// Blocks for as long as the service hangs.
    void waitWhileHanging(const QString &service);
    /// Lets everything that hangs go, for good.
    void release();

private:
    QMutex m_mutex;
    QWaitCondition m_changed;
    QHash<QString, QString> m_outages;
    bool m_released = false;
};

} // namespace ruqsat::sandbox
