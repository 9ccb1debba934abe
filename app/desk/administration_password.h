#pragma once

#include "core/secret.h"
#include "desk/async.h"
#include "protocol/admin.h"

namespace ruqsat::desk {

/// What an administrator gives for one time: "k7qm-2xvd-9h4t-pz6c", 79 random bits without letters
/// and digits that look alike.
Secret newOneTimePassword();

/// What the registry keeps of a password (1 … 1,024 bytes of UTF-8 in NFC), with a salt of its own.
/// Takes about 155 ms in the thread pool.
Later<protocol::PasswordVerifier> verifierOf(const Secret &password);

/// A password that a person chooses: at least twelve characters, and of more than one kind.
bool isGoodPassword(const QString &password);

} // namespace ruqsat::desk
