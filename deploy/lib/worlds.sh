# shellcheck shell=bash
# The live and the drill world: each has its own database, virtual host, users, ports and settings file.

hub_command()        { printf '%s' "$data/app/hub/hub"; }
simulators_command() { printf '%s' "$data/app/simulators/simulators"; }

# For new_rabbitmq: "<virtual host>:<user>:<password>" of each world, both of them always, so that a later start finds them.
rabbitmq_hosts() { local w; rabbitmq_worlds=(); for w in live drill; do rabbitmq_worlds+=("wcg-$w:wcg-$w:$(secret "$w-bus")"); done; }

# A world's role owns its database and may not even connect to the other one.
make_databases() {
    local w dir; dir=$(readlink -f "$data/postgres")
    for w in "${worlds[@]}"; do
        if [ "$(admin_sql "$dir" "SELECT 1 FROM pg_roles WHERE rolname = 'wcg_$w'")" != 1 ]; then
            admin_sql "$dir" "CREATE ROLE wcg_$w LOGIN PASSWORD '$(secret "$w-store")'"
        fi
        if [ "$(admin_sql "$dir" "SELECT 1 FROM pg_database WHERE datname = 'wcg_$w'")" != 1 ]; then
            admin_sql "$dir" "CREATE DATABASE wcg_$w OWNER wcg_$w"
            admin_sql "$dir" "REVOKE CONNECT ON DATABASE wcg_$w FROM PUBLIC"
        fi
    done
}

json() { local s=${1//\\/\\\\}; printf '"%s"' "${s//\"/\\\"}"; }

write_hub_settings() {
    local w=$1
    mkdir -p "$data/$w/secrets"; chmod 700 "$data/$w" "$data/$w/secrets"
    cat >"$data/$w/hub.json" <<JSON
{
  "Hub": {
    "World": "$w",
    "Roles": "feeds,detection,incidents,live,web",
    "Seeds": $(json "$root/seeds"),
    "Secrets": $(json "$data/$w/secrets"),
    "WebRoot": $(json "$root/artifacts/web"),
    "Instance": "$w-1"
  },
  "ConnectionStrings": {
    "store": "Host=127.0.0.1;Port=$postgres_port;Username=wcg_$w;Password=$(secret "$w-store");Database=wcg_$w",
    "bus": "amqp://wcg-$w:$(secret "$w-bus")@127.0.0.1:$rabbitmq_port/wcg-$w"
  },
  "Bus": { "Transport": "$bus" },
  "Urls": "http://127.0.0.1:$(http_port "$w")",
  "Feeds": {
    "Mqtt": { "Address": "127.0.0.1", "Port": $(mqtt_port "$w"), "Broker": null },
    "Gb26875": { "Port": $(station_port "$w" gb26875) },
    "Hj212": { "Port": $(station_port "$w" hj212) },
    "Sl651": { "Port": $(station_port "$w" sl651) },
    "Jt808": { "Port": $(station_port "$w" jt808) }
  },
  "Drill": { "Rate": $drill_rate },
  "Outbound": { "File": { "Folder": $(json "$data/$w/outgoing") } },
  "Telemetry": { "Exporter": "$telemetry" }
}
JSON
    chmod 600 "$data/$w/hub.json"
}

# Migrating and seeding change nothing the second time, but cost seconds; so only after the program or the seeds changed.
prepare_world() {
    local w=$1 mark
    mark="$(cat "$data/app/built" 2>/dev/null) $(fingerprint seeds)"
    if [ "$mark" = "$(cat "$data/$w/prepared" 2>/dev/null)" ] && [ -f "$data/$w/secrets/logins.json" ]; then return; fi
    echo "> migrating the database"
    WCG_CONFIG="$data/$w/hub.json" "$(hub_command)" migrate
    echo "> seeding 示例数据 (sample data)"
    WCG_CONFIG="$data/$w/hub.json" "$(hub_command)" seed
    printf '%s' "$mark" >"$data/$w/prepared"
}

start_hub() {
    keep_log_short "$data/logs/$1.log"
    WCG_CONFIG="$data/$1/hub.json" spawn "$data/run/$1.pid" "$data/logs/$1.log" "$(hub_command)"
}

start_simulator() {
    keep_log_short "$data/logs/simulator.log"
    rm -f "$data/run/simulator.verdict"
    spawn "$data/run/simulator.pid" "$data/logs/simulator.log" "$lib/with-verdict" "$data/run/simulator.verdict" "$(simulators_command)" play quiet-afternoon --rate 10 --loop \
        --hub "http://127.0.0.1:$(http_port drill)" --mqtt "127.0.0.1:$(mqtt_port drill)" --secrets "$data/drill/secrets" --seeds "$root/seeds"
}

keep_log_short() { if [ "$(stat -c %s "$1" 2>/dev/null || echo 0)" -gt 20000000 ]; then mv "$1" "$1.1"; fi; }

# Waits while the process lives; its own last words explain an early end better than we could.
wait_until_ready() {
    local w=$1 asking
    node "$lib/wait-ready.mjs" "http://127.0.0.1:$(http_port "$w")/healthz/ready" 120 &
    asking=$!
    while kill -0 "$asking" 2>/dev/null; do
        if ! running "$data/run/$w.pid"; then
            kill "$asking" 2>/dev/null || true
            echo "The $w hub ended while starting. Its last words ($data/logs/$w.log):"
            tail -n 8 "$data/logs/$w.log"
            return 1
        fi
        sleep 0.2
    done
    wait "$asking"
}
