#pragma once

#include "core/calendar.h"
#include "core/fee.h"
#include "desk/support/model_registry.h"
#include "protocol/action.h"
#include "protocol/case_status.h"
#include "protocol/colleague.h"
#include "protocol/copy.h"
#include "protocol/error.h"
#include "protocol/law.h"
#include "protocol/licence_life.h"
#include "protocol/queue.h"
#include "protocol/session.h"
#include "protocol/similar.h"
#include "workstation/support/admin_answers.h"

#include <QList>

#include <optional>

namespace ruqsat::test {

/// What a registry tells the people of an office, in memory: sign-in of one person, a queue with
/// terms of every kind, one case in a chosen state, its papers and the licence register. Look-ups,
/// uploads and registration are ModelRegistry's.
class OfficeRegistry final
{
public:
    /// `label` of a token of pki.sh whose person signs in: "operator", "executor", "head".
    explicit OfficeRegistry(Role role);

    ScriptedReply answer(const ScriptedRequest &request);
    ScriptedRegistry::Script script()
    {
        return [this](const ScriptedRequest &request) { return answer(request); };
    }

    ModelRegistry model;
    /// The person that signs in.
    protocol::User user;
    /// Rows of every queue; of the one to sign each without a decision is proposed to be issued.
    QList<protocol::ApplicationSummary> queue;
    /// What GET /v1/applications/{id} gives, whatever the id.
    protocol::Application application;
    /// Bytes of every attachment and of the result.
    QByteArray attachment;
    QByteArray paper;
    /// What other desks did, for GET /v1/changes.
    QList<protocol::CaseChange> changes;
    protocol::Colleagues colleagues;
    /// The policy of this registry: cases may be opened by acts that are repealed.
    bool allowsRepealed = false;
    /// The case is another executor's from now on, by the head.
    void giveToAnother();
    /// Every action on the case that does not know this version is refused because of it, and every
    /// review of whoever does not have the case any more.
    std::optional<protocol::CurrentVersion> faster;
    /// No review is taken.
    bool refusesReviews = false;
    /// The lists of cases are answered with this failure until it is taken away.
    QByteArray listFailure;
    /// No paper is prepared, because of this.
    QByteArray prepareFailure;
    /// The query of the last list of cases.
    QByteArray lastList;
    /// Body of the last action that was taken.
    QJsonObject lastBody;
    QList<protocol::Licence> licences;
    /// What is pointed out as asked for twice.
    protocol::SimilarCases similar;
    /// Of every licence that is opened; acts change it.
    protocol::LicenceLife life;
    /// Of the paper of every case: one sheet spoiled, one good.
    protocol::PaperCopies copies = sampleCopies();
    AdminAnswers admin;
    /// What desks are to count with.
    protocol::LawInForce law{0, WorkCalendar::shipped().toJson(), MciTable::shipped().toJson(), {}};

private:
    static protocol::PaperCopies sampleCopies();
    QList<protocol::ApplicationSummary> toSign() const;
    protocol::LicenceLife actOnLicence(const QByteArray &body);
    std::optional<ScriptedReply> officeAnswer(const ScriptedRequest &request);
    /// Into the history of the case, as done by who is signed in.
    void note(Action action, const QString &text = {});
    ScriptedReply act(const QByteArray &action, const QByteArray &body);
    ScriptedReply keepReview(const QByteArray &body);
    ScriptedReply refused(FailureCode code) const;
};

/// A row of the queue and the same as a whole case.
QList<protocol::ApplicationSummary> sampleQueue();
protocol::Application sampleApplication(ApplicationState state);
QList<protocol::Licence> sampleLicences();
/// What an applicant has asked for: ready, under review, handed over long ago.
QList<protocol::CaseStatus> sampleStatuses();
/// Two executors, one of them with much to do.
protocol::Colleagues sampleColleagues();
/// A licence on paper, prepared for the signature; `signedBy` a label of pki.sh: signed already.
QByteArray samplePaper(const QString &signedBy = {});
/// Makes `application` announce the paper as its result.
void announcePaper(protocol::Application &application, const QByteArray &paper, bool isSigned);
/// Who holds the token of that label.
protocol::Actor samplePerson(const QString &label, Role role);
/// The BIN in that certificate.
QString sampleBinOf(const QString &label);

} // namespace ruqsat::test
