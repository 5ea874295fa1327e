# shellcheck shell=bash
# What the scripts say to the person in front of them, and how slow steps show that they are alive.

if [ -t 1 ]; then on_terminal=1; else on_terminal=0; fi

say()     { printf '%s\n' "$*"; }
warn()    { printf '%s\n' "$*" >&2; }
refuse()  { printf '\n%s\n' "$*" >&2; exit 1; }
seconds() { printf '%d' "$(( ( $(date +%s%N) / 1000000 - $1 ) / 1000 ))"; }
tenths()  { local ms=$(( $(date +%s%N) / 1000000 - $1 )); printf '%d.%d' $((ms / 1000)) $((ms % 1000 / 100)); }
now_ms()  { printf '%d' "$(( $(date +%s%N) / 1000000 ))"; }

# Slow steps, side by side. Usage: steps_begin <folder for their output>; step "<what>" <function> [args]...; steps_end
# Each step runs in its own process group, so that Ctrl-C can end it with everything below it.
steps_begin() { steps_folder=$1; step_names=(); step_pids=(); step_logs=(); step_started=$(now_ms); mkdir -p "$steps_folder"; }

step() {
    local name=$1 log; shift
    log="$steps_folder/step-$(tr -cs 'A-Za-z0-9\n' '-' <<<"$name").log"
    set -m
    ( set +m; trap - INT TERM HUP EXIT; set -euo pipefail; "$@" ) >"$log" 2>&1 </dev/null 9>&- &
    step_pids+=($!)
    set +m
    step_names+=("$name"); step_logs+=("$log")
    [ "$on_terminal" -eq 1 ] || say "  … $name"
}

# Shows who is still running, and the latest line of a step's output that starts with "> ".
steps_end() {
    local left=${#step_pids[@]} i line last_line=$(( $(now_ms) )) failed=0 over=()
    while [ "$left" -gt 0 ]; do
        line=
        for i in "${!step_pids[@]}"; do
            [ -z "${over[$i]:-}" ] || continue
            if kill -0 "${step_pids[$i]}" 2>/dev/null; then
                line+="${line:+; }${step_names[$i]}$(step_detail "${step_logs[$i]}")"
                continue
            fi
            over[i]=1; left=$((left - 1)); clear_line
            if wait "${step_pids[$i]}"; then
                say "  ✓ ${step_names[$i]} ($(tenths "$step_started") s)"
            else
                failed=1
                say "  ✗ ${step_names[$i]}. The last lines (all of them: ${step_logs[$i]}):"
                tail -n 25 "${step_logs[$i]}" | sed 's/^/      /'
            fi
        done
        [ "$failed" -eq 0 ] || { steps_abort; return 1; }
        [ "$left" -gt 0 ] || break
        if [ "$on_terminal" -eq 1 ]; then
            printf '\r\033[K  … %.150s, %s s' "$line" "$(seconds "$step_started")"
        elif [ "$(seconds "$last_line")" -ge 10 ]; then
            last_line=$(now_ms)
            say "  … still at it after $(seconds "$step_started") s: $line"
        fi
        sleep 0.2
    done
    step_pids=()
}

steps_abort() {
    local pid
    for pid in "${step_pids[@]:-}"; do
        if [ -n "$pid" ]; then kill -TERM -- "-$pid" 2>/dev/null || true; fi
    done
    step_pids=()
}

step_detail() { local last; last=$(grep -a '^> ' "$1" 2>/dev/null | tail -n 1) || true; [ -z "$last" ] || printf ' (%s)' "${last#> }"; }
clear_line()  { [ "$on_terminal" -eq 0 ] || printf '\r\033[K'; }
