#include "desk/registry_call.h"

// What the office does with a case before it is decided.
namespace ruqsat::desk {
namespace {

QString pathOf(const QString &id, const char *action)
{
    return QStringLiteral("/v1/applications/%1/").arg(id) + QLatin1String(action);
}

} // namespace

Later<protocol::Review> RegistryClient::keepReview(const QString &id,
                                                   const protocol::ReviewBody &body)
{
    Call call = Call::post(pathOf(id, "review"), body.toJson());
    call.verb = "PUT";
    return json<protocol::Review>(std::move(call));
}

Later<protocol::Application>
RegistryClient::checkCompleteness(const QString &id, const protocol::CompletenessBody &body)
{
    return json<protocol::Application>(Call::post(pathOf(id, "completeness"), body.toJson()));
}

Later<protocol::Application> RegistryClient::ask(const QString &id,
                                                 const protocol::QuestionBody &body)
{
    return json<protocol::Application>(Call::post(pathOf(id, "questions"), body.toJson()));
}

Later<protocol::Application> RegistryClient::recordAnswer(const QString &id,
                                                          const QString &questionId,
                                                          const protocol::AnswerBody &body)
{
    return json<protocol::Application>(Call::post(
        pathOf(id, "questions/") + questionId + QStringLiteral("/answer"), body.toJson()));
}

Later<protocol::Application> RegistryClient::recordReply(const QString &id,
                                                         const QString &questionId,
                                                         const protocol::AnswerBody &body)
{
    return json<protocol::Application>(Call::post(
        pathOf(id, "questions/") + questionId + QStringLiteral("/reply"), body.toJson()));
}

Later<protocol::Application> RegistryClient::continueReview(const QString &id, qint64 version)
{
    return json<protocol::Application>(
        Call::post(pathOf(id, "continue"), protocol::VersionBody{version}.toJson()));
}

} // namespace ruqsat::desk
