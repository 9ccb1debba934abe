#include "desk/administration.h"

namespace ruqsat::desk {
namespace {

constexpr int auditPage = 100;

} // namespace

Administration::Administration(RegistryClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void Administration::show(AdminSection section, const QString &q)
{
    m_section = section;
    m_q = q;
    m_next.clear();
    ask({});
}

void Administration::more()
{
    // What failed may be asked for again: the place is kept until its page is here.
    if (hasMore() && !m_loading)
        ask(m_next);
}

template <typename T>
void Administration::take(Later<protocol::AdminPage<T>> later, QList<T> &into)
{
    const quint64 run = ++m_run;
    m_loading = true;
    later.then(this, [this, run, &into](const Result<protocol::AdminPage<T>> &page) {
        if (run != m_run)
            return;
        m_loading = false;
        if (!page) {
            Q_EMIT failed(page.failure());
            return;
        }
        into += page->items;
        m_next = page->next;
        Q_EMIT changed();
    });
}

void Administration::ask(const QString &after)
{
    if (after.isEmpty()) {
        m_users.clear();
        m_devices.clear();
        m_offices.clear();
        m_requests.clear();
        m_law.clear();
    }
    RegistryClient::Query query{{QStringLiteral("limit"), QStringLiteral("100")}};
    // What waits is not searched.
    if (!m_q.isEmpty() && m_section != AdminSection::Requests)
        query.emplaceBack(QStringLiteral("q"), m_q);
    if (!after.isEmpty())
        query.emplaceBack(QStringLiteral("after"), after);
    switch (m_section) {
    case AdminSection::Users:
        take(m_client.adminUsers(query), m_users);
        return;
    case AdminSection::Devices:
        take(m_client.adminDevices(query), m_devices);
        return;
    case AdminSection::Offices:
        take(m_client.adminOffices(query), m_offices);
        return;
    case AdminSection::Requests:
        if (after.isEmpty())
            askLaw([this, query] { take(m_client.accountRequests(query), m_requests); });
        else
            take(m_client.accountRequests(query), m_requests);
        return;
    case AdminSection::Law:
        if (after.isEmpty())
            askLaw([this, query] { take(m_client.adminOffices(query), m_offices); });
        else
            take(m_client.adminOffices(query), m_offices);
        return;
    }
}

QList<protocol::LawRequest> Administration::lawRequests() const
{
    QList<protocol::LawRequest> waiting;
    for (const protocol::LawDocument &document : m_law) {
        if (document.request)
            waiting.append(*document.request);
    }
    return waiting;
}

template <typename Then>
void Administration::askLaw(Then then)
{
    const quint64 run = ++m_run;
    m_loading = true;
    const auto onLaw = [this, run, then](const Result<protocol::LawDocuments> &law) {
        if (run != m_run)
            return;
        // The law is every office's; who reaches one office only still has what is that one's.
        if (!law && law.failure().code != FailureCode::OtherOffice) {
            m_loading = false;
            Q_EMIT failed(law.failure());
            return;
        }
        if (law)
            m_law = law->items;
        then();
    };
    m_client.lawDocuments().then(this, onLaw);
}

AuditList::AuditList(RegistryClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void AuditList::show(const protocol::AuditFilter &filter)
{
    m_filter = filter;
    m_records.clear();
    m_next.clear();
    ask({});
}

void AuditList::more()
{
    // What failed may be asked for again: the place is kept until its page is here.
    if (hasMore() && !m_loading)
        ask(m_next);
}

void AuditList::ask(const QString &after)
{
    const quint64 run = ++m_run;
    m_loading = true;
    m_client.auditRecords(m_filter, auditPage, after)
        .then(this, [this, run](const Result<protocol::AuditRecordPage> &page) {
            if (run != m_run)
                return;
            m_loading = false;
            if (!page) {
                Q_EMIT failed(page.failure());
                return;
            }
            m_records += page->items;
            m_next = page->next;
            Q_EMIT changed();
        });
}

} // namespace ruqsat::desk
