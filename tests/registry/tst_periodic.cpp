#include "registry/periodic.h"

#include <QTest>

#include <atomic>
#include <stdexcept>

using ruqsat::registry::Periodic;

class TestPeriodic final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workThatThrowsIsDoneAgain();
};

void TestPeriodic::workThatThrowsIsDoneAgain()
{
    QTest::ignoreMessage(QtWarningMsg, "periodic work: broken");
    std::atomic<int> times{0};
    const Periodic work(std::chrono::seconds(0), [&] {
        if (++times == 1)
            throw std::runtime_error("broken");
    });
    QTRY_VERIFY(times > 1);
}

QTEST_GUILESS_MAIN(TestPeriodic)
#include "tst_periodic.moc"
