#pragma once

#include <cstdio>

namespace ruqsat::press {

/// What a request may weigh.
inline constexpr int largestRequest = 1024 * 1024;

enum ExitCode { Done = 0, ContentInvalid = 2, RenderFailed = 3 };

/// Bounds memory, time, files and core dumps, so that hostile content ends this process only.
void limitThisProcess();

/// Reads {"paper": "licence|refusal|receipt", "content": {…}} from `input`, writes the PDF to
/// `output`; or {"code", "detail"} to `errors`, and nothing to `output`.
int run(std::FILE *input, std::FILE *output, std::FILE *errors);

} // namespace ruqsat::press
