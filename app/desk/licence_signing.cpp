#include "desk/licence_signing.h"

#include "core/calendar.h"
#include "trust/cades.h"

#include <QUuid>

namespace ruqsat::desk {

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
    session()
        .client()
        .actOnLicence(m_life.licence.number, {m_act, cms})
        .then(this, [this](const Result<protocol::LicenceLife> &answer) {
            if (!answer) {
                fail(answer.failure());
                return;
            }
            finish();
            Q_EMIT done(*answer);
        });
}

} // namespace ruqsat::desk
