#pragma once

#include "protocol/object_reader.h"

namespace ruqsat::protocol {

/// PUT /v1/session/vault: how far the vault of the desk has come.
struct VaultReport
{
    QString vault;         ///< 32 hexadecimal digits
    qint64 generation = 0; ///< kept in the vault before it is told, and never told twice
    QString report;        ///< UUID of this report, which may arrive twice over a broken line
    QDateTime since;       ///< of the last report by the registry's clock; invalid for the first
    /// The outbox that the people of the office share at the desk: whoever of them is there tells.
    bool shared = false;

    static VaultReport read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// The answer. A number that is not above all that were told means that an older copy was put in
/// the vault's place.
struct VaultStanding
{
    bool older = false;
    qint64 generation = 0; ///< the highest that was told, this one with it
    QDateTime toldAt;      ///< when it was
    QDateTime time;        ///< now
    /// Of an older copy: the keys under which this person registered applications from this desk
    /// since the copy's last report, the earliest first. None of a shared one.
    QStringList keys;
    /// Of a shared one: markOfOfficeKey() of the key that it is to have. Empty from a registry of
    /// before.
    QString keyMark = {};

    static VaultStanding read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/session/office-key: opens, at this very desk, the outbox that the people of the office
/// share there.
struct OfficeKey
{
    QByteArray key; ///< 32 bytes; to be wiped by whoever reads it
    /// What it was before, the latest first: for an outbox that was not written anew yet.
    QList<QByteArray> former = {};

    static OfficeKey read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// Tells one key from another, and nothing about it.
QString markOfOfficeKey(QByteArrayView key);

inline constexpr int maxStandingKeys = 2'000;
inline constexpr int maxFormerOfficeKeys = 16;

} // namespace ruqsat::protocol
