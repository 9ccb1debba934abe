#include "gateway/http/peer_places.h"

#include <QTest>

#include <vector>

using ruqsat::gateway::http::PeerPlaces;

class TestPeerPlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPeerHasPlacesOfItsOwn();
    void strangersHaveFewer();
    void withoutABoundAnyNumberIsLetIn();
};

void TestPeerPlaces::eachPeerHasPlacesOfItsOwn()
{
    PeerPlaces places(2, 2);
    auto first = places.take("a", false);
    const auto second = places.take("a", false);
    QVERIFY(first && second);
    QVERIFY(!places.take("a", false));
    QVERIFY(places.take("b", false));
    first.reset();
    first = places.take("a", false);
    QVERIFY(first);
    QVERIFY(!places.take("a", false));
}

void TestPeerPlaces::strangersHaveFewer()
{
    PeerPlaces places(3, 1);
    auto stranger = places.take("a", true);
    QVERIFY(stranger);
    QVERIFY(!places.take("a", true));
    stranger->setKnown();
    stranger->setKnown();
    auto next = places.take("a", true);
    QVERIFY(next);
    // Known or not, together they are no more than the peer may have.
    const auto third = places.take("a", false);
    QVERIFY(third);
    QVERIFY(!places.take("a", false));
    next.reset();
    QVERIFY(places.take("a", true));
    stranger.reset();
    const auto one = places.take("a", true);
    QVERIFY(one);
    QVERIFY(!places.take("a", true));
}

void TestPeerPlaces::withoutABoundAnyNumberIsLetIn()
{
    PeerPlaces places(0, 1);
    std::vector<std::unique_ptr<PeerPlaces::Place>> held;
    for (int i = 0; i < 1000; ++i) {
        held.push_back(places.take("a", false));
        QVERIFY(held.back());
    }
    QVERIFY(places.take("a", true));
}

QTEST_APPLESS_MAIN(TestPeerPlaces)
#include "tst_peer_places.moc"
