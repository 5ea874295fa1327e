# shellcheck shell=bash
# Starting processes and ending exactly those again. A pid file holds "pid start-time boot-id", so a number
# that the kernel has since given to somebody else is never mistaken for ours.

boot_id() { cat /proc/sys/kernel/random/boot_id; }

# Field 22 of /proc/<pid>/stat; the name before it may contain spaces and brackets. Nothing for a zombie.
start_time() {
    local stat
    { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
    stat=${stat##*) }
    # shellcheck disable=SC2086 # to be split into fields
    set -- $stat
    [ "$1" != Z ] && printf '%s' "${20}"
}

remember_pid() { printf '%s %s %s\n' "$1" "$(start_time "$1")" "$(boot_id)" >"$2"; }

# Prints the pid when the process of this pid file is still the one that was started.
pid_of() {
    local pid started boot
    { read -r pid started boot <"$1"; } 2>/dev/null || return 1
    [ "$boot" = "$(boot_id)" ] && [ -n "$started" ] && [ "$(start_time "$pid")" = "$started" ] && printf '%s' "$pid"
}

running() { pid_of "$1" >/dev/null; }

# spawn <pid file> <log> <command>...: in its own session, so a Ctrl-C in the terminal reaches us and not it.
spawn() {
    local pid_file=$1 log=$2; shift 2
    setsid "$@" </dev/null >>"$log" 2>&1 9>&- &
    spawned=$!
    remember_pid "$spawned" "$pid_file" || true
    disown "$spawned"
}

descendants() {
    local parent child stat
    declare -A children=()
    for stat in /proc/[0-9]*/stat; do
        { read -r stat <"$stat"; } 2>/dev/null || continue
        child=${stat%% *}; stat=${stat##*) }; stat=${stat#* }
        children[${stat%% *}]+=" $child"
    done
    local queue=("$1")
    while [ ${#queue[@]} -gt 0 ]; do
        parent=${queue[0]}; queue=("${queue[@]:1}")
        for child in ${children[$parent]:-}; do printf '%s\n' "$child"; queue+=("$child"); done
    done
}

# stop_process <pid file> <signal> <seconds>: asks, waits, and only then kills. True when it is gone.
stop_process() {
    local pid_file=$1 signal=$2 patience=$3 pid deadline
    pid=$(pid_of "$pid_file") || { rm -f "$pid_file"; return 0; }
    kill "-$signal" "$pid" 2>/dev/null || true
    deadline=$(( SECONDS + patience ))
    while running "$pid_file" && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.1 9>&-; done
    if running "$pid_file"; then
        warn "process $pid did not stop within $patience s and is killed"
        kill_process "$pid_file"
    fi
    rm -f "$pid_file"
}

# kill -9 of the process and everything below it.
kill_process() {
    local pid below
    pid=$(pid_of "$1") || return 0
    mapfile -t below < <(descendants "$pid")
    kill -9 "$pid" "${below[@]}" 2>/dev/null || true
    while running "$1"; do sleep 0.05; done
}
