#pragma once

#include "desk/support/scripted_registry.h"
#include "protocol/draft.h"

#include <QHash>

namespace ruqsat::test {

/// What a registry does with copies of drafts, in memory.
class ModelDrafts final
{
public:
    /// `uploads`: attachment id → bytes.
    ScriptedReply answer(const ScriptedRequest &request, const QHash<QString, QByteArray> &uploads);

    /// From which desk the next one comes.
    QString device = QStringLiteral("desk-1");
    QHash<QString, protocol::DraftCopy> copies; ///< by case
    QList<protocol::DraftTakeOver> takenOver;
    QList<protocol::DraftEnd> ended;
    QList<protocol::DraftTakeOver> given;
    QString lastTakeOver;       ///< body of the last one by the head
    QByteArray takeOverFailure; ///< no draft is given to another, because of this
    /// The line breaks before each file that is asked for.
    bool filesCut = false;
    /// So many changes are kept, and the line breaks before the answer.
    int answersCut = 0;
    /// The answers to changes wait for ScriptedRegistry::release().
    bool answersHeld = false;

private:
    ScriptedReply put(const QString &caseId, const QByteArray &body);
    QByteArray list() const;

    QHash<QString, qint64> m_versions; ///< the last of each case, also of one that is gone
    QHash<QString, qint64> m_revisions;
};

} // namespace ruqsat::test
