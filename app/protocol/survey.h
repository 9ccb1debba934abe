#pragma once

#include "protocol/object_reader.h"

#include <QDate>

// The acts' survey of quality and accessibility: asked at the hand-over, counted without a name.
namespace ruqsat::protocol {

/// Answers of one office to one question of a service are counted this many together at the least.
inline constexpr int leastSurveyAnswers = 5;

/// One answer of an applicant; a question that was skipped is left out.
struct SurveyAnswer
{
    QString question; ///< id of the regulation's survey
    int answer = 0;   ///< as the regulation lists it, from 0

    static SurveyAnswer read(ObjectReader &in);
    QJsonObject toJson() const;
    friend bool operator==(const SurveyAnswer &, const SurveyAnswer &) = default;
};

struct SurveySum
{
    QString regulation;
    QString question;
    int answer = 0;
    qint64 count = 0;

    static SurveySum read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// A question of a service that was answered, by too few to be counted yet.
struct SurveyFew
{
    QString regulation;
    QString question;

    static SurveyFew read(ObjectReader &in);
    QJsonObject toJson() const;
    friend bool operator==(const SurveyFew &, const SurveyFew &) = default;
};

/// GET /v1/survey: the answers of both days and those between, summed by service. An answer counts
/// on the day on which there were leastSurveyAnswers.
struct SurveySums
{
    QDate from;
    QDate to;
    QList<SurveySum> items; ///< by regulation, question, answer
    /// Of now: what none of the items is about.
    QList<SurveyFew> few;

    static SurveySums read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
