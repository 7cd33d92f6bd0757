#!/usr/bin/env bash
# Figures of the house, for a checkout or (eng/house.sh COMMIT) for another commit: what is to become less.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ $# -gt 0 ]; then
  folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
  git archive "$1" | tar x -C "$folder" && cd "$folder"
fi
code() { find "$@" -name '*.cs' -not -path '*/obj/*' -not -path '*/bin/*' -not -path '*/Migrations/*' -not -path '*/node_modules/*' -print0; }
lines() { code "$@" | xargs -0 cat | wc -l; }
count() { code "${@:2}" | xargs -0 grep -ohE "$1" | wc -l || true; }
row() { printf '%-58s %8s\n' "$1" "$2"; }

row 'lines of C# (src, defaults, AppHost)' "$(lines src HospitalOps.*)"
row 'lines of C# (tests, tools, benchmarks)' "$(lines tests tools benchmarks)"
row 'C# lines over 120' "$(code src HospitalOps.* tests tools benchmarks | xargs -0 awk 'length > 120' | wc -l)"
row 'razor lines over 140' "$(find src -name '*.razor' -not -path '*/obj/*' -print0 | xargs -0 awk 'length > 140' | wc -l)"
row 'lines of migrations' "$(find src -path '*/Migrations/*.cs' -print0 | xargs -0 cat | wc -l)"
row 'files in ServiceDefaults' "$(code HospitalOps.ServiceDefaults | tr -cd '\0' | wc -c)"
row 'reads of JSON by name in tests' "$(count '\["[A-Za-z]+"\]!' tests)"
row 'anonymous bodies in tests and tools' "$(count 'new( |$)\{|new$' tests tools)"
row 'anonymous bodies in the portal' "$(count 'new \{' src/HospitalOps.StaffPortal)"
row 'records of the portal' "$(count 'public sealed record \w+' src/HospitalOps.StaffPortal)"
row 'references to papers outside the repository' \
  "$(code src HospitalOps.* tests tools | xargs -0 grep -ohE '\b(beds|queues|kpis|admission|promises)\.md' | wc -l || true)"
