# Part of ./hospitalops: runs the test projects, one kind after the other, and adds up their results.
# A test project is an xunit v3 program under tests/; its kind follows from its name.

kind_of() {
  case $1 in
    *.EndToEndTests) echo e2e ;;
    *.UnitTests | *.ArchitectureTests) echo unit ;;
    *) echo integration ;;
  esac
}

test_projects() { # test_projects KIND
  local project name
  for project in tests/*/*.csproj; do
    grep -q 'xunit.v3' "$project" || continue
    grep -q '<OutputType>Exe' "$project" || continue
    name=$(basename "$project" .csproj)
    [ "$(kind_of "$name")" = "$1" ] && echo "$project"
  done
}

# How a project is run. Starting and stopping the whole product, and the browser, want the machine for themselves. The figures of
# messaging are compared with a baseline and take longest: they begin, and those beside them stand back.
lane() {
  case $1 in
    *.AppHost.Tests | *.EndToEndTests) echo 1-alone ;;
    *.Services.IntegrationTests) echo 2-first ;;
    *.IntegrationTests) echo 4-back ;;
    *) echo 3-beside ;;
  esac
}

by_lane() { local project; while read -r project; do echo "$(lane "$(basename "$project" .csproj)") $project"; done | sort; }

# One build for all projects of the chosen kinds.
build_tests() {
  local project filter=artifacts/tests.slnf separator=''
  mkdir -p artifacts
  {
    printf '{ "solution": { "path": "../HospitalOps.sln", "projects": ['
    for project in "$@"; do
      printf '%s"%s"' "$separator" "${project//\//\\\\}"
      separator=', '
    done
    printf '] } }\n'
  } >"$filter"
  build "$filter"
}

run_one() { # run_one PROJECT NICENESS: output to a log, then one line
  local name log program result begun=$SECONDS
  name=$(basename "$1" .csproj)
  log=artifacts/test-logs/$name.log
  program=$(dirname "$1")/bin/$configuration/net10.0/$name.dll
  timeout -k 10 1500 nice -n "$2" dotnet "$program" ":$seed" -noLogo -noColor -ctrf "${log%.log}.json" >"$log" 2>&1 </dev/null
  local code=$?
  # A process that was killed may leave bytes that are no text: they are read all the same.
  result=$(grep -aoE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -1 | grep -oE '[0-9]+' | tr '\n' ' ')
  if [ -z "$result" ]; then
    # It crashed or timed out before its summary: that is a failure, whatever it had passed.
    result='1 0 1 0 '
    tail -25 "$log" | cut -c 1-300
  elif [ "$code" -ne 0 ]; then
    # Each failure with what it said, to the end of its own words.
    awk '/\[FAIL\]$/ { left = 30 } left-- > 0' "$log" | cut -c 1-300 | head -150
  fi
  set -- $result
  printf '%s %s %s\n' "$(($1 - $2 - $3 - $4))" "$(($2 + $3))" "$4" >"artifacts/test-logs/$name.result"
  printf 'test | %-48s %4d passed %3d failed %3d skipped %4d s\n' "$name" "$(($1 - $2 - $3 - $4))" "$(($2 + $3))" "$4" "$((SECONDS - begun))"
}

run_tests() {
  local kinds=(unit integration e2e) kind lane project projects=() passed=0 failed=0 skipped=0 p f s
  local seed=$((RANDOM * 32768 + RANDOM)) which=all
  while [ $# -gt 0 ]; do
    case $1 in
      --seed) [[ ${2:-} =~ ^[0-9]{1,9}$ ]] || die "--seed needs a number of at most nine digits."; seed=$2; shift ;;
      *) which=$1 ;;
    esac
    shift
  done
  set -- "$which"
  case $1 in
    all) ;;
    unit | integration | e2e) kinds=("$1") ;;
    *) die "test knows unit, integration and e2e, not '$1'." ;;
  esac
  need_packages nodejs npm
  [ "$1" = unit ] || need_packages postgresql redis-server rabbitmq-server
  case $1 in all | e2e) need_packages chromium-headless-shell ;; esac

  for kind in "${kinds[@]}"; do
    while read -r project; do projects+=("$project"); done < <(test_projects "$kind")
  done
  [ ${#projects[@]} -gt 0 ] || die "there is no test project of this kind."
  if [ "$1" = all ]; then build HospitalOps.sln stamp; else build_tests "${projects[@]}"; fi
  [ "$1" != e2e ] || build_product
  [ "$1" = unit ] || ahead

  say "order of the tests: --seed $seed repeats it"
  rm -rf artifacts/test-logs
  mkdir -p artifacts/test-logs
  for kind in "${kinds[@]}"; do
    say "$kind tests"
    while read -r lane project; do
      run_one "$project" "$([ "$lane" = 4-back ] && echo 10 || echo 0)" &
      if [ "$lane" = 1-alone ] || [ "$(jobs -rp | wc -l)" -ge 2 ]; then wait -n; fi
    done < <(test_projects "$kind" | by_lane)
    wait
  done

  for project in artifacts/test-logs/*.result; do
    read -r p f s <"$project"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  done
  # Once more at the end, where one looks first.
  [ "$failed" -eq 0 ] || grep -ahE '\[FAIL\]$' artifacts/test-logs/*.log | sed 's/^ */failed | /' || true
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ]
}
