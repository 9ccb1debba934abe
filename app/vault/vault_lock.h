#pragma once

#include "core/result.h"

#include <QString>

#include <memory>

namespace ruqsat::vault {

/// Held while a vault is in use. A file lock of the kernel, so a killed process leaves none behind.
class VaultLock final
{
public:
    /// Fails with vaultBusy while another process, or this one, holds it; vaultReadOnly,
    /// vaultError.
    static Result<std::unique_ptr<VaultLock>> take(const QString &file);
    ~VaultLock();
    VaultLock(const VaultLock &) = delete;
    VaultLock &operator=(const VaultLock &) = delete;

private:
    explicit VaultLock(int descriptor);
    int m_descriptor;
};

} // namespace ruqsat::vault
