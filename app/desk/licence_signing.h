#pragma once

#include "desk/act.h"
#include "desk/signing.h"
#include "protocol/licence_life.h"

namespace ruqsat::desk {

/// What the head decided about a licence, before it is signed.
struct LicenceDecision
{
    LicenceAction action = LicenceAction::Suspend;
    protocol::LicenceGround ground;
    QDate until; ///< last day of a suspension; may be invalid
};

/// What is still missing or wrong in a decision: fieldRequired with "act.kk" … "reason.ru" as
/// detail, fieldOutOfRange with "until". `today`: in Asia/Almaty.
QList<Failure> problemsOf(const LicenceDecision &decision, const QDate &today);

/// The head suspends, resumes or terminates a licence: the act is made here, signed with the token
/// and sent. Where no answer comes the licence is asked until it says whether the act holds:
/// asking(), then done() or failed(). registryTimeout: the patience is over and nobody knows.
/// licenceChanged, licenceStateForbids: somebody was faster; life() is the licence as they left it,
/// and the next act goes on from there.
class LicenceSigning final : public Signing
{
    Q_OBJECT

public:
    /// `life`: the licence as the head saw it.
    LicenceSigning(Session &session, TokenWatch &tokens, const Clock &clock,
                   const protocol::LicenceLife &life, QObject *parent = nullptr);

    /// Before begin(). A decision with problems is refused with the first of them.
    void setDecision(const LicenceDecision &decision) { m_decision = decision; }
    const protocol::LicenceLife &life() const { return m_life; }
    /// Failed, and something happened to the licence meanwhile: life() tells what, and by whom.
    bool isOvertaken() const { return m_isOvertaken; }
    /// How long it is asked whether the act was entered; half a minute by default.
    void setPatience(const ActPatience &patience) { m_patience = patience; }

Q_SIGNALS:
    /// Signed, and it is being asked whether the registry has it (outcomeUnknown, registry…).
    void asking(const Failure &failure);
    /// Entered into the register.
    void done(const protocol::LicenceLife &life);

protected:
    void prepare() override;
    Result<trust::TokenWorker::Work> work() override;
    void keep(const QByteArray &cms) override;

private:
    protocol::LicenceLife m_life;
    LicenceDecision m_decision;
    QByteArray m_act; ///< canonical bytes of what the token signs
    ActPatience m_patience;
    bool m_isOvertaken = false;
};

} // namespace ruqsat::desk
