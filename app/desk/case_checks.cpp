#include "desk/case_editor.h"

#include "core/calendar.h"
#include "core/identifier.h"

// What CaseEditor has checked at the databases beside the applicant: power of attorney and payment.
namespace ruqsat::desk {
namespace {

/// Another power of attorney than the one that was asked about.
bool isOther(const protocol::Representative &one, const protocol::Representative &other)
{
    return one.iin != other.iin || one.basis != other.basis || one.basisDate != other.basisDate ||
           one.notarial != other.notarial;
}

LookupState powerStateOf(protocol::LookupOutcome outcome)
{
    switch (outcome) {
    case protocol::LookupOutcome::Found:
        return LookupState::Found;
    case protocol::LookupOutcome::NotFound:
        return LookupState::NotFound;
    case protocol::LookupOutcome::Unknown:
        break;
    }
    return LookupState::Unknown;
}

} // namespace

void CaseEditor::setRepresentative(const std::optional<protocol::Representative> &representative)
{
    if (isFrozen())
        return;
    const std::optional<protocol::Representative> before =
        std::exchange(m_draft.representative, representative);
    const bool same = before && representative && !isOther(*before, *representative);
    if (same) {
        m_draft.representative->provenance = before->provenance;
    } else {
        m_powerRun.stop();
        m_powerHold.reset();
        m_draft.power.reset();
        m_powerState = LookupState::None;
        m_powerFailure.reset();
    }
    touch();
}

bool CaseEditor::canCheckPower() const
{
    const auto &person = m_draft.representative;
    return !isFrozen() && person && person->notarial && Iin::parse(person->iin) &&
           !person->basis.isEmpty() && person->basisDate.isValid() && m_draft.lookup &&
           m_powerState != LookupState::Running;
}

void CaseEditor::checkPower()
{
    if (!canCheckPower())
        return;
    const protocol::Representative &person = *m_draft.representative;
    m_draft.power.reset();
    m_powerFailure.reset();
    m_powerState = LookupState::Running;
    Q_EMIT changed();
    m_powerHold = m_session.holdVault();
    m_powerRun =
        m_session.client().lookUpPower({person.basis, person.basisDate, person.iin,
                                        m_draft.lookup->subject(), caseId(), m_regulation.id});
    m_powerRun.then(this, [this](const Result<protocol::PowerAnswer> &answer) {
        if (m_powerState == LookupState::Running)
            onPowerChecked(answer);
    });
}

void CaseEditor::onPowerChecked(const Result<protocol::PowerAnswer> &answer)
{
    if (!answer) {
        m_powerState = LookupState::Unknown;
        m_powerFailure = answer.failure();
        settle(m_powerHold);
        Q_EMIT changed();
        return;
    }
    m_draft.power = *answer;
    m_powerState = powerStateOf(answer->outcome);
    if (answer->failure)
        m_powerFailure = Failure(answer->failure->code, answer->failure->detail);
    if (answer->power) {
        m_draft.representative->name = answer->power->attorneyName;
        m_draft.representative->provenance = answer->provenance;
    }
    touch();
    settle(m_powerHold);
}

QDate CaseEditor::today() const
{
    return m_clock.now().toTimeZone(WorkCalendar::zone()).date();
}

std::optional<Fee> CaseEditor::fee() const
{
    const bool isNamed = m_draft.payment && m_draft.payment->date.isValid();
    const QDate day = isNamed ? m_draft.payment->date : today();
    const Result<std::optional<Fee>> fee = feeFor(m_regulation, m_draft.kind, m_session.mci(), day);
    return fee ? *fee : std::nullopt;
}

void CaseEditor::setPayment(const QString &reference, const QDate &date)
{
    if (isFrozen())
        return;
    const bool same =
        m_draft.payment && m_draft.payment->reference == reference && m_draft.payment->date == date;
    if (same || (!m_draft.payment && reference.isEmpty()))
        return;
    m_paymentRun.stop();
    m_paymentHold.reset();
    m_paymentRunning = false;
    m_draft.paymentVerdict.reset();
    m_paymentFailure.reset();
    if (reference.isEmpty())
        m_draft.payment.reset();
    else
        m_draft.payment = protocol::Payment{reference, {}, date};
    touch();
}

bool CaseEditor::canCheckPayment() const
{
    return !isFrozen() && m_draft.payment && m_draft.payment->date.isValid() && m_draft.lookup &&
           !m_draft.lookup->subject().isEmpty() && !m_paymentRunning && fee();
}

void CaseEditor::checkPayment()
{
    if (!canCheckPayment())
        return;
    m_paymentRunning = true;
    m_paymentFailure.reset();
    Q_EMIT changed();
    m_paymentHold = m_session.holdVault();
    m_paymentRun = m_session.client().checkPayment(
        {m_draft.payment->reference, m_draft.payment->date, m_draft.lookup->subject(),
         m_regulation.id, m_draft.kind, caseId(), m_regulation.id});
    m_paymentRun.then(this, [this](const Result<protocol::PaymentVerdict> &verdict) {
        if (!m_paymentRunning)
            return;
        m_paymentRunning = false;
        if (verdict) {
            m_draft.paymentVerdict = *verdict;
            m_draft.payment->amount = verdict->due;
        } else {
            m_paymentFailure = verdict.failure();
        }
        touch();
        settle(m_paymentHold);
    });
}

QList<CaseProblem> CaseEditor::checkProblems() const
{
    QList<CaseProblem> problems;
    const QString representative = QStringLiteral("representative");
    if (const auto &person = m_draft.representative) {
        const auto add = [&](const char *pointer, FailureCode code) {
            problems.append(
                {CasePage::Applicant, representative, QString::fromLatin1(pointer), code});
        };
        if (const Result<Iin> iin = Iin::parse(person->iin); !iin)
            add("/iin", iin.failure().code);
        else if (person->notarial && person->basis.isEmpty())
            add("/basis", FailureCode::FieldRequired);
        else if (person->notarial && !person->basisDate.isValid())
            add("/basisDate", FailureCode::FieldNotADate);
        else if (person->notarial && m_powerState != LookupState::Found)
            add("/basis", FailureCode::PowerUnchecked);
        else if (person->notarial && m_draft.power && m_draft.power->power &&
                 !m_draft.power->power->inForceOn(today()))
            add("/basis", FailureCode::PowerNotInForce);
        else if (person->name.isEmpty())
            add("/name", FailureCode::FieldRequired);
    }
    const QString payment = QStringLiteral("payment");
    if (m_draft.payment && !m_draft.paymentVerdict)
        problems.append({CasePage::Form, payment, {}, FailureCode::PaymentUnchecked});
    else if (m_draft.payment && m_draft.paymentVerdict->verdict == Verdict::Invalid)
        problems.append({CasePage::Form,
                         payment,
                         {},
                         m_draft.paymentVerdict->code.value_or(FailureCode::PaymentNotFound)});
    return problems;
}

} // namespace ruqsat::desk
