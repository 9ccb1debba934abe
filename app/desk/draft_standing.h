#pragma once

#include "core/localized.h"

#include <QDateTime>
#include <QString>

namespace ruqsat::desk {

/// Where the latest of a draft lies.
enum class DraftPlace {
    Here,
    Elsewhere,           ///< at the registry only
    NewerElsewhere,      ///< here too, and another desk went on with it
    BothChanged,         ///< two desks went on from the same state: the operator chooses
    TakenOver,           ///< the head gave it to a colleague; what was typed stays here
    RegisteredElsewhere, ///< signed at another desk and registered; what was typed stays here
    DeletedElsewhere     ///< deleted at another desk; what was typed stays here
};

/// Of a draft that does not lie here alone.
struct DraftStanding
{
    DraftPlace place = DraftPlace::Here;
    qint64 version = 0; ///< at the registry
    QString device;
    QString window;
    QDateTime at;     ///< when it was kept at the registry, taken over, or ended
    LocalizedText by; ///< who took it over
    LocalizedText to; ///< who has it now
};

/// The head gave the draft to the person at the desk.
struct DraftGift
{
    LocalizedText from; ///< who had it before
    LocalizedText by;
    QString reason;
    QDateTime at;
};

} // namespace ruqsat::desk
