# Part of ./hospitalops: a demonstration with invented patients, filled and kept alive by tools/HospitalOps.Demo through the public API.

demo_program="$root/tools/HospitalOps.Demo/bin/$configuration/net10.0/HospitalOps.Demo.dll"

build_demo() {
  local compiled=no
  [ ! -f "$demo_program" ] || changed_since "$demo_program" || return 0
  [ ! -f $ahead_store/done ] || compiled=yes
  build tools/HospitalOps.Demo/HospitalOps.Demo.csproj
  touch "$demo_program"
  # It has libraries of its own: those of the product are as they were.
  [ "$compiled" = no ] || touch $ahead_store/done
}

demo_act() { # demo_act ACT: the program, as the user whom the private folder belongs to
  "${as_user[@]}" dotnet "$demo_program" "$1" --address "$address" --home "$home" "${demo_options[@]}"
}

demo_start() { # fills, then lives as a process of its own until "demo stop" or "down"
  local address log="$home/logs/demo.log"
  find_address
  demo_act fill
  case $? in
    0) say "the past is told beside during the first minutes: ./hospitalops logs demo shows it" ;;
    4) say "this is a demonstration already" ;;
    *) exit 3 ;;
  esac
  demo_stop
  "${as_user[@]}" mkdir -p "$home/logs"
  setsid nohup "${as_user[@]}" dotnet "$demo_program" live --address "$address" --home "$home" "${demo_options[@]}" >>"$log" 2>&1 </dev/null &
  echo $! >"$home/demo.pid"
  disown $!
  say "it lives: ./hospitalops demo stop halts it, ./hospitalops demo remove takes all of it away"
}

demo_when_ready() { # beside a product in the foreground, which ends when its start fails
  local launcher=$$
  until dotnet "$apphost" status >/dev/null 2>&1; do
    kill -0 "$launcher" 2>/dev/null || return
    sleep 1
  done
  demo_start
}

demo_stop() {
  local pid
  pid=$(cat "$home/demo.pid" 2>/dev/null) || return 0
  rm -f "$home/demo.pid"
  grep -qa HospitalOps.Demo.dll "/proc/$pid/cmdline" 2>/dev/null || return 0
  kill "$pid"
  while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
  say "the demonstration stands still"
}

demo_remove() {
  local address
  find_address
  demo_act status || die "this product is no demonstration: nothing is removed (./hospitalops up --reset deletes everything)."
  demo_stop
  dotnet "$apphost" down || exit 2
  port=${address##*:} port=${port%%/*} detach=yes reset=(--reset-but-accounts)
  up
}

demo() {
  case ${1:-start} in
    start) ;;
    stop) demo_stop; return ;;
    remove) ;;
    *) die "demo knows stop and remove, not '$1'." ;;
  esac
  build_demo
  become_user
  if [ "${1:-start}" = start ]; then demo_start; else demo_remove; fi
}

screenshots() {
  local address
  need_packages nodejs chromium-headless-shell
  find_address
  build tools/HospitalOps.Checks/HospitalOps.Checks.csproj
  exec dotnet "tools/HospitalOps.Checks/bin/$configuration/net10.0/HospitalOps.Checks.dll" screenshots \
    --address "$address" --accounts "$home/demo-accounts.json" --into "$root/docs/screenshots" "$@"
}
