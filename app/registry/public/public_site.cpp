#include "registry/public/public_site.h"

#include "core/calendar.h"
#include "core/identifier.h"
#include "registry/public/public_answer.h"

#include <QDebug>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>
#include <mutex>

namespace ruqsat::registry {

namespace http = gateway::http;

/// So many questions a minute from one address: numbers follow one another, and nobody is to read
/// the whole register through this page.
class PublicSite::RateLimit final
{
public:
    explicit RateLimit(int perMinute)
        : m_perMinute(perMinute)
    {
    }

    bool allows(const QString &address)
    {
        const std::lock_guard lock(m_mutex);
        const auto now = std::chrono::steady_clock::now();
        // Counts begin anew with each minute, so the table cannot grow without bound.
        if (now - m_began >= std::chrono::minutes(1) || m_counts.size() >= mostAddresses) {
            m_counts.clear();
            m_began = now;
        }
        return ++m_counts[address] <= m_perMinute;
    }

private:
    static constexpr qsizetype mostAddresses = 65'536;
    const int m_perMinute;
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    QHash<QString, int> m_counts;
};

namespace {

constexpr qsizetype longestAsked = 40;

void addSafety(http::Response &response)
{
    response.addHeader("Content-Security-Policy",
                       "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                       "base-uri 'none'; frame-ancestors 'none'");
    response.addHeader("X-Content-Type-Options", "nosniff");
    response.addHeader("X-Frame-Options", "DENY");
    response.addHeader("Referrer-Policy", "no-referrer");
    response.addHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.addHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.addHeader("Cross-Origin-Resource-Policy", "same-origin");
}

http::Response file(const QByteArray &type, const QByteArray &bytes)
{
    http::Response response;
    response.addHeader("Content-Type", type);
    response.addHeader("Cache-Control", "public, max-age=3600");
    addSafety(response);
    response.body = bytes;
    return response;
}

std::optional<Language> languageOf(QStringView code)
{
    for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
        if (languageCode(language) == code.left(2).toString().toLower())
            return language;
    }
    return std::nullopt;
}

/// The link wins; then what the browser prefers (RFC 9110, with weights); then Kazakh.
Language languageFor(const http::Request &request)
{
    if (const auto asked = languageOf(request.query.value(QStringLiteral("lang"))))
        return *asked;
    Language best = Language::Kazakh;
    double bestWeight = 0;
    const QByteArray header = request.header("accept-language").left(256);
    for (const QByteArray &part : header.split(',')) {
        const QList<QByteArray> pieces = part.trimmed().split(';');
        const auto language = languageOf(QString::fromLatin1(pieces.first()));
        double weight = 1;
        for (const QByteArray &piece : pieces.mid(1)) {
            if (piece.trimmed().startsWith("q="))
                weight = piece.trimmed().mid(2).toDouble();
        }
        if (language && weight > bestWeight) {
            best = *language;
            bestWeight = weight;
        }
    }
    return best;
}

http::Response htmlResponse(const PublicWords &words, const PublicAnswer &answer, Language language,
                            const QString &path)
{
    http::Response response;
    response.status = publicStatus(answer.state);
    response.addHeader("Content-Type", "text/html; charset=utf-8");
    response.addHeader("Content-Language", languageCode(language).toLatin1());
    response.addHeader("Vary", "Accept-Language");
    response.addHeader("Cache-Control", "no-store");
    if (answer.state == PublicState::TooMany || answer.state == PublicState::CannotTell)
        response.addHeader("Retry-After", "60");
    addSafety(response);
    response.body = publicPage(words, answer, language, path);
    return response;
}

struct AskedNumber
{
    PermitNumber licence;
    std::optional<AppendixNumber> appendix;

    /// On the page's addresses.
    QString place() const { return appendix ? appendix->inAddress() : licence.text(); }
};

/// Nothing where it is no number of a paper.
std::optional<AskedNumber> askedNumber(const QString &typed)
{
    if (const Result<AppendixNumber> appendix = AppendixNumber::parse(typed))
        return AskedNumber{appendix->licence(), *appendix};
    if (const Result<PermitNumber> licence = PermitNumber::parse(typed))
        return AskedNumber{*licence, std::nullopt};
    return std::nullopt;
}

/// What `licence` says of the paper that was asked about.
void fillIn(PublicAnswer &answer, const AskedNumber &asked, const store::PublicLicence &licence)
{
    if (asked.appendix) {
        const QList<store::PublicAppendix> &all = licence.appendices;
        const auto appendix =
            std::find_if(all.begin(), all.end(), [&](const store::PublicAppendix &one) {
                return one.index == asked.appendix->index();
            });
        if (appendix == all.end()) {
            answer.state = PublicState::Unknown;
            return;
        }
        answer.appendix = *appendix;
        answer.kind = QStringLiteral("appendix");
    }
    answer.licence = licence;
    // What another one took the place of stays so, whatever becomes of the licence.
    answer.state = answer.appendix && answer.appendix->replacedBy > 0
                       ? PublicState::Reissued
                       : publicStateOf(licence, answer.at.toTimeZone(WorkCalendar::zone()).date());
}

bool isApplicationNumber(const QString &number)
{
    static const QRegularExpression shape(
        QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{6,9}([-/][BБ])?$"));
    return shape.match(number).hasMatch();
}

} // namespace

PublicSite::PublicSite(Context &context, PublicWords words)
    : m_context(context)
    , m_words(std::move(words))
    , m_limit(std::make_unique<RateLimit>(context.config.publicPage.perMinute))
{
}

PublicSite::~PublicSite() = default;

Result<std::unique_ptr<PublicSite>> PublicSite::open(Context &context)
{
    Result<PublicWords> words = PublicWords::load();
    if (!words)
        return words.failure();
    std::unique_ptr<PublicSite> site(new PublicSite(context, *std::move(words)));
    if (const Result<void> done = site->listen(); !done)
        return done.failure();
    return site;
}

Result<void> PublicSite::listen()
{
    const Config::Public &page = m_context.config.publicPage;
    http::ServerOptions options;
    options.listen = page.listen;
    if (!page.cert.isEmpty())
        options.tls = http::TlsOptions{page.cert, page.key, {}};
    // Strangers get less of everything than desks do.
    options.ioThreads = 1;
    options.workers = 4;
    options.maxQueuedJobs = 64;
    options.maxConnections = 256;
    options.headerTime = std::chrono::seconds(5);
    options.idleTime = std::chrono::seconds(10);
    options.requestTime = std::chrono::seconds(15);
    options.stopTime = std::chrono::milliseconds(500);
    options.refusal = [this](const http::Refusal &refusal) { return refuse(refusal); };
    m_server = std::make_unique<http::HttpServer>(options);
    const http::RouteOptions noBody{0};
    m_server->route(
        "GET", QStringLiteral("/"), [this](http::Request &request) { return start(request); },
        noBody);
    m_server->route(
        "GET", QStringLiteral("/v/{number}"),
        [this](http::Request &request) { return show(request); }, noBody);
    const auto serve = [&](const QString &path, const QByteArray &type, const QByteArray &bytes) {
        m_server->route(
            "GET", path, [response = file(type, bytes)](http::Request &) { return response; },
            noBody);
    };
    serve(QStringLiteral("/style.css"), "text/css; charset=utf-8", m_words.style());
    serve(QStringLiteral("/ornament.svg"), "image/svg+xml", m_words.ornament());
    serve(QStringLiteral("/keys.pem"), "application/x-pem-file", m_context.paperKeys);
    serve(QStringLiteral("/robots.txt"), "text/plain", "User-agent: *\nDisallow: /v/\n");
    const Result<quint16> port = m_server->start();
    if (!port)
        return port.failure();
    m_port = *port;
    return {};
}

http::Response PublicSite::start(const http::Request &request)
{
    const Language language = languageFor(request);
    const QString typed = request.query.value(QStringLiteral("number")).left(longestAsked);
    PublicAnswer answer;
    answer.demo = m_context.config.demo;
    if (typed.trimmed().isEmpty())
        return htmlResponse(m_words, answer, language, QStringLiteral("/"));
    const QString number = typedNumber(typed);
    if (const auto paper = askedNumber(number)) {
        http::Response response = http::Response::empty(303);
        response.addHeader("Location", "/v/" + paper->place().toLatin1() +
                                           "?lang=" + languageCode(language).toLatin1());
        addSafety(response);
        return response;
    }
    answer.asked = typed;
    answer.state = isApplicationNumber(number) ? PublicState::Refusal : PublicState::Mistyped;
    return htmlResponse(m_words, answer, language, QStringLiteral("/"));
}

http::Response PublicSite::show(const http::Request &request)
{
    const Language language = languageFor(request);
    const QString asked = request.parameters.value(QStringLiteral("number")).left(longestAsked);
    PublicAnswer answer;
    answer.demo = m_context.config.demo;
    answer.asked = asked;
    answer.at = m_context.clock.now();
    const std::optional<AskedNumber> number = askedNumber(typedNumber(asked));
    if (!number) {
        answer.state = isApplicationNumber(asked) ? PublicState::Refusal : PublicState::Mistyped;
        return htmlResponse(m_words, answer, language, QStringLiteral("/"));
    }
    const QString path = QStringLiteral("/v/") + number->place();
    if (!m_limit->allows(request.peerAddress)) {
        answer.state = PublicState::TooMany;
        return htmlResponse(m_words, answer, language, path);
    }
    AuditActor nobody;
    nobody.login = QStringLiteral("public");
    const auto found = m_context.database->transaction(nobody, [&](Transaction &in) {
        return store::findPublicLicence(in, number->licence.text());
    });
    if (!found) {
        qWarning().noquote() << "public page:" << failureName(found.failure().code);
        answer.state = PublicState::CannotTell;
    } else if (!*found) {
        answer.state = PublicState::Unknown;
    } else {
        const Regulation *regulation = m_context.regulations.find((*found)->regulation);
        answer.kind = regulation ? resultKindName(regulation->result) : QStringLiteral("number");
        fillIn(answer, *number, **found);
    }
    return htmlResponse(m_words, answer, language, path);
}

http::Response PublicSite::refuse(const http::Refusal &refusal) const
{
    PublicAnswer answer;
    answer.demo = m_context.config.demo;
    answer.state = refusal.status == 503 ? PublicState::CannotTell : PublicState::Nothing;
    http::Response response = htmlResponse(m_words, answer, Language::Kazakh, QStringLiteral("/"));
    response.status = refusal.status;
    return response;
}

} // namespace ruqsat::registry
