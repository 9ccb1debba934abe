#pragma once

#include "registry/support/registry_world.h"

namespace ruqsat::test {

/// What a desk's player reads of this world, put into `folder`: world.json with these people (as in
/// RegistryWorld::demoUser()), organisations.json, and desk-1.json and desk-2.json, which know the
/// registries at these ports. False where a file cannot be written.
bool writeDeskFolder(const RegistryWorld &world, const QString &folder, const QStringList &people,
                     const QList<quint16> &ports);
/// The registry keeps its port over every restart from now on, as its desks need it to.
bool keepPort(RegistryWorld &world);

} // namespace ruqsat::test
