#include "protocol/survey.h"

namespace ruqsat::protocol {

SurveyAnswer SurveyAnswer::read(ObjectReader &in)
{
    SurveyAnswer answer;
    answer.question = in.text("question", 64);
    answer.answer = static_cast<int>(in.integer("answer", 0, 20));
    return answer;
}

QJsonObject SurveyAnswer::toJson() const
{
    return {{"question", question}, {"answer", answer}};
}

SurveySum SurveySum::read(ObjectReader &in)
{
    SurveySum sum;
    sum.regulation = in.text("regulation", 64);
    sum.question = in.text("question", 64);
    sum.answer = static_cast<int>(in.integer("answer", 0, 20));
    sum.count = in.integer("count", 0, Q_INT64_C(1) << 53);
    return sum;
}

QJsonObject SurveySum::toJson() const
{
    return {
        {"regulation", regulation}, {"question", question}, {"answer", answer}, {"count", count}};
}

SurveyFew SurveyFew::read(ObjectReader &in)
{
    return {in.text("regulation", 64), in.text("question", 64)};
}

QJsonObject SurveyFew::toJson() const
{
    return {{"regulation", regulation}, {"question", question}};
}

SurveySums SurveySums::read(ObjectReader &in)
{
    SurveySums sums;
    sums.from = in.date("from");
    sums.to = in.date("to");
    sums.items = in.list<SurveySum>("items", 1000);
    sums.few = in.list<SurveyFew>("few", 1000);
    return sums;
}

QJsonObject SurveySums::toJson() const
{
    return {{"from", dateText(from)},
            {"to", dateText(to)},
            {"items", jsonList(items)},
            {"few", jsonList(few)}};
}

} // namespace ruqsat::protocol
