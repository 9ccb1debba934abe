#include "registry/store/admin.h"
#include "registry/store/columns.h"
#include "registry/store/condition.h"

namespace ruqsat::registry::store {
namespace {

// Takes one argument: now.
#define RUQSAT_ADMIN_USER                                                                          \
    "select a.login, a.version, a.iin, a.name, a.position, a.role, a.office_id, o.name, "          \
    "a.whole_registry, a.token_serial, a.blocked_at is not null, "                                 \
    "(select max(f.locked_until) from sign_in_failure f "                                          \
    "where f.login_hash = sha256(convert_to(a.login, 'UTF8'))), "                                  \
    "a.one_time_until, r.id from account a join office o on o.id = a.office_id "                   \
    "left join account_request r on r.login = a.login and r.state = 'open' and r.until > ? "

protocol::AdminUser userFrom(const Row &row, const QDateTime &now)
{
    protocol::AdminUser user;
    user.login = row.text(0);
    user.version = row.integer(1);
    user.profile.iin = row.text(2);
    user.profile.name = localizedFrom(row.json(3));
    user.profile.position = localizedFrom(row.json(4));
    user.profile.role = roleFromName(row.text(5)).value_or(Role::Operator);
    user.profile.office = row.text(6);
    user.officeName = localizedFrom(row.json(7));
    user.profile.wholeRegistry = row.boolean(8);
    user.profile.tokenSerial = row.text(9);
    user.state = row.boolean(10) ? protocol::AccountState::Blocked : protocol::AccountState::Active;
    if (const QDateTime until = row.time(11); until > now)
        user.lockedUntil = until;
    user.oneTimeUntil = row.time(12);
    user.requestId = row.text(13);
    return user;
}

QVariant timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QVariant(column(time)) : QVariant();
}

Result<void> adminDone(const Result<Rows> &rows)
{
    if (!rows)
        return rows.failure();
    return {};
}

} // namespace

Result<protocol::AdminPage<protocol::AdminUser>>
adminUsers(Transaction &in, const AdminFilter &filter, const QDateTime &now)
{
    Condition where;
    where.add(QStringLiteral("a.login > ?"), {filter.after});
    if (!filter.reach.isEmpty())
        where.add(QStringLiteral("a.office_id = ?"), {filter.reach});
    if (!filter.office.isEmpty())
        where.add(QStringLiteral("a.office_id = ?"), {filter.office});
    if (filter.role)
        where.add(QStringLiteral("a.role = ?"), {roleName(*filter.role)});
    if (!filter.state.isEmpty())
        where.add(QStringLiteral("(a.blocked_at is not null) = ?"),
                  {filter.state == protocol::wireName(protocol::AccountState::Blocked)});
    if (!filter.q.isEmpty())
        where.add(QStringLiteral("(starts_with(a.login, ?) or starts_with(a.iin, ?) or "
                                 "folded_words(a.name->>'kk', a.name->>'ru', a.name->>'en') "
                                 "@@ ?::tsquery)"),
                  {filter.q.toLower(), QString(filter.q).remove(u' '), wordsQuery(filter.q)});
    const Result<Rows> rows = in.runComposed(
        QStringLiteral(RUQSAT_ADMIN_USER "where ") + where.sql +
            QStringLiteral(" order by a.login limit ?"),
        QVariantList{column(now)} + where.arguments + QVariantList{filter.limit + 1});
    if (!rows)
        return rows.failure();
    protocol::AdminPage<protocol::AdminUser> page;
    for (const Row &row : rows->first(qMin<qsizetype>(rows->size(), filter.limit)))
        page.items.append(userFrom(row, now));
    if (rows->size() > filter.limit)
        page.next = page.items.last().login;
    return page;
}

Result<std::optional<protocol::AdminUser>> adminUser(Transaction &in, const QString &login,
                                                     const QDateTime &now)
{
    const Result<Rows> rows = in.run(RUQSAT_ADMIN_USER "where a.login = ?", {column(now), login});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<protocol::AdminUser>();
    return std::optional(userFrom(rows->first(), now));
}

Result<void> addAccount(Transaction &in, const QString &login,
                        const protocol::AccountProfile &profile,
                        const protocol::PasswordVerifier &password, const QDateTime &oneTimeUntil)
{
    return adminDone(in.run(
        "insert into account (login, iin, name, position, role, office_id, whole_registry, "
        "token_serial, salt, verifier, one_time_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {login, profile.iin, column(profile.name), column(profile.position), roleName(profile.role),
         profile.office, profile.wholeRegistry, profile.tokenSerial, password.salt,
         password.verifier, timeOrNull(oneTimeUntil)}));
}

Result<void> setProfile(Transaction &in, const QString &login,
                        const protocol::AccountProfile &profile)
{
    return adminDone(
        in.run("update account set version = version + 1, iin = ?, name = ?, position = ?, "
               "role = ?, office_id = ?, whole_registry = ?, token_serial = ? where login = ?",
               {profile.iin, column(profile.name), column(profile.position), roleName(profile.role),
                profile.office, profile.wholeRegistry, profile.tokenSerial, login}));
}

Result<void> setBlocked(Transaction &in, const QString &login, const QDateTime &at)
{
    return adminDone(
        in.run("update account set version = version + 1, blocked_at = ? where login = ?",
               {timeOrNull(at), login}));
}

Result<void> setPassword(Transaction &in, const QString &login,
                         const protocol::PasswordVerifier &password, const QDateTime &oneTimeUntil)
{
    return adminDone(in.run("update account set version = version + 1, salt = ?, verifier = ?, "
                            "one_time_until = ? where login = ?",
                            {password.salt, password.verifier, timeOrNull(oneTimeUntil), login}));
}

Result<bool> setOwnPassword(Transaction &in, const QString &login, const QByteArray &known,
                            const protocol::PasswordVerifier &password)
{
    const Result<Rows> rows =
        in.run("update account set version = version + 1, salt = ?, verifier = ?, "
               "one_time_until = null where login = ? and verifier = ? and blocked_at is null "
               "returning login",
               {password.salt, password.verifier, login, known});
    if (!rows)
        return rows.failure();
    return !rows->isEmpty();
}

Result<void> endSessionsOf(Transaction &in, const QString &login)
{
    return adminDone(in.run("delete from session where login = ?", {login}));
}

Result<void> shortenOneTime(Transaction &in, const QString &login, const QDateTime &until)
{
    return adminDone(in.run("update account set one_time_until = least(one_time_until, ?) "
                            "where login = ? and one_time_until is not null",
                            {column(until), login}));
}

} // namespace ruqsat::registry::store
