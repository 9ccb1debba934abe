#include "registry/store/accounts.h"
#include "registry/store/columns.h"

#include <QSet>

// The seed names people with their salts and verifiers: no password ever reaches the registry.
namespace ruqsat::registry::store {
namespace {

using protocol::Direction;
using protocol::ObjectReader;

struct SeedOffice
{
    QString id, bin;
    protocol::OfficeKind kind = protocol::OfficeKind::Centre;
    LocalizedText name, place;
    QStringList regulations;

    static SeedOffice read(ObjectReader &in)
    {
        SeedOffice office;
        office.id = in.text("id", 64);
        office.kind = in.name("kind", protocol::officeKindFromName);
        office.bin = in.bin("bin");
        office.name = in.localized("name", 500);
        office.place = in.localized("place", 200);
        office.regulations = in.texts("regulations", 100, 64);
        return office;
    }
};

struct SeedUser
{
    QString login, iin, office;
    LocalizedText name, position;
    Role role = Role::Operator;
    bool wholeRegistry = false;
    QByteArray salt, verifier;

    static SeedUser read(ObjectReader &in)
    {
        SeedUser user;
        user.login = in.text("login", 64);
        // Known to whoever reads the seed; here only its derivation counts.
        in.optionalText("password", 200);
        user.iin = in.iin("iin");
        user.name = in.localized("name", 300);
        user.position = in.localized("position", 300);
        user.role = in.name("role", roleFromName);
        if (!isStaff(user.role))
            in.fail("role", QStringLiteral("no person has this role"));
        user.office = in.text("office", 64);
        user.wholeRegistry = in.optionalBoolean("wholeRegistry");
        user.salt = in.base64("salt", 16, 16);
        user.verifier = in.base64("verifier", 32, 32);
        return user;
    }
};

struct SeedDevice
{
    QString id, office, window;
    /// Of the self-service; else a desk's.
    bool intake = false;

    static SeedDevice read(ObjectReader &in)
    {
        SeedDevice device;
        device.id = in.text("id", 64);
        device.office = in.text("office", 64);
        device.window = in.optionalText("window", 64);
        device.intake = in.optionalBoolean("intake");
        return device;
    }
};

struct Seed
{
    QList<SeedOffice> offices;
    QList<SeedUser> users;
    QList<SeedDevice> devices;

    static Seed read(ObjectReader &in)
    {
        return {in.list<SeedOffice>("offices", 1000), in.list<SeedUser>("users", 10000),
                in.list<SeedDevice>("devices", 10000)};
    }
};

Result<void> seedOffice(Transaction &in, const SeedOffice &office)
{
    Result<Rows> rows =
        in.run("insert into office (id, kind, bin, name, place) values (?, ?, ?, ?, ?) "
               "on conflict (id) do update set kind = excluded.kind, bin = excluded.bin, "
               "name = excluded.name, place = excluded.place",
               {office.id, protocol::wireName(office.kind), office.bin, column(office.name),
                column(office.place)});
    for (const QString &regulation : office.regulations) {
        if (!rows)
            return rows.failure();
        rows = in.run("insert into provider_regulation (regulation, office_id) values (?, ?) "
                      "on conflict (regulation) do update set office_id = excluded.office_id",
                      {regulation, office.id});
    }
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> seedUser(Transaction &in, const SeedUser &user)
{
    const Result<Rows> rows =
        in.run("insert into account (login, iin, name, position, role, office_id, "
               "whole_registry, salt, verifier) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict "
               "(login) do update set "
               "iin = excluded.iin, name = excluded.name, position = excluded.position, "
               "role = excluded.role, office_id = excluded.office_id, "
               "whole_registry = excluded.whole_registry, salt = excluded.salt, "
               "verifier = excluded.verifier",
               {user.login, user.iin, column(user.name), column(user.position), roleName(user.role),
                user.office, user.wholeRegistry, user.salt, user.verifier});
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> seedDevice(Transaction &in, const SeedDevice &device)
{
    const Result<Rows> rows =
        in.run("insert into device (id, office_id, counter_window, kind) values (?, ?, ?, ?) "
               "on conflict (id) do update set office_id = excluded.office_id, "
               "counter_window = excluded.counter_window, kind = excluded.kind",
               {device.id, device.office, device.window,
                device.intake ? QStringLiteral("intake") : QStringLiteral("desk")});
    if (!rows)
        return rows.failure();
    return {};
}

Result<bool> isThere(Transaction &in, const char *sql, const QString &key)
{
    const Result<Rows> rows = in.run(sql, {key});
    if (!rows)
        return rows.failure();
    return !rows->isEmpty();
}

Result<void> checkFirst(Transaction &in, const Seed &seed)
{
    for (const SeedUser &user : seed.users) {
        const Result<bool> there = isThere(in, "select 1 from account where login = ?", user.login);
        if (!there)
            return there.failure();
        if (*there)
            return Failure(FailureCode::ConfigurationInvalid,
                           user.login + QStringLiteral(" is there already"));
        if (user.role != Role::Administrator || !user.wholeRegistry)
            return Failure(FailureCode::DataFileInvalid,
                           user.login + QStringLiteral(" is no administrator of the registry"));
    }
    const Result<Rows> rows = in.run("select count(distinct iin) from account where role = "
                                     "'administrator' and whole_registry and blocked_at is null");
    if (!rows)
        return rows.failure();
    if (seed.users.isEmpty() || rows->first().integer(0) + seed.users.size() > 2)
        return Failure(FailureCode::ConfigurationInvalid,
                       QStringLiteral("the registry takes two first administrators at most"));
    return {};
}

} // namespace

Result<void> addFirstAdministrators(Transaction &in, const QJsonObject &json)
{
    const Result<Seed> seed = protocol::fromJson<Seed>(json, Direction::Request);
    if (!seed)
        return Failure(FailureCode::DataFileInvalid, seed.failure().detail);
    if (const Result<void> checked = checkFirst(in, *seed); !checked)
        return checked;
    for (const SeedOffice &office : seed->offices) {
        const Result<bool> there = isThere(in, "select 1 from office where id = ?", office.id);
        if (!there)
            return there.failure();
        const Result<void> done = *there ? Result<void>() : seedOffice(in, office);
        if (!done)
            return done;
    }
    for (const SeedUser &user : seed->users) {
        if (const Result<void> done = seedUser(in, user); !done)
            return done;
        in.audit({QStringLiteral("firstAdministrator"), user.login,
                  QJsonObject{{"subject", user.iin}, {"office", user.office}}});
    }
    for (const SeedDevice &device : seed->devices) {
        const Result<bool> there = isThere(in, "select 1 from device where id = ?", device.id);
        if (!there)
            return there.failure();
        const Result<void> done = *there ? Result<void>() : seedDevice(in, device);
        if (!done)
            return done;
    }
    return {};
}

Result<void> applySeed(Transaction &in, const QJsonObject &json)
{
    const Result<Seed> seed = protocol::fromJson<Seed>(json, Direction::Request);
    if (!seed)
        return Failure(FailureCode::DataFileInvalid, seed.failure().detail);
    for (const SeedOffice &office : seed->offices) {
        if (const Result<void> done = seedOffice(in, office); !done)
            return done;
    }
    for (const SeedUser &user : seed->users) {
        if (const Result<void> done = seedUser(in, user); !done)
            return done;
    }
    for (const SeedDevice &device : seed->devices) {
        if (const Result<void> done = seedDevice(in, device); !done)
            return done;
    }
    return {};
}

} // namespace ruqsat::registry::store
