#include "registry/ends/walker.h"

#include "support/test_paths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace ruqsat::test {
namespace {

QString said(const char *what, const Reply &reply)
{
    return QStringLiteral("%1: %2 %3")
        .arg(QLatin1String(what))
        .arg(reply.status)
        .arg(QString::fromUtf8(reply.body.left(300)));
}

protocol::Application applicationOf(const Reply &reply)
{
    const auto application = protocol::parseAnswer<protocol::Application>(reply.body);
    return application ? *application : protocol::Application();
}

/// 004 clause 5 tells how long the office's people have; it is law at the portal as at the counter.
bool keepsTheAct(const Regulation &regulation, const protocol::Application &application)
{
    return regulation.id != u"yuko-441" ||
           std::all_of(application.clocks.begin(), application.clocks.end(),
                       [](const protocol::DueClock &clock) {
                           return !clock.id.startsWith(u"chain-") ||
                                  clock.basis == protocol::LimitBasis::Act;
                       });
}

} // namespace

EndsWalker::EndsWalker(const RegistryWorld &world)
    : m_world(world)
    , m_intake(world.client(QStringLiteral("intake-1")))
{
    QFile file(sourceDir() + QStringLiteral("/packaging/demo.json"));
    if (file.open(QIODevice::ReadOnly))
        m_demo = QJsonDocument::fromJson(file.readAll()).object();
}

QString EndsWalker::personOf(const Regulation &regulation, Role role) const
{
    for (const QJsonValue &office : m_demo.value(u"offices").toArray()) {
        if (!office.toObject().value(u"regulations").toArray().contains(regulation.id))
            continue;
        for (const QJsonValue &value : m_demo.value(u"users").toArray()) {
            const QJsonObject user = value.toObject();
            if (user.value(u"office") == office.toObject().value(u"id") &&
                user.value(u"role").toString() == roleName(role))
                return user.value(u"login").toString();
        }
    }
    return {};
}

const HttpsClient &EndsWalker::desk(const QString &login)
{
    const auto known = m_desks.constFind(login);
    return known != m_desks.cend() ? *known : *m_desks.insert(login, m_world.signedIn(login));
}

QString EndsWalker::counterPerson(const Passage &passage) const
{
    return passage.channel == Channel::Centre ? QStringLiteral("aigul")
                                              : personOf(passage.regulation, Role::Clerk);
}

const HttpsClient &EndsWalker::counter(const Passage &passage)
{
    return passage.channel == Channel::Portal ? m_intake : desk(counterPerson(passage));
}

std::unique_ptr<DemoCase> EndsWalker::caseOf(const Passage &passage) const
{
    const bool portal = passage.channel == Channel::Portal;
    auto demo =
        std::make_unique<DemoCase>(m_world, passage.regulation, passage.kind, passage.channel,
                                   portal ? QStringLiteral("aigul") : counterPerson(passage));
    if (portal)
        demo->makeSelfService(passage.regulation);
    return demo;
}

/// What the act asks for at the portal; at a counter the receipt is among the documents.
void EndsWalker::pay(DemoCase &demo, const Passage &passage) const
{
    if (!passage.regulation.channels.value(passage.channel).payment)
        return;
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(WorkCalendar::zone()).date();
    const auto fee = feeFor(passage.regulation, passage.kind, m_mci, today);
    if (!fee || !*fee)
        return;
    const QString amount = (*fee)->tenge.text();
    demo.request.payment =
        protocol::Payment{QStringLiteral("DEMO-%1-1").arg(amount), amount, today};
}

protocol::ProposalBody EndsWalker::proposalOf(const Passage &passage, qint64 version) const
{
    const bool refuse = passage.way == Way::Refused;
    const bool concludes = passage.regulation.result == ResultKind::Conclusion && !refuse;
    const bool disagrees = concludes && passage.conclusion == protocol::Conclusion::NotAgreed;
    protocol::ProposalBody body{version, refuse ? Decision::Refuse : Decision::Issue, {}, {}};
    const auto requirements = passage.regulation.qualificationFor(passage.kind);
    for (const QualificationRequirement &requirement : requirements)
        body.findings.append(
            {requirement.id, disagrees ? protocol::FindingAnswer::No : protocol::FindingAnswer::Yes,
             QStringLiteral("тексерілді")});
    if (concludes)
        body.conclusion = passage.conclusion;
    if (disagrees)
        body.grounds = {{QStringLiteral("requirementsNotMet"), requirements.first().id,
                         QStringLiteral("талап сақталмаған")}};
    if (refuse)
        body.grounds = {{QStringLiteral("documentsIncomplete"),
                         passage.regulation.documentsFor(passage.kind).first().id,
                         QStringLiteral("мөр жоқ / нет печати")}};
    return body;
}

QString EndsWalker::walk(const Passage &passage)
{
    switch (passage.way) {
    case Way::Authorisation:
        return walkAuthorisation(passage);
    case Way::NoData:
        return walkNoData(passage);
    case Way::Unpaid:
        return walkUnpaid(passage);
    case Way::Signature:
        return walkSignature(passage);
    case Way::Refused:
    case Way::Granted:
        break;
    }
    return walkDecision(passage);
}

QString EndsWalker::walkAuthorisation(const Passage &passage)
{
    if (passage.channel == Channel::Portal) {
        // A desk is not the self-service, nor the other way round.
        const auto demo = caseOf(passage);
        const Reply reply = m_world.client(QStringLiteral("desk-1"))
                                .json("POST", "/v1/intake/lookups",
                                      {{"caseId", demo->request.caseId}, {"ground", "-"}});
        return reply.status == 403 ? QString() : said("intake", reply);
    }
    // They count at their own desk, and only there the right one takes them back.
    const HttpsClient place = m_world.client(
        passage.channel == Channel::Centre ? QStringLiteral("desk-1") : QStringLiteral("desk-2"));
    const Reply reply =
        place.json("POST", "/v1/sign-in",
                   {{"login", counterPerson(passage)},
                    {"proof", QString::fromLatin1(QByteArray(32, 'x').toBase64())}});
    if (reply.code() != u"signInWrong")
        return said("sign-in", reply);
    // The right password takes the failure back.
    const HttpsClient again = m_world.signedIn(counterPerson(passage));
    return again.token.isEmpty() ? QStringLiteral("sign-in again") : QString();
}

QString EndsWalker::wantRefusal(const DemoCase &demo, const HttpsClient &at,
                                const protocol::Submission &submission, const QStringList &codes)
{
    const Reply reply = demo.submit(at, submission);
    if (!codes.contains(reply.code()))
        return said("submission", reply);
    const QByteArray kept =
        m_world.sql(QStringLiteral("select count(*) from application where case_id = '%1'")
                        .arg(demo.request.caseId));
    return kept == "0" ? QString() : QStringLiteral("registered all the same");
}

QString EndsWalker::walkNoData(const Passage &passage)
{
    const auto demo = caseOf(passage);
    const Reply found = counter(passage).json("POST", "/v1/lookups",
                                              {{"caseId", demo->request.caseId},
                                               {"ground", "issue of a licence"},
                                               {"bin", "940140000385"}});
    if (found.json().value(u"outcome").toString() != u"notFound")
        return said("look-up", found);
    demo->lookUp(counter(passage));
    demo->lookupId = found.json().value(u"lookupId").toString();
    demo->upload(counter(passage));
    return wantRefusal(*demo, counter(passage), demo->signedBy(demo->signerLabel()),
                       {QStringLiteral("lookupMissing")});
}

QString EndsWalker::walkUnpaid(const Passage &passage)
{
    const auto demo = caseOf(passage);
    demo->lookUp(m_intake);
    demo->upload(m_intake);
    const QString nothing = wantRefusal(*demo, m_intake, demo->signedBy(demo->signerLabel()),
                                        {QStringLiteral("paymentUnchecked")});
    if (!nothing.isEmpty())
        return nothing;
    pay(*demo, passage);
    demo->request.payment->reference.replace(QStringLiteral("-1"), QStringLiteral("-950"));
    return wantRefusal(*demo, m_intake, demo->signedBy(demo->signerLabel()),
                       {QStringLiteral("paymentReturned")});
}

QString EndsWalker::walkSignature(const Passage &passage)
{
    const auto demo = caseOf(passage);
    demo->lookUp(m_intake);
    demo->upload(m_intake);
    pay(*demo, passage);
    const QString other = wantRefusal(*demo, m_intake, demo->signedBy(QStringLiteral("operator")),
                                      {QStringLiteral("certificateOtherIin")});
    if (!other.isEmpty())
        return other;
    return wantRefusal(*demo, m_intake, demo->signedBy(QStringLiteral("revoked")),
                       {QStringLiteral("certificateRevoked")});
}

QString EndsWalker::walkDecision(const Passage &passage)
{
    const auto demo = caseOf(passage);
    const HttpsClient &at = counter(passage);
    demo->lookUp(at);
    demo->upload(at);
    pay(*demo, passage);
    const Reply registered = demo->submit(at, demo->signedBy(demo->signerLabel()));
    if (registered.status != 201)
        return said("submission", registered);
    const QString id = applicationOf(registered).id;
    const QByteArray path = "/v1/applications/" + id.toLatin1();
    const QString executorLogin = personOf(passage.regulation, Role::Executor);
    const HttpsClient executor = desk(executorLogin);
    const QString headLogin = personOf(passage.regulation, Role::Head);
    const HttpsClient head = desk(headLogin);
    const bool forwards = passage.regulation.headForwards();
    const Reply claimed = executor.json("POST", path + "/claim", {{"version", 1}});
    if (forwards ? claimed.code() != u"headForwards" : claimed.status != 200)
        return said("claim", claimed);
    if (forwards) {
        const Reply assigned = forward(m_world, head, path, executorLogin);
        if (assigned.status != 200)
            return said("assign", assigned);
    }
    const Reply proposed =
        executor.json("POST", path + "/proposal", proposalOf(passage, 2).toJson());
    if (proposed.status != 200)
        return said("proposal", proposed);
    if (!keepsTheAct(passage.regulation, applicationOf(proposed)))
        return said("chain", proposed);
    const Reply prepared = head.json("POST", path + "/result", {{"version", 3}});
    const auto paper = applicationOf(prepared).result;
    if (prepared.status != 200 || !paper)
        return said("result", prepared);
    const QString label = m_world.demoUser(QStringLiteral("head")).value(u"login") == headLogin
                              ? QStringLiteral("head")
                              : headLogin;
    const QByteArray cms = signPdf(m_world.pki(), label,
                                   head.send("GET", path + "/result.pdf").body, paper->byteRange);
    const Reply ended =
        head.json("POST", path + "/result/signature", protocol::SignatureBody{4, cms}.toJson());
    const ApplicationState wanted =
        passage.way == Way::Refused ? ApplicationState::Refused : ApplicationState::Issued;
    if (ended.status != 200 || applicationOf(ended).state != wanted)
        return said("signature", ended);
    const QByteArray inRegister = m_world.sql(
        QStringLiteral("select count(*) from licence where application_id = '%1'").arg(id));
    if ((inRegister == "0") != (passage.way == Way::Refused))
        return QStringLiteral("in the register: ") + QString::fromLatin1(inRegister);
    const bool portal = passage.channel == Channel::Portal;
    const Reply given = at.json("POST",
                                portal ? "/v1/intake/applications/" + id.toLatin1() + "/received"
                                       : path + "/hand-over",
                                {{"version", 5}, {"printed", false}});
    if (given.status != 200 || applicationOf(given).state != ApplicationState::HandedOver)
        return said("hand-over", given);
    return {};
}

} // namespace ruqsat::test
