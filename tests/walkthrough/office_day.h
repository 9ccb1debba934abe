#pragma once

#include "walkthrough/office_case.h"

namespace ruqsat::walk {

/// The office's day by keyboard: cases of several kinds come in, the head gives one out, the
/// executor takes the others, marks, proposes and refuses; the head signs what waits with one PIN;
/// an applicant asks at the counter and gets the result.
void playOfficeDay(Walk &walk);

} // namespace ruqsat::walk
