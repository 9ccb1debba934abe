#pragma once

#include "core/application.h"
#include "protocol/object_reader.h"

// A second application for the same thing is pointed out; it stops nobody.
namespace ruqsat::protocol {

/// A case under way of the same applicant, service and kind.
struct SimilarCase
{
    QString number; ///< empty where another office has it, whose cases are its own affair
    QDateTime registeredAt;
    ApplicationState state = ApplicationState::Registered;
    LocalizedText office; ///< where it was handed in

    static SimilarCase read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/similar-cases
struct SimilarCases
{
    QList<SimilarCase> cases; ///< newest first
    QStringList licences;     ///< of the applicant in force; asked only where the kind is issue

    bool isEmpty() const { return cases.isEmpty() && licences.isEmpty(); }
    static SimilarCases read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
