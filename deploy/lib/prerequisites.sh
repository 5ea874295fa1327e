# shellcheck shell=bash
# What the machine must have. Each check prints nothing when all is well, otherwise the one command that mends it.

have() { command -v "$1" >/dev/null 2>&1; }

sdk_wanted() { sed -n 's/.*"version": *"\([0-9.]*\)".*/\1/p' "$root/global.json"; }

# global.json takes this feature band or a later one of the same major.minor version.
sdk_missing() {
    have dotnet && (cd "$root" && dotnet --version >/dev/null 2>&1) && return 1
    echo ".NET SDK $(sdk_wanted) or later (10.0.x): curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0 && export PATH=\"\$HOME/.dotnet:\$PATH\""
}

node_missing() {
    have node && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] && have npm && return 1
    echo "Node 18 or later with npm: sudo apt-get install -y nodejs npm"
}

may_install() { have apt-get && { [ "$(id -u)" -eq 0 ] || { have sudo && sudo -n true 2>/dev/null; }; }; }

install_command() { echo "sudo ${lib#"$root/"}/install-packages $*"; }

install_packages() {
    if [ "$(id -u)" -eq 0 ]; then "$lib/install-packages" "$@"; else sudo -n "$lib/install-packages" "$@"; fi
}

# server_packages_missing <with rabbitmq: rabbitmq|memory>
server_packages_missing() {
    postgres_bin >/dev/null || printf 'postgresql '
    [ "$1" = memory ] || { rabbitmq_bin >/dev/null && have erl && have epmd; } || printf 'rabbitmq-server '
}

# require_packages <package>...: as a slow step when we may, as a sentence when we may not.
require_packages() {
    [ $# -gt 0 ] || return 0
    if ! may_install; then
        refuse "Not installed: $*. One command mends it: $(install_command "$@")"$'\n'"(It installs the packages and keeps them from starting services of their own.)"
    fi
    steps_begin "$data/logs"
    step "installing $* by apt" install_packages "$@"
    steps_end || exit 1
}

dotnet_root() { dirname "$(readlink -f "$(command -v dotnet)")"; }
