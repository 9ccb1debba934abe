#!/usr/bin/env bash
# The test command: installs what is missing, builds everything, runs every test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source packaging/stoppable.sh

# Also when it is interrupted: ctest itself would leave the demo world of the tests running.
cleanup() {
    trap - EXIT INT TERM HUP
    end_stoppable
    [ ! -d build/world ] || bash packaging/world.sh remove build/world
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# The machine itself is not switched off under a test, and each makes a database of its own.
export RUQSAT_NO_FSYNC=1
bash packaging/install.sh
bash packaging/build.sh
# Four on two cores: half of a test is waiting.
stoppable ctest --preset release --parallel 4 "$@"
