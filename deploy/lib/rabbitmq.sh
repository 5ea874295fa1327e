# shellcheck shell=bash
# A private RabbitMQ node: <dir>/{kind,port,distribution-port,epmd-port,password,pid,epmd-pid,ctl,definitions.json,log/,data/}.
# Users and virtual hosts come from definitions.json at boot, which saves several slow rabbitmqctl calls; with users
# defined there, RabbitMQ does not create its guest user.

rabbitmq_bin() {
    local script
    for script in /usr/lib/rabbitmq/bin/rabbitmq-server /usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin/rabbitmq-server; do
        # The packaged wrapper in /usr/sbin would switch to the rabbitmq user and its system-wide settings.
        if [ -x "$script" ]; then dirname "$script"; return; fi
    done
    return 1
}

# new_rabbitmq <dir> <port> [<distribution port> <epmd port>]: the worlds' hosts and users come in rabbitmq_worlds.
new_rabbitmq() {
    local dir
    rabbitmq_bin >/dev/null || refuse "RabbitMQ is not installed."
    dir=$(place "$1" rabbitmq)
    [ -f "$dir/password" ] || ( umask 077; random_word >"$dir/password"; printf 'rabbitmq\n' >"$dir/kind" )
    printf '%s\n' "$2" >"$dir/port"
    if [ -n "${3:-}" ] || [ ! -f "$dir/distribution-port" ]; then printf '%s\n' "${3:-$(free_port)}" >"$dir/distribution-port"; fi
    if [ -n "${4:-}" ] || [ ! -f "$dir/epmd-port" ]; then printf '%s\n' "${4:-$(free_port)}" >"$dir/epmd-port"; fi
    mkdir -p "$dir/log" "$dir/data"
    [ -f "$dir/.erlang.cookie" ] || ( umask 077; random_word >"$dir/.erlang.cookie" )
    ( umask 077; node "$lib/rabbitmq-definitions.mjs" admin "$(cat "$dir/password")" "${rabbitmq_worlds[@]}" >"$dir/definitions.json" )
    write_rabbitmq_settings "$dir"
    chown -R "$(owner_of "$dir"):" "$dir"
    start_rabbitmq "$1"
}

write_rabbitmq_settings() {
    local dir=$1
    printf '[].\n' >"$dir/enabled_plugins"
    cat >"$dir/rabbitmq.conf" <<CONF
listeners.tcp.1 = 127.0.0.1:$(cat "$dir/port")
load_definitions = $dir/definitions.json
vm_memory_high_watermark.absolute = 1GB
disk_free_limit.absolute = 1GB
# The write-ahead log of quorum queues is mirrored in memory; 512 MB of it is too much for a developer's machine.
raft.wal_max_size_bytes = 67108864
log.file.level = info
log.console = false
CONF
    {
        printf '#!/bin/sh\n# rabbitmqctl for the node of this folder only.\ncd /\n'
        rabbitmq_environment "$dir" | sed 's/^/export /; s/=\(.*\)/='"'\\1'/"
        if [ "$(owner_of "$dir")" != "$(id -un)" ]; then
            # shellcheck disable=SC2016 # for the wrapper to expand, not for us
            printf '[ "$(id -u)" -ne 0 ] || exec setpriv --reuid=%s --regid=%s --init-groups -- %s/rabbitmqctl "$@"\n' \
                "$(owner_of "$dir")" "$(id -g "$(owner_of "$dir")")" "$(rabbitmq_bin)"
        fi
        printf 'exec %s/rabbitmqctl "$@"\n' "$(rabbitmq_bin)"
    } >"$dir/ctl"
    chmod 755 "$dir/ctl"
}

rabbitmq_environment() {
    local dir=$1
    cat <<ENV
HOME=$dir
ERL_EPMD_PORT=$(cat "$dir/epmd-port")
ERL_EPMD_ADDRESS=127.0.0.1
RABBITMQ_NODENAME=wcg@localhost
RABBITMQ_NODE_PORT=$(cat "$dir/port")
RABBITMQ_DIST_PORT=$(cat "$dir/distribution-port")
RABBITMQ_CONF_ENV_FILE=/dev/null
RABBITMQ_CONFIG_FILE=$dir/rabbitmq.conf
RABBITMQ_ADVANCED_CONFIG_FILE=$dir/advanced.config
RABBITMQ_ENABLED_PLUGINS_FILE=$dir/enabled_plugins
RABBITMQ_MNESIA_BASE=$dir/data
RABBITMQ_LOG_BASE=$dir/log
RABBITMQ_SCHEDULER_BIND_TYPE=u
RUNNING_UNDER_SYSTEMD=true
LANG=C.UTF-8
ENV
}
# "u": unbound schedulers, else two nodes on one machine fight for the same core. RUNNING_UNDER_SYSTEMD: no shell that waits above it.

start_rabbitmq() {
    local dir port settings
    dir=$(readlink -f "$1"); port=$(cat "$dir/port")
    rm -f "$dir/stopped"
    if ! running "$dir/pid"; then
        refuse_taken_port "$port" RabbitMQ
        refuse_taken_port "$(cat "$dir/distribution-port")" "RabbitMQ's distribution"
        as_owner "$dir"
        mapfile -t settings < <(rabbitmq_environment "$dir")
        ( cd "$dir" || exit
          start_epmd "$dir"
          spawn "$dir/pid" "$dir/log/console.log" "${owner_words[@]}" env "${settings[@]}" \
            RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1}" "$(rabbitmq_bin)/rabbitmq-server" )
    fi
    [ -n "${rabbitmq_later:-}" ] || wait_for_rabbitmq "$1"
}

# RabbitMQ opens its listener last, after the definitions were read.
wait_for_rabbitmq() {
    local dir port deadline
    dir=$(readlink -f "$1"); port=$(cat "$dir/port")
    deadline=$(( SECONDS + 120 ))
    until port_taken "$port"; do
        running "$dir/pid" || refuse "RabbitMQ ended while starting: $(tail -n 5 "$dir/log/console.log")"
        [ "$SECONDS" -lt "$deadline" ] || refuse "RabbitMQ did not open port $port within 120 s; see $dir/log."
        sleep 0.2
    done
}

# Its own port mapper, started by us and not by Erlang, so that we know what to end.
start_epmd() {
    local dir=$1 port deadline=$(( SECONDS + 10 ))
    port=$(cat "$dir/epmd-port")
    running "$dir/epmd-pid" && return
    refuse_taken_port "$port" "RabbitMQ's port mapper"
    spawn "$dir/epmd-pid" "$dir/log/epmd.log" "${owner_words[@]}" epmd -address 127.0.0.1 -port "$port"
    until port_taken "$port" || [ "$SECONDS" -ge "$deadline" ]; do sleep 0.05; done
}

stop_rabbitmq() {
    local dir; dir=$(readlink -f "$1")
    stop_process "$dir/pid" TERM 40
    stop_process "$dir/epmd-pid" TERM 5
}

rabbitmq_address() {
    local dir; dir=$(readlink -f "$1")
    printf 'amqp://admin:%s@127.0.0.1:%s/\n' "$(cat "$dir/password")" "$(cat "$dir/port")"
}
