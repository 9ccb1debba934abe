#pragma once

#include "core/failure.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <optional>

namespace ruqsat::desk {

struct HttpRequest
{
    QByteArray verb;
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool changes = false; ///< a lost answer then means outcomeUnknown
    qint64 largestAnswer = 8 * 1024 * 1024;
    int silenceMs = 15'000;
    int totalMs = 60'000;
};

struct HttpAnswer
{
    std::optional<Failure> failure; ///< of the way; else status and body are there
    int status = 0;
    QByteArray body;
};

/// One exchange with one server: bounds of time and size, and what a broken one means. Deletes
/// itself after it has told its end.
class HttpCall final : public QObject
{
    Q_OBJECT

public:
    using Ended = std::function<void(const HttpAnswer &)>;
    using Progressed = std::function<void(qint64 done, qint64 total)>;

    HttpCall(QNetworkAccessManager &network, const QSslConfiguration &tls, HttpRequest request,
             QObject *parent);
    ~HttpCall() override;

    void start(Ended ended, Progressed progressed = {});
    /// Lets the connection go; `ended` is not told.
    void abandon();

private:
    void onReadyRead();
    void onFinished();
    Failure judge() const;
    void end(const HttpAnswer &answer);

    QNetworkAccessManager &m_network;
    QSslConfiguration m_tls;
    HttpRequest m_request;
    QNetworkReply *m_reply = nullptr;
    QTimer m_silence;
    QTimer m_total;
    QByteArray m_body;
    Ended m_ended;
    bool m_timedOut = false;
    bool m_tooLarge = false;
    bool m_certificateRefused = false;
    bool m_sent = false; ///< of the request, to whichever connection the network layer had
};

} // namespace ruqsat::desk
