#include "workstation/pages/case_facts.h"

#include "core/calendar.h"
#include "core/failure_text.h"
#include "desk/case_review.h"
#include "workstation/pages/followed_facts.h"
#include "workstation/pages/value_text.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"
#include "workstation/words/names.h"
#include "workstation/words/office_words.h"

namespace ruqsat::workstation {
namespace {

/// Facts without a value are left out; headings are added on purpose.
class Facts
{
public:
    void heading(const QString &caption) { m_facts << Fact{caption, {}, {}, {}}; }
    void add(const QString &caption, const QString &value, const QString &key = {})
    {
        if (!value.isEmpty())
            m_facts << Fact{caption, value, key, {}};
    }
    void tag(const QString &caption, const TagFace &face)
    {
        m_facts << Fact{caption, {}, {}, face};
    }
    const QList<Fact> &all() const { return m_facts; }

private:
    QList<Fact> m_facts;
};

QString leaderName(const protocol::Leader &leader)
{
    return QStringList{leader.surname, leader.name, leader.patronymic}.join(u' ').simplified();
}

/// Its number and date; one that no notary certified is not typed in.
QString powerText(const protocol::Representative &person)
{
    return person.notarial
               ? FactList::tr("No. %1 of %2", "power of attorney: %1 its number, %2 its date")
                     .arg(person.basis, dateText(person.basisDate))
               : QString();
}

void addSignatory(Facts &facts, const protocol::Signatory &signer)
{
    facts.add(FactList::tr("Signed by", "caption in the application"), signer.name);
    facts.add(FactList::tr("IIN", "caption in the application"), groupedIdentifier(signer.iin));
    facts.add(FactList::tr("BIN", "caption in the application"), groupedIdentifier(signer.bin));
}

void addProvenance(Facts &facts, const protocol::Provenance &source)
{
    facts.add(FactList::tr("System", "caption in the checks of a case"), source.system.toUpper());
    facts.add(FactList::tr("Message", "caption in the checks of a case: its number"),
              source.messageId);
    facts.add(FactList::tr("Answered", "caption in the checks of a case: date and time"),
              dateTimeText(source.time));
}

void addWhy(Facts &facts, std::optional<FailureCode> code, Language language)
{
    if (!code)
        return;
    const FailureText why = failureText(*code, language);
    facts.add(FactList::tr("Why", "caption in the checks of a case"),
              why.title + QStringLiteral(". ") + why.explanation);
}

TagFace paymentFace(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return {TagFace::Tone::Good, FactList::tr("paid", "verdict on a payment")};
    case Verdict::Invalid:
        return {TagFace::Tone::Bad, FactList::tr("not paid", "verdict on a payment")};
    case Verdict::Pending:
        break;
    }
    return {TagFace::Tone::Warn, FactList::tr("cannot be told now", "verdict on a payment")};
}

/// What the payment gateway says.
void addPayment(Facts &facts, const desk::CaseReview &review, Language language)
{
    const auto &verdict = review.application()->payment;
    if (!verdict)
        return;
    facts.heading(FactList::tr("Payment of the licence fee", "heading in the checks of a case"));
    facts.tag(FactList::tr("Verdict", "caption in the checks of a case"),
              paymentFace(verdict->verdict));
    addWhy(facts, verdict->code, language);
    if (review.request()->payment)
        facts.add(FactList::tr("Number of the payment", "caption in the checks of a case"),
                  review.request()->payment->reference);
    facts.add(FactList::tr("Licence fee", "caption in the checks of a case: an amount"),
              amountText(verdict->due));
    facts.add(FactList::tr("Paid", "caption in the checks of a case: an amount"),
              amountText(verdict->paid));
    addProvenance(facts, verdict->provenance);
}

TagFace powerFace(const protocol::Representative &person)
{
    if (!person.notarial)
        return {TagFace::Tone::Neutral, FactList::tr("not certified by a notary: nobody was asked",
                                                     "verdict on a power of attorney")};
    if (person.provenance)
        return {TagFace::Tone::Good,
                FactList::tr("confirmed by the notary system", "verdict on a power of attorney")};
    return {TagFace::Tone::Warn,
            FactList::tr("not confirmed by the notary system", "verdict on a power of attorney")};
}

/// What the notaries' system said of whoever submits for the applicant.
void addPower(Facts &facts, const protocol::Representative &person)
{
    facts.heading(
        FactList::tr("Representative's power of attorney", "heading in the checks of a case"));
    facts.tag(FactList::tr("Verdict", "caption in the checks of a case"), powerFace(person));
    facts.add(FactList::tr("Representative", "heading in the application"), person.name);
    facts.add(FactList::tr("Power of attorney", "caption in the application"), powerText(person));
    if (person.provenance)
        addProvenance(facts, *person.provenance);
}

} // namespace

TagFace verdictFace(const protocol::RequestVerdict &verdict)
{
    switch (verdict.verdict) {
    case Verdict::Valid:
        return {TagFace::Tone::Good, FactList::tr("signature valid", "verdict on an application")};
    case Verdict::Invalid:
        return {TagFace::Tone::Bad, FactList::tr("signature invalid", "verdict on an application")};
    case Verdict::Pending:
        break;
    }
    return {TagFace::Tone::Warn,
            FactList::tr("signature being checked", "verdict on an application")};
}

QList<Fact> applicationFacts(const desk::CaseReview &review, Language language)
{
    Facts facts;
    const auto &request = review.request();
    if (!request)
        return {};
    const protocol::Applicant &applicant = request->applicant;
    facts.heading(FactList::tr("Applicant", "heading in the application"));
    facts.add(FactList::tr("Name", "caption in the application"), applicant.name.in(language));
    facts.add(identifierName(applicant.number), groupedIdentifier(applicant.number));
    facts.add(applicant.isPerson()
                  ? FactList::tr("Address of residence", "caption in the application")
                  : FactList::tr("Registered address", "caption in the application"),
              applicant.address.in(language));
    facts.add(FactList::tr("Head of the organisation", "caption in the application"),
              leaderName(applicant.leader));
    if (request->representative) {
        const protocol::Representative &person = *request->representative;
        facts.heading(FactList::tr("Representative", "heading in the application"));
        facts.add(FactList::tr("Name", "caption in the application"), person.name);
        facts.add(FactList::tr("IIN", "caption in the application"), groupedIdentifier(person.iin));
        facts.add(FactList::tr("Power of attorney", "caption in the application"),
                  powerText(person));
    }
    facts.heading(FactList::tr("Application", "heading in the application"));
    if (const Regulation *regulation = review.regulation()) {
        for (const FormField &field : regulation->fieldsFor(request->kind))
            facts.add(field.title.in(language),
                      valueText(field, request->fields.value(field.id), language),
                      desk::markKey(desk::MarkKind::Field, field.id));
    }
    facts.add(FactList::tr("Previous licence", "caption in the application"),
              request->previousLicence);
    if (request->payment)
        facts.add(FactList::tr("Payment", "caption in the application"),
                  request->payment->reference + QStringLiteral(" · ") +
                      amountText(request->payment->amount) + QStringLiteral(" · ") +
                      FactList::tr("paid on %1", "after the amount of a payment; %1 is a date")
                          .arg(dateText(request->payment->date)));
    return facts.all();
}

QList<Fact> checkFacts(const desk::CaseReview &review, const QDate &today, Language language)
{
    Facts facts;
    const auto &request = review.request();
    if (!request)
        return {};
    facts.heading(FactList::tr("Applicant's data", "heading in the checks of a case"));
    if (const auto &source = request->applicant.provenance) {
        facts.tag(FactList::tr("Source of the data", "caption in the checks of a case"),
                  {TagFace::Tone::Good,
                   FactList::tr("from the state database", "where the data came from")});
        addProvenance(facts, *source);
    } else {
        facts.tag(FactList::tr("Source of the data", "caption in the checks of a case"),
                  {TagFace::Tone::Warn,
                   FactList::tr("typed in, not confirmed", "where the data came from")});
    }
    const protocol::RequestVerdict &verdict = review.application()->verdict;
    facts.heading(FactList::tr("Signature of the application", "heading in the checks of a case"));
    facts.tag(FactList::tr("Verdict", "caption in the checks of a case"), verdictFace(verdict));
    addWhy(facts, verdict.code, language);
    addSignatory(facts, verdict.signer ? *verdict.signer : request->signer);
    facts.add(FactList::tr("Received", "caption in the checks of a case: date and time"),
              dateTimeText(request->receivedAt));
    if (request->representative)
        addPower(facts, *request->representative);
    addPayment(facts, review, language);
    return facts.all() + followedFacts(review, today, language);
}

QList<Fact> termFacts(const desk::CaseReview &review, const QDateTime &now,
                      const WorkCalendar &calendar, Language language)
{
    Facts facts;
    for (const protocol::DueClock &clock : review.application()->clocks) {
        facts.heading(clock.title.in(language));
        const ClockFace face =
            clockFace(desk::clockChip(*review.application(), clock, now, calendar));
        facts.add(FactList::tr("State", "caption at a term of a case"), face.text);
        if (clock.basis)
            facts.add(FactList::tr("Basis", "caption at a term of a case: act or policy"),
                      basisText(*clock.basis));
        if (clock.state != protocol::ClockState::Stopped)
            facts.add(FactList::tr("Ends", "caption at a term of a case: date and time"),
                      dateTimeText(clock.due));
        facts.add(FactList::tr("Why this date", "caption at a term of a case"),
                  dueWhy(clock, review.regulation(), calendar, language).plainText());
    }
    return facts.all();
}

QList<Fact> historyFacts(const desk::CaseReview &review, Language language)
{
    Facts facts;
    const QList<protocol::HistoryEntry> &history = review.application()->history;
    for (auto it = history.crbegin(); it != history.crend(); ++it) {
        // At the portal it is the applicant who hands in and fetches; paper comes from the clerk.
        const bool self = review.application()->channel == Channel::Portal &&
                          it->by.role != Role::Clerk &&
                          (it->action == actionName(Action::Register) ||
                           it->action == actionName(Action::HandOver));
        const QString who = it->by.name.in(language) + QStringLiteral(", ") +
                            (self ? FactList::tr("applicant", "who did it, in a case's history")
                                  : roleText(it->by.role));
        facts.add(dateTimeText(it->at) + QStringLiteral(" · ") + who,
                  actionText(it->action) +
                      (it->note.isEmpty() ? QString()
                                          : QStringLiteral("\n") +
                                                historyNoteText(it->action, it->note, language)));
    }
    return facts.all();
}

} // namespace ruqsat::workstation
