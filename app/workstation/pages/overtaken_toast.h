#pragma once

#include "workstation/shell/page.h"

namespace ruqsat::protocol {
struct Application;
struct LicenceLife;
} // namespace ruqsat::protocol

namespace ruqsat::desk {
class LicenceSigning;
}

/// What a page says of an act that a colleague, the portal or an earlier try came before, or that
/// ended after the page had turned to another case or licence.
namespace ruqsat::workstation {

/// Who was faster, as fasterText() says it in the language of the moment.
void toastFaster(const PageContext &context, const protocol::Application &now,
                 std::function<QString()> action = {}, std::function<void()> run = {});
void toastFaster(const PageContext &context, const protocol::LicenceLife &now,
                 std::function<QString()> action = {}, std::function<void()> run = {});
/// An act on `application` that was left on `page` has failed: its button leads back there. For a
/// stale version it is told who was faster instead.
void toastLeftAct(const PageContext &context, const Failure &failure,
                  const protocol::Application &application, PageId page);
/// The same of an act on a licence, whose page is entered with `subject` for it.
void toastLeftAct(const PageContext &context, const Failure &failure,
                  const desk::LicenceSigning &left, const QString &subject);

} // namespace ruqsat::workstation
