#include "gateway/http_attacks.h"

#include "gateway/raw_client.h"

namespace ruqsat::test {

QList<HttpAttack> httpAttacks()
{
    QList<HttpAttack> attacks;
    const auto add = [&](const char *name, const QByteArray &request, int status) {
        attacks.append({name, request, status});
    };
    const QByteArray post = "POST /echo HTTP/1.1\r\nHost: x\r\n";
    add("garbage", QByteArray("\x00\x01\xff garbage\r\n\r\n", 14), 400);
    add("no Host", QByteArray("GET /ping HTTP/1.1\r\n\r\n"), 400);
    add("two Hosts", QByteArray("GET /ping HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"), 400);
    add("HTTP/3.0", QByteArray("GET /ping HTTP/3.0\r\nHost: x\r\n\r\n"), 400);
    add("length and chunked",
        post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
    add("chunked and length",
        post + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n", 400);
    add("two lengths", post + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde", 400);
    add("same length twice", post + "Content-Length: 4\r\nContent-Length: 4\r\n\r\nabcd", 400);
    add("length list", post + "Content-Length: 4, 4\r\n\r\nabcd", 400);
    add("negative length", post + "Content-Length: -1\r\n\r\nabcde", 400);
    add("length overflow", post + "Content-Length: 99999999999999999999999\r\n\r\nabcde", 400);
    add("bad chunk", post + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\na", 400);
    add("gzip, chunked", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 400);
    add("gzip", post + "Transfer-Encoding: gzip\r\n\r\n", 400);
    add("chunked in HTTP/1.0",
        QByteArray("POST /echo HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
    add("1 GiB declared", post + "Content-Length: 1073741824\r\n\r\nxxx", 413);
    add("body over the limit, chunked",
        post + "Transfer-Encoding: chunked\r\n\r\n3e9\r\n" + QByteArray(1001, 'x') +
            "\r\n0\r\n\r\n",
        413);
    add("1 MB header",
        "GET /ping HTTP/1.1\r\nHost: x\r\nX-A: " + QByteArray(1 << 20, 'a') + "\r\n\r\n", 431);
    QByteArray many;
    for (int i = 0; i < 100'000; ++i)
        many += "X-" + QByteArray::number(i) + ": v\r\n";
    add("100,000 headers", "GET /ping HTTP/1.1\r\nHost: x\r\n" + many + "\r\n", 431);
    add("long target", get("/" + QByteArray(20'000, 'a')), 431);
    add("dot segments", get("/../../etc/passwd"), 400);
    add("hidden dots", get("/%2e%2e/etc/passwd"), 400);
    add("hidden slash", get("/people/a%2Fb/papers"), 400);
    add("zero byte", get("/people/a%00b/papers"), 400);
    add("not UTF-8", get("/people/%ff/papers"), 400);
    add("cut escape", get("/people/%4"), 400);
    add("absolute form", get("http://x/ping"), 400);
    add("unknown", get("/nothing"), 404);
    add("other method", QByteArray("DELETE /ping HTTP/1.1\r\nHost: x\r\n\r\n"), 405);
    return attacks;
}

} // namespace ruqsat::test
