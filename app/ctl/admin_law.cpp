#include "core/calendar.h"
#include "ctl/admin_command.h"
#include "ctl/admin_words.h"
#include "desk/law_file.h"

namespace ruqsat::ctl {
namespace {

using protocol::LawName;

QString dayText(const QDate &day)
{
    return day.toString(QStringLiteral("dd.MM.yyyy"));
}

QStringList cells(const desk::LawLine &line, Language language)
{
    const QString note = line.unconfirmed ? adminWord(AdminWord::Unconfirmed, language) : QString();
    const QString what =
        line.other.isValid()
            ? adminWord(AdminWord::InExchangeFor, language).arg(dayText(line.other))
        : line.text.isEmpty() ? line.title.in(language)
                              : line.text;
    return {dayText(line.date), lawLineWord(line.kind, language),
            what + (note.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(note))};
}

void printLines(const QList<desk::LawLine> &lines, Language language, const QString &mark = {})
{
    QList<QStringList> table;
    for (const desk::LawLine &line : lines)
        table.append(mark.isEmpty() ? cells(line, language)
                                    : QStringList{mark} + cells(line, language));
    for (const QString &text : columns(table))
        print(text);
}

void printDifference(const desk::LawDifference &difference, Language language)
{
    printLines(difference.removed, language, QStringLiteral("-"));
    printLines(difference.added, language, QStringLiteral("+"));
}

Result<void> showVersions(AdminCall &call, LawName name)
{
    const auto versions = await(call.session.client().lawVersions(name));
    if (!versions)
        return versions.failure();
    if (call.wantsJson()) {
        printJson(protocol::jsonList(versions->items));
        return {};
    }
    QList<QStringList> table{
        {adminWord(AdminWord::Version, call.language), adminWord(AdminWord::Time, call.language),
         adminWord(AdminWord::Actor, call.language), adminWord(AdminWord::Reason, call.language)}};
    for (const protocol::LawDocument &document : versions->items)
        table.append({QString::number(document.version),
                      document.changedAt.toTimeZone(WorkCalendar::zone())
                          .toString(QStringLiteral("dd.MM.yyyy HH:mm")),
                      document.changedBy ? document.changedBy->name.in(call.language) : QString(),
                      document.reason});
    for (const QString &line : columns(table))
        print(line);
    return {};
}

void printAnswer(AdminCall &call, const protocol::LawChangeAnswer &answer)
{
    if (call.wantsJson())
        printJson(answer.toJson());
    else
        print(adminWord(answer.request && !answer.document && call.word(1) == u"change"
                            ? AdminWord::WaitsForSecond
                            : AdminWord::Done,
                        call.language));
}

Result<void> changeLaw(AdminCall &call, LawName name)
{
    const auto document = await(call.session.client().lawDocument(name));
    if (!document)
        return document.failure();
    const Result<QJsonObject> content =
        desk::lawFromFile(name, document->content, call.value("--file"));
    if (!content)
        return content.failure();
    const Result<desk::LawDifference> difference =
        desk::lawDifference(name, document->content, *content);
    if (!difference)
        return difference.failure();
    const auto answer = await(
        call.session.client().putLaw(name, {document->version, *content, call.value("--reason")}));
    if (!answer)
        return answer.failure();
    if (!call.wantsJson())
        printDifference(*difference, call.language);
    printAnswer(call, *answer);
    return {};
}

/// The change that was looked at, which `show` names with what it would change: another one may
/// have taken its place since.
Result<void> decideLaw(AdminCall &call, LawName name, bool confirms)
{
    const auto answer = await(
        call.session.client().decideLaw(name, confirms, {call.word(2), call.value("--reason")}));
    if (!answer)
        return answer.failure();
    printAnswer(call, *answer);
    return {};
}

std::optional<Result<void>> runLaw(AdminCall &call, LawName name)
{
    const QString what = call.word(1);
    if (what == u"show")
        return showLaw(call, name);
    if (what == u"versions")
        return showVersions(call, name);
    if (what == u"change")
        return changeLaw(call, name);
    if ((what != u"confirm" && what != u"decline") || call.word(2).isEmpty())
        return std::nullopt;
    return decideLaw(call, name, what == u"confirm");
}

void printChain(AdminCall &call, const protocol::OfficeChain &chain)
{
    if (call.wantsJson()) {
        printJson(chain.toJson());
        return;
    }
    const Language language = call.language;
    QList<QStringList> table{
        {adminWord(AdminWord::Regulations, language), adminWord(AdminWord::Minutes, language),
         adminWord(AdminWord::Basis, language), adminWord(AdminWord::Reason, language)}};
    for (const protocol::ChainRule &rule : chain.rules) {
        QStringList minutes;
        for (const qint64 seconds : {rule.limits.registration, rule.limits.assignment,
                                     rule.limits.signing, rule.limits.sending})
            minutes.append(QString::number(seconds / 60));
        table.append({rule.regulation.isEmpty() ? adminWord(AdminWord::EveryOther, language)
                                                : rule.regulation,
                      minutes.join(u','),
                      adminWord(rule.byAct ? AdminWord::ByAct : AdminWord::ByPolicy, language),
                      rule.reason});
    }
    for (const QString &line : columns(table))
        print(line);
}

/// "15,120,120,15": registration, assignment, signing, sending.
std::optional<protocol::ChainPolicy> limitsFrom(const QString &minutes)
{
    constexpr int mostMinutes = 30 * 10 * 60;
    const QStringList parts = minutes.split(u',');
    if (parts.size() != 4)
        return std::nullopt;
    protocol::ChainPolicy limits;
    qint64 *const places[] = {&limits.registration, &limits.assignment, &limits.signing,
                              &limits.sending};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool isNumber = false;
        const int number = parts.at(i).trimmed().toInt(&isNumber);
        if (!isNumber || number < 0 || number > mostMinutes)
            return std::nullopt;
        *places[i] = number * 60LL;
    }
    return limits;
}

} // namespace

Result<void> showLaw(AdminCall &call, LawName name)
{
    const auto document =
        await(call.session.client().lawDocument(name, call.value("--version").toLongLong()));
    if (!document)
        return document.failure();
    if (call.wantsJson()) {
        printJson(document->toJson());
        return {};
    }
    const Result<QList<desk::LawLine>> lines = desk::lawLines(name, document->content);
    if (!lines)
        return lines.failure();
    printLines(*lines, call.language);
    if (!document->request)
        return {};
    print(QStringLiteral("%1: %2 · %3 · %4")
              .arg(adminWord(AdminWord::WaitsForSecond, call.language), document->request->id,
                   document->request->askedBy.name.in(call.language), document->request->reason));
    const auto difference =
        desk::lawDifference(name, document->content, document->request->content);
    if (!difference)
        return difference.failure();
    printDifference(*difference, call.language);
    return {};
}

std::optional<Result<void>> runCalendar(AdminCall &call)
{
    return runLaw(call, LawName::Calendar);
}

std::optional<Result<void>> runMci(AdminCall &call)
{
    return runLaw(call, LawName::Mci);
}

std::optional<Result<void>> runRoots(AdminCall &call)
{
    return runLaw(call, LawName::Roots);
}

std::optional<Result<void>> runPolicy(AdminCall &call)
{
    const QString what = call.word(1);
    const QString office = call.word(2);
    if ((what != u"show" && what != u"change") || office.isEmpty())
        return std::nullopt;
    const auto limits = limitsFrom(call.value("--minutes"));
    if (what == u"change" && !limits)
        return std::nullopt;
    auto chain = await(call.session.client().officeChain(office));
    if (!chain)
        return chain.failure();
    if (what == u"change") {
        protocol::ChainChange change{call.value("--regulation"), 0, *limits,
                                     call.value("--reason")};
        for (const protocol::ChainRule &rule : chain->rules) {
            if (rule.regulation == change.regulation)
                change.version = rule.version;
        }
        chain = await(call.session.client().putChain(office, change));
        if (!chain)
            return chain.failure();
    }
    printChain(call, *chain);
    return Result<void>();
}

} // namespace ruqsat::ctl
