#pragma once

#include "workstation/shell/page.h"

namespace ruqsat::protocol {
struct Application;
}

/// What a page says of an act that a colleague, the portal or an earlier try came before, or that
/// ended after the page had turned to another case.
namespace ruqsat::workstation {

/// Who was faster, as fasterText() says it in the language of the moment.
void toastFaster(const PageContext &context, const protocol::Application &now,
                 std::function<QString()> action = {}, std::function<void()> run = {});
/// An act on `application` that was left on `page` has failed: its button leads back there. For a
/// stale version it is told who was faster instead.
void toastLeftAct(const PageContext &context, const Failure &failure,
                  const protocol::Application &application, PageId page);

} // namespace ruqsat::workstation
