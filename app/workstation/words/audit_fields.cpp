#include "workstation/words/audit_words.h"

#include <QCoreApplication>

namespace ruqsat::workstation {
namespace {

class AuditFields
{
    Q_DECLARE_TR_FUNCTIONS(AuditFields)

public:
    struct Named
    {
        const char *name;
        QString words;
    };

    static QList<Named> all()
    {
        return {
            //: Audit, caption of a detail: when
            {"at", tr("Time")},
            //: Audit, caption of a detail: the person who did it
            {"who", tr("Who")},
            //: Audit, caption of a detail: what was done
            {"done", tr("What")},
            //: Audit, caption of a detail: case, licence, account … that it was done to
            {"object", tr("To what")},
            //: Audit, caption of a detail: IIN, BIN or number that was asked for
            {"about", tr("About whom or what")},
            //: Audit, caption of a detail: of an account
            {"login", tr("Login")},
            //: Audit, caption of a detail: of a person
            {"iin", tr("IIN")},
            //: Audit, caption of a detail: of an office
            {"bin", tr("BIN")},
            //: Audit, caption of a detail: of an office
            {"name", tr("Name")},
            //: Audit, caption of a detail: of the person of an account
            {"personName", tr("Surname and name")},
            //: Audit, caption of a detail: of a person
            {"position", tr("Position")},
            //: Audit, caption of a detail: of an account
            {"role", tr("Role")},
            //: Audit, caption of a detail: of an office
            {"office", tr("Code of the office")},
            //: Audit, caption of a detail: name of an office
            {"officeName", tr("Office")},
            //: Audit, caption of a detail: name of the desk
            {"device", tr("Device")},
            //: Audit, caption of a detail: whether the account administers or audits every office
            {"wholeRegistry", tr("All offices")},
            //: Audit, caption of a detail: of the certificate that the account is bound to
            {"tokenSerial", tr("Serial number of the certificate")},
            //: Audit, caption of a detail: of an account, device, case or licence
            {"state", tr("State")},
            //: Audit, caption of a detail: of an account after wrong passwords
            {"lockedUntil", tr("Locked until")},
            //: Audit, caption of a detail: of an account
            {"oneTimeUntil", tr("One-time password until")},
            //: Audit, caption of a detail: of an account: a change that waits for the second
            //: administrator
            {"requestId", tr("Number of the change that waits")},
            //: Audit, caption of a detail: of a record, how often it was changed
            {"version", tr("Version")},
            //: Audit, caption of a detail: of an office, device or change
            {"id", tr("Code")},
            //: Audit, caption of a detail: number of the window at a counter
            {"window", tr("Window")},
            //: Audit, caption of a detail: of a device
            {"fingerprint", tr("SHA-256 of the certificate")},
            //: Audit, caption of a detail: of a device
            {"since", tr("In this state since")},
            //: Audit, caption of a detail: of a device
            {"codeUntil", tr("One-time code until")},
            //: Audit, caption of a detail: of an office or a service
            {"kind", tr("Kind")},
            //: Audit, caption of a detail: of an office or a licence
            {"place", tr("Place")},
            //: Audit, caption of a detail: regulations of an office
            {"regulations", tr("Decides on")},
            //: Audit, caption of a detail: regulation of a service
            {"regulation", tr("Regulation")},
            //: Audit, caption of a detail: how many an office has
            {"users", tr("Accounts")},
            //: Audit, caption of a detail: how many an office has
            {"devices", tr("Devices")},
            //: Audit, caption of a detail: heading: those of the office's chain
            {"limits", tr("Limits")},
            //: Audit, caption of a detail: whether an act prescribes the limits of the chain
            {"byAct", tr("Set by the act")},
            //: Audit, caption of a detail: limit of the office's chain
            {"registration", tr("Clerk registers")},
            //: Audit, caption of a detail: limit of the office's chain
            {"assignment", tr("Head considers")},
            //: Audit, caption of a detail: limit of the office's chain
            {"signing", tr("Head signs")},
            //: Audit, caption of a detail: limit of the office's chain
            {"sending", tr("Clerk sends")},
            //: Audit, caption of a detail: a person
            {"changedBy", tr("Changed by")},
            //: Audit, caption of a detail: a time
            {"changedAt", tr("Changed at")},
            //: Audit, caption of a detail: why, as it was stated
            {"reason", tr("Reason")},
            //: Audit, caption of a detail: why the second administrator confirmed a change
            {"confirmation", tr("Reason of who confirmed")},
            //: Audit, caption of a detail: heading or number of a change that takes two
            //: administrators
            {"request", tr("Change that waits")},
            //: Audit, caption of a detail: heading: the account as it is to be
            {"profile", tr("As it is to be")},
            //: Audit, caption of a detail: what is to be done to an account; in a question about
            //: the audit, what was done
            {"action", tr("Change")},
            //: Audit, caption of a detail: a person
            {"askedBy", tr("Asked by")},
            //: Audit, caption of a detail: a time
            {"askedAt", tr("Asked at")},
            //: Audit, caption of a detail: last day or end of a term
            {"until", tr("Until")},
            //: Audit, caption of a detail: first day
            {"from", tr("From")},
            //: Audit, caption of a detail: a person whose draft was given away
            {"fromWhom", tr("From whom")},
            //: Audit, caption of a detail: a person who got a draft
            {"toWhom", tr("To whom")},
            //: Audit, caption of a detail: text of a search
            {"q", tr("As typed")},
            //: Audit, caption of a detail: IIN or BIN of everybody whom a search showed
            {"shown", tr("Shown")},
            //: Audit, caption of a detail: heading: what narrowed a list
            {"filter", tr("Filter")},
            //: Audit, caption of a detail: of a licence
            {"activity", tr("Activity")},
            //: Audit, caption of a detail: IIN of an executor
            {"executor", tr("Responsible executor")},
            //: Audit, caption of a detail: why, as it was stated; code of a ground of a refusal
            {"ground", tr("Ground")},
            //: Audit, caption of a detail: of a case
            {"decision", tr("Decision")},
            //: Audit, caption of a detail: first day of the decision
            {"decidedFrom", tr("Decided from")},
            //: Audit, caption of a detail: last day of the decision
            {"decidedUntil", tr("Decided until")},
            //: Audit, caption of a detail: question about the audit
            {"person", tr("IIN or BIN looked at")},
            //: Audit, caption of a detail: question about the audit
            {"actor", tr("Login or IIN of who looked")},
            //: Audit, caption of a detail: question about the audit
            {"limit", tr("Rows at most")},
            //: Audit, caption of a detail: question about the audit
            {"after", tr("After the row")},
            //: Audit, caption of a detail: a number
            {"failures", tr("Wrong passwords in a row")},
            //: Audit, caption of a detail: of a look-up or check
            {"outcome", tr("Outcome")},
            //: Audit, caption of a detail: state system that answered
            {"system", tr("System")},
            //: Audit, caption of a detail: number of a message of the gateway
            {"messageId", tr("Message")},
            //: Audit, caption of a detail: of a case or a paper
            {"number", tr("Number")},
            //: Audit, caption of a detail: number of a printed copy
            {"copy", tr("Copy")},
            //: Audit, caption of a detail: id of a case
            {"caseId", tr("Case")},
            //: Audit, caption of a detail: id of a document
            {"attachment", tr("Attached document")},
            //: Audit, caption of a detail: fingerprint of a file
            {"sha256", tr("SHA-256")},
            //: Audit, caption of a detail: of a file
            {"size", tr("Size")},
            //: Audit, caption of a detail: how many
            {"files", tr("Files")},
            //: Audit, caption of a detail: login of an operator
            {"owner", tr("Whose draft")},
            //: Audit, caption of a detail: about a signature or payment
            {"verdict", tr("Verdict")},
            //: Audit, caption of a detail: failure that a verdict names
            {"code", tr("Why")},
            //: Audit, caption of a detail: person of a signature
            {"signer", tr("Signer")},
            //: Audit, caption of a detail: number of the head's act about a licence
            {"act", tr("Signed act")},
            //: Audit, caption of a detail: of the act that is the ground
            {"clause", tr("Clause")},
            //: Audit, caption of a detail: number of a licence
            {"licence", tr("Licence")},
            //: Audit, caption of a detail: number of an appendix
            {"replaces", tr("Replaces appendix")},
            //: Audit, caption of a detail: number of an appendix
            {"duplicateOf", tr("Duplicate of appendix")},
            //: Audit, caption of a detail: number of the version before
            {"before", tr("Before the change")},
            //: Audit, caption of a detail: what was given up was not changed since that time
            {"unchangedSince", tr("Unchanged since")},
            //: Audit, caption of a detail: after so many days without a change it is given up
            {"days", tr("Term, days")},
            //: Audit, caption of a detail: fingerprint of a document of the law
            {"beforeSha256", tr("SHA-256 before")},
            //: Audit, caption of a detail: fingerprint of a document of the law
            {"afterSha256", tr("SHA-256 after")},
            //: Audit, caption of a detail: count of a vault's changes
            {"told", tr("Told by the desk")},
            //: Audit, caption of a detail: count of a vault's changes
            {"known", tr("Known to the registry")},
            //: Audit, caption of a detail: time of the registry's knowledge of a vault
            {"knownAt", tr("Known at")},
            //: Audit, caption of a detail: how many cases
            {"registered", tr("Registered since")},
            //: Audit, caption of a detail: a person who is substituted
            {"absent", tr("Absent")},
            //: Audit, caption of a detail: a person
            {"substitute", tr("Substitute")},
            //: Audit, caption of a detail: a person
            {"setBy", tr("Set by")},
            //: Audit, caption of a detail: a time
            {"setAt", tr("Set at")},
            //: Audit, caption of a detail: a person who did it
            {"by", tr("By")},
            //: Audit, caption of a detail: a time
            {"sentAt", tr("Sent to the printer")},
            //: Audit, caption of a detail: a time
            {"printedAt", tr("Printed")},
            //: Audit, caption of a detail: a time
            {"spoiledAt", tr("Spoiled")},
            //: Audit, caption of a detail: a time
            {"sealedAt", tr("Sealed")},
            //: Audit, caption of a detail: heading: the person who recorded the seal
            {"sealedBy", tr("Seal recorded by")},
            //: Audit, caption of a detail: the person whose signature is on a print
            {"handSigner", tr("Signed by hand")},
            //: Audit, caption of a detail: heading: the state system that answered
            {"provenance", tr("Source")},
            //: Audit, caption of a detail: time of an answer
            {"time", tr("Answered at")},
            //: Audit, caption of a detail: of a fee, in tenge
            {"due", tr("To be paid")},
            //: Audit, caption of a detail: of a fee, in tenge
            {"paid", tr("Paid")},
            //: Audit, caption of a detail: of a submission
            {"key", tr("Number of the request")},
        };
    }
};

} // namespace

QString auditFieldText(const QString &name)
{
    for (const AuditFields::Named &each : AuditFields::all()) {
        if (name == QLatin1String(each.name))
            return each.words;
    }
    return name;
}

} // namespace ruqsat::workstation
