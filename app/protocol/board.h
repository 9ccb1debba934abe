#pragma once

#include "protocol/application.h"

#include <array>

// What the head of a provider sees at a glance.
namespace ruqsat::protocol {

/// The ages of open cases are counted in full days since registration, in this many ranges; the
/// numbers are the first days of all ranges but the first.
inline constexpr std::array boardAgeBounds = {3, 6, 11, 21};
inline constexpr int boardAgeRanges = static_cast<int>(boardAgeBounds.size()) + 1;

struct BoardState
{
    ApplicationState state = ApplicationState::Registered;
    QList<qint64> ages; ///< boardAgeRanges numbers

    static BoardState read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct BoardGround
{
    QString regulation;
    QString code; ///< of a ground of the regulation
    qint64 cases = 0;

    static BoardGround read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// Also of one who is no executor of the office any more.
struct BoardOfficer
{
    Actor person; ///< without a number: the cases that nobody took yet
    qint64 open = 0;
    qint64 nearDue = 0;
    qint64 overdue = 0;
    qint64 decided = 0; ///< signed in the period

    static BoardOfficer read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct BoardAnswer
{
    QString question;
    int answer = 0; ///< as the regulation lists it, from 0
    qint64 count = 0;

    static BoardAnswer read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/board. What is open is of now; what was decided and answered, of the period.
struct Board
{
    QDate from;
    QDate to;
    qint64 open = 0;
    qint64 nearDue = 0;
    qint64 overdue = 0;
    qint64 issued = 0;
    qint64 refused = 0;
    QList<BoardState> states;   ///< those that have cases, in the order of the work
    QList<BoardGround> grounds; ///< most frequent first
    /// Fullest first, what nobody took yet at last: together they have all that is open.
    QList<BoardOfficer> officers;
    QList<BoardAnswer> survey;

    static Board read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
