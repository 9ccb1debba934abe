#pragma once

#include "core/localized.h"
#include "core/result.h"

#include <QHash>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace ruqsat::ctl {

/// What a command returns to the shell. `verify` has codes of its own.
enum ExitCode { Success = 0, Fault = 1, Usage = 64 };

/// One command, by its first word; `usage` is shown where the arguments make no sense.
struct Command
{
    const char *name;
    const char *usage;
    int (*run)(const QStringList &arguments);
};

/// Every command of the program, in the order of the help.
const QList<Command> &commands();

/// Arguments sorted into words ("check", "moos-393-3") and options ("--lang kk", "--json").
struct Arguments
{
    QStringList words;
    /// Of an option that is said again, value() is the last.
    QMultiHash<QString, QString> values;
    QStringList flags;

    /// Nothing where an option is unknown or lacks its value.
    static std::optional<Arguments>
    sort(const QStringList &arguments, const QStringList &valueNames, const QStringList &flagNames);
    bool has(const char *flag) const { return flags.contains(QLatin1String(flag)); }
    /// Of --lang, else English; nothing where it is no language of the product.
    std::optional<Language> language() const;
};

void print(const QString &line);
void printJson(const QJsonValue &value);
/// Code, words and detail to stderr; returns Fault.
int fail(const Failure &failure, Language language);
/// The usage of the command to stderr; returns Usage.
int showUsage(const char *name);

} // namespace ruqsat::ctl
