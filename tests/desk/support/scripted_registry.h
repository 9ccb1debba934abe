#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslServer>
#include <QSslSocket>

#include <functional>
#include <memory>

namespace ruqsat::test {

struct ScriptedRequest
{
    QByteArray verb;
    QByteArray target;                     ///< path and query
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

struct ScriptedReply
{
    enum Kind {
        Answer,
        Hang,    ///< never answers
        Held,    ///< answers at release()
        Cut,     ///< closes after the whole request was read
        Die,     ///< closes after the whole request was read, and listens no more
        CutBody, ///< closes in the middle of the answer's body
        Drip     ///< a byte of the body every 50 ms
    };
    Kind kind = Answer;
    int status = 200;
    QByteArray body;

    static ScriptedReply json(int status, const QByteArray &body) { return {Answer, status, body}; }
    static ScriptedReply error(int status, const QByteArray &code);
};

/// A registry over mutual TLS on loopback that answers as it is told.
class ScriptedRegistry final : public QObject
{
    Q_OBJECT

public:
    using Script = std::function<ScriptedReply(const ScriptedRequest &)>;

    /// `certificate`: name in the tls folder of the keys ("registry", "stranger").
    explicit ScriptedRegistry(Script script,
                              const QString &certificate = QStringLiteral("registry"));
    ~ScriptedRegistry() override;
    quint16 port() const { return m_server.serverPort(); }
    void setScript(Script script) { m_script = std::move(script); }
    const QList<ScriptedRequest> &requests() const { return m_requests; }
    int count(const QByteArray &verb, const QByteArray &pathStart) const;
    void close();
    /// What was Held is answered now.
    void release();

private:
    void onConnection();
    void onData(QSslSocket *socket);
    void reply(QSslSocket *socket, const ScriptedRequest &request);
    static void answer(QSslSocket *socket, const ScriptedReply &reply);

    QSslServer m_server;
    Script m_script;
    QHash<QSslSocket *, QByteArray> m_input;
    QList<ScriptedRequest> m_requests;
    QList<std::pair<QPointer<QSslSocket>, ScriptedReply>> m_held;
};

} // namespace ruqsat::test
