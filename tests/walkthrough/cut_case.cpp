#include "walkthrough/cut_case.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>
#include <csignal>

namespace ruqsat::walk {

namespace {

constexpr int childLimitSeconds = 240;

int registeredFor(Walk &walk, const QString &bin)
{
    Hand &hand = walk.centre().hand();
    const auto answer = walk.centre().desk().session()->client().applications(protocol::Queue::Mine,
                                                                              200, QString());
    hand.until("the registry answers", [&answer] { return answer.isFinished(); });
    const Result<protocol::ApplicationPage> page = answer.result();
    if (!page)
        throw StepFailure{failureName(page.failure().code)};
    return static_cast<int>(
        std::count_if(page->items.begin(), page->items.end(),
                      [&bin](const auto &summary) { return summary.applicant.number == bin; }));
}

} // namespace

void playCutCase(Walk &walk, const QString &worldFile, const QString &folder)
{
    walk.nextCase();
    const QString bin = walk.world().knownBin(2);
    walk.step(QStringLiteral("cut: the workstation is killed after the signature"), [&] {
        walk.centre().signOut();
        walk.closeCentre();
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedChannels);
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--world"), worldFile, QStringLiteral("--out"), folder,
                     QStringLiteral("--cut"), bin});
        if (!child.waitForFinished(childLimitSeconds * 1000)) {
            child.kill();
            child.waitForFinished();
            throw StepFailure{QStringLiteral("the child did not end")};
        }
        if (child.exitStatus() != QProcess::CrashExit || child.exitCode() != SIGKILL)
            throw StepFailure{
                QStringLiteral("the child was not killed, it ended with %1").arg(child.exitCode())};
    });
    walk.step(QStringLiteral("cut: started again, the case is registered once"), [&] {
        walk.centre().signIn(walk.world().person(QStringLiteral("operator")));
        desk::Outbox *outbox = walk.centre().desk().outbox();
        Hand &hand = walk.centre().hand();
        hand.until(
            "nothing is left to send",
            [outbox] { return !outbox->entries().isEmpty() && outbox->waitingCount() == 0; }, 60);
        const int count = registeredFor(walk, bin);
        if (count != 1)
            throw StepFailure{QStringLiteral("registered %1 times").arg(count)};
    });
}

void playUntilKilled(Walk &walk, const QString &bin)
{
    const OperatorCase play{QStringLiteral("cut"), bin, false};
    walk.step(QStringLiteral("cut: the operator signs in"),
              [&] { walk.centre().signIn(walk.world().person(QStringLiteral("operator"))); });
    const auto step = [&walk, &play](const char *name, auto run) {
        walk.step(QStringLiteral("cut: ") + QString::fromLatin1(name), [&] { run(walk, play); });
    };
    step("choose the service", chooseService);
    step("look the applicant up", lookUpApplicant);
    step("fill the form in", fillApplication);
    step("add the documents", addDocuments);
    if (walk.step(QStringLiteral("cut: sign"), [&] { signApplication(walk, play); }))
        std::raise(SIGKILL);
}

} // namespace ruqsat::walk
