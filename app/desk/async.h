#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QFuture>
#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QThread>
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

    /// What follows a work that is over already and waits in the event loop is held back too.
    void stop()
    {
        *m_stopped = true;
        if (this->isRunning())
            this->cancel();
    }

private:
    /// By a watcher and not by QFuture::then(): a continuation of Qt 6.4 was seen to begin with its
    /// promise gone. A watcher speaks in the event loop, also of work that was over before.
    template <typename F>
    void continueWith(F next)
    {
        Q_ASSERT(QThread::currentThread() == QCoreApplication::instance()->thread());
        using Watcher = QFutureWatcher<Result<T>>;
        auto *watcher = new Watcher(QCoreApplication::instance());
        QObject::connect(watcher, &Watcher::finished, watcher,
                         [watcher, stopped = m_stopped, next = std::move(next)]() mutable {
                             watcher->deleteLater();
                             const QFuture<Result<T>> future = watcher->future();
                             if (!*stopped && !future.isCanceled() && future.resultCount() > 0)
                                 next(future.result());
                         });
        watcher->setFuture(*this);
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
