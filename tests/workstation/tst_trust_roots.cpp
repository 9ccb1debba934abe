#include "desk/support/desk_keys.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/failure_panel.h"

#include <QFile>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

QString pemOf(const QString &name)
{
    QFile file(test::deskKeys() + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return QString::fromLatin1(file.readAll());
}

/// A desk whose trust files know nothing of the authority that the papers are signed under.
QJsonObject strangeTrust()
{
    const QString foreign = test::deskKeys() + QStringLiteral("/tls/tls-ca.pem");
    return {{"trust", QJsonObject{{"roots", foreign}, {"intermediates", foreign}}}};
}

/// As it was written by the registry.
QString known()
{
    return pemOf(QStringLiteral("/root.pem")) + pemOf(QStringLiteral("/int.pem"));
}

QByteArray plain(const QString &pem)
{
    const auto anchors = trust::TrustAnchors::fromPem(pem.toLatin1());
    return anchors ? anchors->toPem() : QByteArray();
}

} // namespace

/// Whom a desk believes, once administrators changed it at the registry.
class tst_TrustRoots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aPaperUnderANewRootIsHandedOver()
    {
        test::Seat seat(Role::Operator, strangeTrust());
        QVERIFY(seat.ready);
        test::OfficeRegistry &office = seat.desk.office;
        office.application = test::sampleApplication(ApplicationState::Issued);
        office.paper = test::samplePaper(QStringLiteral("head"));
        test::announcePaper(office.application, office.paper, true);
        seat.window.open(PageId::HandOver, office.application.id);
        auto *failure = seat.find<FailurePanel>("failurePanel");
        QTRY_VERIFY(failure->failure().has_value());
        QCOMPARE(failure->failure()->code, FailureCode::CertificateUntrusted);
        auto *paper = seat.find<QWidget>("signatureTag");
        QVERIFY(!paper->isVisible());
        office.law.roots = known();
        office.law.revision = 12;
        seat.desk.desk().connection().ask();
        QTRY_VERIFY(paper->isVisible());
        QVERIFY(!failure->failure().has_value());
    }

    void whatWasHeardIsBelievedWithoutTheRegistryToo()
    {
        test::OfficeDesk desk(Role::Operator, strangeTrust());
        const QByteArray installed = desk.desk().anchors().toPem();
        const QByteArray confirmed = plain(known());
        QVERIFY(!confirmed.isEmpty() && confirmed != installed);
        desk.office.law.roots = known();
        desk.office.law.revision = 3;
        QTRY_COMPARE(desk.desk().anchors().toPem(), confirmed);
        // The registry's own seals are judged by what it did not choose.
        QCOMPARE(desk.desk().installedAnchors().toPem(), installed);
        desk.registry.close();
        desk.restart();
        QCOMPARE(desk.desk().anchors().toPem(), confirmed);
        QCOMPARE(desk.desk().installedAnchors().toPem(), installed);
    }

    void whereNobodyConfirmedAnyTheInstalledOnesStand()
    {
        test::OfficeDesk desk(Role::Operator);
        const QByteArray installed = desk.desk().installedAnchors().toPem();
        desk.office.law.roots = pemOf(QStringLiteral("/tls/tls-ca.pem"));
        desk.office.law.revision = 3;
        QTRY_COMPARE(desk.desk().anchors().toPem(), plain(desk.office.law.roots));
        // As an older registry answers.
        desk.office.law.roots.clear();
        desk.office.law.revision = 4;
        desk.desk().connection().ask();
        QTRY_COMPARE(desk.desk().anchors().toPem(), installed);
    }
};

QTEST_MAIN(tst_TrustRoots)
#include "tst_trust_roots.moc"
