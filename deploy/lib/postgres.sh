# shellcheck shell=bash
# A private PostgreSQL: <dir>/{kind,port,password,pid,log,data}. TCP on 127.0.0.1 only: no unix socket means no
# limit of 107 characters on the length of the data folder's path. fsync stays on; durability is what we promise.

postgres_bin() {
    local newest
    newest=$(printf '%s\n' /usr/lib/postgresql/*/bin/postgres | sort -V | tail -n 1)
    if [ -x "$newest" ]; then dirname "$newest"; return; fi
    newest=$(command -v postgres) && [ -x "$(dirname "$newest")/initdb" ] && dirname "$newest"
}

# new_postgres <dir> <port>: makes it if need be, starts it, waits until it answers.
new_postgres() {
    local dir bin
    bin=$(postgres_bin) || refuse "PostgreSQL is not installed."
    dir=$(place "$1" postgres)
    [ -f "$dir/password" ] || ( umask 077; random_word >"$dir/password"; printf 'postgres\n' >"$dir/kind" )
    printf '%s\n' "$2" >"$dir/port"
    chown "$(owner_of "$dir"):" "$dir"/* 2>/dev/null || true
    if [ ! -f "$dir/data/PG_VERSION" ]; then
        rm -rf "$dir/data"
        ( cd "$dir" && run_as "$(owner_of "$dir")" "$bin/initdb" -D "$dir/data.new" -U wcg_admin --pwfile="$dir/password" -A scram-sha-256 \
            --locale=C.UTF-8 --encoding=UTF8 --data-checksums ) || return 1
        mv "$dir/data.new" "$dir/data"
    fi
    start_postgres "$1"
}

start_postgres() {
    local dir bin port version
    dir=$(readlink -f "$1"); bin=$(postgres_bin); port=$(cat "$dir/port"); version=$(cat "$dir/data/PG_VERSION")
    # After an upgrade of the machine the newest program cannot read the older data; the one that wrote it still can.
    if [ -x "/usr/lib/postgresql/$version/bin/postgres" ]; then bin=/usr/lib/postgresql/$version/bin; fi
    rm -f "$dir/stopped"
    if ! postgres_running "$dir"; then
        refuse_taken_port "$port" PostgreSQL
        forget_dead_postmaster "$dir/data"
        as_owner "$dir"
        ( cd "$dir" || exit
          spawn "$dir/pid" "$dir/log" "${owner_words[@]}" "$bin/postgres" -D "$dir/data" -p "$port" \
            -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -c shared_buffers=192MB \
            -c effective_cache_size=1GB -c wal_compression=on -c max_wal_size=2GB -c checkpoint_timeout=15min \
            -c random_page_cost=1.1 -c jit=off -c log_timezone=UTC -c timezone=UTC -c log_lock_waits=on \
            -c logging_collector=off -c huge_pages=off )
    fi
    wait_for_postgres "$dir" "$bin"
}

wait_for_postgres() {
    local dir=$1 deadline=$(( SECONDS + 60 ))
    until "$2/pg_isready" -q -h 127.0.0.1 -p "$(cat "$dir/port")"; do
        running "$dir/pid" || refuse "PostgreSQL ended while starting: $(tail -n 3 "$dir/log")"
        [ "$SECONDS" -lt "$deadline" ] || refuse "PostgreSQL did not answer within 60 s; see $dir/log."
        sleep 0.1
    done
    [ "$(admin_sql "$dir" 'SHOW data_directory')" = "$dir/data" ] || refuse "The server on port $(cat "$dir/port") is not the one of $dir."
}

# The pid file first; if it is gone or stale, the cluster's own word, checked against the command line of that process.
postgres_running() {
    local dir=$1 pid
    running "$dir/pid" && return 0
    { read -r pid <"$dir/data/postmaster.pid"; } 2>/dev/null || return 1
    { tr '\0' ' ' <"/proc/$pid/cmdline"; } 2>/dev/null | grep -qF -- "postgres -D $dir/data " || return 1
    remember_pid "$pid" "$dir/pid"
}

# In a container whose first process does not collect the dead, a killed postmaster stays as a zombie, and PostgreSQL
# takes it for a living one. Its lock file may go only when no process works in the data folder any more.
forget_dead_postmaster() {
    local data=$1 pid cwd
    { read -r pid <"$data/postmaster.pid"; } 2>/dev/null || return 0
    if [ ! -d "/proc/$pid" ] || start_time "$pid" >/dev/null; then return 0; fi
    for cwd in /proc/[0-9]*/cwd; do
        if [ "$(readlink "$cwd" 2>/dev/null)" = "$data" ]; then return 0; fi
    done
    rm -f "$data/postmaster.pid"
}

# INT is PostgreSQL's fast shutdown: it breaks connections off, writes everything, and ends.
stop_postgres() { local dir; dir=$(readlink -f "$1"); if postgres_running "$dir"; then stop_process "$dir/pid" INT 40; fi; }

admin_sql() {
    local dir=$1; shift
    PGPASSWORD=$(cat "$dir/password") "$(postgres_bin)/psql" -X -q -A -t -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$(cat "$dir/port")" -U wcg_admin -d postgres -c "$@"
}

postgres_address() {
    local dir; dir=$(readlink -f "$1")
    printf 'Host=127.0.0.1;Port=%s;Username=wcg_admin;Password=%s;Database=postgres\n' "$(cat "$dir/port")" "$(cat "$dir/password")"
}
