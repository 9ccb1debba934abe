#include "core/near_due.h"
#include "registry/route_table.h"
#include "registry/store/board.h"
#include "registry/store/survey.h"

namespace ruqsat::registry {
namespace {

constexpr int boardUsualDays = 30;
constexpr int boardMostDays = 366;

QDateTime boardStart(const QDate &day)
{
    return QDateTime(day, QTime(0, 0), WorkCalendar::zone());
}

/// The days that are asked for: `to` is today and `from` a month before where they are not given.
struct BoardPeriod
{
    QDate from;
    QDate to;
};

Result<BoardPeriod> periodOf(const Call &call)
{
    for (auto it = call.http.query.cbegin(); it != call.http.query.cend(); ++it) {
        if (it.key() != QLatin1String("from") && it.key() != QLatin1String("to"))
            return Failure(FailureCode::RequestMalformed, it.key());
    }
    const Result<QDate> to = protocol::dayParameter(call.http.query, "to");
    if (!to)
        return to.failure();
    const Result<QDate> from = protocol::dayParameter(call.http.query, "from");
    if (!from)
        return from.failure();
    BoardPeriod period{*from, to->isValid() ? *to : call.today()};
    if (!period.from.isValid())
        period.from = period.to.addDays(1 - boardUsualDays);
    if (period.from > period.to || period.from.daysTo(period.to) >= boardMostDays)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("from"));
    return period;
}

Result<http::Response> showBoard(Call &call)
{
    const Result<BoardPeriod> period = periodOf(call);
    if (!period)
        return period.failure();
    const store::BoardScope scope{call.user().office.id,
                                  boardStart(period->from),
                                  boardStart(period->to.addDays(1)),
                                  call.now,
                                  nearDueEnds(call.now, call.context.law()->calendar),
                                  period->from,
                                  period->to};
    const Result<protocol::Board> found =
        call.read([&](Transaction &in) { return store::boardOf(in, scope); });
    if (!found)
        return found.failure();
    protocol::Board board = *found;
    board.from = period->from;
    board.to = period->to;
    return answer(200, board.toJson());
}

Result<http::Response> showSurvey(Call &call)
{
    const Result<BoardPeriod> period = periodOf(call);
    if (!period)
        return period.failure();
    const Result<protocol::SurveySums> sums = call.read([&](Transaction &in) {
        return store::surveySums(in, call.user().office.id, period->from, period->to);
    });
    if (!sums)
        return sums.failure();
    return answer(200, sums->toJson());
}

} // namespace

QList<RouteSpec> boardRoutes()
{
    return {{"GET", "/v1/board", Access::Session, Permission::ReadBoard, showBoard, {}},
            {"GET", "/v1/survey", Access::Session, Permission::ReadSurvey, showSurvey, {}}};
}

} // namespace ruqsat::registry
