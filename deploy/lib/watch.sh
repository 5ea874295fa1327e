# shellcheck shell=bash
# Looks after everything that runs: what ends by itself is started again, each time after a longer pause, and it is said.

pid_file() { case $1 in postgres|rabbitmq) readlink -m "$data/$1/pid" ;; *) printf '%s' "$data/run/$1.pid" ;; esac; }

parts() { echo postgres; [ "$bus" = memory ] || echo rabbitmq; printf '%s\n' "${worlds[@]}"; }

start_part() { case $1 in postgres|rabbitmq) ( "start_$1" "$data/$1" ) ;; *) start_hub "$1" ;; esac; }

watch_over() {
    local part
    declare -gA pause=() next=() since=() told=()
    while :; do
        while read -r part; do watch_part "$part"; done < <(parts)
        [ "$simulator" -eq 0 ] || watch_simulator
        # A sleep in the background and a wait: signals are then heard at once.
        sleep 1 9>&- & wait $! || true
    done
}

watch_part() {
    local part=$1
    if running "$(pid_file "$part")"; then
        if [ "${since[$part]:=$SECONDS}" -lt $((SECONDS - 60)) ]; then pause[$part]=1; fi
        told[$part]=; return
    fi
    if [ -f "$data/$part/stopped" ]; then
        [ -n "${told[$part]:-}" ] || say "$(clock) $part was stopped on purpose (deploy/lib/servers start $data/$part starts it again)."
        told[$part]=1; return
    fi
    if [ -z "${told[$part]:-}" ]; then
        next[$part]=$((SECONDS + ${pause[$part]:=1}))
        say "$(clock) $part ended by itself; starting it again in ${pause[$part]} s. Its log: $(log_of "$part")"
        pause[$part]=$((pause[$part] * 2 > 30 ? 30 : pause[$part] * 2)); told[$part]=1
    fi
    [ "$SECONDS" -ge "${next[$part]}" ] || return 0
    start_part "$part" || true
    since[$part]=$SECONDS; told[$part]=
}

# The scenario is over one day; that is no failure. Its verdict is left in a file.
watch_simulator() {
    local verdict
    case ${simulator_state:-new} in
        new) ;;
        playing)
            running "$data/run/simulator.pid" && return
            verdict=$(cat "$data/run/simulator.verdict" 2>/dev/null || echo "no verdict")
            if [ "$verdict" = 0 ]; then
                say "$(clock) The sample afternoon has been played to its end; the drill world stays as it is."
                simulator_state=over; return
            fi
            simulator_failures=$((${simulator_failures:-0} + 1))
            say "$(clock) The simulator ended with $verdict: $(tail -n 1 "$data/logs/simulator.log")"
            if [ "$simulator_failures" -ge 5 ]; then say "It is not started a sixth time."; simulator_state=over; return; fi
            simulator_at=$((SECONDS + simulator_failures * 5)); simulator_state=resting; return ;;
        resting) [ "$SECONDS" -ge "$simulator_at" ] || return 0 ;;
        over) return ;;
    esac
    start_simulator
    simulator_state=playing
}

clock()  { date +%H:%M:%S; }
log_of() { case $1 in postgres) echo "$data/postgres/log" ;; rabbitmq) echo "$data/rabbitmq/log" ;; *) echo "$data/logs/$1.log" ;; esac; }

# In the order in which nothing that is still running misses what is gone. Both hubs at once: each may take its time.
stop_everything() {
    local part
    stop_process "$data/run/simulator.pid" TERM 5
    for part in live drill; do stop_process "$data/run/$part.pid" TERM 20 & done
    wait
    if [ -e "$data/rabbitmq/kind" ]; then stop_rabbitmq "$data/rabbitmq"; fi
    if [ -e "$data/postgres/kind" ]; then stop_postgres "$data/postgres"; fi
}

anything_running() {
    local part
    for part in simulator live drill rabbitmq postgres; do
        if running "$(pid_file "$part")"; then return 0; fi
    done
    return 1
}
