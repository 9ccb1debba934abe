#include "registry/sign_in.h"

#include "registry/store/admin.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <openssl/crypto.h>

#include <algorithm>

namespace ruqsat::registry {
namespace {

constexpr qint64 sessionSeconds = 12 * 3600;
constexpr int triesBeforeLock = 5;
constexpr qint64 firstLockSeconds = 30;
constexpr qint64 longestLockSeconds = 3600;
/// From all desks together some sixty wrong proofs are taken, and after that one in each pause. The
/// lock of a desk keeps it far below: it takes many to lock a person out of the others.
constexpr int triesOfAllDesks = 60;
constexpr qint64 pauseOfAllDesksSeconds = 15 * 60;
/// How long a one-time password lasts once it was used.
constexpr qint64 oneTimeUseSeconds = 15 * 60;

QByteArray loginHash(const QString &login)
{
    return QCryptographicHash::hash(login.toUtf8(), QCryptographicHash::Sha256);
}

bool sameBytes(const QByteArray &one, const QByteArray &other)
{
    return one.size() == other.size() &&
           CRYPTO_memcmp(one.constData(), other.constData(), static_cast<size_t>(one.size())) == 0;
}

QByteArray verifierOf(const Secret &proof)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(proof.view());
    return hash.result();
}

qint64 lockSeconds(int failures)
{
    const int doublings = qMin(failures - triesBeforeLock, 16);
    return qMin(firstLockSeconds << doublings, longestLockSeconds);
}

struct Outcome
{
    std::optional<store::Account> account;
    int locked = 0;
    std::optional<FailureCode> closed; ///< the password is right, and yet
};

/// Nobody is signed in yet: whose sign-in it is, the login tells where an account has it.
AuditEntry signInEntry(const char *action, const QString &login,
                       const std::optional<store::Account> &account, QJsonObject detail = {})
{
    AuditEntry entry{QLatin1String(action), login, std::move(detail)};
    if (account)
        entry.by = AuditPerson{account->user.login, account->user.iin, account->user.office.id};
    return entry;
}

/// Counts at the desk, whose row is held, and then for all desks: always in this order.
Result<void> countWrong(Transaction &in, const store::SignInPlace &desk, store::SignInFailures here,
                        const QDateTime &now)
{
    here.lockedUntil =
        here.failures < triesBeforeLock ? now : now.addSecs(lockSeconds(here.failures));
    if (const Result<void> kept = store::setSignInFailures(in, desk, here); !kept)
        return kept;
    const store::SignInPlace allDesks{desk.loginHash, {}};
    Result<store::SignInFailures> all = store::signInFailures(in, allDesks);
    if (!all)
        return all.failure();
    ++all->failures;
    const QDateTime earliest = now.addSecs(-triesOfAllDesks * pauseOfAllDesksSeconds);
    all->lockedUntil = std::max(all->lockedUntil, earliest).addSecs(pauseOfAllDesksSeconds);
    return store::setSignInFailures(in, allDesks, *all);
}

/// A wrong proof is an answer and not a failure: its count must be committed.
Result<Outcome> judge(const Call &call, Transaction &in, const QString &login, const Secret &proof)
{
    const QDateTime &now = call.now;
    const store::SignInPlace desk{loginHash(login), call.deviceId};
    Result<store::SignInFailures> failures = store::signInFailures(in, desk);
    if (!failures)
        return failures.failure();
    const Result<QDateTime> everywhere = store::signInLock(in, desk.loginHash);
    if (!everywhere)
        return everywhere.failure();
    if (const QDateTime until = std::max(failures->lockedUntil, *everywhere); until > now)
        return Outcome{std::nullopt, static_cast<int>(now.secsTo(until)) + 1, std::nullopt};
    Result<std::optional<store::Account>> account = store::findAccount(in, login);
    if (!account)
        return account.failure();
    // Unknown logins take the same way, so that time tells nothing.
    const QByteArray known = *account ? (*account)->verifier : QByteArray(32, '\0');
    const bool right = sameBytes(verifierOf(proof), known) && *account;
    if (right && ((*account)->blocked ||
                  ((*account)->oneTimeUntil.isValid() && (*account)->oneTimeUntil <= now))) {
        in.audit(signInEntry("signInRefused", login, *account));
        return Outcome{std::nullopt, 0,
                       (*account)->blocked ? FailureCode::AccountBlocked
                                           : FailureCode::PasswordExpired};
    }
    if (right) {
        in.audit(signInEntry("signIn", login, *account));
        if (const Result<void> cleared = store::clearSignInFailures(in, desk); !cleared)
            return cleared.failure();
        return Outcome{*std::move(account), 0, std::nullopt};
    }
    ++failures->failures;
    in.audit(signInEntry("signInWrong", login, *account, {{"failures", failures->failures}}));
    if (const Result<void> counted = countWrong(in, desk, *failures, now); !counted)
        return counted.failure();
    return Outcome{};
}

} // namespace

Result<protocol::Challenge> challengeFor(Call &call, const QString &login)
{
    return call.transaction([&](Transaction &in) -> Result<protocol::Challenge> {
        const Result<QByteArray> secret = store::saltSecret(in);
        if (!secret)
            return secret.failure();
        const Result<std::optional<store::Account>> account = store::findAccount(in, login);
        if (!account)
            return account.failure();
        protocol::Challenge challenge;
        challenge.time = call.now;
        challenge.salt =
            QMessageAuthenticationCode::hash(login.toUtf8(), *secret, QCryptographicHash::Sha256)
                .first(16);
        if (*account)
            challenge.salt = (*account)->salt;
        return challenge;
    });
}

Result<protocol::SignInAnswer> signIn(Call &call, const protocol::SignInRequest &request)
{
    QByteArray token(32, Qt::Uninitialized);
    QRandomGenerator::system()->generate(token.begin(), token.end());
    const QByteArray tokenHash = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    const QDateTime expiresAt = call.now.addSecs(sessionSeconds);
    const Result<Outcome> outcome = call.transaction([&](Transaction &in) -> Result<Outcome> {
        Result<Outcome> judged = judge(call, in, request.login, request.proof);
        if (!judged || !judged->account)
            return judged;
        if (judged->account->oneTimeUntil.isValid()) {
            const Result<void> shortened =
                store::shortenOneTime(in, request.login, call.now.addSecs(oneTimeUseSeconds));
            if (!shortened)
                return shortened.failure();
        }
        const Result<void> kept =
            store::addSession(in, tokenHash, request.login, call.deviceId, call.now, expiresAt);
        if (!kept)
            return kept.failure();
        return judged;
    });
    if (!outcome)
        return outcome.failure();
    if (outcome->locked > 0) {
        call.retryAfter = outcome->locked;
        return FailureCode::SignInLocked;
    }
    if (outcome->closed)
        return *outcome->closed;
    if (!outcome->account)
        return FailureCode::SignInWrong;
    protocol::User user = outcome->account->user;
    if (user.office.id == call.device.officeId)
        user.office.window = call.device.window;
    const QByteArray text =
        token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return protocol::SignInAnswer{QString::fromLatin1(text), expiresAt, user, call.now,
                                  outcome->account->oneTimeUntil.isValid()};
}

Result<void> changePassword(Call &call, const protocol::PasswordBody &body)
{
    const store::Account &account = call.principal->account;
    if (body.password.verifier == account.verifier || body.password.salt == account.salt)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("password: not another one"));
    const Result<Outcome> outcome = call.transaction([&](Transaction &in) -> Result<Outcome> {
        Result<Outcome> judged = judge(call, in, account.user.login, body.proof);
        if (!judged || !judged->account)
            return judged;
        // An administrator may give another password, or end the session, after the look.
        const Result<bool> set =
            store::setOwnPassword(in, account.user.login, judged->account->verifier, body.password);
        if (!set)
            return set.failure();
        if (!*set) {
            const auto now = store::findAccount(in, account.user.login);
            if (!now)
                return now.failure();
            return *now && (*now)->blocked ? FailureCode::AccountBlocked : FailureCode::SignInWrong;
        }
        const auto caller = store::findCaller(in, call.deviceId, call.principal->tokenHash);
        if (!caller)
            return caller.failure();
        if (!*caller || !(*caller)->session)
            return FailureCode::SessionMissing;
        // Whoever gave the one-time password may have a session with it.
        const Result<void> ended =
            store::endOtherSessions(in, account.user.login, call.principal->tokenHash);
        if (!ended)
            return ended.failure();
        in.audit({QStringLiteral("changePassword"), account.user.login, {}});
        return judged;
    });
    if (!outcome)
        return outcome.failure();
    if (outcome->locked > 0) {
        call.retryAfter = outcome->locked;
        return FailureCode::SignInLocked;
    }
    if (outcome->closed)
        return *outcome->closed;
    if (!outcome->account)
        return FailureCode::SignInWrong;
    return {};
}

} // namespace ruqsat::registry
