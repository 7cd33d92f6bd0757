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
