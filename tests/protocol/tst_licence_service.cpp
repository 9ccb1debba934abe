#include "core/regulation_catalog.h"
#include "core/resources.h"
#include "protocol/licence_service.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::protocol;

class TestLicenceService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheSameServiceGoesOn();
    void anActInPlaceOfAnotherGoesOn();
};

void TestLicenceService::onlyTheSameServiceGoesOn()
{
    loadCoreResources();
    const RegulationCatalog shipped = RegulationCatalog::shipped();
    for (const Regulation &one : shipped.all()) {
        // Three regions have an act on the same service, and none of them on another region's.
        for (const Regulation &other : shipped.all())
            QCOMPARE(goesOnWith(one, other), one.id == other.id);
    }
}

void TestLicenceService::anActInPlaceOfAnotherGoesOn()
{
    loadCoreResources();
    const RegulationCatalog shipped = RegulationCatalog::shipped();
    const Regulation former = *shipped.find(QStringLiteral("zhambyl-62"));
    Regulation fresh = former;
    fresh.id = QStringLiteral("zhambyl-117");
    QVERIFY(goesOnWith(fresh, former));
    fresh.territory = shipped.find(QStringLiteral("almaty-396"))->territory;
    QVERIFY(!goesOnWith(fresh, former));
    fresh.territory = former.territory;
    fresh.service = QStringLiteral("guardLicence");
    QVERIFY(!goesOnWith(fresh, former));
}

QTEST_GUILESS_MAIN(TestLicenceService)
#include "tst_licence_service.moc"
