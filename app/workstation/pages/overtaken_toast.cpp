#include "workstation/pages/overtaken_toast.h"

#include "desk/desk.h"
#include "desk/licence_signing.h"
#include "workstation/words/faster_words.h"
#include "workstation/words/languages.h"

#include <QCoreApplication>

#include <utility>

namespace ruqsat::workstation {
namespace {

struct OvertakenToast
{
    Q_DECLARE_TR_FUNCTIONS(OvertakenToast)
};

} // namespace

void toastFaster(const PageContext &context, const protocol::Application &now,
                 std::function<QString()> action, std::function<void()> run)
{
    context.go.toastWarning(
        [now, self = context.desk.session()->user(), &desk = context.desk,
         &languages = context.languages] {
            return fasterText(now, self, desk.clock().now(), languages.current());
        },
        std::move(action), std::move(run));
}

void toastFaster(const PageContext &context, const protocol::LicenceLife &now,
                 std::function<QString()> action, std::function<void()> run)
{
    context.go.toastWarning(
        [now, self = context.desk.session()->user(), &desk = context.desk] {
            return fasterText(now, self, desk.clock().now());
        },
        std::move(action), std::move(run));
}

void toastLeftAct(const PageContext &context, const Failure &failure,
                  const protocol::Application &application, PageId page)
{
    const auto words = [number = application.number] {
        return OvertakenToast::tr("Open %1", "button of a message: %1 is the number of a case")
            .arg(number);
    };
    const auto open = [&go = context.go, page, id = application.id] { go.open(page, id); };
    if (failure.code == FailureCode::VersionStale)
        toastFaster(context, application, words, open);
    else
        context.go.toastFailure(failure, words, open);
}

void toastLeftAct(const PageContext &context, const Failure &failure,
                  const desk::LicenceSigning &left, const QString &subject)
{
    const auto words = [number = left.life().licence.number] {
        return OvertakenToast::tr("Open %1", "button of a message: %1 is the number of a licence")
            .arg(number);
    };
    const auto open = [&go = context.go, subject] { go.open(PageId::LicenceAct, subject); };
    if (left.isOvertaken())
        toastFaster(context, left.life(), words, open);
    else
        context.go.toastFailure(failure, words, open);
}

} // namespace ruqsat::workstation
