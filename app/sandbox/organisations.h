#pragma once

#include "protocol/lookup.h"

#include <QList>

namespace ruqsat::sandbox {

/// One entry of the fictional register: what a look-up answers, and the parts the wire needs.
struct RegisterEntry
{
    protocol::Organisation card;
    /// Code of RegStatus: "01" registered, "02" liquidated, "03" struck off.
    QString statusCode;
    QString zip;
    LocalizedText city;
    LocalizedText street;
    QString building;
};

/// The same entries for the same seed, on every machine. BINs carry registration years 1950–1989,
/// when no BIN was given out; leaders were born 1850–1899. The first entry is the organisation of
/// the test applicant (packaging/pki.sh).
QList<RegisterEntry> makeRegister(quint64 seed, int count);

inline constexpr quint64 demoSeed = 20'260'203;
inline constexpr int demoCount = 200;

} // namespace ruqsat::sandbox
