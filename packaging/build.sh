#!/usr/bin/env bash
# Configures and builds the release preset in build/. Arguments are the targets; none means all.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PATH="/usr/lib/qt6/bin:/usr/bin:$PATH"
log=build/configure.log
mkdir -p build
cmake --preset release >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
targets=()
[ $# -eq 0 ] || targets=(--target "$@")
cmake --build --preset release "${targets[@]}"
