#include "desk/http_call.h"

#include <QNetworkRequest>
#include <QSslError>

namespace ruqsat::desk {

HttpCall::HttpCall(QNetworkAccessManager &network, const QSslConfiguration &tls,
                   HttpRequest request, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_tls(tls)
    , m_request(std::move(request))
{
    m_silence.setSingleShot(true);
    m_total.setSingleShot(true);
}

HttpCall::~HttpCall()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        delete m_reply;
    }
}

void HttpCall::start(Ended ended, Progressed progressed)
{
    m_ended = std::move(ended);
    QNetworkRequest request(m_request.url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(name, value);

    m_reply = m_network.sendCustomRequest(request, m_request.verb, m_request.body);
    m_reply->setReadBufferSize(256 * 1024);

    const auto giveUp = [this] {
        m_timedOut = true;
        m_reply->abort();
    };
    connect(&m_silence, &QTimer::timeout, this, giveUp);
    connect(&m_total, &QTimer::timeout, this, giveUp);
    m_silence.start(m_request.silenceMs);
    m_total.start(m_request.totalMs);

    const auto heard = [this, progressed](qint64 done, qint64 total) {
        m_silence.start();
        m_sent = m_sent || (done > 0 && !m_request.body.isEmpty());
        if (progressed && total > 0)
            progressed(done, total);
    };
    if (m_request.body.isEmpty())
        connect(m_reply, &QNetworkReply::downloadProgress, this, heard);
    else
        connect(m_reply, &QNetworkReply::uploadProgress, this, heard);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_sent = true; });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::onReadyRead);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this] { m_certificateRefused = true; });
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::onFinished);
}

void HttpCall::abandon()
{
    m_ended = {};
    deleteLater();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
}

void HttpCall::onReadyRead()
{
    m_silence.start();
    m_body += m_reply->read(m_request.largestAnswer + 1 - m_body.size());
    if (m_body.size() > m_request.largestAnswer) {
        m_tooLarge = true;
        m_reply->abort();
    }
}

void HttpCall::onFinished()
{
    m_silence.stop();
    m_total.stop();
    HttpAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // A status of 400 and above is an "error" for Qt too, but its body came whole; a connection
    // that broke in the middle of the body has another error.
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool spoken = error == QNetworkReply::NoError ||
                        (answer.status >= 400 && error >= QNetworkReply::ContentAccessDenied);
    if (!spoken || m_timedOut || m_tooLarge) {
        answer.failure = judge();
    } else {
        onReadyRead();
        m_silence.stop();
        if (m_tooLarge)
            answer.failure = judge();
        answer.body = m_body;
    }
    end(answer);
}

Failure HttpCall::judge() const
{
    const QString detail =
        m_timedOut ? QStringLiteral("no answer in time") : m_reply->errorString();
    if (m_tooLarge)
        return {FailureCode::RegistryAnswerMalformed, QStringLiteral("the answer is too large")};
    // A connection that breaks under a request is opened anew by Qt, which then tells of the last
    // attempt alone: "refused" may be the word of a server that carried out the first and died.
    const bool mayBeDone = m_request.changes && m_sent;
    if (m_certificateRefused && !mayBeDone)
        return {FailureCode::RegistryUntrusted, detail};
    // TLS 1.3 tells a client that its certificate is refused only after the client believes itself
    // connected, as an alert in place of the answer. The server has read nothing by then.
    const QString words = m_reply->errorString().toLower();
    if (words.contains(QLatin1String("alert")) && words.contains(QLatin1String("certificate")))
        return {FailureCode::DeviceUnknown, detail};
    if (words.contains(QLatin1String("alert unknown ca")))
        return {FailureCode::DeviceUnknown, detail};
    if (mayBeDone)
        return {FailureCode::OutcomeUnknown, detail};
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
        return {FailureCode::RegistryUnreachable, detail};
    case QNetworkReply::SslHandshakeFailedError:
        return {FailureCode::RegistryUntrusted, detail};
    default:
        break;
    }
    if (m_request.changes)
        return {FailureCode::OutcomeUnknown, detail};
    return {m_timedOut ? FailureCode::RegistryTimeout : FailureCode::RegistryUnreachable, detail};
}

void HttpCall::end(const HttpAnswer &answer)
{
    const Ended ended = std::exchange(m_ended, {});
    deleteLater();
    if (ended)
        ended(answer);
}

} // namespace ruqsat::desk
