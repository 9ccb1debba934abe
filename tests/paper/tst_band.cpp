#include "paper/band.h"

#include <QTest>

using namespace ruqsat::paper;

class TestBand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsOnePageWhileThereIsRoom();
    void startsAPageWhereTheNextBandDoesNotFit();
    void keepsBandsTogether();
    void breaksAGroupHigherThanAPage();
    void repeatsTheTableHead();
    void neverLeavesTheFootAlone();
    void leavesOutGapsAtTheTopOfAPage();
    void spreadsSpareRoomOverTheGapsOfASinglePage();
};

namespace {

Band band(double height, bool keep = false)
{
    Band result;
    result.height = height;
    result.keepWithNext = keep;
    result.draw = [](Sheet &, double) {};
    return result;
}

// 100 mm a page, from 10 to 110.
const PageArea area{10, 10, 110, 110, 0};

QList<qsizetype> sizes(const QList<PlacedPage> &pages)
{
    QList<qsizetype> counts;
    for (const PlacedPage &page : pages)
        counts.append(page.size());
    return counts;
}

} // namespace

void TestBand::fillsOnePageWhileThereIsRoom()
{
    const QList<Band> bands{band(50), band(50)};
    const QList<PlacedPage> pages = paginate(bands, area);
    QCOMPARE(sizes(pages), QList<qsizetype>({2}));
    QCOMPARE(pages[0][0].y, 10.0);
    QCOMPARE(pages[0][1].y, 60.0);
}

void TestBand::startsAPageWhereTheNextBandDoesNotFit()
{
    const QList<Band> bands{band(50), band(51), band(49)};
    QCOMPARE(sizes(paginate(bands, area)), QList<qsizetype>({1, 2}));
}

void TestBand::keepsBandsTogether()
{
    const QList<Band> bands{band(60), band(30, true), band(30)};
    QCOMPARE(sizes(paginate(bands, area)), QList<qsizetype>({1, 2}));
}

void TestBand::breaksAGroupHigherThanAPage()
{
    const QList<Band> bands{band(60, true), band(60, true), band(60)};
    QCOMPARE(sizes(paginate(bands, area)), QList<qsizetype>({1, 1, 1}));
}

void TestBand::repeatsTheTableHead()
{
    QList<Band> bands{band(40), band(40), band(40)};
    const auto head = std::make_shared<const QList<Band>>(QList<Band>{band(7)});
    for (Band &row : bands)
        row.tableHead = head;
    const QList<PlacedPage> pages = paginate(bands, area);
    QCOMPARE(sizes(pages), QList<qsizetype>({2, 2}));
    QCOMPARE(pages[1][0].band, &head->first());
    QCOMPARE(pages[1][1].y, 17.0);
}

void TestBand::neverLeavesTheFootAlone()
{
    const PageArea withFoot{10, 10, 110, 70, 0};
    const QList<Band> bands{band(30), band(30), band(30)};
    const QList<PlacedPage> pages = paginate(bands, withFoot);
    QCOMPARE(sizes(pages), QList<qsizetype>({2, 1}));
    const QList<Band> single{band(90)};
    QCOMPARE(sizes(paginate(single, withFoot)), QList<qsizetype>({1, 0}));
}

void TestBand::leavesOutGapsAtTheTopOfAPage()
{
    const QList<Band> bands{band(98), gap(5), band(10)};
    const QList<PlacedPage> pages = paginate(bands, area);
    QCOMPARE(sizes(pages), QList<qsizetype>({1, 1}));
    QCOMPARE(pages[1][0].y, 10.0);
}

void TestBand::spreadsSpareRoomOverTheGapsOfASinglePage()
{
    const PageArea roomy{10, 10, 110, 110, 2};
    const QList<Band> bands{band(10), gap(1), band(10), gap(1), band(10)};
    const QList<PlacedPage> pages = paginate(bands, roomy);
    QCOMPARE(pages[0][2].y, 23.0);
    QCOMPARE(pages[0][4].y, 36.0);
}

QTEST_GUILESS_MAIN(TestBand)
#include "tst_band.moc"
