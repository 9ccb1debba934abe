#pragma once

/// The longest texts that a person types about a case, in UTF-16 units: what a field of the desk
/// takes and a reader accepts.
namespace ruqsat::protocol {

/// Of a return, of a substitution, and of a case that changes hands; a resolution.
inline constexpr int maxReason = 1'000;
inline constexpr int maxQuestion = 2'000;
inline constexpr int maxAnswer = 4'000;
/// Of a body that is asked, in one language.
inline constexpr int maxBodyName = 300;
/// Of whoever signed a print by hand.
inline constexpr int maxPersonName = 200;

} // namespace ruqsat::protocol
