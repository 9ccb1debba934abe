#include "desk/async.h"
#include "desk/support/wait.h"

#include <QTest>

#include <thread>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

/// When what follows a work runs, and when it does not.
class tst_Later : public QObject
{
    Q_OBJECT

private:
    /// Work of another thread, over when the test says so.
    struct Work
    {
        Work() { promise.start(); }
        Later<int> later() const { return promise.future(); }
        void end()
        {
            std::thread([this] {
                promise.addResult(Result<int>(1));
                promise.finish();
            }).join();
        }

        QPromise<Result<int>> promise;
    };

    /// Everything that waits in the event loop has run.
    bool settled()
    {
        bool over = false;
        QMetaObject::invokeMethod(
            this, [&over] { over = true; }, Qt::QueuedConnection);
        return QTest::qWaitFor([&over] { return over; });
    }

private Q_SLOTS:
    void whatFollowsIsNeverRunWithinThen()
    {
        int seen = 0;
        ready(Result<int>(1)).then(this, [&seen](const Result<int> &value) { seen = *value; });
        QCOMPARE(seen, 0);
        QTRY_COMPARE(seen, 1);

        Work work;
        work.end();
        work.later().then(this, [&seen](const Result<int> &value) { seen += *value; });
        QCOMPARE(seen, 1);
        QTRY_COMPARE(seen, 2);
    }

    void whatFollowsRunsAfterTheWorkOfAnotherThread()
    {
        Work work;
        int seen = 0;
        work.later().then(this, [&seen](const Result<int> &value) { seen = *value; });
        work.end();
        QCOMPARE(seen, 0);
        QTRY_COMPARE(seen, 1);
    }

    void nothingFollowsOnceTheContextIsGone()
    {
        auto context = std::make_unique<QObject>();
        bool ran = false;
        ready(Result<int>(1)).then(context.get(), [&ran](const Result<int> &) { ran = true; });
        const Later<int> after =
            ready(Result<int>(1)).then(context.get(), [&ran](const Result<int> &value) {
                ran = true;
                return value;
            });
        context.reset();
        QVERIFY(ended(after));
        QCOMPARE(after.result().failure().code, FailureCode::Cancelled);
        QVERIFY(settled());
        QVERIFY(!ran);
    }

    void eachStepOfAChainHasTheResultOfTheOneBefore()
    {
        QList<int> seen;
        const auto more = [&seen](const Result<int> &value) -> Result<int> {
            seen << *value;
            return *value + 1;
        };
        Later<int> first = ready(Result<int>(1));
        Later<int> last = first.then(this, more).then(this, more);
        QVERIFY(seen.isEmpty());
        QVERIFY(ended(last));
        QCOMPARE(seen, (QList<int>{1, 2}));
        QCOMPARE(*last.result(), 3);
        // What is begun in a step ends too.
        last.then(this, [&](const Result<int> &value) {
            ready(Result<int>(*value)).then(this, [&seen](const Result<int> &inner) {
                seen << *inner;
            });
            QCOMPARE(seen.size(), 2);
        });
        QTRY_COMPARE(seen, (QList<int>{1, 2, 3}));
    }

    void answersComeInTheOrderInWhichTheyWereAskedFor()
    {
        QList<int> seen;
        Work second;
        Later<int> both[] = {ready(Result<int>(1)), second.later()};
        for (int i = 0; i < 2; ++i)
            both[i].then(this, [&seen, i](const Result<int> &) { seen << i; });
        second.end();
        QTRY_COMPARE(seen, (QList<int>{0, 1}));
    }

    void whatIsStoppedIsNotContinued()
    {
        bool ran = false;
        const auto follow = [&ran](const Result<int> &value) {
            ran = true;
            return value;
        };
        Work running;
        Later<int> stopped = running.later();
        const Later<int> after = stopped.then(this, follow);
        stopped.stop();
        running.end();
        QVERIFY(ended(after));
        QVERIFY(after.isCanceled());

        // Over already, and what follows waits in the event loop.
        Later<int> known = ready(Result<int>(1));
        known.then(this, follow);
        known.stop();
        Work over;
        Later<int> told = over.later();
        told.then(this, follow);
        over.end();
        told.stop();
        QVERIFY(settled());
        QVERIFY(!ran);
        QCOMPARE(*known.result(), 1);
    }

    void aStepInBetweenCanBeStopped()
    {
        bool ran = false;
        Later<int> first = ready(Result<int>(1));
        Later<int> second = first.then(this, [](const Result<int> &value) { return value; });
        second.then(this, [&ran](const Result<int> &) { ran = true; });
        second.stop();
        QVERIFY(settled());
        QVERIFY(second.isFinished());
        QVERIFY(!ran);
    }
};

QTEST_GUILESS_MAIN(tst_Later)
#include "tst_later.moc"
