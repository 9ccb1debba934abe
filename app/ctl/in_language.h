#pragma once

#include "core/localized.h"

namespace ruqsat::ctl {

/// Of three that are the same in three languages the one in `language`. Gives a reference to it.
template <typename T>
constexpr const T &inLanguage(Language language, const T &kazakh, const T &russian,
                              const T &english)
{
    switch (language) {
    case Language::Kazakh:
        return kazakh;
    case Language::Russian:
        return russian;
    case Language::English:
        return english;
    }
    return english;
}

} // namespace ruqsat::ctl
