#pragma once

#include "core/flow.h"
#include "core/form.h"
#include "core/localized.h"
#include "core/result.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>

namespace ruqsat {

enum class ApplicantKind { Person, Organisation };
enum class ResultKind { Licence, Permit, Passport, Conclusion };

/// The act that a regulation is annexed to, numbered as printed ("393-Ө").
struct Act
{
    QString number;
    QDate date;
    QString annex;
    QString registered;
    QString repealed;
    QString seed;
};

enum class TermTrigger { ReceivedAt, RegisteredAt };

/// A period that somebody has for something; exactly one of workingDays and months is set.
struct Term
{
    int workingDays = 0;
    int months = 0;
    TermTrigger from = TermTrigger::RegisteredAt;
    Origin origin;
};

/// Either `mci` (a rate in monthly calculation indices, an exact decimal) or `ofIssue` (a share of
/// the rate of issue, with `maxMci` as its ceiling where not empty).
struct FeeRate
{
    QString mci;
    QString ofIssue;
    QString maxMci;
    Origin origin;
};

struct RequiredDocument
{
    QString id;
    LocalizedText title;
    bool required = true;
    QList<ServiceKind> kinds;
    /// Whose document it is (a charter only an organisation's); empty for every applicant.
    QList<ApplicantKind> applicantKinds;
    Origin origin;

    bool isAskedOf(ApplicantKind applicant) const
    {
        return applicantKinds.isEmpty() || applicantKinds.contains(applicant);
    }
};

struct QualificationRequirement
{
    QString id;
    LocalizedText title;
    QList<ServiceKind> kinds;
    Origin origin;
};

enum class GroundTarget { Field, Document, Requirement };

struct RefusalGround
{
    QString code;
    LocalizedText title;
    /// The norm as cited on the refusal letter.
    LocalizedText norm;
    QList<GroundTarget> targets;
    QList<ServiceKind> kinds;
    Origin origin;
};

struct SurveyQuestion
{
    QString id;
    LocalizedText title;
    QList<LocalizedText> answers;
};

/// What an act says beside steps and tables: how the status is checked, which labels a button
/// bears, what a scanned receipt replaces. `id` is what the program looks for.
struct Provision
{
    QString id;
    LocalizedText text;
    Origin origin;
};

/// One regulation of an electronic state service, in one version.
struct Regulation
{
    QString id;
    QString service;
    Act act;
    QDate effectiveFrom;
    /// The last day in force; invalid where it has no end.
    QDate effectiveUntil;
    /// Where the act is a region's: its name; else empty.
    LocalizedText territory;
    QList<ApplicantKind> applicantKinds;
    LocalizedText title;
    LocalizedText provider;
    ResultKind result = ResultKind::Licence;
    QList<ServiceKind> kinds;
    QMap<ServiceKind, Term> terms;
    std::optional<Term> completeness;
    /// Empty where the act knows of no fee.
    QMap<ServiceKind, FeeRate> fees;
    QList<Participant> participants;
    QMap<Channel, ChannelFlow> channels;
    QList<RequiredDocument> documents;
    QList<FormField> form;
    QList<QualificationRequirement> qualification;
    QList<RefusalGround> refusalGrounds;
    QList<SurveyQuestion> survey;
    QList<Provision> provisions;
    /// The file as it was read, for the export and for what a case keeps.
    QJsonObject json;
    /// An administrator's file stands in place of the shipped one.
    bool overridden = false;

    bool inForceOn(const QDate &day) const;
    /// It was in force, and is not any more.
    bool repealedOn(const QDate &day) const;
    bool offers(ServiceKind kind, Channel channel) const;
    /// The parts that apply to one kind, in the order of the file.
    QList<FormField> fieldsFor(ServiceKind kind) const;
    /// Those of one kind of applicant, or of every kind where none is told.
    QList<RequiredDocument>
    documentsFor(ServiceKind kind, std::optional<ApplicantKind> applicant = std::nullopt) const;
    QList<QualificationRequirement> qualificationFor(ServiceKind kind) const;
    QList<RefusalGround> groundsFor(ServiceKind kind) const;
    /// What a clock of a case counts, by its id: "completeness", or the name of the service's kind.
    /// Null where the regulation sets no such term.
    const Term *termOf(const QString &clockId) const;
    /// The flow whose table gives the people of the office their times: of that channel before all
    /// others, for the same people do the same work for cases of every channel. Null where no table
    /// does.
    const ChannelFlow *officeFlow(std::optional<Channel> channel = std::nullopt) const;
    /// Whether an executor has a case only from the head, who considers and forwards it (004 clause
    /// 5(2)): so where the act's own table gives the people of the office their times.
    bool headForwards() const { return officeFlow() != nullptr; }
    const FormField *field(const QString &fieldId) const;
    const RequiredDocument *document(const QString &documentId) const;
    /// How many parts no act confirms.
    int unconfirmedCount() const;
};

QString applicantKindName(ApplicantKind kind);
std::optional<ApplicantKind> applicantKindFromName(QStringView name);
QString resultKindName(ResultKind kind);
std::optional<ResultKind> resultKindFromName(QStringView name);
QString termTriggerName(TermTrigger trigger);
std::optional<TermTrigger> termTriggerFromName(QStringView name);
QString groundTargetName(GroundTarget target);
std::optional<GroundTarget> groundTargetFromName(QStringView name);

} // namespace ruqsat
