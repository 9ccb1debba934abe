#pragma once

#include <QFuture>
#include <QTest>

namespace ruqsat::test {

/// Runs the event loop until the future has ended, at most `limitMs`. False where it has not.
template <typename T>
bool ended(const QFuture<T> &future, int limitMs = 20'000)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, limitMs);
}

} // namespace ruqsat::test
