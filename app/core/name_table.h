#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace ruqsat {

/// The names of an enumeration as they stand on the wire and in data files (lowerCamelCase).
template <typename E, std::size_t N>
using NameTable = std::array<std::pair<E, const char *>, N>;

template <typename E, std::size_t N>
QString nameIn(const NameTable<E, N> &table, E wanted)
{
    for (const auto &[value, name] : table) {
        if (value == wanted)
            return QString::fromLatin1(name);
    }
    return {};
}

template <typename E, std::size_t N>
std::optional<E> valueIn(const NameTable<E, N> &table, QStringView wanted)
{
    for (const auto &[value, name] : table) {
        if (wanted == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

} // namespace ruqsat
