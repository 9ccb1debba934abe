#pragma once

#include "registry/cases/field_words.h"
#include "registry/cases/paper_content.h"

// What several papers say in the same way.
namespace ruqsat::registry {

/// Number, day, holder, who issues and signs: the members that every state paper has.
QJsonObject stateMembers(const PaperSource &source);
QJsonObject signatoryOf(const store::Account &signatory);
QString checkAddress(const PaperSource &source);
/// What a person typed as a paper takes it: text that was pasted may bring characters that no paper
/// has, and a note of spaces is none.
QString paperNote(const QString &typed);
/// Each coded ground of the proposal once, with the fields, documents and requirements that it is
/// about; empty where the regulation does not know one of them.
QJsonArray groundsOf(const PaperSource &source);

/// The words of a field of the case; empty where the form has no such field.
LocalizedText wordsOf(const PaperSource &source, const QString &fieldId);
/// The words of each chosen value.
QJsonArray choicesOf(const PaperSource &source, const QString &fieldId);
/// The tables of these fields that have rows.
QJsonArray tablesOf(const PaperSource &source, const QStringList &fieldIds);
/// Every other field of the form that was filled and is not a table, as {"caption","value"}; ways
/// to reach the applicant and bank accounts are nobody else's business.
QJsonArray factsBut(const PaperSource &source, const QStringList &fieldIds);

PaperOrder permitPaper(const PaperSource &source);
PaperOrder passportPaper(const PaperSource &source);
PaperOrder conclusionPaper(const PaperSource &source, bool agreed);

} // namespace ruqsat::registry
