# shellcheck shell=bash
# The data folder: made private, recognised by a mark, locked while somebody looks after it, wiped entry by entry.

data_entries=(app live drill logs run secrets lock .wcg)

open_data() {
    local parent; parent=$(dirname "$data")
    if [ -d "$data" ] && [ ! -f "$data/.wcg" ] && [ -n "$(ls -A "$data")" ]; then
        refuse "$data is not empty and was not made by deploy/up. Give another folder in WCG_DATA."
    fi
    if [ -d "$data" ] && [ "$(stat -c %u "$data")" != "$(id -u)" ]; then
        refuse "$data belongs to $(stat -c %U "$data"): run this as that user, or give another folder in WCG_DATA."
    fi
    # .local holds the folders of the other offsets too.
    if [ "$parent" = "$root/.local" ] && [ ! -d "$parent" ]; then mkdir -p "$parent"; : >"$parent/.wcg"; open_to_servers "$parent"; fi
    mkdir -p "$data"/{logs,run,secrets} 2>/dev/null || refuse "The data folder $data cannot be made. Give another one in WCG_DATA."
    : >"$data/.wcg"
    data=$(cd -P "$data" && pwd)
    chmod 700 "$data"/{logs,run,secrets}
    open_to_servers "$data"
}

# Root's servers run as other users: they may pass through the data folder to their own one, and see nothing.
open_to_servers() { if [ "$(id -u)" -eq 0 ]; then chmod 711 "$1"; else chmod 700 "$1"; fi; }

take_lock() { exec 9>"$data/lock"; flock -n 9; }

# A secret that is made once and kept.
secret() { [ -f "$data/secrets/$1" ] || random_word >"$data/secrets/$1"; cat "$data/secrets/$1"; }

wipe_data() {
    local server
    for server in postgres rabbitmq; do
        if [ -e "$data/$server" ]; then remove_place "$data/$server"; fi
    done
    for server in "${data_entries[@]}"; do rm -rf "${data:?}/$server"; done
    rmdir "$data" 2>/dev/null || { [ "$offset" -ne 0 ] || say "$data stays: it holds more than this instance."; }
}
