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
    QString lastTakeOver; ///< body of the last one by the head
    /// The line breaks before each file that is asked for.
    bool filesCut = false;

private:
    ScriptedReply put(const QString &caseId, const QByteArray &body);
    QByteArray list() const;

    QHash<QString, QString> m_saves;
};

} // namespace ruqsat::test
