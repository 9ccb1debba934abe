#include "gateway/http/router.h"

#include <QStringDecoder>

namespace ruqsat::gateway::http {
namespace {

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<QString> percentDecoded(QByteArrayView text, bool plusIsSpace)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char byte = text.at(i);
        if (byte == '%') {
            if (i + 2 >= text.size())
                return std::nullopt;
            const int high = hexValue(text.at(i + 1));
            const int low = hexValue(text.at(i + 2));
            if (high < 0 || low < 0)
                return std::nullopt;
            byte = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (byte == '+' && plusIsSpace) {
            byte = ' ';
        }
        if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f)
            return std::nullopt;
        bytes.append(byte);
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return decoded;
}

bool readQuery(QByteArrayView query, Request &request)
{
    for (const QByteArray &pair : query.toByteArray().split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name =
            percentDecoded(QByteArrayView(pair).first(equals < 0 ? pair.size() : equals), true);
        const auto value = percentDecoded(
            equals < 0 ? QByteArrayView() : QByteArrayView(pair).sliced(equals + 1), true);
        if (!name || !value)
            return false;
        request.query.insert(*name, *value);
    }
    return true;
}

bool matches(const QStringList &pattern, const QStringList &path, QHash<QString, QString> *found)
{
    if (pattern.size() != path.size())
        return false;
    QHash<QString, QString> parameters;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QString &wanted = pattern.at(i);
        if (wanted.startsWith(u'{') && wanted.endsWith(u'}') && !path.at(i).isEmpty())
            parameters.insert(wanted.mid(1, wanted.size() - 2), path.at(i));
        else if (wanted != path.at(i))
            return false;
    }
    *found = std::move(parameters);
    return true;
}

} // namespace

QStringList patternSegments(const QString &pattern)
{
    return pattern.mid(1).split(u'/');
}

Found Router::find(Request &request) const
{
    const QStringList path = patternSegments(request.path);
    Found result;
    for (const Route &route : m_routes) {
        QHash<QString, QString> parameters;
        if (!matches(route.segments, path, &parameters))
            continue;
        if (route.method == request.method) {
            request.parameters = std::move(parameters);
            return {&route, 200};
        }
        result.status = 405;
    }
    return result;
}

Result<void> readTarget(QByteArrayView target, Request &request)
{
    const Failure malformed(FailureCode::RequestMalformed, QStringLiteral("target"));
    if (!target.startsWith('/') || target.contains('#'))
        return malformed;
    const qsizetype mark = target.indexOf('?');
    const QByteArray path = target.first(mark < 0 ? target.size() : mark).toByteArray();
    for (const QByteArray &segment : path.mid(1).split('/')) {
        const auto decoded = percentDecoded(segment, false);
        // A decoded slash would move the borders between segments.
        if (!decoded || *decoded == u"." || *decoded == u".." || decoded->contains(u'/'))
            return malformed;
    }
    request.path = *percentDecoded(path, false);
    if (mark >= 0 && !readQuery(target.sliced(mark + 1), request))
        return malformed;
    return {};
}

} // namespace ruqsat::gateway::http
