#pragma once

#include "core/clock.h"
#include "core/fee.h"
#include "core/field_check.h"
#include "core/regulation.h"
#include "desk/case_draft.h"
#include "desk/case_rail.h"
#include "desk/draft_standing.h"
#include "desk/session.h"
#include "scan/inspect.h"
#include "vault/attachment.h"

#include <QIODevice>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace ruqsat::desk {

/// Something that keeps the case from being signed. `target`: id of a field or a document, or
/// empty.
struct CaseProblem
{
    CasePage page = CasePage::Applicant;
    QString target;
    QString pointer; ///< inside the field's value, see FieldProblem
    FailureCode code = FailureCode::FieldRequired;
};

enum class DocumentState { Needed, Optional, Ready };

/// One row of the inventory.
struct InventoryItem
{
    RequiredDocument document;
    bool paperMark = false; ///< the original was seen
    QList<vault::Attachment> attachments;
    DocumentState state = DocumentState::Needed;

    int pages() const;
    qint64 size() const;
};

enum class LookupState {
    None,
    Running,
    Found,
    NotFound, ///< the state database does not know it: the act's "message: no data"
    Unknown,  ///< the state database could not be asked; try again
    Cancelled
};

/// The operator's case in the centre channel, from the choice of the service to the signature.
/// Every change is in the vault within a second. Nothing here waits: results come as signals.
class CaseEditor final : public QObject
{
    Q_OBJECT

public:
    /// A new case with a new id; in the vault within a second.
    CaseEditor(Session &session, const Clock &clock, const Regulation &regulation, ServiceKind kind,
               QObject *parent = nullptr);
    /// Goes on with a draft. `attachments` are those of the vault, see loadCase().
    CaseEditor(Session &session, const Clock &clock, const Regulation &regulation, CaseDraft draft,
               const QList<vault::Attachment> &attachments, QObject *parent = nullptr);
    /// Saves what is not saved yet.
    ~CaseEditor() override;

    const QString &caseId() const { return m_draft.caseId; }
    const Regulation &regulation() const { return m_regulation; }
    ServiceKind kind() const { return m_draft.kind; }
    const CaseDraft &draft() const { return m_draft; }
    Channel channel() const { return m_draft.channel; }
    QDateTime startedAt() const { return m_draft.startedAt; }
    /// The day in Asia/Almaty, by which everything of the case is judged.
    QDate today() const;
    /// Seconds that the own office's policy gives the clerk to register; 0: none, or not known yet.
    qint64 registrationPolicy() const { return m_registrationPolicy; }

    // Pages
    CasePage page() const { return m_draft.page; }
    void goTo(CasePage page);
    /// Where the cursor was, for coming back to the draft.
    void setFocusField(const QString &fieldId);
    QList<RailStep> rail() const;

    // Applicant
    /// The IIN or BIN as typed. Another number than the one looked up takes the look-up away.
    void setApplicantText(const QString &text);
    const QString &applicantText() const { return m_draft.applicantText; }
    /// The codes of PartyNumber::parse(), applicantKindForbidden; nothing while it is empty or
    /// right.
    std::optional<FailureCode> applicantProblem() const;
    /// Asks the state database through the registry. Refused (lookupFinished does not come) while
    /// applicantProblem() or a running look-up is there.
    void lookUp();
    void cancelLookUp();
    LookupState lookupState() const { return m_lookupState; }
    const std::optional<protocol::LookupAnswer> &lookup() const { return m_draft.lookup; }
    /// Why it is Unknown: the registry's or the gateway's failure.
    const std::optional<Failure> &lookupFailure() const { return m_lookupFailure; }
    void setRepresentative(const std::optional<protocol::Representative> &representative);
    const std::optional<protocol::Representative> &representative() const
    {
        return m_draft.representative;
    }
    /// Asks the notaries' system about the representative's notarial power of attorney; what was
    /// found gives the representative's name.
    void checkPower();
    bool canCheckPower() const;
    LookupState powerState() const { return m_powerState; }
    const std::optional<protocol::PowerAnswer> &power() const { return m_draft.power; }
    const std::optional<Failure> &powerFailure() const { return m_powerFailure; }

    // Form
    /// The fields of this kind, in the order of the regulation.
    QList<FormField> fields() const { return m_regulation.fieldsFor(m_draft.kind); }
    QJsonValue value(const QString &fieldId) const { return m_draft.fields.value(fieldId); }
    /// An undefined or empty value takes the field away.
    void setValue(const QString &fieldId, const QJsonValue &value);
    /// The first problem of the field as it stands; a field that is always wanted has none before
    /// the review while it is empty.
    std::optional<FieldProblem> fieldProblem(const QString &fieldId) const;

    // Payment
    /// By the index of the day of payment, of today while none is named; nothing where the act
    /// knows of no fee.
    std::optional<Fee> fee() const;
    /// An empty reference takes the payment away.
    void setPayment(const QString &reference, const QDate &date);
    const std::optional<protocol::Payment> &payment() const { return m_draft.payment; }
    void checkPayment();
    bool canCheckPayment() const;
    bool isCheckingPayment() const { return m_paymentRunning; }
    const std::optional<protocol::PaymentVerdict> &paymentVerdict() const
    {
        return m_draft.paymentVerdict;
    }
    /// Why the registry could not be asked.
    const std::optional<Failure> &paymentFailure() const { return m_paymentFailure; }

    // Documents
    QList<InventoryItem> inventory() const;
    void setPaperMark(const QString &documentId, bool seen);
    /// Pages that came from the scanner, as one PDF. At once with it the pages that ScanKeeping has
    /// of the document go, and the attachments `replaced`; where it cannot be kept, all of them
    /// stay. Ends with attachmentAdded() or attachmentFailed().
    Later<vault::Attachment> addScan(const QString &documentId, const QString &name,
                                     const QByteArray &pdf, int pages,
                                     const QStringList &replaced = {});
    /// A dropped or chosen file, judged by its content in a child process. Ends as addScan().
    void addFile(const QString &documentId, const QString &path,
                 const scan::HelperPlace &place = {});
    void removeAttachment(const QString &attachmentId);
    Later<QByteArray> attachmentBytes(const QString &attachmentId);
    /// Files that are being judged or kept now.
    int attachmentsUnderWay() const { return m_attachmentsUnderWay; }

    // Review
    /// Everything that keeps the case from being signed, in the order of the pages.
    QList<CaseProblem> problems() const;
    QList<CaseProblem> problems(CasePage page) const;
    /// request.json as of now, in its canonical bytes. Fails with the first problem's code.
    Result<QByteArray> buildRequest() const;

    // Saving
    bool isSaved() const
    {
        return !m_saveTimer.isActive() && !m_saving && m_attachmentsUnderWay == 0;
    }
    QDateTime savedAt() const { return m_savedAt; }
    Later<void> saveNow();
    /// An older copy took the place of the vault under the session: what is typed or was signed
    /// goes into it, and the files are those that it has; filesLost() tells of the others.
    void onVaultReplaced();
    /// Takes the case out of the vault with its files; the editor is then of no use.
    Later<void> discard();

    /// RequestSigning tells: from here on nothing can be changed.
    void setSigned(const QString &idempotencyKey);
    bool isSigned() const { return !m_idempotencyKey.isEmpty(); }
    /// Signed or discarded: nothing is changed or saved any more.
    bool isFrozen() const { return isSigned() || m_discarded; }
    const QString &idempotencyKey() const { return m_idempotencyKey; }
    /// The registry refused it for good: the case can be changed and signed again.
    void setRefused();
    /// The registry has it.
    void setRegistered(const protocol::Application &application);
    const std::optional<protocol::Application> &application() const { return m_application; }

Q_SIGNALS:
    /// Anything that a screen of the case shows.
    void changed();
    void pageChanged(CasePage page);
    void lookupChanged();
    void valueChanged(const QString &fieldId);
    void inventoryChanged();
    void attachmentAdded(const QString &documentId, const vault::Attachment &attachment);
    /// file… of scan::inspectFile, fileTooLarge, caseTooLarge, vault…
    void attachmentFailed(const QString &documentId, const QString &name, const Failure &failure);
    void saved(const QDateTime &at);
    void saveFailed(const Failure &failure);
    /// The names of files that are in the vault no more.
    void filesLost(const QStringList &names);

private:
    void touch();
    /// The draft into the vault, and nothing more.
    Later<void> handIn();
    /// What could not be saved is tried again by itself.
    void saveAgain();
    void askPolicy();
    void takeFiles(const QList<vault::Attachment> &files);
    void onLookedUp(const Result<protocol::LookupAnswer> &answer);
    /// What the registry answered stands in the draft. Behind the lock it is saved at once, as
    /// whoever comes next may end this session; then the vault is let go.
    void settle(std::shared_ptr<void> &hold);
    void onPowerChecked(const Result<protocol::PowerAnswer> &answer);
    QList<CaseProblem> checkProblems() const;
    bool isScanned(const InventoryItem &item) const;
    /// `replaced`: of a scan, see addScan(); not set for a file.
    Later<vault::Attachment> keepAttachment(vault::Attachment description,
                                            const std::optional<QStringList> &replaced,
                                            std::function<std::unique_ptr<QIODevice>()> open);
    void attachmentDone(const vault::Attachment &description,
                        const Result<vault::Attachment> &kept);
    /// The vault of a locked desk stays open until what was typed is in it.
    void holdUnsaved();

    Session &m_session;
    const Clock &m_clock;
    const Regulation m_regulation;
    CaseDraft m_draft;
    QList<vault::Attachment> m_attachments;
    qint64 m_registrationPolicy = 0;
    Later<protocol::ChainPolicy> m_policyRun;
    LookupState m_lookupState = LookupState::None;
    std::optional<Failure> m_lookupFailure;
    Later<protocol::LookupAnswer> m_lookupRun;
    std::shared_ptr<void> m_lookupHold; ///< the vault, until the answer is in it
    LookupState m_powerState = LookupState::None;
    std::optional<Failure> m_powerFailure;
    Later<protocol::PowerAnswer> m_powerRun;
    std::shared_ptr<void> m_powerHold;
    bool m_paymentRunning = false;
    std::optional<Failure> m_paymentFailure;
    Later<protocol::PaymentVerdict> m_paymentRun;
    std::shared_ptr<void> m_paymentHold;
    QTimer m_saveTimer;
    bool m_saving = false;
    std::shared_ptr<void> m_saveHold;
    bool m_discarded = false;
    QDateTime m_savedAt;
    int m_attachmentsUnderWay = 0;
    QString m_idempotencyKey;
    std::optional<protocol::Application> m_application;
};

/// What the vault holds of a case, for CaseEditor's second constructor.
struct LoadedCase
{
    CaseDraft draft;
    QList<vault::Attachment> attachments;
    /// Signed already: the key of the outbox; the case is on its way and cannot be changed.
    QString idempotencyKey;
};

/// Notes which case stands on the screen, empty for none, and finds it again at the next sign-in.
void noteOpenCase(Session &session, const QString &caseId);
Later<QString> lastOpenCase(Session &session);

/// Fails with vaultItemMissing, vaultDraftUnreadable, vaultDamaged.
Later<LoadedCase> loadCase(Session &session, const QString &caseId);

/// A row of the list of drafts.
struct DraftSummary
{
    QString caseId;
    QString regulation;
    ServiceKind kind = ServiceKind::Issue;
    CasePage page = CasePage::Applicant;
    QString applicantNumber;     ///< as typed
    LocalizedText applicantName; ///< empty before a look-up
    int documentsReady = 0;
    qint64 size = 0; ///< bytes of its files
    QDateTime changedAt;
    bool signedAlready = false; ///< in the outbox
    bool isUnreadable = false;  ///< only its id, its size and when it was changed are known
    bool copy = false;          ///< the other version of a draft that two desks changed
    qint64 version = 0;         ///< of the registry's copy that it goes on from; 0: none
    bool changedSinceKept = true;
    QString save; ///< of a change that the registry did not answer yet; empty: none
    /// Where else it lies, see mergeDrafts(); not set for one that the registry does not have.
    std::optional<DraftStanding> standing;
    std::optional<DraftGift> gift; ///< as the registry said last
};

/// The drafts of the person signed in, the latest first.
Later<QList<DraftSummary>> listDrafts(Session &session);
/// Takes a draft and its files out of the vault for good, and the registry's copy, of which version
/// `seen` was seen (0: none), as soon as it can be told. Fails with vaultItemMissing where neither
/// is known, and with vaultError for one that is signed.
Later<void> deleteDraft(Session &session, const QString &caseId, qint64 seen = 0);
/// Cases deleted here, which the registry was not told yet.
Later<QSet<QString>> deletedDrafts(Session &session);

} // namespace ruqsat::desk
