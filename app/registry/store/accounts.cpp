#include "registry/store/accounts.h"

#include "registry/store/columns.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ruqsat::registry::store {
namespace {

/// What accountFrom() reads, with "a" for the account and "o" for its office.
#define RUQSAT_ACCOUNT                                                                             \
    "a.login, a.iin, a.name, a.position, a.role, a.salt, a.verifier, o.id, o.kind, o.bin, "        \
    "o.name, o.place, (select json_agg(regulation) from provider_regulation "                      \
    "where office_id = o.id), a.blocked_at is not null, "                                          \
    "a.whole_registry, a.one_time_until, a.token_serial"

Result<Account> accountFrom(const Row &row, int first)
{
    const auto role = roleFromName(row.text(first + 4));
    const auto kind = protocol::officeKindFromName(row.text(first + 8));
    if (!role || !kind)
        return Failure(FailureCode::DatabaseError, QStringLiteral("unknown role or office kind"));
    Account account;
    account.user.login = row.text(first);
    account.user.iin = row.text(first + 1);
    account.user.name = localizedFrom(row.json(first + 2));
    account.position = localizedFrom(row.json(first + 3));
    account.user.role = *role;
    account.salt = row.bytes(first + 5);
    account.verifier = row.bytes(first + 6);
    account.user.office.id = row.text(first + 7);
    account.user.office.kind = *kind;
    account.user.office.bin = row.text(first + 9);
    account.user.office.name = localizedFrom(row.json(first + 10));
    account.place = localizedFrom(row.json(first + 11));
    const QByteArray regulations = row.text(first + 12).toUtf8();
    for (const QJsonValue &regulation : QJsonDocument::fromJson(regulations).array())
        account.user.office.regulations.append(regulation.toString());
    // In the statement the order would take longer than all the rest of it.
    account.user.office.regulations.sort();
    account.blocked = row.boolean(first + 13);
    account.wholeRegistry = row.boolean(first + 14);
    account.oneTimeUntil = row.time(first + 15);
    account.tokenSerial = row.text(first + 16);
    return account;
}

Result<void> done(const Result<Rows> &rows)
{
    if (!rows)
        return rows.failure();
    return {};
}

Result<QByteArray> secretOf(Transaction &in, const QString &name)
{
    const Result<Rows> rows = in.run("select value from setting where name = ?", {name});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return Failure(FailureCode::DatabaseError, name + QStringLiteral(" is missing"));
    return rows->first().bytes(0);
}

} // namespace

Result<void> holdDevice(Transaction &in, const QString &deviceId)
{
    return done(in.run("select 1 from device where id = ? for share", {deviceId}));
}

Result<void> holdAccount(Transaction &in, const QString &login)
{
    return done(in.run("select 1 from account where login = ? for share", {login}));
}

Result<std::optional<Caller>> findCaller(Transaction &in, const QString &deviceId,
                                         const QByteArray &tokenHash)
{
    const Result<Rows> rows =
        in.run("select d.revoked_at is not null, d.enrolled_at is not null, d.office_id, "
               "d.counter_window, d.fingerprint, d.kind = 'intake', "
               "(select coalesce(max(sequence), 0) from law_document), s.used_at, "
               "s.expires_at, " RUQSAT_ACCOUNT " from device d "
               "left join session s on s.device_id = d.id and s.token_hash = ? "
               "left join account a on a.login = s.login "
               "left join office o on o.id = a.office_id where d.id = ?",
               {tokenHash, deviceId});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<Caller>();
    const Row &row = rows->first();
    Caller caller{{row.boolean(0), row.boolean(1), row.text(2), row.text(3), row.text(4),
                   row.boolean(5), row.integer(6)},
                  std::nullopt};
    if (!row.isNull(7)) {
        Result<Account> account = accountFrom(row, 9);
        if (!account)
            return account.failure();
        caller.session = Session{*std::move(account), row.time(7), row.time(8)};
    }
    return std::optional(std::move(caller));
}

Result<std::optional<Account>> findAccount(Transaction &in, const QString &login)
{
    const Result<Rows> rows =
        in.run("select " RUQSAT_ACCOUNT
               " from account a join office o on o.id = a.office_id where a.login = ?",
               {login});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<Account>();
    Result<Account> account = accountFrom(rows->first(), 0);
    if (!account)
        return account.failure();
    return std::optional(*std::move(account));
}

Result<void> addSession(Transaction &in, const QByteArray &tokenHash, const QString &login,
                        const QString &deviceId, const QDateTime &now, const QDateTime &expiresAt)
{
    const Result<Rows> cleared = in.run("delete from session where expires_at < ?", {column(now)});
    if (!cleared)
        return cleared.failure();
    return done(in.run("insert into session (token_hash, login, device_id, used_at, expires_at) "
                       "values (?, ?, ?, ?, ?)",
                       {tokenHash, login, deviceId, column(now), column(expiresAt)}));
}

Result<bool> touchSession(Transaction &in, const QByteArray &tokenHash, const QDateTime &now)
{
    const Result<Rows> rows =
        in.run("with touched as (update session set used_at = ? where token_hash = ? "
               "and used_at < ?) select 1 from session where token_hash = ?",
               {column(now), tokenHash, column(now), tokenHash});
    if (!rows)
        return rows.failure();
    return !rows->isEmpty();
}

Result<void> endSession(Transaction &in, const QByteArray &tokenHash)
{
    return done(in.run("delete from session where token_hash = ?", {tokenHash}));
}

Result<void> endOtherSessions(Transaction &in, const QString &login, const QByteArray &tokenHash)
{
    return done(
        in.run("delete from session where login = ? and token_hash <> ?", {login, tokenHash}));
}

Result<SignInFailures> signInFailures(Transaction &in, const SignInPlace &place)
{
    // Whoever waits here for a sign-in that deletes the row makes it anew: to ask for it in a
    // second statement would find none.
    const Result<Rows> rows =
        in.run("insert into sign_in_failure (login_hash, device_id, failures, locked_until) "
               "values (?, ?, 0, 'epoch') on conflict (login_hash, device_id) do update "
               "set failures = sign_in_failure.failures returning failures, locked_until",
               {place.loginHash, place.deviceId});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return Failure(FailureCode::DatabaseError, QStringLiteral("sign_in_failure"));
    return SignInFailures{static_cast<int>(rows->first().integer(0)), rows->first().time(1)};
}

Result<QDateTime> signInLock(Transaction &in, const QByteArray &loginHash)
{
    const Result<Rows> rows =
        in.run("select coalesce(max(locked_until), 'epoch') from sign_in_failure "
               "where login_hash = ? and device_id = ''",
               {loginHash});
    if (!rows)
        return rows.failure();
    return rows->first().time(0);
}

Result<void> setSignInFailures(Transaction &in, const SignInPlace &place,
                               const SignInFailures &failures)
{
    return done(
        in.run("update sign_in_failure set failures = ?, locked_until = ? "
               "where login_hash = ? and device_id = ?",
               {failures.failures, column(failures.lockedUntil), place.loginHash, place.deviceId}));
}

Result<void> clearSignInFailures(Transaction &in, const SignInPlace &place)
{
    return done(in.run("delete from sign_in_failure where login_hash = ? and device_id = ?",
                       {place.loginHash, place.deviceId}));
}

Result<void> unlockSignIn(Transaction &in, const QByteArray &loginHash)
{
    return done(in.run("delete from sign_in_failure where login_hash = ?", {loginHash}));
}

Result<void> forgetSignInFailures(Transaction &in, const QDateTime &before)
{
    // Of a sign-in under way nothing is waited for: it holds two of them.
    return done(in.run("delete from sign_in_failure where (login_hash, device_id) in (select "
                       "login_hash, device_id from sign_in_failure where locked_until < ? "
                       "for update skip locked)",
                       {column(before)}));
}

Result<QByteArray> saltSecret(Transaction &in)
{
    return secretOf(in, QStringLiteral("saltSecret"));
}

Result<QByteArray> officeKeySecret(Transaction &in)
{
    return secretOf(in, QStringLiteral("officeKeySecret"));
}

Result<int> officeKeyVersion(Transaction &in, const QString &officeId)
{
    const Result<Rows> rows =
        in.run("select version from office_key where office_id = ?", {officeId});
    if (!rows)
        return rows.failure();
    return rows->isEmpty() ? 1 : static_cast<int>(rows->first().integer(0));
}

Result<void> renewOfficeKey(Transaction &in, const QString &officeId)
{
    return done(in.run("insert into office_key (office_id, version) values (?, 2) "
                       "on conflict (office_id) do update set version = office_key.version + 1",
                       {officeId}));
}

Result<QString> providerOf(Transaction &in, const QString &regulation)
{
    const Result<Rows> rows =
        in.run("select office_id from provider_regulation where regulation = ?", {regulation});
    if (!rows)
        return rows.failure();
    return rows->isEmpty() ? QString() : rows->first().text(0);
}

Result<OfficeRecord> officeOf(Transaction &in, const QString &id)
{
    const Result<Rows> rows =
        in.run("select id, kind, bin, name, place from office where id = ?", {id});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return Failure(FailureCode::NotFound, QStringLiteral("office"));
    const Row &row = rows->first();
    OfficeRecord record;
    record.office.id = row.text(0);
    record.office.kind =
        protocol::officeKindFromName(row.text(1)).value_or(protocol::OfficeKind::Centre);
    record.office.bin = row.text(2);
    record.office.name = localizedFrom(row.json(3));
    record.place = localizedFrom(row.json(4));
    return record;
}

} // namespace ruqsat::registry::store
