#pragma once

#include "desk/act.h"
#include "desk/session.h"
#include "protocol/action.h"
#include "protocol/application.h"

#include <initializer_list>

namespace ruqsat::desk {

/// Whether the person of this IIN did what happened last of these actions.
bool didLast(const protocol::Application &application, std::initializer_list<Action> actions,
             const QString &iin);
/// Whether this person did this since the case was at `version`, whoever did what after that.
bool didSince(const protocol::Application &application, qint64 version, Action action,
              const QString &iin);
/// The paper waits for the signature, and this person had it prepared, as the last one and since
/// the case was at `version`.
bool wasPreparedSince(const protocol::Application &application, qint64 version, const QString &iin);
/// Published, or kept until the certification authority answers: either way the registry has the
/// signature, and it is this person's.
bool hasSignatureOf(const protocol::Application &application, const QString &iin);
/// It was handed over, and this person recorded it.
bool wasHandedOverBy(const protocol::Application &application, const QString &iin);

// What a person does several times to one case is known by what it says: the same act with other
// words, at another desk, is another one. All since the case was at the version of `body`.
/// `known`: how many questions the case had then.
bool isAsked(const protocol::Application &application, const protocol::QuestionBody &body,
             qsizetype known, const QString &iin);
/// With the same words and all of the files.
bool isAnswered(const protocol::Application &application, const QString &questionId,
                const protocol::AnswerBody &body, const QString &iin);
bool isChecked(const protocol::Application &application, const protocol::CompletenessBody &body,
               const QString &iin);
/// Also where the head has sent it back since.
bool isProposed(const protocol::Application &application, const protocol::ProposalBody &body,
                const QString &iin);
bool isGivenBack(const protocol::Application &application, const protocol::ReturnBody &body,
                 const QString &iin);
bool isAssigned(const protocol::Application &application, const protocol::AssignBody &body,
                const QString &iin);

/// An Act on a case at its version, which keeps it from being done twice; fails with versionStale
/// where the case went on without it.
class CaseAct final : public Act<protocol::Application>
{
public:
    using Send = std::function<Later<protocol::Application>()>;
    using IsDone = std::function<bool(const protocol::Application &)>;

    /// `send` acts on the case at `version`; `isDone` tells from a case whether it was, by whoever
    /// is signed in.
    CaseAct(Session &session, const QString &id, qint64 version, Send send, IsDone isDone,
            QObject *parent);
    /// Where one such act is as good as another: didSince().
    CaseAct(Session &session, const QString &id, qint64 version, Action action, Send send,
            QObject *parent);
};

} // namespace ruqsat::desk
