#pragma once

#include "paper/state_samples.h"

namespace ruqsat::test {

struct NamedPaper
{
    const char *name;
    Result<QByteArray> pdf;
};

/// One of every layout, ordinary and with as much as it takes.
inline QList<NamedPaper> allPapers()
{
    using namespace paper;
    LicenceContent demo = sampleDuplicate();
    demo.demo = true;
    return {{"licence", renderLicence(sampleLicence())},
            {"licence-person", renderLicence(personalLicence())},
            {"licence-appendix", renderLicence(licenceWithAppendix(3))},
            {"duplicate", renderLicence(sampleDuplicate())},
            {"reissue", renderLicence(sampleReissue())},
            {"appendix", renderAppendix(sampleAppendix(4))},
            {"appendix-duplicate", renderAppendix(duplicateOfAppendix())},
            {"appendix-reissue", renderAppendix(reissuedAppendix())},
            {"permit", renderPermit(samplePermit())},
            {"permit-ozone", renderPermit(ozonePermit())},
            {"passport", renderWastePassport(samplePassport())},
            {"conclusion-agreed", renderConclusion(sampleConclusion(true))},
            {"conclusion-not-agreed", renderConclusion(sampleConclusion(false))},
            {"refusal", renderRefusal(sampleRefusal())},
            {"receipt", renderReceipt(sampleReceipt())},
            {"receipt-provisional", renderReceipt(provisionalReceipt())},
            {"demo-duplicate", renderLicence(demo)},
            {"extreme-licence", renderLicence(extremeLicence())},
            {"extreme-appendix", renderAppendix(sampleAppendix(60))},
            {"extreme-permit", renderPermit(extremePermit())},
            {"extreme-passport", renderWastePassport(extremePassport())},
            {"extreme-conclusion", renderConclusion(extremeConclusion())},
            {"extreme-refusal", renderRefusal(extremeRefusal())},
            {"extreme-receipt", renderReceipt(extremeReceipt())}};
}

} // namespace ruqsat::test
