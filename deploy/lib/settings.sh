# shellcheck shell=bash
# The options of deploy/up and deploy/down, and everything that follows from them: folder, worlds, ports.

offset=0 live_only=0 simulator=1 bus=rabbitmq detach=0 telemetry=none drill_rate=1 wipe=0

# The comment block below a script's first line is its help.
show_help() { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$1"; exit 0; }

read_options() {
    while [ $# -gt 0 ]; do
        case $1 in
            --port-offset) offset=${2:-}; shift ;;
            --telemetry)   telemetry=${2:-}; shift ;;
            --drill-rate)  drill_rate=${2:-}; shift ;;
            --bus)         bus=${2:-}; shift ;;
            --live-only)   live_only=1 ;;
            --no-simulator) simulator=0 ;;
            --detach)      detach=1 ;;
            --wipe)        wipe=1 ;;
            -h|--help)     show_help "$0" ;;
            *)             refuse "Unknown option $1. See $0 --help" ;;
        esac
        [ $# -gt 0 ] || refuse "The last option lacks its value. See $0 --help"
        shift
    done
    # 25681, RabbitMQ's distribution port, must stay below 65536.
    [[ $offset =~ ^[0-9]{1,5}$ && $offset -le 39000 ]] || refuse "--port-offset takes a number from 0 to 39000."
    # 10080 would become an HTTP port, and the fetch standard has every browser refuse it.
    [[ $offset -ne 1990 && $offset -ne 2000 ]] || refuse "With --port-offset $offset a screen would be on port 10080, which browsers refuse. Take another."
    [[ $drill_rate =~ ^[0-9]+(\.[0-9]+)?$ ]] || refuse "--drill-rate takes a number such as 1 or 60."
    [[ $bus =~ ^(rabbitmq|memory)$ ]] || refuse "--bus is rabbitmq or memory."
    [[ $telemetry =~ ^(none|console|otlp)$ ]] || refuse "--telemetry is none, console or otlp."
    [ "$live_only" -eq 0 ] || simulator=0
    settle
}

settle() {
    root=$(cd "$lib/../.." && pwd)
    if [ "$offset" -eq 0 ]; then data=${WCG_DATA:-$root/.local}; else data=${WCG_DATA:-$root/.local/offset-$offset}; fi
    worlds=(live); [ "$live_only" -eq 1 ] || worlds=(live drill)
    offset_words=; [ "$offset" -eq 0 ] || offset_words=" --port-offset $offset"
    down="${WCG_DATA:+WCG_DATA=$data }deploy/down$offset_words"
    postgres_port=$((5441 + offset)) rabbitmq_port=$((5681 + offset)) distribution_port=$((25681 + offset)) epmd_port=$((4381 + offset))
}

http_port() { case $1 in live) echo $((8080 + offset)) ;; drill) echo $((8090 + offset)) ;; esac; }
# gb26875 5200, hj212 5212, sl651 5651, jt808 5808; the drill world's are 100 higher.
station_port() { local at; case $2 in gb26875) at=5200 ;; hj212) at=5212 ;; sl651) at=5651 ;; jt808) at=5808 ;; esac; [ "$1" = live ] || at=$((at + 100)); echo $((at + offset)); }
mqtt_port() { case $1 in live) echo $((1883 + offset)) ;; drill) echo $((1893 + offset)) ;; esac; }

# Read back by the supervisor of a detached start.
save_settings() {
    printf '%s=%q\n' offset "$offset" live_only "$live_only" simulator "$simulator" bus "$bus" data "$data" >"$data/run/settings"
}
