#pragma once

#include "workstation/pages/fact_list.h"

namespace ruqsat {
class WorkCalendar;
}

namespace ruqsat::desk {
class CaseReview;
}

namespace ruqsat::workstation {

/// The application as it was signed: who asks, who submits, every field of the form.
QList<Fact> applicationFacts(const desk::CaseReview &review, Language language);
/// What the databases, the notaries' system and the payment gateway answered, with source, message
/// and time, and what is known of the signature. `today`: in Asia/Almaty.
QList<Fact> checkFacts(const desk::CaseReview &review, const QDate &today, Language language);
/// Every clock of the case: what it counts, its end, whose limit it is, and why it ends then.
QList<Fact> termFacts(const desk::CaseReview &review, const QDateTime &now,
                      const WorkCalendar &calendar, Language language);
/// Who did what, the latest first.
QList<Fact> historyFacts(const desk::CaseReview &review, Language language);
/// The signature's verdict on an application.
TagFace verdictFace(const protocol::RequestVerdict &verdict);

} // namespace ruqsat::workstation
