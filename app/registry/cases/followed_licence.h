#pragma once

#include "protocol/licence_appendices.h"
#include "registry/cases/paper_content.h"
#include "registry/context.h"
#include "registry/store/applications.h"

// What a case builds on: a licence of the register, or one of its appendices.
namespace ruqsat::registry {

struct FollowedLicence
{
    protocol::Licence licence;
    /// The result is an appendix to it (act 441, clause 3), and no licence.
    bool isByAppendix = false;
    /// The appendix that is re-issued or duplicated alone.
    std::optional<protocol::LicenceAppendix> former;

    /// Whether a case of this kind puts the whole licence on another paper.
    bool isRepeatedBy(ServiceKind kind) const
    {
        return kind == ServiceKind::Duplicate && !isByAppendix;
    }
};

/// The licence that a case re-issues or duplicates, alone or by one of its appendices, or asks an
/// appendix to, as the register knows it; nothing where the case names none, or one from paper that
/// the register never held. A duplicate stands for its licence or appendix, and what came with it
/// for the appendices of that licence; where a service grants no appendix alone, the number of one
/// stands for that of its licence. Held until the end of the transaction. One office decides on a
/// service, and it may have taken over from the one that issued the licence, so the service is
/// compared and not the office. Fails with licenceStateForbids where that may not be done to it
/// now, or it is another holder's or service's; for an appendix with appendixLicenceWrong where the
/// register has no such licence or appendix of this holder and service.
Result<std::optional<FollowedLicence>> licenceToFollow(Context &context, Transaction &in,
                                                       const store::ApplicationRecord &record);

/// What was printed of `former`. Fails with appendixLicenceWrong where its paper is not here.
Result<FormerAppendix> formerAppendix(Transaction &in, const protocol::Licence &licence,
                                      const protocol::LicenceAppendix &former);

} // namespace ruqsat::registry
