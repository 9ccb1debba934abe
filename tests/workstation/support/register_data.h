#pragma once

#include "protocol/board.h"
#include "protocol/licence_life.h"
#include "protocol/survey.h"

namespace ruqsat::test {

/// A suspended licence with sites, a branch, a duplicate and the head's signed ground.
protocol::LicenceLife sampleLife();
/// An office with cases of every age, terms, two executors and refusals.
protocol::Board sampleBoard();
/// Both questions of two services.
protocol::SurveySums sampleSurvey();

} // namespace ruqsat::test
