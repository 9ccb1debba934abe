#!/usr/bin/env bash
# Runs the fuzzer on one kind of input for so many seconds: fuzz.sh PROGRAM CORPUS KIND SECONDS
# What crashed it, took too long or too much memory is left in CORPUS/found, and the exit code says so.
set -euo pipefail
program=$1 corpus=$2 kind=$3 seconds=$4
mkdir -p "$corpus/found" "$corpus/$kind-new"
# Longer inputs than the seeds' only slow it down; a certificate is small, a PDF is not.
longest=65536
[ "$kind" != qr ] || longest=600
export RUQSAT_FUZZ=$kind RUQSAT_FUZZ_CORPUS=$corpus
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1
"$program" -max_total_time="$seconds" -max_len=$longest -timeout=10 -rss_limit_mb=1024 -malloc_limit_mb=512 \
    -artifact_prefix="$corpus/found/$kind-" -print_final_stats=1 "$corpus/$kind-new" "$corpus/$kind" 2>"$corpus/$kind.log" \
    || { tail -n 60 "$corpus/$kind.log" >&2; exit 1; }
grep -E 'stat::number_of_executed_units|stat::peak_rss_mb' "$corpus/$kind.log"
