#pragma once

#include "desk/session.h"
#include "protocol/application.h"
#include "vault/draft.h"

#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace ruqsat::desk {

/// What an applicant said and brought, until it is recorded.
struct UnrecordedReply
{
    QString applicationId;
    QString caseNumber;
    protocol::Question question; ///< as it was fetched last; closed: by somebody else
    QString answer;
    QStringList files; ///< paths

    /// `step` of the drafts that hold such a reply, which tells them from an operator's cases.
    static QString step() { return QStringLiteral("counterReply"); }
    /// The vault's name for the reply to this question.
    static QString caseIdOf(const QString &questionId);
    vault::Draft toVault() const;
    /// Fails with vaultDraftUnreadable where the content is not what toVault() made.
    static Result<UnrecordedReply> fromVault(const vault::Draft &draft);
};

/// The replies of the counter that are not recorded, by question. The vault has each of them after
/// every change, so that neither a crash nor whoever signs in next costs a word.
class KeptReplies final : public QObject
{
    Q_OBJECT

public:
    /// Reads what the vault has of this person; restored() or keepFailed() follows.
    explicit KeptReplies(Session &session, QObject *parent = nullptr);

    const QMap<QString, UnrecordedReply> &all() const { return m_replies; }
    /// Empty where there is none.
    UnrecordedReply of(const QString &questionId) const { return m_replies.value(questionId); }
    /// New or changed.
    void put(const UnrecordedReply &reply);
    /// It is recorded, or not needed any more.
    void remove(const QString &questionId);
    bool isKept() const { return m_unkept.isEmpty(); }
    /// At once. Fails with the codes of the vault; it is tried again by itself then.
    Later<void> keepNow();

Q_SIGNALS:
    void restored();
    /// What the vault has cannot be read, or it does not take what is new: told once, until it
    /// does.
    void keepFailed(const ruqsat::Failure &failure);

private:
    void restore();
    void touched(const QString &questionId);
    void tell(const Failure &failure);

    Session &m_session;
    QMap<QString, UnrecordedReply> m_replies;
    QSet<QString> m_unkept; ///< questions: those without a reply are to go from the vault
    bool m_reading = true;
    QSet<QString> m_touched; ///< questions, while the vault is read
    int m_change = 0;
    bool m_told = false;
    QTimer m_keep;
    std::shared_ptr<void> m_hold; ///< the vault, while it lacks something
};

} // namespace ruqsat::desk
