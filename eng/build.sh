# Part of ./hospitalops: builds the product once, and again only when a source has changed.

stamp="$root/HospitalOps.AppHost/obj/built-$configuration.stamp"

# Anything newer than the last good build? Folders count too: a deleted file changes its folder.
changed_since() {
  [ -n "$(find . -mindepth 1 \( -name bin -o -name obj -o -name node_modules -o -name wwwroot -o -name .git -o -name .hospitalops -o -name artifacts -o -name docs \) -prune -o \
    \( -type d -o -name '*.cs' -o -name '*.csproj' -o -name '*.props' -o -name '*.targets' -o -name '*.razor' -o -name '*.js' -o -name '*.mjs' \
       -o -name '*.css' -o -name '*.resx' -o -name '*.json' -o -name '*.sql' -o -name '*.csv' -o -name '*.txt' \) \
    -newer "$1" -print -quit)" ]
}

build() { # build TARGET [stamp]
  local begun target=$1
  mkdir -p artifacts
  rm -f "$ahead_store/done"
  begun=$(mktemp artifacts/build-begun.XXXXXX)
  say "builds ${target#"$root"/} ($configuration)"
  if ! dotnet build "$target" -c "$configuration" -nologo -v minimal -clp:NoSummary -p:NuGetInteractive=false 2>&1 |
    { grep --line-buffered -vE '^ *$|Determining projects' || true; } | sed -u "s|$root/||g; s/^ */build | /"; then
    rm -f "$begun"
    die "the build failed: see the lines above."
  fi
  if [ "${2:-}" = stamp ]; then
    # Building makes obj and bin folders, which is no change; a source changed meanwhile is one.
    if find src HospitalOps.* -name '*.cs' -not -path '*/obj/*' -newer "$begun" -print -quit | grep -q .; then
      touch -r "$begun" "$stamp"
    else
      touch "$stamp"
    fi
  fi
  rm -f "$begun"
}

build_product() {
  mkdir -p artifacts
  if ! [ -f "$apphost" ] || ! [ -f "$stamp" ] || changed_since "$stamp"; then
    build HospitalOps.AppHost/HospitalOps.AppHost.csproj stamp
  fi
  ahead
}

# Part of ./hospitalops: after a build, the libraries of the product's processes are compiled to machine code ahead of time ("ready to run").
# Seven processes that start at once on two cores otherwise spend half of the start compiling the same libraries, each for itself.
# A library is compiled once, kept in artifacts/ahead by its content, and put over its intermediate code. A later build puts that back.

ahead_store=artifacts/ahead

compile_ahead() { # compile_ahead SUM LIBRARY: references are its neighbours and the shared frameworks
  "$crossgen" "$2" -o "$ahead_store/$1.part" -r "$(dirname "$2")/*.dll" -r "$runtime/*.dll" -r "$web/*.dll" \
    --parallelism 1 -O >/dev/null 2>&1 && mv "$ahead_store/$1.part" "$ahead_store/$1.dll"
}

# Sum and path of each library of the product's processes, and of those that tests start again and again, that is not compiled yet.
libraries_to_place() {
  local settings folders=()
  for settings in {src/*,HospitalOps.AppHost,tests/*Host}/bin/"$configuration"/net10.0/*.runtimeconfig.json; do
    [ -f "$settings" ] && folders+=("$(dirname "$settings")")
  done
  find "${folders[@]}" -maxdepth 1 -name '*.dll' -size +40k -print0 | xargs -0 sha256sum | grep -vFf "$ahead_store/placed"
}

ahead() {
  [ -f $ahead_store/done ] && return
  local located shared sum library
  located=$(dotnet msbuild eng/Ahead.proj -restore -v:q -nologo -t:Locate -getProperty:Crossgen,Shared 2>/dev/null)
  crossgen=$(sed -n 's/.*"Crossgen": "\(.*\)".*/\1/p' <<<"$located") shared=$(sed -n 's/.*"Shared": "\(.*\)".*/\1/p' <<<"$located")
  if [ ! -x "$crossgen" ]; then
    say "the package feed has no compiler of this SDK: the product starts from intermediate code, some seconds later."
    return
  fi
  say "compiles the libraries ahead of time"
  runtime=$(compgen -G "$shared/Microsoft.NETCore.App/10.*" | sort -V | tail -1) web=$(compgen -G "$shared/Microsoft.AspNetCore.App/10.*" | sort -V | tail -1)
  mkdir -p $ahead_store
  echo 'nothing yet' >>$ahead_store/placed
  libraries_to_place >$ahead_store/wanted
  export crossgen runtime web ahead_store
  export -f compile_ahead
  sort -u -k 1,1 $ahead_store/wanted | while read -r sum library; do [ -f "$ahead_store/$sum.dll" ] || echo "$sum $library"; done |
    xargs -r -P "$(nproc)" -L 1 bash -c 'compile_ahead "$@" || echo "build | stays intermediate code: $2"' _
  while read -r sum library; do
    # Renamed into place: a process that runs keeps the file it has opened.
    [ -f "$ahead_store/$sum.dll" ] && cp "$ahead_store/$sum.dll" "$library.ahead" && mv "$library.ahead" "$library"
  done <$ahead_store/wanted
  (cd $ahead_store && sha256sum -- *.dll | cut -d ' ' -f 1 >placed)
  touch $ahead_store/done
}
