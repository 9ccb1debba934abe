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
    void theNumberIsTakenFromWhereTheKindHasIt();
    void whoSaysToBeASuccessorIsAskedAbout();
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

void TestLicenceService::theNumberIsTakenFromWhereTheKindHasIt()
{
    CaseRequest request;
    QCOMPARE(numberToFollow(request), QString());
    request.fields = {{"appendixTo", "kz07laa00000017 "},
                      {"previousLicence", "KZ91LAA00000018/002"}};
    QCOMPARE(numberToFollow(request), QStringLiteral("KZ07LAA00000017"));
    for (const ServiceKind kind : {ServiceKind::Reissue, ServiceKind::Duplicate}) {
        request.kind = kind;
        request.previousLicence.clear();
        QCOMPARE(numberToFollow(request), QStringLiteral("KZ91LAA00000018"));
        request.previousLicence = QStringLiteral("KZ07LAA00000019");
        QCOMPARE(numberToFollow(request), QStringLiteral("KZ07LAA00000019"));
    }
}

void TestLicenceService::whoSaysToBeASuccessorIsAskedAbout()
{
    const RegulationCatalog shipped = RegulationCatalog::shipped();
    int asked = 0;
    for (const Regulation &regulation : shipped.all()) {
        const FormField *ground = regulation.field(QStringLiteral("reissueGround"));
        if (!ground)
            continue;
        const auto requirements = regulation.qualificationFor(ServiceKind::Reissue);
        QVERIFY2(std::any_of(requirements.begin(), requirements.end(),
                             [](const auto &one) { return one.id == QLatin1String("ownLicence"); }),
                 qPrintable(regulation.id));
        ++asked;
    }
    QCOMPARE(asked, 5);
}

QTEST_GUILESS_MAIN(TestLicenceService)
#include "tst_licence_service.moc"
