#pragma once

#include "core/result.h"

#include <QFuture>
#include <QPromise>

#include <type_traits>

namespace ruqsat::desk {

/// Whatever takes time comes back as a future of a Result. Continue it with `then(context, …)`: the
/// function then runs on the context's thread and not at all once the context is gone.
/// future.cancel() stops the work where that is possible; a cancelled future has no result and its
/// continuations do not run (onCanceled does).
template <typename T>
using Later = QFuture<Result<T>>;

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

} // namespace ruqsat::desk
