#pragma once

#include "core/regulation.h"

namespace ruqsat::test {

/// A value for every required field that the form of `kind` has: what checkFields() passes.
QJsonObject sampleForm(const Regulation &regulation, ServiceKind kind);
/// Of one field; numbers of people and organisations are fictional.
QJsonValue sampleValue(const FormField &field);

} // namespace ruqsat::test
