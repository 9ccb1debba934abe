#pragma once

#include "core/form.h"
#include "walkthrough/hand.h"

namespace ruqsat::workstation {
class FieldEditor;
}

namespace ruqsat::walk {

/// Types a plausible value into every required field of the application form that is shown.
void fillForm(Hand &hand, bool all = false);
/// What a person types into a field that takes words or a number.
QString sampleText(const FormField &field);
void fillField(Hand &hand, workstation::FieldEditor &editor);

} // namespace ruqsat::walk
