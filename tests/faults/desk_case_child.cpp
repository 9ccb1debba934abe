// One case from the sign-in to the handed-over licence, at two desks, to be killed at any moment
// and started again:
//   desk_case_child WORLD FOLDER ORGANISATION
// Says each step on a line of its own; begins where the vault and the registry have the case.
#include "desk/support/wait.h"
#include "faults/case_steps.h"

#include <QCoreApplication>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

/// Shorter than a person's, so that a line that stalls is felt.
constexpr desk::Patience patience{1'000, 20'000};
constexpr int firstPauseMs = 100;

int give(const char *step, const Failure &failure)
{
    say(QStringLiteral("failed %1 %2 %3")
            .arg(QLatin1String(step), failureName(failure.code), failure.detail));
    return 1;
}

/// Signs the case, unless that is done, and waits for the registry's answer.
DeskPlayer::Outcome send(DeskPlayer &player, const DemoWorld &world, const QString &bin)
{
    const auto pending = player.desk().session()->inVault<QList<vault::OutboxItem>>(
        [](vault::Vault &vault) { return vault.outbox().pending(); });
    if (!ended(pending) || !pending.result())
        return Failure(FailureCode::VaultError);
    const auto items = pending.result();
    if (!items->isEmpty()) {
        for (const vault::OutboxItem &item : *items)
            say(QStringLiteral("signed %1 %2").arg(item.caseId, item.idempotencyKey));
    } else {
        if (const auto failure = fillStepByStep(player, bin))
            return failure;
        if (const auto failure = player.checkCertificate(QStringLiteral("operator")))
            return failure;
        sayWhatWasTyped(player.editor());
        say(QStringLiteral("signing"));
        if (const auto failure = player.signCase(world.pin()))
            return failure;
        say(QStringLiteral("signed %1 %2").arg(player.editor().caseId(), player.key()));
    }
    const desk::Outbox &outbox = *player.desk().outbox();
    const auto isOver = [&outbox] {
        return !outbox.entries().isEmpty() && outbox.waitingCount() == 0;
    };
    if (QTest::qWaitFor(isOver, 60'000))
        return {};
    for (const desk::OutboxEntry &entry : outbox.entries())
        say(QStringLiteral("failed outbox state=%1 activity=%2 attempts=%3 word=%4 %5 %6")
                .arg(int(entry.state))
                .arg(int(entry.activity))
                .arg(entry.attempts)
                .arg(entry.needsWord)
                .arg(entry.failure ? failureName(entry.failure->code) : QString(),
                     entry.failure ? entry.failure->detail : QString()));
    return DeskPlayer::timeUp("registration");
}

DeskPlayer::Outcome enter(DeskPlayer &player, const char *login)
{
    const auto failure = player.signIn(QString::fromLatin1(login));
    if (!failure)
        player.desk().client().setPatience(patience);
    return failure;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 4)
        return 2;
    const DemoWorld world(arguments.at(1));
    DeskPlayer centre(world, 1, arguments.at(2) + QStringLiteral("/centre"));
    say(QStringLiteral("open"));
    if (const auto failure = enter(centre, "aigul"))
        return give("sign-in", *failure);
    desk::Outbox &outbox = *centre.desk().outbox();
    outbox.setFirstPause(firstPauseMs);
    QObject::connect(&outbox, &desk::Outbox::changed, &outbox, [&outbox](const QString &key) {
        const auto entry = outbox.entry(key);
        if (entry->activity == desk::OutboxActivity::Submitting)
            say(QStringLiteral("submitting"));
        else if (entry->state == vault::OutboxState::Unknown)
            say(QStringLiteral("unknown"));
    });
    QObject::connect(&outbox, &desk::Outbox::refused, &outbox,
                     [](const QString &key, const Failure &why) {
                         say(QStringLiteral("refused ") + key);
                         give("sending", why);
                     });
    sayWhatWasRefused(*centre.desk().session());
    std::optional<protocol::Application> sent = acknowledgedIn(centre.desk());
    if (!sent) {
        const QString bin = world.organisation(arguments.at(3).toInt());
        if (const auto failure = send(centre, world, bin))
            return give("case", *failure);
        sent = acknowledgedIn(centre.desk());
        if (!sent)
            return give("registration", FailureCode::InternalError);
    }
    const auto request = centre.desk().session()->client().application(sent->id);
    if (!ended(request, 60'000) || !request.result())
        return give("case", request.isFinished() ? request.result().failure()
                                                 : DeskPlayer::timeUp("the case"));
    const QString caseId = request.result()->request.value(QLatin1String("caseId")).toString();
    say(QStringLiteral("acknowledged %1 %2").arg(caseId, sent->id));

    DeskPlayer office(world, 2, arguments.at(2) + QStringLiteral("/office"));
    if (const auto failure = enter(office, "yerlan"))
        return give("executor", *failure);
    if (const auto failure = decide(office, sent->id))
        return give("proposal", *failure);
    say(QStringLiteral("proposed"));
    office.signOut();
    if (const auto failure = enter(office, "nurlan"))
        return give("head", *failure);
    if (const auto failure = signResult(office, world, sent->id))
        return give("result", *failure);
    say(QStringLiteral("issued"));
    if (const auto failure = handOver(centre, sent->id))
        return give("hand-over", *failure);
    say(QStringLiteral("finished ") + caseId);
    return 0;
}
