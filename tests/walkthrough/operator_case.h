#pragma once

#include "walkthrough/walk.h"

namespace ruqsat::walk {

/// What became of a case that the operator handed in.
struct HandedIn
{
    QString idempotencyKey;
    QString applicationId;
    QString number;
};

struct OperatorCase
{
    /// In the names of pictures and steps: "first", "refused", "cut".
    QString name;
    /// IIN or BIN.
    QString applicant;
    /// Only the first case is photographed.
    bool pictures = false;
    QString regulation = QStringLiteral("moos-393-3");
    /// Pages from the feeder for the first document; else all come as files.
    bool scan = true;
    /// Whether fields that may stay empty are filled too.
    bool allFields = false;
    QString paymentReference = {};
};

// The operator's part, screen by screen; each step goes on where the last one ended.
void chooseService(Walk &walk, const OperatorCase &play);
void lookUpApplicant(Walk &walk, const OperatorCase &play);
void fillApplication(Walk &walk, const OperatorCase &play);
/// The form and the payment, where one is named; stays on the form.
void fillWholeForm(Walk &walk, const OperatorCase &play);
void addDocuments(Walk &walk, const OperatorCase &play);
void signApplication(Walk &walk, const OperatorCase &play);
HandedIn waitForReceipt(Walk &walk, const OperatorCase &play);
/// The receipt on the demo printer; receipt.pdf, request.json and request.p7s in the walk's folder.
void keepReceipt(Walk &walk, const HandedIn &handedIn);

/// From the home page to the receipt. Steps that fail end it; the result is then empty.
HandedIn playOperatorCase(Walk &walk, const OperatorCase &play);

/// The other end of clause 8, process 4: the applicant is in no register; nothing is handed in.
void playApplicantNotFound(Walk &walk);

} // namespace ruqsat::walk
