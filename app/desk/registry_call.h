#pragma once

// The inside of RegistryClient, for the files that hold its methods.
#include "desk/http_call.h"
#include "desk/registry_client.h"

#include <QCryptographicHash>
#include <QFutureWatcher>
#include <QUrlQuery>

#include <algorithm>

namespace ruqsat::desk {

inline constexpr qint64 largestPaper = 20 * 1024 * 1024;
inline constexpr qint64 largestJsonAnswer = 8 * 1024 * 1024;
/// How much more time a state database behind the gateway, or the rendering of a paper, gets.
inline constexpr int slowFactor = 3;
/// 20 MiB over a slow line.
inline constexpr int totalOfTransferMs = 600'000;

/// Tells one token from another without keeping it.
inline QByteArray markOf(const Secret &token)
{
    return QCryptographicHash::hash(token.view(), QCryptographicHash::Sha256);
}

struct RegistryClient::Call
{
    QByteArray verb;
    QString path;
    QUrlQuery query;
    QByteArray body;
    QByteArray contentType;
    QList<std::pair<QByteArray, QByteArray>> headers;
    bool changes = false;
    bool withToken = true;
    bool transfer = false;  ///< bytes that may be many: progress, and more time
    bool anyDevice = false; ///< answered to every certificate of the authority
    bool slow = false;      ///< the registry itself has to wait for somebody
    Patience patience;
    qsizetype serversTried = 0;
    QByteArray tokenMark; ///< of the token that it was sent with

    static Call get(const QString &path)
    {
        Call call;
        call.verb = "GET";
        call.path = path;
        return call;
    }
    static Call post(const QString &path, const QJsonObject &body)
    {
        Call call;
        call.verb = "POST";
        call.path = path;
        call.body = protocol::compactJson(body);
        call.contentType = "application/json";
        call.changes = true;
        return call;
    }
};

template <typename T>
void RegistryClient::send(std::shared_ptr<Call> call, std::shared_ptr<QPromise<Result<T>>> promise,
                          std::function<Result<T>(const QByteArray &)> read)
{
    HttpRequest request;
    request.verb = call->verb;
    request.url = m_urls.at(m_url);
    request.url.setPath(request.url.path() + call->path);
    request.url.setQuery(call->query);
    request.headers = call->headers;
    request.headers.emplaceBack("Accept", "application/json, application/pdf, */*");
    if (!call->contentType.isEmpty())
        request.headers.emplaceBack("Content-Type", call->contentType);
    if (call->withToken && !m_token.isEmpty())
        request.headers.emplaceBack("Authorization", "Bearer " + m_token.view().toByteArray());
    call->tokenMark = markOf(m_token);
    request.body = call->body;
    request.changes = call->changes;
    request.largestAnswer = call->transfer ? largestPaper : largestJsonAnswer;
    request.silenceMs = call->patience.silenceMs;
    request.totalMs = call->patience.totalMs;

    auto *exchange = new HttpCall(m_network, m_tls, std::move(request), this);
    auto *watcher = new QFutureWatcher<Result<T>>(exchange);
    connect(watcher, &QFutureWatcherBase::canceled, exchange, [exchange, promise] {
        // The answer may have come while this was on its way; finishing twice runs what follows
        // twice.
        if (!promise->future().isFinished())
            promise->finish();
        exchange->abandon();
    });
    watcher->setFuture(promise->future());

    HttpCall::Progressed progressed;
    if (call->transfer) {
        progressed = [promise](qint64 done, qint64 total) {
            if (promise->future().progressMaximum() != total)
                promise->setProgressRange(0, static_cast<int>(total));
            promise->setProgressValue(static_cast<int>(done));
        };
    }
    exchange->start(
        [this, call, promise, read, server = m_url](const HttpAnswer &answer) {
            if (answer.failure) {
                leaveServer(server, answer.failure->code);
                // Where nothing was sent, or nothing is changed, the next one may be asked without
                // a risk.
                const bool isSafe = answer.failure->code == FailureCode::RegistryUnreachable ||
                                    answer.failure->code == FailureCode::RegistryTimeout;
                if (isSafe && ++call->serversTried < m_urls.size() && !promise->isCanceled()) {
                    send<T>(call, promise, read);
                    return;
                }
                Q_EMIT failedToReach(answer.failure->code);
                promise->addResult(*answer.failure);
            } else {
                const bool isGood = answer.status >= 200 && answer.status < 300;
                if (isGood && !call->anyDevice)
                    Q_EMIT deviceAdmitted();
                Q_EMIT reached();
                promise->addResult(isGood ? read(answer.body)
                                          : Result<T>(judge(*call, answer.body, answer.status)));
            }
            promise->finish();
        },
        progressed);
}

template <typename T>
Later<T> RegistryClient::perform(Call call, std::function<Result<T>(const QByteArray &)> read)
{
    call.patience = m_patience;
    if (call.slow) {
        call.patience.silenceMs *= slowFactor;
        call.patience.totalMs *= slowFactor;
    }
    if (call.transfer)
        call.patience.totalMs = std::max(call.patience.totalMs, totalOfTransferMs);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Later<T> future(promise->future());
    send<T>(std::make_shared<Call>(std::move(call)), promise, std::move(read));
    return future;
}

template <typename T>
Later<T> RegistryClient::json(Call call)
{
    return perform<T>(std::move(call),
                      [](const QByteArray &body) { return protocol::parseAnswer<T>(body); });
}

} // namespace ruqsat::desk
