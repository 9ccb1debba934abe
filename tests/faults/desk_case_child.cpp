// A desk that signs one case and sends it, to be killed at any moment and started again:
//   desk_case_child WORLD VAULT ORGANISATION
// Says each step on a line of its own: "signing", "signed CASE", "acknowledged CASE NUMBER".
#include "desk/receipt.h"
#include "desk/support/desk_player.h"
#include "desk/support/wait.h"

#include <QCoreApplication>

#include <cstdio>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

int give(const char *step, const Failure &failure)
{
    say(QStringLiteral("failed %1 %2 %3")
            .arg(QLatin1String(step), failureName(failure.code), failure.detail));
    return 1;
}

/// The case that the desk holds from before: registered, or signed and on its way.
bool sayAcknowledged(DeskPlayer &player)
{
    const auto kept = desk::keptReceipts(*player.desk().session(), 10);
    if (!ended(kept) || !kept.result() || kept.result()->isEmpty())
        return false;
    const desk::KeptReceipt receipt = kept.result()->first();
    say(QStringLiteral("acknowledged %1 %2")
            .arg(receipt.request.caseId, receipt.application.number));
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 4)
        return 2;
    const DemoWorld world(arguments.at(1));
    DeskPlayer player(world, 1, arguments.at(2));
    if (const auto failure = player.signIn(QStringLiteral("aigul")))
        return give("sign-in", *failure);

    if (sayAcknowledged(player))
        return 0;
    const auto pending = player.desk().session()->inVault<QList<vault::OutboxItem>>(
        [](vault::Vault &vault) { return vault.outbox().pending(); });
    if (!ended(pending) || !pending.result())
        return give("outbox", FailureCode::VaultError);
    if (!pending.result()->isEmpty()) {
        say(QStringLiteral("signed ") + pending.result()->first().caseId);
    } else {
        if (const auto failure = player.fillCase(world.organisation(arguments.at(3).toInt())))
            return give("case", *failure);
        if (const auto failure = player.checkCertificate(QStringLiteral("operator")))
            return give("certificate", *failure);
        say(QStringLiteral("signing"));
        if (const auto failure = player.signCase(world.pin()))
            return give("signature", *failure);
        say(QStringLiteral("signed ") + player.editor().caseId());
    }
    const bool registered =
        QTest::qWaitFor([&] { return player.desk().outbox()->waitingCount() == 0; }, 60'000);
    if (!registered)
        return give("registration", DeskPlayer::timeUp("registration"));
    return sayAcknowledged(player) ? 0 : give("registration", FailureCode::InternalError);
}
