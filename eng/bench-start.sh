#!/usr/bin/env bash
# "./hospitalops bench start": what a start of everything costs on this machine, as one table. A private folder of its own, port 8099.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2
home=$(mktemp -d) port=8099
run() { ./hospitalops "$@" --home "$home"; }
up() { local begun=$SECONDS; run up --detach --port $port >"$home.log" 2>&1 || { cat "$home.log"; exit 1; }; echo $((SECONDS - begun)); }
left() { grep -lsz "^HOSPITALOPS_HOME=$home\$" /proc/[0-9]*/environ | wc -l; }
pss() { # MB of all processes of the run
  local total=0 file value
  for file in $(grep -lsz "^HOSPITALOPS_HOME=$home\$" /proc/[0-9]*/environ | sed 's/environ/smaps_rollup/'); do
    value=$(awk '/^Pss:/{print $2}' "$file" 2>/dev/null)
    total=$((total + ${value:-0}))
  done
  echo $((total / 1024))
}
gone() { local begun; begun=$(date +%s%N); while [ "$(left)" -gt 0 ]; do sleep 0.1; done; echo "$((($(date +%s%N) - begun) / 100000000))" | sed 's/\(.*\)\(.\)$/\1.\2/; s/^\./0./'; }
pid() { run status --json | sed -n 's/^  "pid": \([0-9]*\),\{0,1\}$/\1/p'; }

first=$(up)
sleep 30
memory=$(pss)
kill -INT "$(pid)"
interrupt=$(gone)
second=$(up)
kill -KILL "$(pid)"
killed=$(gone)
lines=$(cat HospitalOps.AppHost/*.cs HospitalOps.AppHost/*/*.cs hospitalops eng/* | wc -l)
code=$(cat HospitalOps.AppHost/*.cs HospitalOps.AppHost/*/*.cs hospitalops eng/*.sh | grep -cvE '^\s*(//.*|#.*)?$')
cat <<TEXT
| start of everything, dashboard included ($(nproc) cores) | measured |
|---|---|
| first start, databases made, seconds | $first |
| second start, seconds | $second |
| memory idle 30 s after the start (PSS), MB | $memory |
| nothing left after Ctrl+C, seconds | $interrupt |
| nothing left after SIGKILL of the AppHost, seconds | $killed |
| own lines of orchestration, shell and eng (without blank lines and comments) | $lines ($code) |
TEXT
rm -rf "$home" "$home.log"
