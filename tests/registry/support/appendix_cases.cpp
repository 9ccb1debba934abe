#include "registry/support/appendix_cases.h"

#include "core/resources.h"

#include <QUuid>

namespace ruqsat::test {

QString AppendixCases::start()
{
    const QString failed = world.start();
    return failed.isEmpty() ? serve({}) : failed;
}

QString AppendixCases::serve(const CaseStaff &of)
{
    loadCoreResources();
    const RegulationCatalog shipped = RegulationCatalog::shipped();
    const Regulation *known = shipped.find(of.regulation);
    if (!known)
        return of.regulation;
    staff = of;
    regulation = *known;
    clerk = world.signedIn(staff.clerk);
    executor = world.signedIn(staff.executor);
    head = world.signedIn(staff.head);
    return head.token.isEmpty() ? QStringLiteral("no session") : QString();
}

/// The keys of the first of each role bear the role's name.
QString AppendixCases::headKey() const
{
    const QString role = QStringLiteral("head");
    return world.demoUser(role).value(u"login"_qs).toString() == staff.head ? role : staff.head;
}

DemoCase AppendixCases::asked(ServiceKind kind, const QString &number) const
{
    DemoCase demo(world, regulation, kind, staff.channel, staff.clerk);
    if (!number.isEmpty())
        demo.request.fields.insert(kind == ServiceKind::Issue ? QStringLiteral("appendixTo")
                                                              : u"previousLicence"_qs,
                                   number);
    if (!number.isEmpty() && kind == ServiceKind::Issue)
        demo.request.fields.insert(QStringLiteral("subactivities"), QJsonArray{"sale"});
    return demo;
}

Reply AppendixCases::forward(const QByteArray &path) const
{
    return test::forward(world, head, path, staff.executor);
}

AppendixCases::Case AppendixCases::prepared(DemoCase demo) const
{
    return prepared(demo.registered(clerk), demo.request.kind);
}

AppendixCases::Case AppendixCases::prepared(const QString &id, ServiceKind kind) const
{
    Case one;
    one.id = id;
    protocol::ProposalBody proposal{2, Decision::Issue, {}, {}};
    for (const QualificationRequirement &requirement : regulation.qualificationFor(kind))
        proposal.findings.append({requirement.id, protocol::FindingAnswer::Yes, {}});
    forward(one.path());
    const Reply proposed = executor.json("POST", one.path() + "/proposal", proposal.toJson());
    one.code = proposed.code();
    if (proposed.status != 200)
        return one;
    const Reply reply = head.json("POST", one.path() + "/result", {{"version", 3}});
    one.code = reply.code();
    const auto application = protocol::parseAnswer<protocol::Application>(reply.body);
    if (application && application->result)
        one.number = application->result->number;
    return one;
}

Reply AppendixCases::sign(const Case &one) const
{
    const auto application =
        protocol::parseAnswer<protocol::Application>(head.send("GET", one.path()).body);
    const QByteArray cms =
        signPdf(world.pki(), headKey(), head.send("GET", one.path() + "/result.pdf").body,
                application->result->byteRange);
    return head.json("POST", one.path() + "/result/signature",
                     protocol::SignatureBody{application->version, cms}.toJson());
}

QString AppendixCases::issued(DemoCase demo) const
{
    const Case one = prepared(std::move(demo));
    if (one.number.isEmpty()) {
        qWarning("not prepared: %s", qPrintable(one.code));
        return {};
    }
    const Reply reply = sign(one);
    if (reply.status != 200)
        qWarning("%s", reply.body.constData());
    return reply.status == 200 ? one.number : QString();
}

QByteArray AppendixCases::act(const QString &licence, LicenceAction action, int after,
                              const QDate &until) const
{
    const QJsonObject signer = world.demoUser(staff.head);
    protocol::LicenceAct done;
    done.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    done.licence = licence;
    done.action = action;
    done.until = until;
    const QList<protocol::LicenceEvent> events = life(licence).events;
    done.after = after > 0 || events.isEmpty() ? after : events.last().position;
    done.signer = {
        signer.value(u"name"_qs).toObject().value(u"ru"_qs).toString(),
        signer.value(u"iin"_qs).toString(),
        world.demoOffice(signer.value(u"office"_qs).toString()).value(u"bin"_qs).toString()};
    done.at = QDateTime::currentDateTimeUtc();
    done.ground = {{u"«Рұқсаттар және хабарламалар туралы» Заң"_qs,
                    u"Закон «О разрешениях и уведомлениях»"_qs,
                    {}},
                   {u"45-бап"_qs, u"статья 45"_qs, {}},
                   {u"Талаптар бұзылған"_qs, u"Нарушены требования"_qs, {}}};
    protocol::LicenceActBody body{done.canonicalBytes(), {}};
    body.signature = signBytes(world.pki(), headKey(), body.act);
    const Reply reply =
        head.json("POST", "/v1/licences/" + licence.toLatin1() + "/acts", body.toJson());
    return reply.status == 200 ? QByteArray() : reply.body;
}

protocol::LicenceLife AppendixCases::life(const QString &number) const
{
    const auto found = protocol::parseAnswer<protocol::LicenceLife>(
        head.send("GET", "/v1/licences/" + number.toLatin1() + "/life").body);
    return found ? *found : protocol::LicenceLife();
}

PublicReply AppendixCases::page(const QString &number) const
{
    const QString place = QString(number).replace(u'/', u'-');
    return askPublicly(world.publicPort(), "GET", "/v/" + place.toLatin1() + "?lang=en", {});
}

QByteArray AppendixCases::heading(const QString &number) const
{
    const QByteArray body = page(number).body;
    const qsizetype from = body.indexOf("<h1>") + 4;
    return body.mid(from, body.indexOf("</h1>") - from);
}

QStringList AppendixCases::found(const QByteArray &filter) const
{
    const auto page = protocol::parseAnswer<protocol::LicencePage>(
        head.send("GET", "/v1/licences?limit=100&" + filter).body);
    QStringList numbers;
    for (const protocol::Licence &licence : page ? page->items : QList<protocol::Licence>())
        numbers.append(licence.number);
    return numbers;
}

QByteArray AppendixCases::content(const QString &number, const char *path) const
{
    return world.sql(u"select content #>> '{%1}' from result where number = '%2'"_qs.arg(
        QLatin1String(path), number));
}

QJsonArray siteNamed(const QString &name)
{
    const QJsonObject text{{"kk", name}, {"ru", name}};
    return {QJsonObject{{"name", text}, {"address", text}}};
}

} // namespace ruqsat::test
