#include "desk/case_editor.h"

#include "core/identifier.h"

#include <QUuid>

#include <algorithm>

namespace ruqsat::desk {
namespace {

/// A change is in the vault within a second: half of it for gathering, half for the disk.
constexpr int saveDelayMs = 500;
/// What could not be saved is tried again by itself: the person is told, and may go on.
constexpr int retryDelayMs = 3'000;

bool isEmptyValue(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() ||
           (value.isString() && value.toString().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty()) ||
           (value.isObject() && value.toObject().isEmpty());
}

template <typename Answer>
LookupState stateOf(const Answer &answer)
{
    switch (answer.outcome) {
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

CaseEditor::CaseEditor(Session &session, const Clock &clock, const Regulation &regulation,
                       ServiceKind kind, QObject *parent)
    : CaseEditor(session, clock, regulation, CaseDraft(), {}, parent)
{
    m_draft.caseId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_draft.regulation = regulation.id;
    m_draft.effectiveFrom = regulation.effectiveFrom;
    m_draft.kind = kind;
    m_draft.channel =
        protocol::counterChannel(session.user().office, regulation).value_or(Channel::Centre);
    m_draft.startedAt = clock.now();
    m_draft.signedInAt = session.signedInAt();
    touch();
}

CaseEditor::CaseEditor(Session &session, const Clock &clock, const Regulation &regulation,
                       CaseDraft draft, const QList<vault::Attachment> &attachments,
                       QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_regulation(regulation)
    , m_draft(std::move(draft))
    , m_attachments(attachments)
{
    if (m_draft.lookup)
        m_lookupState = stateOf(*m_draft.lookup);
    if (m_draft.lookup && m_draft.lookup->failure)
        m_lookupFailure = Failure(m_draft.lookup->failure->code, m_draft.lookup->failure->detail);
    if (m_draft.power)
        m_powerState = stateOf(*m_draft.power);
    m_saveTimer.setSingleShot(true);
    connect(&m_saveTimer, &QTimer::timeout, this, [this] { saveNow(); });
    connect(&m_session, &Session::renewed, this, &CaseEditor::askPolicy);
    askPolicy();
}

CaseEditor::~CaseEditor()
{
    m_policyRun.stop();
    m_lookupRun.stop();
    m_powerRun.stop();
    m_paymentRun.stop();
    // Nobody hears any more whether the vault took it.
    if (m_saveTimer.isActive() && !isFrozen())
        handIn();
}

/// A limit of the office is no law: where it cannot be told, the case goes on without it.
void CaseEditor::askPolicy()
{
    if (m_session.office().kind != protocol::OfficeKind::Provider || !m_session.isAlive())
        return;
    m_policyRun = m_session.client().chainPolicy(m_regulation.id);
    m_policyRun.then(this, [this](const Result<protocol::ChainPolicy> &policy) {
        if (!policy)
            return;
        m_registrationPolicy = policy->registration;
        Q_EMIT changed();
    });
}

void CaseEditor::touch()
{
    if (!isFrozen() && !m_saveTimer.isActive())
        m_saveTimer.start(saveDelayMs);
    holdUnsaved();
    Q_EMIT changed();
}

void CaseEditor::holdUnsaved()
{
    if (isSaved())
        m_saveHold.reset();
    else if (!m_saveHold)
        m_saveHold = m_session.holdVault();
}

void CaseEditor::goTo(CasePage page)
{
    if (m_draft.page == page)
        return;
    m_draft.page = page;
    touch();
    Q_EMIT pageChanged(page);
}

void CaseEditor::setFocusField(const QString &fieldId)
{
    if (m_draft.focusField == fieldId)
        return;
    m_draft.focusField = fieldId;
    touch();
}

QList<RailStep> CaseEditor::rail() const
{
    RailProgress progress;
    progress.signedInAt = m_draft.signedInAt;
    progress.startedAt = m_draft.startedAt;
    progress.lookingUp = m_lookupState == LookupState::Running;
    if (m_draft.lookup) {
        progress.lookup = m_draft.lookup->outcome;
        progress.lookedUpAt = m_draft.lookup->provenance.time;
    }
    progress.signedAlready = isSigned();
    if (m_application) {
        progress.sent = true;
        progress.registered = m_application->state;
        progress.registeredAt = m_application->registeredAt;
    }
    return railOf(m_regulation.channels.value(m_draft.channel), progress);
}

void CaseEditor::setApplicantText(const QString &text)
{
    if (isFrozen() || m_draft.applicantText == text)
        return;
    m_draft.applicantText = text;
    const Result<PartyNumber> number = PartyNumber::parse(text);
    const bool same = number && m_draft.lookup && m_draft.lookup->subject() == number->digits();
    if (!same && (m_draft.lookup || m_lookupState != LookupState::None)) {
        cancelLookUp();
        m_draft.lookup.reset();
        m_lookupFailure.reset();
        m_lookupState = LookupState::None;
        Q_EMIT lookupChanged();
    }
    touch();
}

std::optional<FailureCode> CaseEditor::applicantProblem() const
{
    if (m_draft.applicantText.isEmpty())
        return std::nullopt;
    const Result<PartyNumber> number = PartyNumber::parse(m_draft.applicantText);
    if (!number)
        return number.failure().code;
    const ApplicantKind applicantKind =
        number->isPerson() ? ApplicantKind::Person : ApplicantKind::Organisation;
    if (!m_regulation.applicantKinds.contains(applicantKind))
        return FailureCode::ApplicantKindForbidden;
    return std::nullopt;
}

void CaseEditor::lookUp()
{
    const Result<PartyNumber> number = PartyNumber::parse(m_draft.applicantText);
    if (isFrozen() || !number || applicantProblem() || m_lookupState == LookupState::Running)
        return;
    m_draft.lookup.reset();
    m_lookupFailure.reset();
    m_lookupState = LookupState::Running;
    touch();
    Q_EMIT lookupChanged();
    m_lookupHold = m_session.holdVault();
    // The ground of the look-up is the application itself: the audit reads the regulation's id.
    m_lookupRun = m_session.client().lookUp({number->digits(), caseId(), m_regulation.id});
    m_lookupRun.then(this, [this](const Result<protocol::LookupAnswer> &answer) {
        if (m_lookupState == LookupState::Running)
            onLookedUp(answer);
    });
}

void CaseEditor::onLookedUp(const Result<protocol::LookupAnswer> &answer)
{
    if (answer) {
        m_draft.lookup = *answer;
        m_lookupState = stateOf(*m_draft.lookup);
        if (answer->failure)
            m_lookupFailure = Failure(answer->failure->code, answer->failure->detail);
    } else {
        m_lookupState = LookupState::Unknown;
        m_lookupFailure = answer.failure();
    }
    touch();
    settle(m_lookupHold);
    Q_EMIT lookupChanged();
}

void CaseEditor::settle(std::shared_ptr<void> &hold)
{
    if (m_session.isLocked() && m_saveTimer.isActive())
        saveNow();
    hold.reset();
}

void CaseEditor::cancelLookUp()
{
    if (m_lookupState != LookupState::Running)
        return;
    m_lookupState = LookupState::Cancelled;
    m_lookupRun.stop();
    m_lookupHold.reset();
    Q_EMIT lookupChanged();
    Q_EMIT changed();
}

void CaseEditor::setValue(const QString &fieldId, const QJsonValue &value)
{
    if (isFrozen() || m_draft.fields.value(fieldId) == value)
        return;
    if (isEmptyValue(value))
        m_draft.fields.remove(fieldId);
    else
        m_draft.fields.insert(fieldId, value);
    touch();
    Q_EMIT valueChanged(fieldId);
}

std::optional<FieldProblem> CaseEditor::fieldProblem(const QString &fieldId) const
{
    const QList<FormField> all = fields();
    const bool isWanted = std::any_of(all.begin(), all.end(), [&](const FormField &field) {
        return field.id == fieldId && field.required;
    });
    if (isWanted && isEmptyValue(value(fieldId)))
        return std::nullopt;
    for (const FieldProblem &problem : checkFields(m_regulation, m_draft.kind, m_draft.fields)) {
        if (problem.field == fieldId)
            return problem;
    }
    return std::nullopt;
}

Later<void> CaseEditor::handIn()
{
    return m_session.inVault<void>(
        [draft = m_draft.toVault()](vault::Vault &vault) { return vault.drafts().save(draft); });
}

Later<void> CaseEditor::saveNow()
{
    m_saveTimer.stop();
    if (isFrozen())
        return ready(Result<void>());
    m_saving = true;
    return handIn().then(this, [this](const Result<void> &done) {
        m_saving = false;
        if (done) {
            m_savedAt = m_clock.now();
            m_session.noteDraftKept();
            Q_EMIT saved(m_savedAt);
        } else {
            saveAgain();
            Q_EMIT saveFailed(done.failure());
        }
        holdUnsaved();
        return done;
    });
}

void CaseEditor::saveAgain()
{
    if (!isFrozen() && !m_saveTimer.isActive())
        m_saveTimer.start(retryDelayMs);
}

Later<void> CaseEditor::discard()
{
    m_saveTimer.stop();
    cancelLookUp();
    m_discarded = true;
    holdUnsaved();
    return m_session
        .inVault<void>([id = caseId()](vault::Vault &vault) -> Result<void> {
            const Result<void> removed = vault.drafts().remove(id);
            // A case that never was saved is gone just as well.
            if (!removed && removed.failure().code == FailureCode::VaultItemMissing)
                return {};
            return removed;
        })
        .then(&m_session, [&session = m_session](const Result<void> &removed) {
            session.noteDraftKept();
            return removed;
        });
}

void CaseEditor::setSigned(const QString &idempotencyKey)
{
    m_saveTimer.stop();
    holdUnsaved();
    m_idempotencyKey = idempotencyKey;
    m_draft.page = CasePage::Sent;
    Q_EMIT changed();
    Q_EMIT pageChanged(m_draft.page);
}

void CaseEditor::setRefused()
{
    m_idempotencyKey.clear();
    goTo(CasePage::Review);
}

void CaseEditor::setRegistered(const protocol::Application &application)
{
    m_application = application;
    Q_EMIT changed();
}

} // namespace ruqsat::desk
