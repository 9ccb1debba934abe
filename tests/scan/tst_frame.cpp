#include "scan/frame.h"

#include <QTest>
#include <QtEndian>

using namespace ruqsat::scan;
using namespace Qt::StringLiterals;

class TestFrame final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesComeBackHoweverTheyAreCut();
    void lengthsOverTheBoundsBreakIt_data();
    void lengthsOverTheBoundsBreakIt();
    void aHeadThatIsNoObjectBreaksIt();
};

void TestFrame::framesComeBackHoweverTheyAreCut()
{
    const Frame first{{{u"event"_s, u"page"_s}, {u"name"_s, u"Құжат"_s}}, QByteArray(300, '\0')};
    const Frame second{{{u"event"_s, u"done"_s}}, QByteArray()};
    const QByteArray bytes = encodeFrame(first) + encodeFrame(second);
    for (qsizetype step = 1; step < bytes.size(); step += 7) {
        FrameReader reader;
        QList<Frame> frames;
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            reader.feed(bytes.mid(at, step));
            while (const auto frame = reader.take())
                frames.append(*frame);
        }
        QCOMPARE(frames.size(), 2);
        QCOMPARE(frames.at(0).head, first.head);
        QCOMPARE(frames.at(0).body, first.body);
        QCOMPARE(frames.at(1).head, second.head);
        QVERIFY(!reader.hasRest() && !reader.isBroken());
    }
}

void TestFrame::lengthsOverTheBoundsBreakIt_data()
{
    QTest::addColumn<quint32>("head");
    QTest::addColumn<quint32>("body");
    QTest::newRow("head") << quint32(maximumFrameHead + 1) << 0U;
    QTest::newRow("body") << 2U << quint32(maximumFrameBody + 1);
    QTest::newRow("both at most") << 0xffffffffU << 0xffffffffU;
}

void TestFrame::lengthsOverTheBoundsBreakIt()
{
    QFETCH(quint32, head);
    QFETCH(quint32, body);
    QByteArray bytes(8, '\0');
    qToBigEndian(head, bytes.data());
    qToBigEndian(body, bytes.data() + 4);
    FrameReader reader;
    reader.feed(bytes);
    QVERIFY(!reader.take());
    QVERIFY(reader.isBroken());
    reader.feed(encodeFrame({{{u"event"_s, u"done"_s}}, QByteArray()}));
    QVERIFY(!reader.take());
}

void TestFrame::aHeadThatIsNoObjectBreaksIt()
{
    FrameReader reader;
    reader.feed(QByteArray("\0\0\0\4\0\0\0\0[{}]", 12));
    QVERIFY(!reader.take());
    QVERIFY(reader.isBroken());
}

QTEST_GUILESS_MAIN(TestFrame)
#include "tst_frame.moc"
