#pragma once

#include "desk/support/model_registry.h"
#include "protocol/admin.h"
#include "protocol/audit_chain.h"
#include "protocol/audit_record.h"
#include "protocol/law.h"

namespace ruqsat::test {

/// What a registry tells an administrator and an auditor, in memory.
class AdminAnswers final
{
public:
    AdminAnswers();

    std::optional<ScriptedReply> answer(const ScriptedRequest &request);
    /// The registry signs the head of the chain as it is.
    void seal();

    QList<protocol::AdminUser> users;
    QList<protocol::AdminDevice> devices;
    QList<protocol::AdminOffice> offices;
    QList<protocol::AccountRequest> requests;
    QList<protocol::AuditRecord> records;
    QList<protocol::LawDocument> law;
    /// Of every document, the newest first.
    QList<protocol::LawDocument> lawVersions;
    protocol::OfficeChain chainRules;
    /// The one chain that has rows.
    QList<protocol::AuditRow> chain;
    /// Signed heads of it.
    QList<protocol::AuditSeal> seals;
    /// Query or path, and body, of the last question that came.
    QByteArray lastTarget;
    QJsonObject lastBody;
    /// Changes of accounts wait for a second administrator.
    bool takesTwo = false;
    /// The law is told to administrators of the whole registry only.
    bool lawIsOthers = false;
    /// The password that was signed in with is for one time, until another is set.
    bool oneTime = false;
    /// Code of a failure that the next change is refused with; empty: none.
    QByteArray refusal;
    /// The answer to each change is lost on the way.
    bool losesAnswers = false;
    /// So many of the next questions that only look find the registry without its database.
    int missedLooks = 0;

private:
    ScriptedReply list(const QByteArray &target) const;
    std::optional<ScriptedReply> record(const ScriptedRequest &request);
    std::optional<ScriptedReply> lawRecord(const ScriptedRequest &request, const QString &name);
    std::optional<ScriptedReply> audit(const QByteArray &target) const;
};

} // namespace ruqsat::test
