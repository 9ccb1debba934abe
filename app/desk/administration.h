#pragma once

#include "desk/registry_client.h"

#include <QObject>

namespace ruqsat::desk {

enum class AdminSection { Users, Devices, Offices, Requests, Law };

/// What an administrator looks at: one list at a time, page by page as it is scrolled. What is
/// asked later wins, whatever answers first.
class Administration final : public QObject
{
    Q_OBJECT

public:
    explicit Administration(RegistryClient &client, QObject *parent = nullptr);

    AdminSection section() const { return m_section; }
    /// From the beginning; `q`: beginning of a code, login, IIN, or of words of a name.
    void show(AdminSection section, const QString &q);
    void refresh() { show(m_section, m_q); }
    bool hasMore() const { return !m_next.isEmpty(); }
    void more();
    bool isLoading() const { return m_loading; }

    // Of the section that is shown; the others are empty.
    const QList<protocol::AdminUser> &users() const { return m_users; }
    const QList<protocol::AdminDevice> &devices() const { return m_devices; }
    const QList<protocol::AdminOffice> &offices() const { return m_offices; }
    const QList<protocol::AccountRequest> &requests() const { return m_requests; }
    /// Changes of the law that wait, without their contents; beside requests().
    QList<protocol::LawRequest> lawRequests() const;
    /// Documents of the law, empty for whoever reaches one office only; offices() are the providers
    /// whose chain may be looked at.
    const QList<protocol::LawDocument> &law() const { return m_law; }

Q_SIGNALS:
    void changed();
    void failed(const Failure &failure);

private:
    void ask(const QString &after);
    /// Documents of the law, then what else the section shows.
    template <typename Then>
    void askLaw(Then then);
    template <typename T>
    void take(Later<protocol::AdminPage<T>> later, QList<T> &into);

    RegistryClient &m_client;
    AdminSection m_section = AdminSection::Users;
    QString m_q;
    QString m_next;
    quint64 m_run = 0;
    bool m_loading = false;
    QList<protocol::AdminUser> m_users;
    QList<protocol::AdminDevice> m_devices;
    QList<protocol::AdminOffice> m_offices;
    QList<protocol::AccountRequest> m_requests;
    QList<protocol::LawDocument> m_law;
};

/// The rows of an auditor's question, page by page.
class AuditList final : public QObject
{
    Q_OBJECT

public:
    explicit AuditList(RegistryClient &client, QObject *parent = nullptr);

    void show(const protocol::AuditFilter &filter);
    bool hasMore() const { return !m_next.isEmpty(); }
    void more();
    bool isLoading() const { return m_loading; }
    /// Of the last show().
    const protocol::AuditFilter &filter() const { return m_filter; }
    const QList<protocol::AuditRecord> &records() const { return m_records; }

Q_SIGNALS:
    void changed();
    void failed(const Failure &failure);

private:
    void ask(const QString &after);

    RegistryClient &m_client;
    protocol::AuditFilter m_filter;
    QString m_next;
    quint64 m_run = 0;
    bool m_loading = false;
    QList<protocol::AuditRecord> m_records;
};

} // namespace ruqsat::desk
