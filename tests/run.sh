#!/usr/bin/env bash
# The test command: installs what is missing, builds everything, runs every test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash packaging/install.sh
bash packaging/build.sh
exec ctest --preset release --parallel 2 "$@"
