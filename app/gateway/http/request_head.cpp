#include "gateway/http/request_head.h"

#include "gateway/http/router.h"

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/status.hpp>

namespace ruqsat::gateway::http {
namespace {

namespace parse = boost::beast::http;

QByteArray bytesOf(boost::beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

bool isOneLine(const QByteArray &text)
{
    return !text.contains('\r') && !text.contains('\n') && !text.contains('\0');
}

} // namespace

std::optional<Refusal> readHead(const RequestParser &parser, Request &request)
{
    const auto &message = parser.get();
    request.method = bytesOf(message.method_string());
    for (const auto &field : message)
        request.headers.append({bytesOf(field.name_string()).toLower(), bytesOf(field.value())});

    if (message.count(parse::field::host) != 1 || message[parse::field::host].empty())
        return Refusal{400, FailureCode::RequestMissingHost, QStringLiteral("one Host is needed")};
    // Two proxies may read these two differently: that is how requests are smuggled.
    const auto encodings = message.count(parse::field::transfer_encoding);
    if (message.count(parse::field::content_length) > 1 || encodings > 1 ||
        message[parse::field::content_length].find(',') != boost::beast::string_view::npos ||
        (encodings == 1 && (!parser.chunked() || message.version() < 11 ||
                            request.header("transfer-encoding").toLower() != "chunked")))
        return Refusal{400, FailureCode::RequestMalformed, QStringLiteral("body length")};
    const auto length = parser.content_length();
    if (length)
        request.contentLength = static_cast<qint64>(
            std::min<std::uint64_t>(*length, std::numeric_limits<qint64>::max()));
    const auto target = readTarget(bytesOf(message.target()), request);
    if (!target)
        return Refusal{400, target.failure().code, target.failure().detail};
    return std::nullopt;
}

std::optional<Refusal> refusalFor(const boost::system::error_code &error)
{
    if (error == parse::error::header_limit || error == parse::error::buffer_overflow)
        return Refusal{431, FailureCode::RequestTooLarge, QStringLiteral("header")};
    if (error == parse::error::end_of_stream || error == parse::error::partial_message)
        return std::nullopt;
    if (error == parse::error::body_limit)
        return Refusal{413, FailureCode::RequestTooLarge, QStringLiteral("body")};
    if (error.category() == make_error_code(parse::error::bad_method).category())
        return Refusal{400, FailureCode::RequestMalformed, QString::fromStdString(error.message())};
    return std::nullopt;
}

QByteArray responseHead(const Response &response, qint64 contentLength, bool keepAlive)
{
    const auto reason =
        parse::obsolete_reason(parse::int_to_status(static_cast<unsigned>(response.status)));
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + bytesOf(reason);
    for (const auto &[name, value] : response.headers) {
        // A value from data must not be able to add a header of its own.
        if (isOneLine(name) && isOneLine(value))
            head += "\r\n" + name + ": " + value;
    }
    if (response.status != 204)
        head += "\r\nContent-Length: " + QByteArray::number(contentLength);
    head += keepAlive ? "\r\nConnection: keep-alive" : "\r\nConnection: close";
    return head + "\r\n\r\n";
}

} // namespace ruqsat::gateway::http
