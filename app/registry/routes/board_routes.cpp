#include "registry/route_table.h"
#include "registry/routes/near.h"
#include "registry/store/board.h"

namespace ruqsat::registry {
namespace {

constexpr int boardUsualDays = 30;
constexpr int boardMostDays = 366;

/// A day of the query, or `otherwise` where it is not given.
Result<QDate> boardDay(const Call &call, const QString &name, const QDate &otherwise)
{
    const QString text = call.http.query.value(name);
    const QDate day = text.isEmpty() ? otherwise : QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return Failure(FailureCode::RequestMalformed, name);
    return day;
}

QDateTime boardStart(const QDate &day)
{
    return QDateTime(day, QTime(0, 0), WorkCalendar::zone());
}

Result<http::Response> showBoard(Call &call)
{
    for (auto it = call.http.query.cbegin(); it != call.http.query.cend(); ++it) {
        if (it.key() != QLatin1String("from") && it.key() != QLatin1String("to"))
            return Failure(FailureCode::RequestMalformed, it.key());
    }
    const Result<QDate> to = boardDay(call, QStringLiteral("to"), call.today());
    if (!to)
        return to.failure();
    const Result<QDate> from =
        boardDay(call, QStringLiteral("from"), to->addDays(1 - boardUsualDays));
    if (!from)
        return from.failure();
    if (*from > *to || from->daysTo(*to) >= boardMostDays)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("from"));
    const store::BoardScope scope{call.user().office.id,
                                  boardStart(*from),
                                  boardStart(to->addDays(1)),
                                  call.now,
                                  nearUntil(call),
                                  *from,
                                  *to};
    const Result<protocol::Board> found =
        call.transaction([&](Transaction &in) { return store::boardOf(in, scope); });
    if (!found)
        return found.failure();
    protocol::Board board = *found;
    board.from = *from;
    board.to = *to;
    return answer(200, board.toJson());
}

} // namespace

QList<RouteSpec> boardRoutes()
{
    return {{"GET", "/v1/board", Access::Session, Permission::ReadBoard, showBoard, {}}};
}

} // namespace ruqsat::registry
