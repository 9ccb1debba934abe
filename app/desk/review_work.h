#pragma once

#include "desk/async.h"
#include "protocol/action.h"
#include "vault/draft.h"

#include <QMap>

#include <optional>

namespace ruqsat::desk {

class Session;

/// What the officer saw in a field or document: in order, or what is wrong with it.
struct ReviewMark
{
    bool inOrder = true;
    QString reason; ///< why not; the officer's own words

    friend bool operator==(const ReviewMark &, const ReviewMark &) = default;
};

enum class MarkKind { Field, Document };

/// The key of a mark: "field/phone", "document/charter".
QString markKey(MarkKind kind, const QString &id);

/// The key of a ground with one thing that it is about: "feeUnpaid/document/feeReceipt". One that
/// is about nothing yet ends in two slashes.
QString groundKey(const protocol::Ground &ground);

/// All that an officer types on a case before it goes to the registry. The vault keeps it after
/// every change, so that neither a crash nor a faster colleague costs a word.
struct ReviewWork
{
    QMap<QString, protocol::Finding> findings; ///< by requirement
    QMap<QString, protocol::Ground> grounds;   ///< by groundKey()
    QMap<QString, ReviewMark> marks;           ///< by markKey()
    std::optional<Decision> decision;
    std::optional<protocol::Conclusion> conclusion; ///< of an expertise
    /// When the registry took the review that this goes on from, by the registry's clock; invalid:
    /// it goes on from none.
    QDateTime from;
    /// What that review holds; empty where it was not kept beside `from` yet.
    protocol::ReviewBody there;
    /// markOf() what was sent since then and has no answer: the registry may have it.
    QStringList sent;

    /// The grounds as they count: what is about nothing yet only where its ground is about nothing
    /// else, wherever it was typed.
    QList<protocol::Ground> statedGrounds() const;
    /// For the registry, and back.
    protocol::ReviewBody toBody() const;
    static ReviewWork fromReview(const protocol::Review &review);
    /// Of what was found, whatever it goes on from.
    static QString markOf(const protocol::ReviewBody &body);
    /// Whether this was typed after that review, or is the same: what a desk's own clock says of
    /// when it was typed tells nothing here.
    bool goesOnFrom(const protocol::Review &review) const;
    void noteSent(const protocol::ReviewBody &body);
    /// The registry has that review, which this goes on from.
    void take(const protocol::Review &review);
    /// Whether the registry has all of this, as far as it is known here.
    bool isThere() const { return markOf(toBody()) == markOf(there); }
    /// Puts together what was found here and, meanwhile, elsewhere: of each field, document,
    /// requirement and ground what only one of both changed since `there` stands as it is now. What
    /// both changed, each in another way, comes back: the key of a mark, "requirement/…",
    /// "ground/…", "decision". There no words of either are lost; an answer is the one given here,
    /// and a mark says "in order" where both do.
    QStringList join(const protocol::Review &review);
    bool isEmpty() const;
    /// `step` of the drafts that hold such work, which tells them from an operator's cases.
    static QString step() { return QStringLiteral("officerReview"); }
    vault::Draft toVault(const QString &applicationId) const;
    /// Fails with vaultDraftUnreadable where the content is not what toVault() made.
    static Result<ReviewWork> fromVault(const vault::Draft &draft);
    /// The vault's name for the work on this application.
    static QString caseIdOf(const QString &applicationId);
};

/// Whether it holds an operator's case, and not what was typed about one that is registered.
bool isCase(const vault::Draft &draft);

/// Whether the vault has such work that cannot be read here, set aside or not.
Later<bool> holdsUnreadWork(Session &session);

} // namespace ruqsat::desk
