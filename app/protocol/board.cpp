#include "protocol/board.h"

namespace ruqsat::protocol {
namespace {

constexpr qint64 mostOnBoard = Q_INT64_C(1) << 53;
/// A thousand who are executors, and as many who were.
constexpr qsizetype mostBoardOfficers = 2000;

} // namespace

BoardState BoardState::read(ObjectReader &in)
{
    BoardState state;
    state.state = in.name("state", applicationStateFromName);
    for (const QJsonValue &age : in.array("ages", boardAgeRanges))
        state.ages.append(age.toInteger(-1));
    const bool whole = state.ages.size() == boardAgeRanges &&
                       std::all_of(state.ages.cbegin(), state.ages.cend(),
                                   [](qint64 age) { return age >= 0 && age <= mostOnBoard; });
    if (!whole)
        in.fail("ages", QStringLiteral("one number for each range is wanted"));
    return state;
}

QJsonObject BoardState::toJson() const
{
    QJsonArray numbers;
    for (const qint64 age : ages)
        numbers.append(age);
    return {{"state", applicationStateName(state)}, {"ages", numbers}};
}

BoardGround BoardGround::read(ObjectReader &in)
{
    BoardGround ground;
    ground.regulation = in.text("regulation", 64);
    ground.code = in.text("code", 64);
    ground.cases = in.integer("cases", 0, mostOnBoard);
    return ground;
}

QJsonObject BoardGround::toJson() const
{
    return {{"regulation", regulation}, {"code", code}, {"cases", cases}};
}

BoardOfficer BoardOfficer::read(ObjectReader &in)
{
    BoardOfficer officer;
    officer.person = in.nested<Actor>("person");
    officer.open = in.integer("open", 0, mostOnBoard);
    officer.nearDue = in.integer("nearDue", 0, mostOnBoard);
    officer.overdue = in.integer("overdue", 0, mostOnBoard);
    officer.decided = in.integer("decided", 0, mostOnBoard);
    return officer;
}

QJsonObject BoardOfficer::toJson() const
{
    return {{"person", person.toJson()},
            {"open", open},
            {"nearDue", nearDue},
            {"overdue", overdue},
            {"decided", decided}};
}

BoardAnswer BoardAnswer::read(ObjectReader &in)
{
    BoardAnswer answer;
    answer.question = in.text("question", 64);
    answer.answer = static_cast<int>(in.integer("answer", 0, 20));
    answer.count = in.integer("count", 0, mostOnBoard);
    return answer;
}

QJsonObject BoardAnswer::toJson() const
{
    return {{"question", question}, {"answer", answer}, {"count", count}};
}

Board Board::read(ObjectReader &in)
{
    Board board;
    board.from = in.date("from");
    board.to = in.date("to");
    board.open = in.integer("open", 0, mostOnBoard);
    board.nearDue = in.integer("nearDue", 0, mostOnBoard);
    board.overdue = in.integer("overdue", 0, mostOnBoard);
    board.issued = in.integer("issued", 0, mostOnBoard);
    board.refused = in.integer("refused", 0, mostOnBoard);
    board.states = in.list<BoardState>("states", 20);
    board.grounds = in.list<BoardGround>("grounds", 200);
    board.officers = in.list<BoardOfficer>("officers", mostBoardOfficers);
    board.survey = in.list<BoardAnswer>("survey", 200);
    return board;
}

QJsonObject Board::toJson() const
{
    return {{"from", dateText(from)},
            {"to", dateText(to)},
            {"open", open},
            {"nearDue", nearDue},
            {"overdue", overdue},
            {"issued", issued},
            {"refused", refused},
            {"states", jsonList(states)},
            {"grounds", jsonList(grounds)},
            {"officers", jsonList(officers)},
            {"survey", jsonList(survey)}};
}

} // namespace ruqsat::protocol
