#include "registry/support/appendix_cases.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

const QString forbidden = QStringLiteral("licenceStateForbids");

} // namespace

/// Appendices go with their licence, and each says something.
class TestAppendixActs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_cases.start(), QString()); }
    void itFollowsTheActsOnItsLicence();
    void itEndsWithTheReissueOfItsLicence();
    void oneThatSaysNothingIsRefused();

private:
    AppendixCases m_cases;
};

void TestAppendixActs::itFollowsTheActsOnItsLicence()
{
    const QString licence = m_cases.issued();
    const QString former = m_cases.issued(ServiceKind::Issue, licence);
    const QString fresh = m_cases.issued(ServiceKind::Reissue, former);
    const QString duplicate = m_cases.issued(ServiceKind::Duplicate, fresh);
    const QStringList standing{licence + u"/001"_qs, fresh, duplicate};
    const AppendixCases::Case waiting = m_cases.prepared(ServiceKind::Reissue, fresh);
    const std::pair<LicenceAction, QByteArray> acts[] = {{LicenceAction::Suspend, "Suspended"},
                                                         {LicenceAction::Resume, "In force"},
                                                         {LicenceAction::Suspend, "Suspended"},
                                                         {LicenceAction::Terminate, "Terminated"}};
    for (const auto &[action, state] : acts) {
        const bool suspends = action == LicenceAction::Suspend;
        const QDate until = suspends ? QDate::currentDate().addMonths(3) : QDate();
        QCOMPARE(m_cases.act(licence, action, 0, until), QByteArray());
        for (const QString &number : standing)
            QVERIFY2(m_cases.heading(number) == state, qPrintable(number));
        // Why and until when, for as long as that is how it stands.
        for (const QString &number : {licence, fresh, duplicate}) {
            const PublicReply told = m_cases.page(number);
            QVERIFY2(told.has("<dt>Ground</dt>") == (state != "In force"), told.body.constData());
            QVERIFY2(told.has("<dt>Last day of the suspension</dt>") == suspends,
                     told.body.constData());
            QVERIFY2(!suspends || told.has(until.toString(u"dd.MM.yyyy"_qs).toLatin1()),
                     told.body.constData());
        }
        // What was replaced does not come back with its licence, nor ends with it.
        QCOMPARE(m_cases.heading(former), QByteArray("Re-issued"));
        if (state != "In force") {
            QVERIFY(m_cases.page(fresh).has("<dt>In this state since</dt>"));
            QCOMPARE(m_cases.sign(waiting).code(), forbidden);
            QCOMPARE(m_cases.prepared(ServiceKind::Duplicate, fresh).code, forbidden);
        }
    }
    QCOMPARE(m_cases.life(licence).licence.state, LicenceState::Terminated);
}

void TestAppendixActs::itEndsWithTheReissueOfItsLicence()
{
    const QString licence = m_cases.issued();
    const QString appendix = m_cases.issued(ServiceKind::Issue, licence);
    const QString twin = m_cases.issued(ServiceKind::Duplicate, licence);
    const QString fresh = m_cases.issued(ServiceKind::Reissue, licence);
    QVERIFY(!fresh.isEmpty() && fresh != licence && !fresh.contains(u'/'));
    for (const QString &number : {appendix, licence + u"/001"_qs, twin}) {
        const PublicReply told = m_cases.page(number);
        QVERIFY2(told.has("<h1>Re-issued</h1>") && told.has("href=\"/v/" + fresh.toLatin1() + "?"),
                 told.body.constData());
    }
    // Those of the former licence are not the new one's.
    QCOMPARE(m_cases.page(fresh + u"/002"_qs).status, 404);
    QCOMPARE(m_cases.heading(fresh), QByteArray("In force"));
    QCOMPARE(m_cases.prepared(ServiceKind::Reissue, appendix).code, forbidden);
    QCOMPARE(m_cases.prepared(ServiceKind::Issue, licence).code, forbidden);
}

// Last, for it starts the registry anew: under a form, made by an administrator, that asks for
// nothing of what an appendix says.
void TestAppendixActs::oneThatSaysNothingIsRefused()
{
    const QString licence = m_cases.issued();
    QJsonObject law = m_cases.regulation.json;
    QJsonArray form = law.value(u"form"_qs).toArray();
    for (QJsonValueRef field : form) {
        QJsonObject loosened = field.toObject();
        loosened.insert(u"required"_qs, false);
        field = loosened;
    }
    law.insert(u"form"_qs, form);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"yuko-441.json"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(law).toJson()) > 0);
    file.close();
    m_cases.world.killRegistry();
    QVERIFY(m_cases.world.configure(u"regulations"_qs, folder.path()) &&
            m_cases.world.startRegistry());
    const HttpsClient clerk = m_cases.world.signedIn(QStringLiteral("medina"));
    const auto sent = [&](ServiceKind kind, const QString &number, const QJsonArray &sites) {
        DemoCase demo = m_cases.asked(kind, number);
        demo.request.fields.insert(u"subactivities"_qs, QJsonArray());
        demo.request.fields.insert(u"sites"_qs, sites);
        demo.lookUp(clerk);
        demo.upload(clerk);
        return demo.submit(clerk, demo.signedBy(demo.signerLabel()));
    };
    const QString required = QStringLiteral("fieldRequired");
    const Reply refused = sent(ServiceKind::Issue, licence, {});
    QCOMPARE(refused.code(), required);
    QVERIFY2(refused.body.contains("subactivities"), refused.body.constData());
    QCOMPARE(sent(ServiceKind::Reissue, licence + u"/001"_qs, {}).code(), required);
    // One place is enough, and a whole licence may still say less.
    QCOMPARE(sent(ServiceKind::Issue, licence, siteNamed(u"Алаң"_qs)).status, 201);
    QCOMPARE(sent(ServiceKind::Issue, {}, {}).status, 201);
}

QTEST_GUILESS_MAIN(TestAppendixActs)
#include "tst_appendix_acts.moc"
