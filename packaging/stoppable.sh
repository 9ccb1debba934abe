# Sourced by the commands that start other programs.
# stoppable COMMAND…: runs it in a session of its own and waits for it. A shell takes a signal only
# after its foreground command has ended; this way it is taken at once and reaches the whole session.
stoppable() {
    local status=0
    setsid "$@" &
    stoppable_child=$!
    wait "$stoppable_child" || status=$?
    stoppable_child=''
    return "$status"
}

# Ends what `stoppable` runs: politely, after ten seconds by force. For traps.
end_stoppable() {
    [ -n "${stoppable_child:-}" ] || return 0
    kill -TERM -- "-$stoppable_child" 2>/dev/null || true
    for _ in $(seq 200); do
        kill -0 -- "-$stoppable_child" 2>/dev/null || break
        sleep 0.05
    done
    kill -KILL -- "-$stoppable_child" 2>/dev/null || true
    stoppable_child=''
}
