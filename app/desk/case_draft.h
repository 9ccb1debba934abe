#pragma once

#include "core/failure.h"
#include "core/result.h"
#include "core/service_kind.h"
#include "protocol/check.h"
#include "protocol/request.h"
#include "vault/draft.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace ruqsat::desk {

/// The pages of the operator's case, in their order.
enum class CasePage { Applicant, Form, Documents, Review, Sent };

/// "applicant", "form", "documents", "review", "sent".
QString casePageName(CasePage page);
std::optional<CasePage> casePageFromName(QStringView name);

/// All that the vault keeps of a case in work, beside its files.
struct CaseDraft
{
    QString caseId; ///< UUID without braces
    QString regulation;
    QDate effectiveFrom;
    ServiceKind kind = ServiceKind::Issue;
    Channel channel = Channel::Centre;
    CasePage page = CasePage::Applicant;
    QString focusField;
    QDateTime signedInAt;
    QDateTime startedAt;
    QString applicantText; ///< the IIN or BIN as typed, also where it is wrong
    std::optional<protocol::LookupAnswer> lookup;
    std::optional<protocol::Representative> representative;
    std::optional<protocol::PowerAnswer> power; ///< what the notaries' system said of it
    std::optional<protocol::Payment> payment;
    std::optional<protocol::PaymentVerdict> paymentVerdict;
    QJsonObject fields;
    QStringList paperMarks; ///< ids of documents whose original was seen
    bool copy = false;      ///< the other version of a draft that two desks changed
    QStringList scanned;    ///< ids of the attachments that came from the scanner

    vault::Draft toVault() const;
    /// Fails with vaultDamaged where the content is not what toVault() made.
    static Result<CaseDraft> fromVault(const vault::Draft &draft);
    /// What a signed request says, where its draft has gone: without the answers of look-ups and
    /// checks, which are asked for anew, and without its files.
    static CaseDraft fromRequest(const protocol::CaseRequest &request);
};

} // namespace ruqsat::desk
