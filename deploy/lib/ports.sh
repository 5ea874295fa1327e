# shellcheck shell=bash
# Which ports are taken, and by whom; read from /proc, because a small Debian has neither ss nor lsof.

# Prints the socket inodes that listen on a port.
listeners() {
    local hex; hex=$(printf '%04X' "$1")
    awk -v port=":$hex" '$4 == "0A" && substr($2, length($2) - 4) == port { print $10 }' /proc/net/tcp /proc/net/tcp6 2>/dev/null
}

port_taken() { [ -n "$(listeners "$1")" ]; }

port_holder() {
    local inode fd pid
    for inode in $(listeners "$1"); do
        fd=$(find /proc/[0-9]*/fd -lname "socket:\[$inode\]" -print -quit 2>/dev/null) || true
        [ -n "$fd" ] || continue
        pid=${fd#/proc/}; pid=${pid%%/*}
        printf 'process %s (%s)' "$pid" "$(tr '\0' ' ' <"/proc/$pid/cmdline" | cut -c1-80)"
        return
    done
    printf "another user's process"
}

refuse_taken_port() {
    if port_taken "$1"; then
        refuse "Port $1, meant for $2, is taken by $(port_holder "$1"). Stop that, or use other ports: deploy/up --port-offset $(free_offset)"
    fi
}

# An offset at which every port that deploy/up may want is free.
free_offset() {
    local candidate port
    for candidate in {100..9900..100}; do
        for port in 8080 8090 1883 1893 5200 5212 5300 5312 5651 5751 5808 5908 5441 5681 25681 4381; do
            if port_taken $((port + candidate)); then continue 2; fi
        done
        break
    done
    printf '%s' "$candidate"
}

# A free port below the range the kernel hands out by itself, and low enough for RabbitMQ's "+ 20000".
free_port() {
    local port
    while :; do
        port=$(( 20000 + (RANDOM * 32768 + RANDOM) % 12000 ))
        if ! port_taken "$port"; then printf '%s' "$port"; return; fi
    done
}
