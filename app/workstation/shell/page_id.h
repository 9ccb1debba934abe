#pragma once

#include <QtGlobal>

namespace ruqsat::workstation {

/// Every screen of the workstation, in the order of the work.
enum class PageId {
    SignIn,
    Home,
    ServiceChoice,
    Applicant,
    Form,
    Documents,
    Review,
    Receipt,
    Queue,
    CaseReview,
    ResultSigning,
    Batch,
    HandOver,
    Register,
    Licence,
    LicenceAct,
    Board,
    Status,
    ProcessMap,
    Outbox,
    OfficeDrafts,
    Administration,
    AdminRecord,
    AdminLaw,
    AdminChain,
    Auditor,
    NewPassword,
    Password,
    Restore,
    Locked,
};

inline size_t qHash(PageId id, size_t seed = 0) noexcept
{
    return ::qHash(int(id), seed);
}

} // namespace ruqsat::workstation
