#include "gateway/http/message.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ruqsat::gateway::http {

QByteArray Request::header(QByteArrayView name) const
{
    const QByteArray wanted = name.toByteArray().toLower();
    for (const auto &[key, value] : headers) {
        if (key == wanted)
            return value;
    }
    return {};
}

void Response::addHeader(QByteArray name, QByteArray value)
{
    headers.emplaceBack(std::move(name), std::move(value));
}

Response Response::json(int status, QByteArray document)
{
    return {status,
            {{QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")}},
            std::move(document),
            {}};
}

Response Response::empty(int status)
{
    return {status, {}, {}, {}};
}

Response Response::file(QString path, QByteArray contentType)
{
    return {
        200, {{QByteArrayLiteral("Content-Type"), std::move(contentType)}}, {}, std::move(path)};
}

Response refusalAsJson(const Refusal &refusal)
{
    const QJsonObject object{{QStringLiteral("code"), failureName(refusal.code)},
                             {QStringLiteral("detail"), refusal.detail}};
    return Response::json(refusal.status, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace ruqsat::gateway::http
