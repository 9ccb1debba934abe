#include "ctl/admin_command.h"
#include "ctl/admin_words.h"
#include "ctl/time_text.h"
#include "desk/account_review.h"

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
    const auto accounts = everyPage<protocol::AccountRequest>(
        {}, [&call](const auto &query) { return call.session.client().accountRequests(query); });
    if (!accounts)
        return accounts.failure();
    const Language language = call.language;
    if (call.wantsJson()) {
        QJsonArray all = protocol::jsonList(*law);
        for (const QJsonValue &each : protocol::jsonList(*accounts))
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
    for (const protocol::AccountRequest &request : *accounts)
        lines.append(
            requestLine(request, request.login, protocol::wireName(request.action), language));
    for (const QString &line : columns(lines))
        print(line);
    return {};
}

QString fieldCell(const protocol::AccountProfile &profile, protocol::ProfileField field,
                  const QString &officeName, Language language)
{
    using protocol::ProfileField;
    const QString text = protocol::profileText(profile, field);
    if (field == ProfileField::Role)
        return roleWord(profile.role, language);
    if (field == ProfileField::Office)
        return QStringLiteral("%1 (%2)").arg(officeName, text);
    if (field == ProfileField::WholeRegistry)
        return adminWord(profile.wholeRegistry ? AdminWord::Yes : AdminWord::OwnOfficeOnly,
                         language);
    if (field == ProfileField::TokenSerial && text.isEmpty())
        return adminWord(AdminWord::AnyCertificate, language);
    return text.isEmpty() ? QStringLiteral("-") : text;
}

void printChanged(const desk::AccountReview &review, Language language)
{
    const QList<protocol::ProfileField> changed = review.changed();
    if (changed.isEmpty())
        return;
    QList<QStringList> table{{adminWord(AdminWord::Subject, language),
                              adminWord(AdminWord::Before, language),
                              adminWord(AdminWord::After, language)}};
    for (const protocol::ProfileField field : changed)
        table.append(
            {profileFieldWord(field, language),
             review.account ? fieldCell(review.account->profile, field,
                                        review.account->officeName.in(language), language)
                            : QString(),
             fieldCell(*review.request.profile, field, review.office.in(language), language)});
    for (const QString &line : columns(table))
        print(line);
}

void printReview(const desk::AccountReview &review, Language language)
{
    const protocol::AccountRequest &request = review.request;
    const auto line = [language](AdminWord word, const QString &text) {
        print(QStringLiteral("%1: %2").arg(adminWord(word, language), text));
    };
    line(AdminWord::Code, request.id);
    line(AdminWord::Login, request.login);
    if (review.account) {
        line(AdminWord::Name, review.account->profile.name.in(language));
        line(AdminWord::Role, roleWord(review.account->profile.role, language));
    }
    line(AdminWord::Office, request.office.in(language));
    line(AdminWord::Action, protocol::wireName(request.action));
    line(AdminWord::Reason, request.reason);
    line(AdminWord::AskedBy,
         request.askedBy.name.in(language) + QStringLiteral(", ") + dateTimeText(request.askedAt));
    line(AdminWord::ConfirmBy,
         QStringLiteral("%1, %2").arg(dateTimeText(request.until), confirmationTermText(language)));
    printChanged(review, language);
}

QJsonObject reviewJson(const desk::AccountReview &review)
{
    QJsonArray changes;
    for (const protocol::ProfileField field : review.changed()) {
        QJsonObject change{{"field", protocol::wireName(field)},
                           {"after", protocol::profileText(*review.request.profile, field)}};
        if (review.account)
            change.insert(QStringLiteral("before"),
                          protocol::profileText(review.account->profile, field));
        changes.append(change);
    }
    QJsonObject json{{"request", review.request.toJson()}, {"changes", changes}};
    if (review.account)
        json.insert(QStringLiteral("account"), review.account->toJson());
    return json;
}

Result<void> showRequest(AdminCall &call)
{
    const QString id = call.word(2);
    const auto law = lawRequests(call);
    if (!law)
        return law.failure();
    for (const protocol::LawRequest &request : *law) {
        if (request.id == id)
            return showLaw(call, request.name);
    }
    const auto review = await(desk::accountReview(call.session.client(), id));
    if (!review)
        return review.failure();
    if (call.wantsJson())
        printJson(reviewJson(*review));
    else
        printReview(*review, call.language);
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
    if (what == u"show" && !call.word(2).isEmpty())
        return showRequest(call);
    if ((what != u"confirm" && what != u"decline") || call.word(2).isEmpty())
        return std::nullopt;
    return decideRequest(call, what == u"confirm");
}

} // namespace ruqsat::ctl
