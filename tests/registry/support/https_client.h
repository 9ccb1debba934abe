#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QSslSocket>

#include <memory>

namespace ruqsat::test {

struct Reply
{
    /// 0: no answer (the handshake failed, or the connection broke).
    int status = 0;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    QJsonObject json() const;
    QString code() const { return json().value(QStringLiteral("code")).toString(); }
};

using RequestHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// One request per connection, over mutual TLS 1.3, so that a test sees every byte it sends.
class HttpsClient final
{
public:
    /// `pki`: folder of packaging/pki.sh; `device`: "desk-1", "stranger", or empty for none.
    HttpsClient(QString pki, quint16 port, QString device);

    Reply send(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
               const RequestHeaders &headers = {}) const;
    Reply json(const QByteArray &method, const QByteArray &path,
               const QJsonObject &body = {}) const;
    /// Sends the head and `part`, and leaves the connection open in the middle of the body.
    std::unique_ptr<QSslSocket> beginUpload(const QByteArray &path, qint64 length,
                                            const QByteArray &sha256, const QByteArray &part) const;

    QByteArray token;

private:
    std::unique_ptr<QSslSocket> connectSocket() const;
    QByteArray head(const QByteArray &method, const QByteArray &path, qint64 length,
                    const RequestHeaders &headers) const;
    static Reply exchange(QSslSocket &socket, const QByteArray &request);

    QString m_pki;
    quint16 m_port;
    QString m_device;
};

} // namespace ruqsat::test
