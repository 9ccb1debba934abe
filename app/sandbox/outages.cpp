#include "sandbox/outages.h"

#include <QStringList>

namespace ruqsat::sandbox {
namespace {

bool isFault(const QString &outage)
{
    return outage.size() == 12 && outage.startsWith(u"fault:SCE") && outage.mid(9).toUShort() > 0;
}

bool isKnown(const QString &service, const QString &outage)
{
    static const QStringList common = {QStringLiteral("none"), QStringLiteral("down"),
                                       QStringLiteral("hang"), QStringLiteral("garbage")};
    static const QStringList ofAnswer = {
        QStringLiteral("tampered"), QStringLiteral("foreignSigner"),
        QStringLiteral("replayed"), QStringLiteral("skewed"),
        QStringLiteral("huge"),     QStringLiteral("lowerCaseNamespace")};
    if (common.contains(outage))
        return true;
    if (service == u"ocsp")
        return outage == u"tryLater";
    if (service == u"gateway")
        return isFault(outage) || ofAnswer.contains(outage);
    static const QHash<QString, QString> others = {
        {QStringLiteral("gbdul"), QStringLiteral("otherOrganisation")},
        {QStringLiteral("gbdfl"), QStringLiteral("otherPerson")},
        {QStringLiteral("enis"), QStringLiteral("otherPower")},
        {QStringLiteral("payment"), QStringLiteral("otherPayment")}};
    if (service == u"payment" && outage == u"settled")
        return true;
    return others.contains(service) && (isFault(outage) || outage == others.value(service));
}

} // namespace

bool Outages::set(const QString &service, const QString &outage)
{
    static const QStringList services = {QStringLiteral("gateway"), QStringLiteral("gbdul"),
                                         QStringLiteral("gbdfl"),   QStringLiteral("enis"),
                                         QStringLiteral("payment"), QStringLiteral("ocsp"),
                                         QStringLiteral("crl"),     QStringLiteral("tsa")};
    if (!services.contains(service) || !isKnown(service, outage))
        return false;
    const QMutexLocker lock(&m_mutex);
    m_outages.insert(service, outage);
    m_changed.wakeAll();
    return true;
}

QString Outages::of(const QString &service)
{
    const QMutexLocker lock(&m_mutex);
    return m_outages.value(service, QStringLiteral("none"));
}

bool Outages::is(const QString &service, const char *outage)
{
    return of(service) == QLatin1String(outage);
}

void Outages::waitWhileHanging(const QString &service)
{
    const QMutexLocker lock(&m_mutex);
    while (!m_released && m_outages.value(service) == u"hang")
        m_changed.wait(&m_mutex);
}

void Outages::release()
{
    const QMutexLocker lock(&m_mutex);
    m_released = true;
    m_changed.wakeAll();
}

} // namespace ruqsat::sandbox
