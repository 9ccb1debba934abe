#pragma once

#include "core/regulation.h"
#include "desk/law_file.h"

#include <QString>

/// The words of the law as data, in the language of the screen.
namespace ruqsat::workstation {

QString lawText(protocol::LawName name);
QString lawLineText(desk::LawLineKind kind);
/// What the line says: hours, a name, for which day another was exchanged; else its kind.
QString lawLineText(const desk::LawLine &line, Language language);
/// "Act No. 441, clause 5": where the act gives clerk and head their times; empty where it does
/// not.
QString officeTimesText(const Regulation &regulation, Language language);

/// What is found where the answer to a change was lost, and it is not surely in force.
enum class LostChange {
    NotDone,
    ChangedSince, ///< by whom is not known
    Decided       ///< what waited for the second administrator
};
QString lostChangeText(LostChange found);

} // namespace ruqsat::workstation
