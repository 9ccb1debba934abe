#pragma once

#include "registry/support/registry_world.h"

namespace ruqsat::test {

/// Somebody else's transaction, which has done its statement and does not end before it is told to,
/// or with the object.
class HeldTransaction final
{
public:
    HeldTransaction(const RegistryWorld &world, const QByteArray &statement);
    ~HeldTransaction() { commit(); }
    HeldTransaction(const HeldTransaction &) = delete;
    HeldTransaction &operator=(const HeldTransaction &) = delete;

    /// Whether the statement is done.
    bool isHeld() const { return m_isHeld; }
    /// How many wait for a lock.
    int waiting() const;
    void commit();

private:
    const RegistryWorld &m_world;
    QProcess m_psql;
    bool m_isHeld = false;
};

} // namespace ruqsat::test
