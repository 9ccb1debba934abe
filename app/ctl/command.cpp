#include "ctl/command.h"

#include "core/failure_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <cstdio>

namespace ruqsat::ctl {
namespace {

void writeLine(std::FILE *to, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to);
}

} // namespace

std::optional<Arguments> Arguments::sort(const QStringList &arguments,
                                         const QStringList &valueNames,
                                         const QStringList &flagNames)
{
    Arguments sorted;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &each = arguments.at(i);
        if (flagNames.contains(each)) {
            sorted.flags.append(each);
        } else if (valueNames.contains(each) && i + 1 < arguments.size()) {
            sorted.values.insert(each, arguments.at(++i));
        } else if (each.startsWith(QLatin1String("--"))) {
            return std::nullopt;
        } else {
            sorted.words.append(each);
        }
    }
    return sorted;
}

std::optional<Language> Arguments::language() const
{
    const QString wanted = values.value(QStringLiteral("--lang"), QStringLiteral("en"));
    for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
        if (languageCode(language) == wanted)
            return language;
    }
    return std::nullopt;
}

void print(const QString &line)
{
    writeLine(stdout, line);
}

void printJson(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    const QByteArray bytes = document.toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

int fail(const Failure &failure, Language language)
{
    const FailureText text = failureText(failure.code, language);
    writeLine(stderr, QStringLiteral("%1: %2").arg(failureName(failure.code), text.title));
    writeLine(stderr, text.explanation + QLatin1Char(' ') + text.nextStep);
    if (!failure.detail.isEmpty())
        writeLine(stderr, failure.detail);
    return Fault;
}

int showUsage(const char *name)
{
    for (const Command &command : commands()) {
        if (QLatin1String(command.name) == QLatin1String(name))
            writeLine(stderr, QString::fromUtf8(command.usage));
    }
    return Usage;
}

} // namespace ruqsat::ctl
