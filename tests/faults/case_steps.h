#pragma once

#include "desk/support/desk_player.h"

namespace ruqsat::test {

/// Says a line to whoever started this program, at once.
void say(const QString &line);

/// The operator's case, from where the vault has it to the request that is ready for the PIN. Says
/// "kept …" after each entry that the vault acknowledged.
DeskPlayer::Outcome fillStepByStep(DeskPlayer &player, const QString &bin);
/// "typed …" for each answer and each file of it, as they were given to the editor.
void sayWhatWasTyped(const desk::CaseEditor &editor);

/// "refused …" for what the vault says was refused: a life before this one may have ended just
/// before it said so.
void sayWhatWasRefused(desk::Session &session);

/// What the desk got back for the case it sent; nothing before the registry acknowledged it.
std::optional<protocol::Application> acknowledgedIn(desk::Desk &desk);

/// The office's part, from the state in which the registry has the case: executor, then head.
DeskPlayer::Outcome decide(DeskPlayer &player, const QString &applicationId);
DeskPlayer::Outcome signResult(DeskPlayer &player, const DemoWorld &world,
                               const QString &applicationId);
DeskPlayer::Outcome handOver(DeskPlayer &player, const QString &applicationId);

} // namespace ruqsat::test
