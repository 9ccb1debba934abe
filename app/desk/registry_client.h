#pragma once

#include "core/secret.h"
#include "desk/async.h"
#include "desk/settings.h"
#include "protocol/action.h"
#include "protocol/admin.h"
#include "protocol/application.h"
#include "protocol/audit_chain.h"
#include "protocol/audit_record.h"
#include "protocol/board.h"
#include "protocol/case_status.h"
#include "protocol/colleague.h"
#include "protocol/copy.h"
#include "protocol/draft.h"
#include "protocol/error.h"
#include "protocol/law.h"
#include "protocol/licence_life.h"
#include "protocol/lookup.h"
#include "protocol/queue.h"
#include "protocol/request_withdrawal.h"
#include "protocol/session.h"
#include "protocol/similar.h"
#include "protocol/vault_report.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>

#include <functional>
#include <memory>
#include <optional>

namespace ruqsat::desk {

/// How long a call may take. `silence`: nothing came or went for so long. `total`: all of it.
struct Patience
{
    int silenceMs = 15'000;
    int totalMs = 60'000;
};

/// The registry's API over HTTPS with the desk's device certificate (TLS 1.3, mutual). One method
/// for each endpoint; all return at once and answer on the thread of the client.
///
/// A call fails with
///  - registryUnreachable: nothing reached the registry, trying again is safe;
///  - registryUntrusted: the registry's certificate is not of our authority;
///  - deviceUnknown: the registry refused the desk's certificate, or does not know it yet;
///  - registryTimeout: no answer to a question that changes nothing;
///  - outcomeUnknown: no whole answer to something that changes; it may have happened;
///  - registryAnswerMalformed, registryInternal, registryBusy;
///  - any code that the registry itself answered with (sessionExpired, versionStale …).
class RegistryClient final : public QObject
{
    Q_OBJECT

public:
    /// Reads the certificates. Fails with configurationInvalid, dataFileUnreadable.
    static Result<std::unique_ptr<RegistryClient>> create(const Settings &settings);
    ~RegistryClient() override;

    /// For every following call; an empty secret takes it away.
    void setToken(Secret token);
    /// The same, and gives back the one before.
    Secret exchangeToken(Secret token) { return std::exchange(m_token, std::move(token)); }
    bool hasToken() const { return !m_token.isEmpty(); }
    /// For tests and for offices behind slow lines.
    void setPatience(Patience patience) { m_patience = patience; }

    Later<protocol::Status> status();
    Later<protocol::Challenge> challenge(const QString &login);
    Later<protocol::SignInAnswer> signIn(const QString &login, Secret proof);
    Later<protocol::SessionAnswer> session();
    Later<void> signOut();
    /// How far the desk's vault has come; never the same number twice.
    Later<protocol::OfficeKey> officeKey();
    Later<protocol::VaultStanding> tellVault(const protocol::VaultReport &report);

    /// Through the state database: allow for its slowness.
    Later<protocol::LookupAnswer> lookUp(const protocol::LookupRequest &request);
    Later<protocol::PowerAnswer> lookUpPower(const protocol::PowerRequest &request);
    Later<protocol::PaymentVerdict> checkPayment(const protocol::PaymentRequest &request);
    Later<protocol::CertificateCheckAnswer> checkCertificate(const QByteArray &der,
                                                             protocol::CertificatePurpose purpose);

    /// How much of the attachment has arrived; `sha256` of its whole content, hex.
    Later<protocol::UploadState> uploadState(const QString &caseId, const QString &attachmentId,
                                             const QByteArray &sha256);
    /// The piece that begins at `offset`, at most protocol::maxPieceBytes. Again with the same
    /// bytes is fine. Fails with uploadIncomplete where the registry has more or less before it.
    /// The future's progress is 0 … size of the piece.
    Later<protocol::UploadState> uploadPiece(const QString &caseId, const QString &attachmentId,
                                             const QByteArray &sha256, qint64 whole, qint64 offset,
                                             const QByteArray &piece);
    Later<protocol::Application> submit(const QString &idempotencyKey,
                                        const protocol::Submission &submission);
    /// Fails with notFound where the registry holds nothing under this key.
    Later<protocol::Application> applicationByKey(const QString &idempotencyKey);

    Later<protocol::ApplicationPage> applications(protocol::Queue queue, int limit,
                                                  const QString &after = {});
    Later<protocol::ApplicationPage> applications(const protocol::QueueFilter &filter, int limit,
                                                  const QString &after = {});
    /// Every queue of the person, in one call.
    Later<protocol::QueueCounts> queueCounts();
    /// What changed in the office's cases since `cursor` of the page before; without one, where to
    /// begin. Answers at once and does not keep the session awake: ask every second.
    Later<protocol::ChangePage> changes(const QString &cursor = {});
    /// By IIN or BIN (then it is the history of services), by a number, or what a QR says.
    Later<protocol::CaseStatusPage> caseStatus(const QString &text, int limit,
                                               const QString &after = {});
    /// Whether the same is asked for already; `except`: id of the case itself, may be empty.
    Later<protocol::SimilarCases> similarCases(const QString &applicant, const QString &regulation,
                                               ServiceKind kind, const QString &except);
    /// The head's board; the days of what was decided and answered, both in it.
    Later<protocol::Board> board(const QDate &from, const QDate &to);
    /// What applicants answered on these days, both in it, by service.
    Later<protocol::SurveySums> survey(const QDate &from, const QDate &to);
    Later<protocol::Colleagues> colleagues();
    Later<protocol::Substitution> setSubstitution(const protocol::SubstitutionBody &body);
    Later<void> endSubstitution(const QString &id);
    Later<protocol::Application> application(const QString &id);
    /// The bytes, at most 20 MiB; the future's progress is 0 … size. The caller compares the hash.
    Later<QByteArray> attachment(const QString &id, const QString &attachmentId);

    Later<protocol::Application> claim(const QString &id, qint64 version);
    Later<protocol::Application> release(const QString &id, qint64 version);
    /// The head's resolution, and handing a case to another executor: nothing is lost.
    Later<protocol::Application> assign(const QString &id, const protocol::AssignBody &body);
    /// What was found so far; the version of the case stays.
    Later<protocol::Review> keepReview(const QString &id, const protocol::ReviewBody &body);
    Later<protocol::Application> checkCompleteness(const QString &id,
                                                   const protocol::CompletenessBody &body);
    /// The applicant, and then the case waits, or another body.
    Later<protocol::Application> ask(const QString &id, const protocol::QuestionBody &body);
    Later<protocol::Application> recordAnswer(const QString &id, const QString &questionId,
                                              const protocol::AnswerBody &body);
    /// At the counter: what the applicant said.
    Later<protocol::Application> recordReply(const QString &id, const QString &questionId,
                                             const protocol::AnswerBody &body);
    Later<protocol::Application> continueReview(const QString &id, qint64 version);
    Later<protocol::Application> propose(const QString &id, const protocol::ProposalBody &body);
    Later<protocol::Application> giveBack(const QString &id, qint64 version, const QString &reason);
    Later<protocol::Application> prepareResult(const QString &id, qint64 version);
    Later<QByteArray> resultPdf(const QString &id);
    Later<protocol::Application> sendResultSignature(const QString &id, qint64 version,
                                                     const QByteArray &cms);
    Later<protocol::Application> handOver(const QString &id, const protocol::HandOverBody &body);
    Later<protocol::PaperCopies> copies(const QString &id);
    Later<protocol::PaperCopy> takeCopy(const QString &id, const protocol::CopyBody &body);
    Later<protocol::PaperCopy> copyPrinted(const QString &id, int number);
    Later<protocol::PaperCopy> copySealed(const QString &id, int number,
                                          const protocol::SealBody &body);
    Later<protocol::PaperCopy> copySpoiled(const QString &id, int number,
                                           const protocol::SpoiledBody &body);

    Later<protocol::LicencePage> licences(const protocol::LicenceFilter &filter, int limit,
                                          const QString &after = {});
    /// Everything about one licence, with its events and their signed grounds.
    Later<protocol::LicenceLife> licenceLife(const QString &number);
    /// The head's signed act. After outcomeUnknown the life of the licence tells whether it holds.
    Later<protocol::LicenceLife> actOnLicence(const QString &number,
                                              const protocol::LicenceActBody &body);

    /// Names and values of a list's query: "q", "office", "role", "state", "limit", "after".
    using Query = QList<std::pair<QString, QString>>;
    Later<protocol::AdminPage<protocol::AdminOffice>> adminOffices(const Query &query);
    Later<protocol::AdminOffice> adminOffice(const QString &id);
    Later<protocol::AdminOffice> putOffice(const QString &id, const protocol::OfficeChange &change);
    Later<protocol::AdminPage<protocol::AdminUser>> adminUsers(const Query &query);
    Later<protocol::AdminUser> adminUser(const QString &login);
    Later<protocol::UserChangeAnswer> changeUser(const QString &login,
                                                 const protocol::UserChange &change);
    Later<protocol::AdminPage<protocol::AccountRequest>> accountRequests(const Query &query = {});
    Later<protocol::UserChangeAnswer> decideRequest(const QString &id, bool confirms,
                                                    const QString &reason);
    Later<protocol::AdminPage<protocol::AdminDevice>> adminDevices(const Query &query);
    Later<protocol::AdminDevice> adminDevice(const QString &id);
    Later<protocol::DeviceChangeAnswer> changeDevice(const QString &id,
                                                     const protocol::DeviceChange &change);
    // Drafts
    Later<protocol::DraftCopies> drafts();
    Later<protocol::DraftCopies> officeDrafts();
    Later<protocol::DraftCopy> draft(const QString &caseId);
    Later<QByteArray> draftFile(const QString &caseId, const QString &attachmentId);
    /// Sent again with the same DraftBody::save and revision it is the same change.
    Later<protocol::DraftVersion> putDraft(const QString &caseId, const protocol::DraftBody &body);
    /// `save`: of a change without an answer so far; empty: none.
    Later<void> deleteDraft(const QString &caseId, qint64 version, const QString &save);
    Later<void> takeOverDraft(const QString &caseId, const protocol::DraftTakeOverBody &body);

    /// By the head, of a colleague's request; again is fine. Fails with stateForbids where the
    /// registry has registered it.
    Later<void> withdrawRequest(const QString &idempotencyKey,
                                const protocol::RequestWithdrawal &withdrawal);

    /// Calendar and index in force; nobody need be signed in.
    Later<protocol::LawInForce> lawInForce();
    /// What the own office set for a case of the regulation.
    Later<protocol::ChainPolicy> chainPolicy(const QString &regulation);
    Later<protocol::LawDocuments> lawDocuments();
    /// `version` 0: the one in force, with the change that waits.
    Later<protocol::LawDocument> lawDocument(protocol::LawName name, qint64 version = 0);
    Later<protocol::LawDocuments> lawVersions(protocol::LawName name);
    Later<protocol::LawChangeAnswer> putLaw(protocol::LawName name,
                                            const protocol::LawChange &change);
    Later<protocol::LawChangeAnswer> decideLaw(protocol::LawName name, bool confirms,
                                               const protocol::LawDecision &decision);
    Later<protocol::OfficeChain> officeChain(const QString &office);
    Later<protocol::OfficeChain> putChain(const QString &office,
                                          const protocol::ChainChange &change);
    /// This very device shows the code that an administrator gave; nobody need be signed in.
    Later<void> enrol(const QString &code);
    Later<void> changePassword(const protocol::PasswordBody &body);
    Later<protocol::AuditRecordPage> auditRecords(const protocol::AuditFilter &filter, int limit,
                                                  const QString &after = {});
    /// At most 200 after that sequence number.
    Later<protocol::AuditSeals> auditSeals(qint64 after);
    Later<protocol::AuditSeal> sealAudit();
    /// At most 1,000 after that position.
    Later<protocol::AuditRows> auditChain(int lane, qint64 after);

Q_SIGNALS:
    /// A call went through (whatever it answered), or failed on the way.
    void reached();
    void failedToReach(FailureCode code);
    /// The registry answered that it does not know the desk, or no longer admits it …
    void deviceRefused();
    /// … and what only a desk that it admits is answered; comes before reached().
    void deviceAdmitted();
    /// The registry no longer knows the token, or takes nothing from this person or desk any more.
    /// Calls go on failing until setToken().
    void sessionExpired();
    /// What stands now, where somebody else changed the case meanwhile; comes just before the call
    /// fails with versionStale, or a review, which names no version, with stateForbids or
    /// permissionDenied too: whoever hears it compares the version with the one they know. Not of a
    /// review that was kept meanwhile.
    void versionStale(const protocol::CurrentVersion &current);

private:
    struct Call;
    RegistryClient(const Settings &settings, QSslConfiguration tls);

    template <typename T>
    Later<T> json(Call call);
    template <typename T>
    Later<T> perform(Call call, std::function<Result<T>(const QByteArray &)> read);
    template <typename T>
    void send(std::shared_ptr<Call> call, std::shared_ptr<QPromise<Result<T>>> promise,
              std::function<Result<T>(const QByteArray &)> read);
    /// The calls after one that failed on the way go to the next server.
    void leaveServer(qsizetype server, FailureCode code);
    Failure judge(const Call &call, const QByteArray &body, int status);

    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
    QList<QUrl> m_urls;
    qsizetype m_url = 0;
    Secret m_token;
    Patience m_patience;
};

} // namespace ruqsat::desk
