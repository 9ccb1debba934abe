#pragma once

#include "ctl/command.h"

namespace ruqsat::ctl {

/// `verify --qr TEXT`: what the QR code of a paper says, judged by the registry's public keys in
/// the --trust file. Needs no network, and so cannot say whether the paper is still in force. Exit
/// codes as of runVerify().
int runVerifyQr(const Arguments &arguments, Language language);

} // namespace ruqsat::ctl
