#include "desk/licence_signing.h"

#include "core/calendar.h"
#include "trust/cades.h"

#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace ruqsat::desk {
namespace {

/// The licence is not as it was when the act was made.
bool isOvertaken(FailureCode code)
{
    return code == FailureCode::LicenceChanged || code == FailureCode::LicenceStateForbids;
}

/// 0: nothing is known to have happened to it.
int lastPosition(const protocol::LicenceLife &life)
{
    return life.events.isEmpty() ? 0 : life.events.last().position;
}

} // namespace

QList<Failure> problemsOf(const LicenceDecision &decision, const QDate &today)
{
    QList<Failure> problems;
    const auto need = [&](const char *name, const LocalizedText &text) {
        const QString field = QString::fromLatin1(name);
        if (text.kk.trimmed().isEmpty())
            problems.append({FailureCode::FieldRequired, field + QStringLiteral(".kk")});
        if (text.ru.trimmed().isEmpty())
            problems.append({FailureCode::FieldRequired, field + QStringLiteral(".ru")});
    };
    need("act", decision.ground.act);
    need("clause", decision.ground.clause);
    need("reason", decision.ground.reason);
    if (decision.action == LicenceAction::Suspend && decision.until.isValid() &&
        decision.until <= today)
        problems.append({FailureCode::FieldOutOfRange, QStringLiteral("until")});
    return problems;
}

LicenceSigning::LicenceSigning(Session &session, TokenWatch &tokens, const Clock &clock,
                               const protocol::LicenceLife &life, QObject *parent)
    : Signing(session, tokens, clock, protocol::CertificatePurpose::Result, parent)
    , m_life(life)
{
}

void LicenceSigning::prepare()
{
    const QDate today = clock().now().toTimeZone(WorkCalendar::zone()).date();
    const QList<Failure> problems = problemsOf(m_decision, today);
    if (problems.isEmpty())
        checkCertificate();
    else
        fail(problems.first());
}

Result<trust::TokenWorker::Work> LicenceSigning::work()
{
    if (m_life.events.isEmpty())
        return FailureCode::LicenceStateForbids;
    protocol::LicenceAct act;
    act.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    act.licence = m_life.licence.number;
    act.action = m_decision.action;
    act.after = m_life.events.last().position;
    act.signer = {certificate().token.certificate.subjectName(), session().user().iin,
                  session().office().bin};
    act.at = clock().now().addSecs(-session().clockSkewSeconds());
    act.ground = m_decision.ground;
    if (m_decision.action == LicenceAction::Suspend)
        act.until = m_decision.until;
    m_act = act.canonicalBytes();
    return trust::TokenWorker::Work([bytes = m_act, at = clock().now()](trust::Signer &signer) {
        return trust::makeCades(bytes, signer, {at});
    });
}

void LicenceSigning::keep(const QByteArray &cms)
{
    m_cms = cms;
    m_waitedMs = 0;
    m_isAsking = false;
    send();
}

/// The same act is entered once, however often it is sent.
void LicenceSigning::send()
{
    session()
        .client()
        .actOnLicence(m_life.licence.number, {m_act, m_cms})
        .then(this, [this](const Result<protocol::LicenceLife> &answer) { onSent(answer); });
}

void LicenceSigning::onSent(const Result<protocol::LicenceLife> &answer)
{
    if (answer) {
        end(*answer);
        return;
    }
    const FailureCode code = answer.failure().code;
    if (isOvertaken(code))
        look(answer.failure());
    else if (code == FailureCode::OutcomeUnknown && !m_isAsking)
        askAfter(0, answer.failure());
    else if (code == FailureCode::OutcomeUnknown || isAwayOrBusy(code))
        askAfter(m_patience.pauseMs, answer.failure());
    else
        fail(answer.failure());
}

void LicenceSigning::askAfter(int pauseMs, const Failure &failure)
{
    if (m_waitedMs >= m_patience.totalMs) {
        // Nobody asks any more, so nothing may say that the outcome is being asked for.
        const bool isSaidToGoOn = failure.code == FailureCode::OutcomeUnknown ||
                                  failure.code == FailureCode::RegistryUnreachable;
        fail(isSaidToGoOn ? Failure(FailureCode::RegistryTimeout, failure.detail) : failure);
        return;
    }
    m_waitedMs += pauseMs;
    const bool isFirst = !std::exchange(m_isAsking, true);
    QTimer::singleShot(pauseMs, this, [this, failure] { look(failure); });
    if (isFirst)
        Q_EMIT asking(failure);
}

void LicenceSigning::look(const Failure &failure)
{
    session()
        .client()
        .licenceLife(m_life.licence.number)
        .then(this, [this, failure](const Result<protocol::LicenceLife> &now) {
            onLooked(failure, now);
        });
}

void LicenceSigning::onLooked(const Failure &failure, const Result<protocol::LicenceLife> &now)
{
    if (!now) {
        const FailureCode code = now.failure().code;
        if (isOvertaken(failure.code))
            fail(failure); // known already; the life is asked once more after the next try
        else if (isAwayOrBusy(code) || code == FailureCode::OutcomeUnknown)
            askAfter(m_patience.pauseMs, now.failure());
        else
            fail(now.failure());
        return;
    }
    const auto isMine = [this](const protocol::LicenceEvent &event) {
        return event.actBytes == m_act;
    };
    if (std::any_of(now->events.begin(), now->events.end(), isMine)) {
        end(*now);
    } else if (isOvertaken(failure.code)) {
        m_life = *now;
        fail(failure);
    } else if (lastPosition(*now) == lastPosition(m_life)) {
        send();
    } else {
        m_life = *now;
        fail(FailureCode::LicenceChanged);
    }
}

void LicenceSigning::end(const protocol::LicenceLife &now)
{
    m_life = now;
    finish();
    Q_EMIT done(m_life);
}

} // namespace ruqsat::desk
