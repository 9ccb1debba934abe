#pragma once

#include <functional>
#include <optional>

namespace ruqsat::ctl {

/// Runs `work` and then `tell` in a child process that may take only so much memory and time: a
/// file of a few kilobytes may ask for gigabytes. Returns what `tell` returns; nothing, and nothing
/// was told, where `work` did not come to its end. Call it while the program has one thread.
std::optional<int> runBounded(const std::function<void()> &work, const std::function<int()> &tell);

} // namespace ruqsat::ctl
