#include "core/ground_label.h"
#include "core/regulation_catalog.h"

#include <QTest>

using namespace ruqsat;

class TestGroundLabel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGroundHasItsOwnNumber();
    void anUnknownCodeStaysAsItIs();
};

void TestGroundLabel::everyGroundHasItsOwnNumber()
{
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    const Regulation *regulation = catalog.find(u"moos-393-3");
    QVERIFY(regulation && regulation->refusalGrounds.size() > 1);
    for (qsizetype i = 0; i < regulation->refusalGrounds.size(); ++i) {
        QCOMPARE(groundLabel(*regulation, regulation->refusalGrounds.at(i).code),
                 QStringLiteral("R-%1").arg(i + 1));
    }
}

void TestGroundLabel::anUnknownCodeStaysAsItIs()
{
    QCOMPARE(groundLabel(Regulation(), QStringLiteral("nothing")), QStringLiteral("nothing"));
}

QTEST_GUILESS_MAIN(TestGroundLabel)
#include "tst_ground_label.moc"
