#pragma once

// Private to the .cpp files of this folder: it pulls in Boost.Beast.
#include "gateway/http/message.h"

#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

namespace ruqsat::gateway::http {

using RequestParser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;

/// Copies the parsed head and judges what the parser lets through: Host, ambiguous body lengths,
/// the form of the target.
std::optional<Refusal> readHead(const RequestParser &parser, Request &request);
/// What to answer to a parse error; nothing where the connection ended or was cut for slowness.
std::optional<Refusal> refusalFor(const boost::system::error_code &error);
/// Status line and headers, with Content-Length and Connection.
QByteArray responseHead(const Response &response, qint64 contentLength, bool keepAlive);

} // namespace ruqsat::gateway::http
