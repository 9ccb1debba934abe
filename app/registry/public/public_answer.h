#pragma once

#include "registry/public/public_words.h"
#include "registry/store/public_licence.h"

#include <QDate>

namespace ruqsat::registry {

/// What the public page can say about a number. The names are those of its words.
enum class PublicState {
    InForce,
    Suspended,
    Terminated,
    Reissued,
    /// Signed before its first day.
    NotYetInForce,
    Expired,
    /// A conclusion that does not agree: it stands, and gives no right.
    NotAgreed,
    /// No such number.
    Unknown,
    /// Not the shape of a number, or its check digits are wrong.
    Mistyped,
    /// The number of an application: refusals are nobody else's business.
    Refusal,
    /// The registry has no answer for now: never a yes or a no.
    CannotTell,
    TooMany,
    /// A page that is not there.
    Nothing,
    /// Nothing was asked yet.
    Welcome
};

/// "inForce", "suspended" …
QString publicStateName(PublicState state);
/// Of a paper of the register; `today` is the day in Asia/Almaty. A state that the page does not
/// know is CannotTell.
PublicState publicStateOf(const store::PublicLicence &licence, const QDate &today);
int publicStatus(PublicState state);

/// A number as it was typed, with the letters that look alike in Kazakh or Russian turned to Latin
/// ones; spaces gone, capitals.
QString typedNumber(const QString &text);

struct PublicAnswer
{
    PublicState state = PublicState::Welcome;
    /// What was asked; shown in the field.
    QString asked;
    std::optional<store::PublicLicence> licence;
    /// Asked about, and issued to that licence.
    std::optional<store::PublicAppendix> appendix;
    /// "licence", "permit", "passport", "conclusion", "appendix".
    QString kind;
    QDateTime at;
    bool demo = false;
};

/// The whole page. `path`: of the request, for the links to the other languages.
QByteArray publicPage(const PublicWords &words, const PublicAnswer &answer, Language language,
                      const QString &path);

} // namespace ruqsat::registry
