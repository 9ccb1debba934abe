#pragma once

#include "protocol/object_reader.h"

#include <QDate>

// The acts' survey of quality and accessibility: asked at the hand-over, counted without a name.
namespace ruqsat::protocol {

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

/// GET /v1/survey: the answers of both days and those between, summed by service.
struct SurveySums
{
    QDate from;
    QDate to;
    QList<SurveySum> items; ///< by regulation, question, answer

    static SurveySums read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
