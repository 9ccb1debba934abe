#include "workstation/words/admin_words.h"

#include "workstation/words/office_words.h"

#include <QCoreApplication>

namespace ruqsat::workstation {
namespace {

class AdminWords
{
    Q_DECLARE_TR_FUNCTIONS(AdminWords)

public:
    struct Named
    {
        const char *name;
        QString words;
    };

    /// Reads of personal data, and entries.
    static QList<Named> reads()
    {
        return {
            //: Audit: somebody signed in
            {"signIn", tr("signed in")},
            //: Audit: somebody typed a wrong password
            {"signInWrong", tr("wrong password")},
            //: Audit: right password of a blocked account or an expired one-time password
            {"signInRefused", tr("sign-in refused")},
            //: Audit: somebody signed out
            {"signOut", tr("signed out")},
            //: Audit: a person or organisation was looked up in a state database
            {"lookup", tr("looked up in the state database")},
            //: Audit: a power of attorney was checked with the notary database
            {"powerCheck", tr("checked a power of attorney")},
            //: Audit: a payment was checked with the payment gateway
            {"paymentCheck", tr("checked a payment")},
            //: Audit: somebody opened a case
            {"read", tr("opened the case")},
            //: Audit: somebody opened an attached document
            {"readAttachment", tr("opened an attached document")},
            //: Audit: somebody opened the licence or refusal as a file
            {"readResult", tr("opened the result")},
            //: Audit: somebody opened a licence of the register
            {"readLicence", tr("opened the licence")},
            //: Audit: somebody searched in the licence register
            {"searchLicences", tr("searched in the register")},
            //: Audit: the state of a case was asked for at the counter
            {"caseStatus", tr("asked for the state of a case")},
            //: Audit: the administrator listed or searched the accounts
            {"listAccounts", tr("looked through the accounts")},
            //: Audit: the administrator opened somebody's account
            {"readAccount", tr("opened an account")},
            //: Audit: the administrator listed the changes that wait for a second person
            {"listAccountRequests", tr("looked through changes to be confirmed")},
            //: Audit: the auditor read the audit
            {"readAudit", tr("read the audit")},
            //: Audit: the auditor fetched rows of a hash chain
            {"exportAudit", tr("fetched rows of the audit")},
            //: Audit: the auditor had the heads of the audit signed
            {"sealAudit", tr("had the audit signed")},
        };
    }

    static QList<Named> changes()
    {
        return {
            //: Audit: a document was uploaded
            {"upload", tr("uploaded a document")},
            //: Audit: what was uploaded for a case that nobody submitted was given up after its
            //: term
            {"forgetUploads", tr("gave up documents of a case never submitted")},
            //: Audit: a file that no case names any more was deleted
            {"deleteFile", tr("deleted a file that no case names")},
            //: Audit: the verdict about a signature was completed
            {"verdict", tr("verdict about the signature")},
            //: Audit: evidence was added to a signature
            {"evidence", tr("evidence of the signature")},
            //: Audit: the end of a term was counted when the calendar of its year came
            {"countTerms", tr("counted the end of a term")},
            //: Audit: the verdict about a payment was completed
            {"payment", tr("verdict about the payment")},
            //: Audit: a signed licence was published
            {"publishLicence", tr("published the licence")},
            //: Audit: the head suspended a licence by a signed act
            {"suspend", tr("suspended a licence")},
            //: Audit: the head resumed a suspended licence by a signed act
            {"resume", tr("resumed a licence")},
            //: Audit: the head terminated a licence by a signed act
            {"terminate", tr("terminated a licence")},
            //: Audit: the number that a paper will bear was set aside for its case
            {"reserveNumber", tr("reserved the number of a paper")},
            //: Audit: a signed appendix to a licence of the register was published
            {"publishAppendix", tr("published an appendix to a licence")},
            //: Audit: a substitution of an absent colleague was set
            {"setSubstitution", tr("set a substitution")},
            //: Audit: a substitution was ended
            {"endSubstitution", tr("ended a substitution")},
            //: Audit: a person chose another password
            {"changePassword", tr("chose another password")},
            //: Audit: a desk came with an older copy of its vault than the registry had heard of
            {"vaultOlderCopy", tr("vault of the desk put back from an older copy")},
            //: Audit: an administrator made an account
            {"createAccount", tr("made an account")},
            //: Audit: an administrator changed an account
            {"changeAccount", tr("changed an account")},
            //: Audit: an administrator blocked an account
            {"blockAccount", tr("blocked an account")},
            //: Audit: an administrator lifted the block of an account
            {"unblockAccount", tr("unblocked an account")},
            //: Audit: an administrator lifted the lock after wrong passwords
            {"unlockAccount", tr("unlocked an account")},
            //: Audit: an administrator gave a one-time password
            {"resetPasswordAccount", tr("gave a one-time password")},
            //: Audit: a change of an account waits for the second administrator
            {"askAccountChange", tr("asked for a change of an account")},
            //: Audit: a change of an account was declined
            {"declineAccountChange", tr("declined a change of an account")},
            //: Audit: the first administrator was added at the registry's machine
            {"firstAdministrator", tr("added a first administrator")},
            //: Audit: an administrator enrolled a device
            {"enrolDevice", tr("enrolled a device")},
            //: Audit: an administrator moved a device to another office or window
            {"changeDevice", tr("changed a device")},
            //: Audit: an administrator gave a device a new one-time code
            {"newCodeDevice", tr("gave a device a new code")},
            //: Audit: an administrator revoked a device
            {"revokeDevice", tr("revoked a device")},
            //: Audit: a device showed its one-time code
            {"enrolled", tr("the device showed its code")},
            //: Audit: a device showed a wrong code
            {"enrolmentRefused", tr("the device showed a wrong code")},
            //: Audit: an administrator made an office
            {"createOffice", tr("made an office")},
            //: Audit: an administrator changed an office
            {"changeOffice", tr("changed an office")},
            //: Audit: an administrator changed the calendar, the index or the trust roots
            {"changeLaw", tr("put a document of the law in force")},
            //: Audit: a change of the trust roots waits for the second administrator
            {"askLawChange", tr("asked for a change of the trust roots")},
            //: Audit: a change of the trust roots was declined
            {"declineLawChange", tr("declined a change of the trust roots")},
            //: Audit: nobody confirmed a change of the trust roots in time
            {"expireLawChange", tr("a change of the trust roots was not confirmed in time")},
            //: Audit: an administrator set the limits of the office's chain
            {"setPolicy", tr("set the limits of the office's chain")},
            //: Audit: a printed copy was sealed and signed by hand
            {"copySealed", tr("sealed a printed copy")},
            //: Audit: a desk opened the outbox that the people of its office share
            {"readOfficeKey", tr("opened the shared outbox of a desk")},
            //: Audit: the head took a colleague's signed case back before it was registered
            {"withdrawRequest", tr("withdrew a signed application of an employee")},
            //: Audit: a desk kept a copy of a draft at the registry, for the first time in the
            //: session
            {"keepDraft", tr("kept a draft")},
            //: Audit: an operator brought a draft from the registry to another desk
            {"readDraft", tr("brought a draft to a desk")},
            //: Audit: the same, one of its files
            {"readDraftFile", tr("brought a document of a draft to a desk")},
            //: Audit: an operator deleted a draft
            {"deleteDraft", tr("deleted a draft")},
            //: Audit: nobody changed a draft for long, and its copy was deleted
            {"forgetDraft", tr("deleted the copy of an abandoned draft")},
            //: Audit: the head looked through the drafts of the office
            {"listDrafts", tr("looked through the drafts of the office")},
            //: Audit: the head gave an operator's draft to another
            {"takeOverDraft", tr("gave a draft to another employee")},
            //: Audit: a numbered copy of a paper was sent to the printer
            {"printCopy", tr("sent a copy to the printer")},
            //: Audit: the printer said that a copy came out
            {"copyPrinted", tr("a copy was printed")},
            //: Audit: a printed copy was marked as spoiled
            {"copySpoiled", tr("marked a copy as spoiled")},
            //: Audit: somebody looked which copies of a paper were printed
            {"readCopies", tr("looked through the printed copies")},
            //: Audit: the registry was asked whether the same is asked for already
            {"similarCases", tr("looked for similar cases")},
            //: Audit: an executor kept what was found so far
            {"keepReview", tr("kept the review")},
            //: Audit: somebody looked through a queue of cases
            {"list", tr("looked through the cases")},
        };
    }
};

} // namespace

QString officeKindText(protocol::OfficeKind kind)
{
    if (kind == protocol::OfficeKind::Centre)
        //: Kind of an office: takes applications
        return AdminWords::tr("service centre");
    //: Kind of an office: decides on applications
    return AdminWords::tr("service provider");
}

QString accountStateText(protocol::AccountState state)
{
    if (state == protocol::AccountState::Blocked)
        //: State of an account: nobody may sign in with it
        return AdminWords::tr("blocked");
    //: State of an account
    return AdminWords::tr("active");
}

QString deviceStateText(protocol::DeviceState state)
{
    switch (state) {
    case protocol::DeviceState::Pending:
        //: State of a device: its one-time code was not shown yet
        return AdminWords::tr("waits for its code");
    case protocol::DeviceState::Enrolled:
        //: State of a device
        return AdminWords::tr("enrolled");
    case protocol::DeviceState::Revoked:
        //: State of a device: refused by the registry
        return AdminWords::tr("revoked");
    }
    return {};
}

QString userActionText(protocol::UserAction action)
{
    switch (action) {
    case protocol::UserAction::Create:
        //: What is to be done to an account
        return AdminWords::tr("new account");
    case protocol::UserAction::Change:
        //: What is to be done to an account: role, office, token or number
        return AdminWords::tr("change of the account");
    case protocol::UserAction::Block:
        //: What is to be done to an account
        return AdminWords::tr("block");
    case protocol::UserAction::Unblock:
        //: What is to be done to an account
        return AdminWords::tr("lift the block");
    case protocol::UserAction::Unlock:
        //: What is to be done to an account, after wrong passwords
        return AdminWords::tr("unlock");
    case protocol::UserAction::ResetPassword:
        //: What is to be done to an account
        return AdminWords::tr("one-time password");
    }
    return {};
}

QString auditActionText(const QString &action)
{
    for (const QList<AdminWords::Named> &list : {AdminWords::reads(), AdminWords::changes()}) {
        for (const AdminWords::Named &each : list) {
            if (action == QLatin1String(each.name))
                return each.words;
        }
    }
    return actionText(action);
}

QStringList auditActions()
{
    QStringList names;
    for (const QList<AdminWords::Named> &list : {AdminWords::reads(), AdminWords::changes()}) {
        for (const AdminWords::Named &each : list)
            names.append(QString::fromLatin1(each.name));
    }
    for (int action = 0; action <= static_cast<int>(Action::HandOver); ++action)
        names.append(actionName(static_cast<Action>(action)));
    return names;
}

} // namespace ruqsat::workstation
