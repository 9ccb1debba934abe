#pragma once

#include "desk/session.h"
#include "vault/draft.h"

#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace ruqsat::desk {

/// What is typed for an act, by the name of the field.
using Words = QMap<QString, QString>;

/// What a person types for acts of one kind that the registry has not accepted yet, by subject: a
/// licence, a case. The vault has it after every change, so that neither a crash nor whoever signs
/// in next costs a word.
class KeptWords final : public QObject
{
    Q_OBJECT

public:
    /// Reads what the vault has of this person; restored() or keepFailed() follows. `kind`: one of
    /// these objects at a time has it.
    KeptWords(Session &session, const QString &kind, QObject *parent = nullptr);

    /// `step` of the drafts that hold such words, which tells them from an operator's cases.
    static QString step() { return QStringLiteral("typedWords"); }
    /// The vault's name for the words on this subject.
    static QString caseIdOf(const QString &kind, const QString &subject);

    /// Empty where there are none.
    Words of(const QString &subject) const { return m_words.value(subject); }
    /// As they are now; where no field has any, they go.
    void put(const QString &subject, const Words &words);
    /// The act was accepted.
    void remove(const QString &subject);
    bool isKept() const { return m_unkept.isEmpty() && m_tooLong.isEmpty(); }
    /// At once. Fails with the codes of the vault, and is tried again by itself then; with
    /// fieldTooLong where a text is longer than it is to keep, which is the person's to shorten.
    Later<void> keepNow();

Q_SIGNALS:
    void restored();
    /// What the vault has cannot be read, or it does not take what is new, or a text is too long
    /// for it: told once, until it does.
    void keepFailed(const ruqsat::Failure &failure);

private:
    void restore();
    void take(const QList<vault::Draft> &drafts);
    void touched(const QString &subject);
    void setTooLong(const QString &subject);
    vault::Draft toVault(const QString &subject, const Words &words) const;

    Session &m_session;
    const QString m_kind;
    QMap<QString, Words> m_words;
    QSet<QString> m_unkept;  ///< subjects: those without words are to go from the vault
    QSet<QString> m_tooLong; ///< subjects: the vault keeps what it had of them
    bool m_reading = true;
    QSet<QString> m_touched; ///< subjects, while the vault is read
    int m_change = 0;
    bool m_told = false;
    QTimer m_keep;
    std::shared_ptr<void> m_hold; ///< the vault, while it lacks something
};

} // namespace ruqsat::desk
