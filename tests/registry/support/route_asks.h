#pragma once

// How each route of the registry is asked in the tests.
namespace ruqsat::test {

/// Nothing of another office's comes back, whatever is answered.
inline constexpr char own[] = "";
/// The licence register is one for the country: its readers read all of it.
inline constexpr char everybodys[] = "*";

/// How a route is asked, and with what code somebody of another office is refused, whose role may
/// ask it at home. `body` is JSON, or names what the test makes itself; in `target` and `body`,
/// {id} and the like stand for the case.
struct Ask
{
    const char *route;
    const char *query;
    const char *body;
    const char *foreign;
};

// clang-format off
inline constexpr Ask asks[] = {
    {"GET /v1/status", "", "", own},
    {"POST /v1/sign-in/challenge", "", R"({"login":"aigul"})", own},
    {"POST /v1/sign-in", "", R"({"login":"aigul","proof":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})", "signInWrong"},
    {"GET /v1/session", "", "", own},
    {"POST /v1/session/password", "", "{}", "requestMalformed"},
    {"PUT /v1/session/vault", "", R"({"vault":"00112233445566778899aabbccddeeff","generation":1,"report":"{id}"})", own},
    {"GET /v1/session/office-key", "", "", own},
    {"DELETE /v1/session", "", "", own},
    {"POST /v1/lookups", "", R"({"bin":"540940000407","caseId":"{caseId}","ground":"?"})", "otherOffice"},
    {"POST /v1/intake/lookups", "", R"({"bin":"540940000407","caseId":"{caseId}","ground":"?"})", "otherOffice"},
    {"POST /v1/certificates/check", "", "{}", "requestMalformed"},
    {"POST /v1/powers-of-attorney/lookups", "", R"({"number":"ENIS-1","date":"2026-01-05","attorney":"830918100229","bin":"540940000407","caseId":"{caseId}","ground":"?"})", "otherOffice"},
    {"POST /v1/payments/check", "", R"({"reference":"DEMO-25950-1","date":"2026-01-05","bin":"540940000407","regulation":"moos-393-3","kind":"issue","caseId":"{caseId}","ground":"?"})", "otherOffice"},
    {"PUT /v1/uploads/{caseId}/{attachmentId}", "", "%PDF-1.4 ?", "otherOffice"},
    {"PUT /v1/intake/uploads/{caseId}/{attachmentId}", "", "%PDF-1.4 ?", "otherOffice"},
    {"PATCH /v1/uploads/{caseId}/{attachmentId}", "", "%PDF-1.4 ?", "otherOffice"},
    {"GET /v1/uploads/{caseId}/{attachmentId}", "", "", "otherOffice"},
    {"GET /v1/drafts", "", "", own},
    {"GET /v1/drafts/{caseId}", "", "", "otherOffice"},
    {"PUT /v1/drafts/{caseId}", "", R"({"base":0,"save":"{id}","revision":1,"head":{"regulation":"moos-393-3","kind":"issue","step":"form"},"content":{},"files":[]})", "otherOffice"},
    {"DELETE /v1/drafts/{caseId}", "?version=1", "", "otherOffice"},
    {"GET /v1/drafts/{caseId}/files/{attachmentId}", "", "", "otherOffice"},
    {"POST /v1/drafts/{caseId}/take-over", "", R"({"toIin":"830918100229","reason":"?"})", "otherOffice"},
    {"GET /v1/office-drafts", "", "", own},
    {"POST /v1/office-outbox/{key}/withdrawal", "", R"({"caseId":"{caseId}","regulation":"moos-393-3","signerIin":"830918100229","sha256":"{sha}","reason":"?","by":{"iin":"621104100331","name":{"kk":"?","ru":"?"},"role":"head"},"at":"{today}T00:00:00Z"})", "idempotencyKeyReused"},
    {"POST /v1/applications", "", "{}", "requestMalformed"},
    {"POST /v1/intake/applications", "", "{}", "requestMalformed"},
    {"GET /v1/intake/applications/{id}", "", "", "otherOffice"},
    {"GET /v1/applications/by-key/{key}", "", "", "notFound"},
    {"GET /v1/applications/{id}", "", "", "otherOffice"},
    {"GET /v1/applications/{id}/attachments/{attachmentId}", "", "", "otherOffice"},
    {"POST /v1/applications/{id}/claim", "", R"({"version":1})", "otherOffice"},
    {"POST /v1/applications/{id}/release", "", R"({"version":1})", "otherOffice"},
    {"POST /v1/applications/{id}/assign", "", R"({"version":1,"executorIin":"710524100113","note":""})", "otherOffice"},
    {"POST /v1/applications/{id}/completeness", "", R"({"version":1,"wrong":[]})", "otherOffice"},
    {"POST /v1/applications/{id}/questions", "", R"({"version":1,"addressee":"applicant","question":"?","marks":[],"workingDays":1})", "otherOffice"},
    {"POST /v1/applications/{id}/continue", "", R"({"version":1})", "otherOffice"},
    {"POST /v1/applications/{id}/proposal", "", "proposal", "otherOffice"},
    {"POST /v1/applications/{id}/return", "", R"({"version":1,"reason":"?"})", "otherOffice"},
    {"POST /v1/applications/{id}/result", "", R"({"version":1})", "otherOffice"},
    {"POST /v1/applications/{id}/result/signature", "", R"({"version":1,"cms":"AAAA"})", "otherOffice"},
    {"POST /v1/applications/{id}/hand-over", "", R"({"version":1,"printed":false})", "otherOffice"},
    {"POST /v1/intake/applications/{id}/received", "", R"({"version":1,"printed":false})", "otherOffice"},
    {"GET /v1/applications", "?queue=open", "", own},
    {"GET /v1/queues", "", "", own},
    {"GET /v1/changes", "?since=1-0", "", own},
    {"GET /v1/case-status", "?q=540940000407", "", own},
    {"GET /v1/colleagues", "", "", own},
    {"POST /v1/substitutions", "", R"({"absentIin":"710524100113","substituteIin":"621104100331","from":"{today}","until":"{today}","reason":"?"})", "notFound"},
    {"DELETE /v1/substitutions/{id}", "", "", "notFound"},
    {"GET /v1/applications/{id}/result.pdf", "", "", "otherOffice"},
    {"GET /v1/intake/applications/{id}/result.pdf", "", "", "otherOffice"},
    {"GET /v1/applications/{id}/copies", "", "", "otherOffice"},
    {"POST /v1/applications/{id}/copies", "", R"({"key":"{id}","sha256":"{sha}"})", "otherOffice"},
    {"POST /v1/applications/{id}/copies/{number}/printed", "", "{}", "otherOffice"},
    {"POST /v1/applications/{id}/copies/{number}/sealed", "", R"({"handSigner":"?"})", "otherOffice"},
    {"POST /v1/applications/{id}/copies/{number}/spoiled", "", R"({"reason":"torn"})", "otherOffice"},
    {"GET /v1/licences", "?q=540940000407", "", everybodys},
    {"GET /v1/licences/{number}", "", "", everybodys},
    {"GET /v1/licences/{number}/life", "", "", everybodys},
    {"POST /v1/licences/{number}/acts", "", "licenceAct", "otherOffice"},
    {"GET /v1/board", "", "", own},
    {"GET /v1/survey", "", "", own},
    {"GET /v1/similar-cases", "?applicant=540940000407&regulation=moos-393-3&kind=issue", "", own},
    {"GET /v1/admin/offices", "", "", own},
    {"GET /v1/admin/offices/{id}", "", "", "otherOffice"},
    {"PUT /v1/admin/offices/{id}", "", R"({"version":1,"kind":"provider","bin":"510340000204","name":{"kk":"?","ru":"?"},"place":{"kk":"?","ru":"?"},"regulations":[],"reason":"?"})", "otherOffice"},
    {"GET /v1/admin/users", "", "", own},
    {"GET /v1/admin/users/{login}", "", "", "otherOffice"},
    {"POST /v1/admin/users/{login}", "", R"({"action":"block","version":1,"reason":"?"})", "otherOffice"},
    {"GET /v1/admin/requests", "", "", own},
    {"POST /v1/admin/requests/{id}/confirm", "", R"({"reason":"?"})", "otherOffice"},
    {"POST /v1/admin/requests/{id}/decline", "", R"({"reason":"?"})", "otherOffice"},
    {"GET /v1/admin/devices", "", "", own},
    {"GET /v1/admin/devices/{id}", "", "", "otherOffice"},
    {"POST /v1/admin/devices/{id}", "", R"({"action":"revoke","version":1,"reason":"?"})", "otherOffice"},
    {"POST /v1/enrolment", "", R"({"code":"AAAA-AAAA-AAAA"})", "enrolmentCodeWrong"},
    {"GET /v1/audit/records", "", "", own},
    {"GET /v1/audit/chain", "?lane=0&after=0", "", "otherOffice"},
    {"GET /v1/audit/seals", "?after=0", "", "otherOffice"},
    {"POST /v1/audit/seals", "", "{}", "otherOffice"},
    {"GET /v1/policies/chain", "", "", own},
    {"GET /v1/admin/offices/{id}/chain", "", "", "otherOffice"},
    {"PUT /v1/admin/offices/{id}/chain", "", R"({"version":0,"limits":{"registration":0,"assignment":0,"signing":0,"sending":0},"reason":"?"})", "otherOffice"},
    {"GET /v1/law", "", "", own},
    {"GET /v1/admin/law", "", "", "otherOffice"},
    {"GET /v1/admin/law/{name}", "", "", "otherOffice"},
    {"PUT /v1/admin/law/{name}", "", R"({"version":0,"content":{},"reason":"?"})", "otherOffice"},
    {"GET /v1/admin/law/{name}/versions", "", "", "otherOffice"},
    {"GET /v1/admin/law/{name}/versions/{version}", "", "", "otherOffice"},
    {"POST /v1/admin/law/{name}/confirm", "", R"({"request":"00000000-0000-4000-8000-000000000000","reason":"?"})", "otherOffice"},
    {"POST /v1/admin/law/{name}/decline", "", R"({"request":"00000000-0000-4000-8000-000000000000","reason":"?"})", "otherOffice"},
    {"PUT /v1/applications/{id}/review", "", R"({"marks":[],"findings":[],"grounds":[]})", "otherOffice"},
    {"POST /v1/applications/{id}/questions/{questionId}/answer", "", R"({"version":1,"answer":"?","attachments":[]})", "otherOffice"},
    {"POST /v1/applications/{id}/questions/{questionId}/reply", "", R"({"version":1,"answer":"?","attachments":[]})", "otherOffice"},
};
// clang-format on

} // namespace ruqsat::test
