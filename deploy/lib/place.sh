# shellcheck shell=bash
# Where a server keeps its files, and as whom it runs. PostgreSQL refuses to run as root, so root's servers run as the
# users that the packages made, and those users must be able to reach their folder. If a folder above it is closed to
# them (/root, a private home), the files go to /var/lib/wcg-<hash> and <dir> becomes a link to it. Folders that are
# not ours are never opened up for this. /var/tmp would not do: systemd empties it after thirty days.

run_as() {
    local user=$1; shift
    if [ "$(id -u)" -ne 0 ] || [ "$user" = root ]; then "$@"; return; fi
    setpriv --reuid="$user" --regid="$(id -g "$user")" --init-groups -- "$@"
}

# The words that start a server as the owner of its folder; used with exec, so the pid is the server's own.
as_owner() {
    local user; user=$(owner_of "$1")
    if [ "$(id -u)" -eq 0 ] && [ "$user" != root ]; then
        owner_words=(setpriv --reuid="$user" --regid="$(id -g "$user")" --init-groups --)
    else
        owner_words=()
    fi
}

# place <dir> <package's user>: makes the folder, private to whoever will run the server, and prints its real path.
place() {
    local dir=$1 user=$2 real
    if [ "$(id -u)" -ne 0 ]; then
        mkdir -p "$dir"; chmod 700 "$dir"; cd -P "$dir" && pwd; return
    fi
    if [ ! -d "$dir" ]; then
        mkdir -p "$(dirname "$dir")"
        real=$(cd -P "$(dirname "$dir")" && pwd)
        if run_as "$user" test -x "$real"; then
            mkdir "$dir"
        else
            real=/var/lib/wcg-$(printf '%s' "$real" | sha256sum | cut -c1-10)/$(basename "$dir")
            mkdir -p "$real"; chmod 711 "$(dirname "$real")"
            ln -sfn "$real" "$dir"
        fi
    fi
    real=$(cd -P "$dir" && pwd)
    chown "$user:" "$real"; chmod 700 "$real"
    printf '%s\n' "$real"
}

owner_of() { stat -L -c %U "$1"; }

# Removes a folder that place made, and what it points to.
remove_place() {
    local real
    real=$(readlink -f "$1") || return 0
    [ -f "$real/kind" ] || { warn "$1 is not a server folder of ours; it stays."; return 1; }
    rm -rf "$real"
    if [ -L "$1" ]; then rm -f "$1"; rmdir "$(dirname "$real")" 2>/dev/null || true; fi
}

random_word() { od -An -N"${1:-20}" -tx1 /dev/urandom | tr -d ' \n'; }
