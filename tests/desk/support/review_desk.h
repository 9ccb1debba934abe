#pragma once

#include "desk/case_review.h"
#include "desk/support/operator_desk.h"
#include "protocol/error.h"

#include <QStringList>

namespace ruqsat::test {

/// The id of the case of every function here.
inline const QString reviewedCase = QStringLiteral("5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e00a");

/// Lets an executor take the place of whoever sits at the desk.
void sitDownToReview(OperatorDesk &desk);
protocol::Actor actorOf(const OperatorDesk &desk);
/// Somebody else.
protocol::Actor someColleague();
/// In review, version 2, of moos-393-3; without anything that keeps it from being proposed but what
/// is not found yet.
protocol::Application caseInReview(const protocol::Actor &executor);
/// What a request of PUT …/review asks to be kept, as the registry does at `at`.
protocol::Review reviewFrom(const OperatorDesk &desk, const ScriptedRequest &request,
                            const QDateTime &at);
/// Opens the case and waits until the vault has answered; false where it does not.
bool open(desk::CaseReview &review, const protocol::Application &opened);

/// A registry that keeps the review of one case as the real one does, in the place of the desk's.
class KeptReviews final
{
public:
    /// The case is in the hands of whoever sits at the desk.
    explicit KeptReviews(OperatorDesk &desk);
    ~KeptReviews();
    KeptReviews(const KeptReviews &) = delete;
    KeptReviews &operator=(const KeptReviews &) = delete;

    /// A colleague marks this document as in order, beside what is kept.
    void markElsewhere(const QString &document);
    /// The case leaves the hands of whoever sits at the desk: a colleague got it (Assign) or
    /// proposed it (Propose), or the same person put it back elsewhere (Release). Reviews of it are
    /// refused from now on, and told who did it.
    void takeAway(Action action);

    protocol::Application there;
    QStringList asked; ///< "review", "proposal" …, in the order of asking
    /// What every review is refused with until it is taken away.
    QByteArray refusal;

private:
    ScriptedReply answer(const ScriptedRequest &request);
    ScriptedReply keep(const ScriptedRequest &request);
    QDateTime nextTime() const;

    OperatorDesk &m_desk;
    protocol::CurrentVersion m_taken;
};

} // namespace ruqsat::test
