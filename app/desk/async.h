#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>
#include <QPromise>
#include <QtConcurrentRun>

#include <memory>
#include <type_traits>
#include <utility>

namespace ruqsat::desk {

/// Whatever takes time comes back as a future of a Result. Continue it with `then(context, …)`, in
/// the application's thread: the function runs in its event loop, never within then() itself, and
/// not at all once the context is gone. stop() ends the work where that is possible; a stopped
/// future is not continued, and has no result where it had none before.
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
        QPointer<QObject> guard(context);
        if constexpr (std::is_void_v<R>) {
            continueWith([guard, next = std::move(next)](const Result<T> &value) mutable {
                if (guard)
                    next(value);
            });
        } else {
            QPromise<R> promise;
            promise.start();
            Later<typename R::Value> after(promise.future());
            continueWith([guard, next = std::move(next),
                          promise = std::move(promise)](const Result<T> &value) mutable {
                promise.addResult(guard ? next(value) : R(FailureCode::Cancelled));
                promise.finish();
            });
            return after;
        }
    }

    /// Not cancel(): Qt 6.4 follows a pointer there that is gone once the continuation has run.
    void stop()
    {
        // Also where the work is over and what follows waits in the event loop.
        *m_stopped = true;
        if (this->isRunning())
            this->cancel();
    }

private:
    template <typename F>
    void continueWith(F next)
    {
        const auto inside = std::make_shared<bool>(true);
        // Qt 6.4 asserts that a context lives until the future ends, and looks at it from the
        // thread where that happens. The application outlives both; the guard in `next` is asked
        // in its thread.
        QFuture<Result<T>>::then(
            QCoreApplication::instance(),
            [inside, stopped = m_stopped, next = std::move(next)](const Result<T> &value) mutable {
                auto go = [stopped, value, next = std::move(next)]() mutable {
                    if (!*stopped)
                        next(value);
                };
                // Where the work was over before then(), its caller has not yet kept the future,
                // or is not ready for the answer.
                if (*inside)
                    QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(go),
                                              Qt::QueuedConnection);
                else
                    go();
            });
        *inside = false;
    }

    /// Shared by all copies, as the future is.
    std::shared_ptr<bool> m_stopped = std::make_shared<bool>(false);
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
