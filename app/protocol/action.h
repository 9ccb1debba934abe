#pragma once

#include "protocol/application.h"
#include "protocol/survey.h"

// Bodies of the requests that change a case, in the order of its life.
namespace ruqsat::protocol {

/// PUT /v1/uploads/{caseId}/{attachmentId}, answer.
struct UploadAnswer
{
    QString sha256;
    qint64 size = 0;

    static UploadAnswer read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// What the registry has of an attachment: PATCH (a piece, answered so) and GET of
/// /v1/uploads/{caseId}/{attachmentId}.
struct UploadState
{
    qint64 received = 0; ///< bytes; the next piece begins there
    bool complete = false;

    static UploadState read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/applications, with the header Idempotency-Key.
struct Submission
{
    QByteArray request;   ///< canonical bytes of a CaseRequest
    QByteArray signature; ///< DER CMS, detached
    QString lookupId;     ///< empty where the applicant was typed in

    static Submission read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// claim, release, result.
struct VersionBody
{
    qint64 version = 0;

    static VersionBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct ProposalBody
{
    qint64 version = 0;
    Decision decision = Decision::Issue;
    QList<Finding> findings;
    QList<Ground> grounds;
    /// Of an expertise, beside a decision to issue.
    std::optional<Conclusion> conclusion = std::nullopt;

    static ProposalBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// PUT /v1/applications/{id}/review: the whole of what was found so far. The answer is the Review;
/// versionStale where it does not go on from the one that is kept.
struct ReviewBody
{
    QList<CaseMark> marks;
    QList<Finding> findings;
    QList<Ground> grounds;
    std::optional<Decision> decision;
    std::optional<Conclusion> conclusion;
    QDateTime base; ///< `at` of the review that this goes on from; invalid: from none

    static ReviewBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// completeness
struct CompletenessBody
{
    qint64 version = 0;
    QList<CaseMark> wrong; ///< empty: complete; else each with its reason

    static CompletenessBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// questions
struct QuestionBody
{
    qint64 version = 0;
    Addressee addressee = Addressee::Applicant;
    LocalizedText body; ///< which body; empty where it is the applicant
    QString question;
    QStringList marks;
    int workingDays = 1;

    static QuestionBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// questions/{questionId}/answer and …/reply. The files were uploaded under `uploadId` in the place
/// of a case's id; empty where none came.
struct AnswerBody
{
    qint64 version = 0;
    QString answer;
    QString uploadId;
    QList<Attachment> attachments;

    static AnswerBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct ReturnBody
{
    qint64 version = 0;
    QString reason;

    static ReturnBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct SignatureBody
{
    qint64 version = 0;
    QByteArray cms; ///< DER, over the prepared bytes of the result's byteRange

    static SignatureBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct HandOverBody
{
    qint64 version = 0;
    bool printed = false;
    /// Number of the printed copy that was sealed and signed by hand before it was given (004
    /// clause 3); 0: none was.
    int sealedCopy = 0;
    QList<SurveyAnswer> survey; ///< empty where the applicant was not asked or did not answer
    /// The authorised person who signed that copy by hand; only and always with a sealed one.
    QString handSigner = {};

    static HandOverBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
