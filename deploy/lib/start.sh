# shellcheck shell=bash
# The stages of deploy/up, in their order.

check_machine() {
    local missing packages
    if missing=$(sdk_missing); then refuse "Not found: $missing"; fi
    if missing=$(node_missing); then refuse "Not found: $missing"; fi
    read -ra packages < <(server_packages_missing "$bus"; echo)
    require_packages "${packages[@]}"
    if [ -d "$root/artifacts" ] && [ ! -w "$root/artifacts" ]; then
        refuse "$root/artifacts belongs to $(stat -c %U "$root/artifacts") and cannot be written. Remove it, or run this as that user."
    fi
}

# After a kill -9 of an earlier deploy/up its servers may still run: they are ours and are kept. The hubs are not, their settings may change.
stop_leftovers() {
    stop_process "$data/run/simulator.pid" TERM 5
    stop_process "$data/run/live.pid" TERM 20
    stop_process "$data/run/drill.pid" TERM 20
    local server port
    for server in postgres rabbitmq; do
        [ -e "$data/$server/port" ] || continue
        port=$(cat "$data/$server/port")
        case $server in postgres) [ "$port" = "$postgres_port" ] || stop_postgres "$data/postgres" ;;
                        rabbitmq) [ "$port" = "$rabbitmq_port" ] || stop_rabbitmq "$data/rabbitmq" ;; esac
    done
}

check_ports() {
    local w
    for w in "${worlds[@]}"; do
        refuse_taken_port "$(http_port "$w")" "the $w world's HTTP"
        refuse_taken_port "$(mqtt_port "$w")" "the $w world's MQTT"
        for p in gb26875 hj212 sl651 jt808; do refuse_taken_port "$(station_port "$w" $p)" "the $w world's $p stations"; done
    done
    if ! running "$(pid_file postgres)"; then refuse_taken_port "$postgres_port" PostgreSQL; fi
    if [ "$bus" = rabbitmq ] && ! running "$(pid_file rabbitmq)"; then
        refuse_taken_port "$rabbitmq_port" RabbitMQ
        refuse_taken_port "$distribution_port" "RabbitMQ's distribution"
        running "$(readlink -m "$data/rabbitmq/epmd-pid")" || refuse_taken_port "$epmd_port" "RabbitMQ's port mapper"
    fi
}

start_servers_and_build() {
    say "Starting servers and building (data in $data)"
    for w in live drill; do secret "$w-store" >/dev/null; secret "$w-bus" >/dev/null; done
    rabbitmq_hosts
    steps_begin "$data/logs"
    step "PostgreSQL on port $postgres_port" new_postgres "$data/postgres" "$postgres_port"
    [ "$bus" = memory ] || step "RabbitMQ launched" launch_rabbitmq "$data/rabbitmq" "$rabbitmq_port" "$distribution_port" "$epmd_port"
    step "hub and simulators" build_code "$data/app"
    step "web clients" build_web
    steps_end || exit 1
    for w in postgres rabbitmq; do
        if [ -L "$data/$w" ]; then say "  $w keeps its files in $(readlink -f "$data/$w"): its user cannot reach $data."; fi
    done
}

# It takes five seconds and more to come up; meanwhile the databases are prepared and the hubs begin. Hubs wait for their broker.
launch_rabbitmq() { rabbitmq_later=1; new_rabbitmq "$@"; }

start_worlds() {
    local w
    make_databases
    steps_begin "$data/logs"
    for w in "${worlds[@]}"; do write_hub_settings "$w"; step "$w world: database and seeds" prepare_world "$w"; done
    steps_end || exit 1
    steps_begin "$data/logs"
    [ "$bus" = memory ] || step "RabbitMQ on port $rabbitmq_port" wait_for_rabbitmq "$data/rabbitmq"
    for w in "${worlds[@]}"; do start_hub "$w"; step "$w world: hub ready" wait_until_ready "$w"; done
    steps_end || exit 1
}

leave() {
    trap '' INT TERM HUP; trap - EXIT
    steps_abort
    clear_line
    if anything_running; then
        say "Stopping …"
        stop_everything
        say "Stopped. The data stays in $data (deploy/up continues with it; $down --wipe removes it)."
    fi
    rm -f "$data/run/up.pid"
    exit "$1"
}

print_summary() {
    local w logins=()
    say
    say "WestCoast.Governance is ready ($(tenths "$started_at") s). 示例数据 / sample data: the people, grids and sensors are invented."
    say
    for w in "${worlds[@]}"; do
        printf '  %-5s  console http://127.0.0.1:%s/   phone /field   MQTT 127.0.0.1:%s\n' "$w" "$(http_port "$w")" "$(mqtt_port "$w")"
        printf '         stations on 127.0.0.1: GB/T 26875.3 %s   HJ 212 %s   SL 651 %s   JT/T 808 %s\n' "$(station_port "$w" gb26875)" "$(station_port "$w" hj212)" "$(station_port "$w" sl651)" "$(station_port "$w" jt808)"
        logins+=("$w=$data/$w/secrets/logins.json")
    done
    say
    say "  Sign in as (every login, device key and feed key: $data/<world>/secrets/)"
    node "$lib/summary.mjs" "${logins[@]}"
    say
    if [ "$simulator" -eq 1 ]; then say "  The simulator plays a quiet afternoon with one gas leak into the drill world, again and again, ten times as fast as real."; fi
    say "  The live world waits for real input; nothing simulated enters it."
    if [ "$bus" = memory ]; then say "  NOT DURABLE: --bus memory. Whatever is in flight when a hub stops is lost. Do not use this for real work."; fi
    say "  Data  $data        Logs  $data/logs/"
    say "  Stop  $down        Wipe  $down --wipe"
}
