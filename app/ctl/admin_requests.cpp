#include "ctl/admin_command.h"
#include "ctl/admin_words.h"

// What waits for the second administrator: changes of accounts and of the law.
namespace ruqsat::ctl {
namespace {

/// Nothing for whoever reaches one office only: the law is every office's.
Result<QList<protocol::LawRequest>> lawRequests(AdminCall &call)
{
    const auto documents = await(call.session.client().lawDocuments());
    QList<protocol::LawRequest> waiting;
    if (!documents && documents.failure().code == FailureCode::OtherOffice)
        return waiting;
    if (!documents)
        return documents.failure();
    for (const protocol::LawDocument &document : documents->items) {
        if (document.request)
            waiting.append(*document.request);
    }
    return waiting;
}

template <typename T>
QStringList requestLine(const T &request, const QString &what, const QString &action,
                        Language language)
{
    return {request.id, what, action, request.askedBy.name.in(language), request.reason};
}

Result<void> listRequests(AdminCall &call)
{
    const auto law = lawRequests(call);
    if (!law)
        return law.failure();
    const auto accounts = await(call.session.client().accountRequests());
    if (!accounts)
        return accounts.failure();
    const Language language = call.language;
    if (call.wantsJson()) {
        QJsonArray all = protocol::jsonList(*law);
        for (const QJsonValue &each : protocol::jsonList(accounts->items))
            all.append(each);
        printJson(all);
        return {};
    }
    QList<QStringList> lines{
        {adminWord(AdminWord::Code, language), adminWord(AdminWord::Subject, language),
         adminWord(AdminWord::Action, language), adminWord(AdminWord::AskedBy, language),
         adminWord(AdminWord::Reason, language)}};
    for (const protocol::LawRequest &request : *law)
        lines.append(requestLine(request, protocol::wireName(request.name),
                                 protocol::wireName(protocol::UserAction::Change), language));
    for (const protocol::AccountRequest &request : accounts->items)
        lines.append(
            requestLine(request, request.login, protocol::wireName(request.action), language));
    for (const QString &line : columns(lines))
        print(line);
    return {};
}

template <typename T>
Result<void> tell(AdminCall &call, const Result<T> &answer)
{
    if (!answer)
        return answer.failure();
    if (call.wantsJson())
        printJson(answer->toJson());
    else
        print(adminWord(AdminWord::Done, call.language));
    return {};
}

Result<void> decideRequest(AdminCall &call, bool confirms)
{
    const QString id = call.word(2);
    const QString reason = call.value("--reason");
    const auto law = lawRequests(call);
    if (!law)
        return law.failure();
    desk::RegistryClient &client = call.session.client();
    for (const protocol::LawRequest &request : *law) {
        if (request.id == id)
            return tell(call, await(client.decideLaw(request.name, confirms, {id, reason})));
    }
    return tell(call, await(client.decideRequest(id, confirms, reason)));
}

} // namespace

std::optional<Result<void>> runRequests(AdminCall &call)
{
    const QString what = call.word(1);
    if (what == u"list")
        return listRequests(call);
    if ((what != u"confirm" && what != u"decline") || call.word(2).isEmpty())
        return std::nullopt;
    return decideRequest(call, what == u"confirm");
}

} // namespace ruqsat::ctl
