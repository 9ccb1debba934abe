#pragma once

#include "desk/registry_client.h"
#include "protocol/account_difference.h"

namespace ruqsat::desk {

/// A change of an account that waits for the second administrator, beside what it changes.
struct AccountReview
{
    protocol::AccountRequest request;
    std::optional<protocol::AdminUser> account; ///< as it stands; nothing where it is to be made
    LocalizedText office; ///< name of the one in the request's profile; empty without a profile

    /// In the order of the form; empty where no profile changes.
    QList<protocol::ProfileField> changed() const;
};

/// All of it or nothing, so that nobody confirms what was not shown. Fails with notFound where the
/// change does not wait any more, and with what the registry answers.
Later<AccountReview> accountReview(RegistryClient &client, const QString &requestId);

} // namespace ruqsat::desk
