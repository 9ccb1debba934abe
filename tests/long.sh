#!/usr/bin/env bash
# What takes longer than a test may, with the same programs:
#   long.sh crash [RUNS] [SEED]   kills desk, registry, PostgreSQL and the line between them at random
#                                 instants of whole cases; 500 runs by default
#   long.sh bench                 law, forms and maps against the clock, the vault against QSQLITE,
#                                 signatures against C_Sign and openssl, queue, register and board
#                                 of a million rows against the plain SQL of the same question
#   long.sh fuzz [SECONDS]        libFuzzer over what strangers send: certificates, CMS, OCSP, PDF, QR codes,
#                                 time-stamps, XML; 600 seconds each by default
#   long.sh officers              eight officers on one queue for a minute; what one desk does shows on
#                                 another within two seconds
#   long.sh services              one case of each of the ten services in each of the three languages
#   long.sh day [CASES]           officers take a day of mixed cases to their ends by the keyboard
#                                 alone; 50 cases by default
#   long.sh looks                 the walkthrough at 200 %, every screen in three languages
# Without arguments: everything.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
what=${1:-all}
case $what in
all | crash | bench | fuzz | officers | services | day | looks) ;;
*) sed -n '3,15p' "$0" | sed 's/^# *//' >&2; exit 2 ;;
esac
export RUQSAT_BUILD_DIR=$PWD/build RUQSAT_SOURCE_DIR=$PWD
bash packaging/install.sh
bash packaging/build.sh

wanted() { [ "$what" = all ] || [ "$what" = "$1" ]; }

if wanted crash; then
    trap 'ctest --preset release --tests-regex "^world\.down$" >/dev/null || true' EXIT
    ctest --preset release --tests-regex '^world\.up$' >/dev/null
    lanes=$(nproc)
    build/tests/crash --runs "${2:-500}" --seed "${3:-$(date +%s)}" --lanes $((lanes > 4 ? 4 : lanes)) \
        --back-limit 10000
fi
if wanted bench; then
    build/tests/bench_law
    QT_QPA_PLATFORM=offscreen build/tests/bench_form
    build/tests/bench_trust
    QT_QPA_PLATFORM=offscreen build/tests/bench_paper
    build/tests/bench_vault
    build/tests/bench_register
fi
if wanted fuzz; then
    ctest --preset release --tests-regex '^fuzz\.corpus$' >/dev/null
    for kind in certificate cms ocsp pdf qr timestamp xml; do
        echo "fuzz: $kind"
        bash tests/fuzz/fuzz.sh build/tests/fuzz_trust build/tests/fuzz-corpus "$kind" "${2:-600}"
    done
fi
! wanted officers || RUQSAT_OFFICERS_SECONDS=60 RUQSAT_PROMISED_MS=2000 ctest --preset release \
    --tests-regex '^(registry\.officers|whole\.two_desks)$' -V
! wanted services || bash tests/walkthrough/run.sh "$PWD/build/bin" build/walkthrough-services --services all --languages kk,ru,en
! wanted day || bash tests/walkthrough/run.sh "$PWD/build/bin" build/walkthrough-day --cases "${2:-50}"
! wanted looks || QT_SCALE_FACTOR=2 bash tests/walkthrough/run.sh "$PWD/build/bin" build/walkthrough-200
