#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>
#include <QPromise>
#include <QtConcurrentRun>

#include <type_traits>
#include <utility>

namespace ruqsat::desk {

/// Whatever takes time comes back as a future of a Result. Continue it with `then(context, …)`: the
/// function runs in the application's thread, within then() itself where the work is over by that
/// time, and not at all once the context is gone. stop()
/// ends the work where that is possible; a stopped future has no result and is not continued.
template <typename T>
class Later final : public QFuture<Result<T>>
{
public:
    Later() = default;
    Later(QFuture<Result<T>> future) // NOLINT: meant to convert
        : QFuture<Result<T>>(std::move(future))
    {
    }

    /// `next` takes a const Result<T> & and returns nothing or another Result, which makes a Later
    /// of its own (failing with `cancelled` where the context has gone meanwhile).
    template <typename F>
    auto then(QObject *context, F next)
    {
        using R = std::invoke_result_t<F, const Result<T> &>;
        // Qt 6.4 asserts that a context lives until the future ends, and looks at it from the
        // thread where that happens. The application outlives both; the guard is asked in its
        // thread.
        QFuture<R> after =
            QFuture<Result<T>>::then(QCoreApplication::instance(),
                                     [guard = QPointer<QObject>(context),
                                      next = std::move(next)](const Result<T> &value) mutable -> R {
                                         if constexpr (std::is_void_v<R>) {
                                             if (guard)
                                                 next(value);
                                         } else {
                                             return guard ? next(value) : R(FailureCode::Cancelled);
                                         }
                                     });
        if constexpr (!std::is_void_v<R>)
            return Later<typename R::Value>(after);
    }

    /// Not cancel(): Qt 6.4 follows a pointer there that is gone once the continuation has run.
    void stop()
    {
        if (this->isRunning())
            this->cancel();
    }
};

/// A result that is there already.
template <typename T>
Later<T> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// Runs `work`, which returns a Result, in the thread pool.
template <typename F>
auto runAside(F work)
{
    return Later<typename std::invoke_result_t<F>::Value>(QtConcurrent::run(std::move(work)));
}

} // namespace ruqsat::desk
