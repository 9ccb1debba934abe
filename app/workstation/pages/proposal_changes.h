#pragma once

#include "core/regulation.h"
#include "protocol/application.h"

#include <QStringList>

namespace ruqsat::workstation {

/// How the proposal differs from the one that was sent back, a line each, or that it does not;
/// empty where none was sent back. `regulation`: null where this desk does not know it.
QStringList changesSinceReturn(const protocol::Application &application,
                               const Regulation *regulation, Language language);
/// What happened to the case since it was proposed, beside the preparing of its paper.
QStringList eventsSinceProposal(const protocol::Application &application, Language language);
/// Both: what the signer has to know before the signature.
QStringList proposalChanges(const protocol::Application &application, const Regulation *regulation,
                            Language language);

} // namespace ruqsat::workstation
