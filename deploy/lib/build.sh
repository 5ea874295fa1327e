# shellcheck shell=bash
# Builds, and leaves alone what has not changed since the last build. No compiler is left running afterwards.

hub_program=WestCoast.Governance.Hub simulators_program=WestCoast.Governance.Simulators
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

# A word that changes when any source below these paths does: names, sizes and times, which is quick.
fingerprint() {
    (cd "$root" || exit; find "$@" -type d \( -name node_modules -o -name bin -o -name obj -o -name dist \) -prune -o -type f -printf "%p %s %T@\n" 2>/dev/null || true) | sort | sha256sum | cut -d' ' -f1
}

code_fingerprint() { fingerprint src/*.{Contracts,Domain,Feeds,Hub} simulators Directory.* global.json BannedSymbols.txt deploy/lib/up.slnf; }

release() { printf '%s/artifacts/bin/%s/release' "$root" "$1"; }

# Two starts from one clone may not build into the same folder at once.
build_lock() { mkdir -p "$root/artifacts" && exec 8>"$root/artifacts/.$1.lock" && flock 8; }

build_code() {
    local mark; umask 022
    build_lock build
    mark=$(cd "$root" && code_fingerprint)
    if [ "$mark" != "$(cat "$root/artifacts/.built" 2>/dev/null)" ] || [ ! -x "$(release $hub_program)/hub" ] || [ ! -x "$(release $simulators_program)/simulators" ]; then
        echo "> restoring and compiling"
        dotnet build "$lib/up.slnf" -c Release --tl:off -v minimal -p:UseSharedCompilation=false 8>&-
        printf '%s' "$mark" >"$root/artifacts/.built"
    fi
    if [ -n "${1:-}" ]; then copy_program "$1" "$mark"; fi
}

# The instance runs from its own copy: a later build must not pull the files away under a running hub.
copy_program() {
    local app=$1
    [ "$2" != "$(cat "$app/built" 2>/dev/null)" ] || return 0
    rm -rf "$app" "$app.new"; mkdir -p "$app.new"
    cp -a "$(release $hub_program)" "$app.new/hub"
    cp -a "$(release $simulators_program)" "$app.new/simulators"
    printf '%s' "$2" >"$app.new/built"
    mv "$app.new" "$app"
}

build_web() {
    local web="$root/src/WestCoast.Governance.Web" mark lock; umask 022
    if [ ! -f "$web/package.json" ]; then echo "> no web clients in this clone: the API works, the screens do not"; return; fi
    build_lock web
    mark=$(fingerprint src/WestCoast.Governance.Web)
    if [ "$mark" = "$(cat "$root/artifacts/web.built" 2>/dev/null)" ] && [ -f "$root/artifacts/web/index.html" ]; then return; fi
    lock=$(sha256sum <"$web/package-lock.json")
    if [ "$lock" != "$(cat "$web/node_modules/.wcg-lock" 2>/dev/null)" ]; then
        echo "> npm ci"
        (cd "$web" && npm ci --no-audit --no-fund 8>&-)
        printf '%s' "$lock" >"$web/node_modules/.wcg-lock"
    fi
    echo "> bundling"
    (cd "$web" && WCG_WEB_OUT="$root/artifacts/web" npm run build 8>&-)
    printf '%s' "$mark" >"$root/artifacts/web.built"
}
