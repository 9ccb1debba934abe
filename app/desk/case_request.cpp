#include "desk/case_editor.h"

#include "core/identifier.h"

#include <algorithm>

// What CaseEditor signs, and what keeps it from that.
namespace ruqsat::desk {

QList<CaseProblem> CaseEditor::problems() const
{
    QList<CaseProblem> problems;
    if (m_draft.applicantText.isEmpty())
        problems.append({CasePage::Applicant, {}, {}, FailureCode::FieldRequired});
    else if (const auto code = applicantProblem())
        problems.append({CasePage::Applicant, {}, {}, *code});
    else if (m_lookupState != LookupState::Found)
        problems.append({CasePage::Applicant, {}, {}, FailureCode::LookupMissing});
    const QList<CaseProblem> checks = checkProblems();
    for (const CaseProblem &problem : checks) {
        if (problem.page == CasePage::Applicant)
            problems.append(problem);
    }
    for (const FieldProblem &problem : checkFields(m_regulation, m_draft.kind, m_draft.fields))
        problems.append({CasePage::Form, problem.field, problem.pointer, problem.code});
    for (const CaseProblem &problem : checks) {
        if (problem.page == CasePage::Form)
            problems.append(problem);
    }
    for (const InventoryItem &item : inventory()) {
        if (item.state == DocumentState::Needed)
            problems.append(
                {CasePage::Documents, item.document.id, {}, FailureCode::DocumentMissing});
        // Annex 3, clause 8, process 5: the operator marks that the document is there on paper, and
        // attaches its scan. What the applicant brought as a file has no paper.
        else if (!item.paperMark && isScanned(item))
            problems.append(
                {CasePage::Documents, item.document.id, {}, FailureCode::PaperMarkMissing});
    }
    return problems;
}

bool CaseEditor::isScanned(const InventoryItem &item) const
{
    return std::any_of(
        item.attachments.cbegin(), item.attachments.cend(),
        [this](const vault::Attachment &file) { return m_draft.scanned.contains(file.id); });
}

QList<CaseProblem> CaseEditor::problems(CasePage page) const
{
    QList<CaseProblem> ofPage;
    for (const CaseProblem &problem : problems()) {
        if (problem.page == page)
            ofPage.append(problem);
    }
    return ofPage;
}

Result<QByteArray> CaseEditor::buildRequest() const
{
    const QList<CaseProblem> open = problems();
    if (!open.isEmpty())
        return Failure(open.first().code, open.first().target);
    const protocol::LookupAnswer &found = *m_draft.lookup;
    const protocol::User &user = m_session.user();

    protocol::CaseRequest request;
    request.caseId = m_draft.caseId;
    request.regulation = m_draft.regulation;
    request.effectiveFrom = m_draft.effectiveFrom;
    request.kind = m_draft.kind;
    request.channel = m_draft.channel;
    request.signer = {user.name.in(Language::Russian), user.iin, user.office.bin};
    request.receivedAt = m_clock.now();
    request.applicant.number = found.subject();
    request.applicant.name = found.name();
    request.applicant.address = found.address();
    if (found.organisation)
        request.applicant.leader = found.organisation->leader;
    request.applicant.provenance = found.provenance;
    request.representative = m_draft.representative;
    request.payment = m_draft.payment;
    request.previousLicence = m_draft.fields.value(QLatin1String("previousLicence")).toString();
    request.fields = m_draft.fields;
    for (const RequiredDocument &document : m_regulation.documentsFor(m_draft.kind)) {
        if (m_draft.paperMarks.contains(document.id))
            request.paperMarks.append(document.id);
    }
    for (const InventoryItem &item : inventory()) {
        for (const vault::Attachment &file : item.attachments)
            request.attachments.append({file.id, file.item, file.name,
                                        QString::fromLatin1(file.sha256.toHex()), file.size,
                                        file.pages});
    }
    const QByteArray bytes = request.canonicalBytes();
    // What the registry would refuse is found here, before the PIN and not after.
    const Result<protocol::CaseRequest> again = protocol::CaseRequest::parseCanonical(bytes);
    if (!again)
        return again.failure();
    return bytes;
}

} // namespace ruqsat::desk
