# shellcheck shell=bash
# Runs the test suites and adds up what they report. A suite that ends without a report counts as one failed test.

passed=0 failed=0 skipped=0 suites_failed=()

# sum <file> <extended regular expression whose last field is the number>
sum() { { grep -aoE "$2" "$1" || true; } | awk '{ n += $NF } END { print n + 0 }'; }

count_suite() {
    local name=$1 code=$2 ok=$3 bad=$4 skips=$5
    # A crash, a timeout, or a failure outside any test.
    if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
        say "$name ended with exit code $code and without naming a failed test; counted as one."
        bad=1
    fi
    [ "$bad" -eq 0 ] || suites_failed+=("$name")
    passed=$((passed + ok)); failed=$((failed + bad)); skipped=$((skipped + skips))
    say "$name: $ok passed, $bad failed, $skips skipped"
}

# run_limited <minutes> <log> <command>...: shown and kept. Everything below the suite ends with it, in time or not.
run_limited() {
    local minutes=$1 log=$2 code=0; shift 2
    set -m
    timeout -k 30 "${minutes}m" "$@" </dev/null > >(tee "$log") 2>&1 9>&- &
    suite_pid=$!
    set +m
    wait "$suite_pid" || code=$?
    kill -KILL -- "-$suite_pid" 2>/dev/null || true
    suite_pid=
    sleep 0.2
    [ "$code" -ne 124 ] || say "Not finished after $minutes minutes; ended."
    return "$code"
}

# The test programs are started directly: xunit's own runner, whose report has the numbers.
run_dotnet_suite() {
    local name=$1 minutes=$2 report="$work/$1.xml" code=0 filter=()
    [ -z "$only" ] || filter=(-class "*$only*")
    say; say "── $name"
    run_limited "$minutes" "$work/$name.log" "$(release "$name")/$name" -noColor -noLogo -longRunning 60 "${filter[@]}" -result-xml "$report" || code=$?
    count_suite "$name" "$code" "$(reported "$report" passed)" "$(($(reported "$report" failed) + $(reported "$report" errors)))" "$(reported "$report" skipped)"
}

reported() { { grep -ao '<assembly [^>]*>' "$1" 2>/dev/null || true; } | sed -n "s/.* $2=\"\([0-9]*\)\".*/\1/p" | awk '{ n += $1 } END { print n + 0 }'; }

run_web_suite() {
    local web="$root/src/WestCoast.Governance.Web" log="$work/web.log" code=0
    if [ ! -f "$web/package.json" ] || [ -n "$only" ]; then return; fi
    say; say "── web clients"
    cd "$web" || return
    run_limited 5 "$log" npm test --silent || code=$?
    cd "$root" || return
    count_suite "web clients" "$code" "$(sum "$log" '^(#|ℹ) pass [0-9]+')" "$(sum "$log" '^(#|ℹ) fail [0-9]+')" "$(sum "$log" '^(#|ℹ) (skipped|todo) [0-9]+')"
}
