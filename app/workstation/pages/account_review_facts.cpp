#include "workstation/pages/account_review_facts.h"

#include "workstation/pages/admin_form.h"
#include "workstation/pages/admin_record_page.h"
#include "workstation/words/admin_words.h"
#include "workstation/words/format.h"
#include "workstation/words/names.h"

namespace ruqsat::workstation {

namespace account_review_detail {

using protocol::ProfileField;

QString fieldValue(const protocol::AccountProfile &profile, ProfileField field,
                   const QString &officeName)
{
    const QString text = protocol::profileText(profile, field);
    switch (field) {
    case ProfileField::Iin:
        return groupedIdentifier(text);
    case ProfileField::Role:
        return roleText(profile.role);
    case ProfileField::Office:
        // Two offices may bear one name.
        return officeName.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(officeName, text);
    case ProfileField::WholeRegistry:
        //: Administration, value of "All offices": an administrator or auditor of every office
        return profile.wholeRegistry ? AdminRecordPage::tr("yes")
                                     //: Administration, value of "All offices": of the own only
                                     : AdminRecordPage::tr("no, the own one only");
    case ProfileField::TokenSerial:
        //: Administration, value of the certificate's serial number: none is bound to the account
        return text.isEmpty() ? AdminRecordPage::tr("any of the person's") : text;
    case ProfileField::NameKk:
    case ProfileField::NameRu:
    case ProfileField::NameEn:
    case ProfileField::PositionKk:
    case ProfileField::PositionRu:
    case ProfileField::PositionEn:
        break;
    }
    //: Administration, value of a name or position that is empty in a language
    return text.isEmpty() ? AdminRecordPage::tr("nothing") : text;
}

QList<Fact> changedFacts(const desk::AccountReview &review, Language language)
{
    const QList<ProfileField> changed = review.changed();
    if (changed.isEmpty())
        return {};
    QList<Fact> facts{
        {review.account
             //: Administration, heading: fields of the account, as each stands and as it is to be
             ? AdminRecordPage::tr("What becomes different: before → after")
             //: Administration, heading: the account as it is to be
             : AdminRecordPage::tr("As it is to be"),
         {},
         {},
         {}}};
    for (const ProfileField field : changed) {
        const QString after =
            fieldValue(*review.request.profile, field, review.office.in(language));
        const QString value = review.account ? fieldValue(review.account->profile, field,
                                                          review.account->officeName.in(language)) +
                                                   QStringLiteral(" → ") + after
                                             : after;
        facts << Fact{AccountForm::labelOf(field), value, {}, {}};
    }
    return facts;
}

} // namespace account_review_detail

QList<Fact> accountReviewFacts(const desk::AccountReview &review, Language language)
{
    const protocol::AccountRequest &request = review.request;
    //: Administration, line of a change that waits
    QList<Fact> facts{{AdminRecordPage::tr("Account"), request.login, {}, {}}};
    if (review.account)
        //: Administration, line of a change that waits
        facts << Fact{AdminRecordPage::tr("Person"),
                      review.account->profile.name.in(language),
                      {},
                      {}} //: Administration, line of a change that waits
              << Fact{AdminRecordPage::tr("IIN"),
                      groupedIdentifier(review.account->profile.iin),
                      {},
                      {}} //: Administration, line of a change that waits
              << Fact{AdminRecordPage::tr("Role"), roleText(review.account->profile.role), {}, {}};
    //: Administration, line of a change that waits
    facts << Fact{AdminRecordPage::tr("Change"), userActionText(request.action), {}, {}}
          //: Administration, line of a change that waits
          << Fact{AdminRecordPage::tr("Office"), request.office.in(language), {}, {}}
          //: Administration, line of a change that waits
          << Fact{AdminRecordPage::tr("Reason"), request.reason, {}, {}}
          //: Administration, line of a change that waits
          << Fact{AdminRecordPage::tr("Asked by"),
                  request.askedBy.name.in(language) + QStringLiteral(", ") +
                      dateTimeText(request.askedAt),
                  {},
                  {}}
          //: Administration, line of a change that waits: until when it may be confirmed
          << Fact{AdminRecordPage::tr("May be confirmed until"),
                  //: Administration, until when a change may be confirmed: %1 a date with time, %2
                  //: of days
                  AdminRecordPage::tr("%1, in the %2-day term from the request")
                      .arg(dateTimeText(request.until))
                      .arg(protocol::confirmationDays),
                  {},
                  {}};
    return facts + account_review_detail::changedFacts(review, language);
}

} // namespace ruqsat::workstation
