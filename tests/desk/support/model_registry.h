#pragma once

#include "desk/support/model_drafts.h"
#include "desk/support/scripted_registry.h"
#include "protocol/application.h"
#include "protocol/request_withdrawal.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace ruqsat::test {

/// What a registry does with a case from the desk's side, in memory: look-ups, certificate checks,
/// uploads, idempotent registration, asking by the key. Faults are switched on by its members.
class ModelRegistry final
{
public:
    enum class SubmitFault {
        None,
        CutBefore, ///< nothing is registered, the connection breaks
        CutAfter,  ///< registered, but the answer is lost
        Die,       ///< registered, but the registry dies before it answers
        Hang       ///< registered, but no answer comes
    };

    ScriptedReply answer(const ScriptedRequest &request);
    ScriptedRegistry::Script script()
    {
        return [this](const ScriptedRequest &request) { return answer(request); };
    }

    /// How many of the next submissions go wrong, and how.
    SubmitFault submitFault = SubmitFault::None;
    int faultySubmissions = 0;
    /// An answer in place of the registration: status and code.
    QByteArray refusal;
    int refusalStatus = 400;
    bool byKeyHangs = false;
    /// Of the shared outbox, the latest first.
    QList<QByteArray> officeKeys{QByteArray(32, 'o')};
    /// An answer in place of what the head's word on a colleague's request would get.
    QByteArray withdrawalRefusal;
    int piecesBeforeCut = -1; ///< of uploads; then the line breaks at each; -1: never
    /// Dies between the last byte of an upload and its entry.
    bool diesBeforeEntry = false;
    QByteArray lookupOutcome = "found";
    QByteArray powerOutcome = "found";
    bool powerRevoked = false;
    QByteArray paymentVerdict = "valid";
    QByteArray paymentCode;
    QByteArray certificateVerdict = "valid";
    QByteArray certificateCode;

    /// key → id of the application, in the order in which they came.
    QHash<QString, QString> registered;
    /// key → what the head told of it.
    QHash<QString, protocol::RequestWithdrawal> withdrawn;
    QHash<QString, QByteArray> uploads; ///< attachment id → bytes
    QSet<QString> entered;              ///< uploads that are there as a whole
    /// Of the desk → the report with the highest number that it told.
    QHash<QString, std::pair<qint64, QString>> vaults;
    ModelDrafts drafts;
    QByteArray lastRequest;
    QByteArray lastSignature;

private:
    ScriptedReply piece(const ScriptedRequest &request);
    ScriptedReply submit(const ScriptedRequest &request);
    ScriptedReply withdraw(const ScriptedRequest &request);
    ScriptedReply vaultStanding(const QByteArray &request);
    QByteArray applicationJson(const QString &key) const;
    QByteArray powerAnswer(const QByteArray &request) const;

    QHash<QString, QByteArray> m_requests; ///< key → canonical request
};

} // namespace ruqsat::test
