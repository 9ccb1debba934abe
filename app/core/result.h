#pragma once

#include "core/failure.h"

#include <QtGlobal>

#include <type_traits>
#include <utility>
#include <variant>

namespace ruqsat {

/// A value or the failure that took its place. Never holds both, never neither.
///     Result<Bin> bin = Bin::parse(text);
///     if (!bin)
///         return bin.failure();
template <typename T>
class [[nodiscard]] Result final
{
public:
    using Value = T;

    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Failure failure)
        : m_content(std::in_place_index<1>, std::move(failure))
    {
    }
    Result(FailureCode code)
        : Result(Failure(code))
    {
    }

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return *std::get_if<0>(&m_content); }
    T &value() & { return *std::get_if<0>(&m_content); }
    T &&value() && { return std::move(*std::get_if<0>(&m_content)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Failure &failure() const { return *std::get_if<1>(&m_content); }

    /// Goes on with `next(value)`, which returns a Result, unless this is a failure already.
    template <typename F>
    auto andThen(F &&next) && -> std::invoke_result_t<F, T>
    {
        if (!ok())
            return failure();
        return std::forward<F>(next)(std::move(*this).value());
    }

private:
    std::variant<T, Failure> m_content;
};

template <>
class [[nodiscard]] Result<void> final
{
public:
    using Value = void;

    Result() = default;
    Result(Failure failure)
        : m_failure(std::move(failure))
    {
    }
    Result(FailureCode code)
        : Result(Failure(code))
    {
    }

    bool ok() const { return !m_failure.has_value(); }
    explicit operator bool() const { return ok(); }
    const Failure &failure() const { return *m_failure; }

private:
    std::optional<Failure> m_failure;
};

} // namespace ruqsat
