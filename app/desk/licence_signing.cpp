#include "desk/licence_signing.h"

#include "core/calendar.h"
#include "trust/cades.h"

#include <QUuid>

#include <algorithm>

namespace ruqsat::desk {
namespace {

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
    m_isOvertaken = false;
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

/// The same act is entered once, however often it is sent.
void LicenceSigning::keep(const QByteArray &cms)
{
    ActWay<protocol::LicenceLife> way;
    way.send = [this, number = m_life.licence.number, body = protocol::LicenceActBody{m_act, cms}] {
        return session().client().actOnLicence(number, body);
    };
    way.look = [this, number = m_life.licence.number] {
        return session().client().licenceLife(number);
    };
    way.isDone = [act = m_act](const protocol::LicenceLife &now) {
        const auto isMine = [&act](const auto &event) { return event.actBytes == act; };
        return std::any_of(now.events.begin(), now.events.end(), isMine);
    };
    way.isUnchanged = [last = lastPosition(m_life)](const protocol::LicenceLife &now) {
        return lastPosition(now) == last;
    };
    way.tooLate = {FailureCode::LicenceChanged, FailureCode::LicenceStateForbids};
    auto *act = new Act<protocol::LicenceLife>(std::move(way), this);
    act->setPatience(m_patience);
    connect(act, &ActBase::asking, this, &LicenceSigning::asking);
    connect(act, &ActBase::failed, this, [this, act](const Failure &failure) {
        const int before = lastPosition(m_life);
        m_life = act->seen().value_or(m_life);
        m_isOvertaken = lastPosition(m_life) != before;
        fail(failure);
    });
    connect(act, &ActBase::done, this, [this, act] {
        m_life = *act->seen();
        finish();
        Q_EMIT done(m_life);
    });
    act->start();
}

} // namespace ruqsat::desk
