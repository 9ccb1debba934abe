#include "ctl/admin_command.h"
#include "ctl/audit_command.h"
#include "ctl/calendar_command.h"
#include "ctl/command.h"
#include "ctl/regulations_command.h"
#include "ctl/vault_command.h"
#include "ctl/verify_command.h"

#include <QCoreApplication>

#include <sys/resource.h>

namespace ruqsat::ctl {

const QList<Command> &commands()
{
    static const QList<Command> table = {
        {"regulations", regulationsUsage, runRegulations},
        {"calendar", calendarUsage, runCalendar},
        {"verify", verifyUsage, runVerify},
        {"vault", vaultUsage, runVault},
        {"admin", adminUsage, runAdmin},
        {"audit", auditUsage, runAudit},
    };
    return table;
}

} // namespace ruqsat::ctl

int main(int argc, char **argv)
{
    using namespace ruqsat::ctl;
    // A core dump would hold passwords and what a vault holds.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ruqsatctl"));
    const QStringList arguments = QCoreApplication::arguments();
    const QString wanted = arguments.value(1);
    for (const Command &command : commands()) {
        if (wanted == QLatin1String(command.name))
            return command.run(arguments.sliced(2));
    }
    for (const Command &command : commands())
        showUsage(command.name);
    return wanted == QLatin1String("--help") ? Success : Usage;
}
