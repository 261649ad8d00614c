#!/usr/bin/env bash
# Sets up what the tests need (Debian, as root) and runs every test.
#   bash tests/all.sh          fixed seeds, reduced counts
#   bash tests/all.sh --long   full counts and the benchmarks
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NO_COLOR=1
long=0
for argument in "$@"; do
  case "$argument" in
    --long) long=1; export GEO_LONG=1 ;;
    *) echo "usage: bash tests/all.sh [--long]" >&2; exit 2 ;;
  esac
done
log=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$log"; stop_postgres' EXIT
passed=0 failed=0 skipped=0

step() { # name, command...: one check that counts as one test
  local name=$1 start=$SECONDS
  said=$log/step.$BASHPID
  shift
  if "$@" >"$said" 2>&1; then
    passed=$((passed + 1)); printf '  ok      %-46s %4d s\n' "$name" $((SECONDS - start))
  else
    failed=$((failed + 1)); printf '  FAILED  %-46s %4d s\n' "$name" $((SECONDS - start)); grep -vE '^ *✓' "$said" | tail -n 60
  fi
}

# A chain of steps for the second core, beside what the first does: its lines are told, and its counts added, when it is asked for.
declare -A chains
beside() { # name of a function that takes steps
  ( passed=0 failed=0 skipped=0; trap - EXIT; "$1"; echo "$passed $failed $skipped" >"$log/$1.counts" ) >"$log/$1.lines" 2>&1 &
  chains[$1]=$!
}

told() { # the same name
  local good=0 bad=1 none=0
  wait "${chains[$1]}"
  cat "$log/$1.lines"
  [ -f "$log/$1.counts" ] && read -r good bad none <"$log/$1.counts"
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + none))
}

# A PostgreSQL of the tests' own: Debian does not start the one it installs. On loopback, a free port below those that the system gives to whoever calls out in the meantime, its data thrown away at the end: without benchmarks nobody waits for the disk to have it.
# Nor may the server tidy up when it likes: what the tests find locked, or not, is their own doing.
start_postgres() {
  local bin port more='-c autovacuum=off'
  [ "$long" -eq 1 ] || more+=' -c fsync=off'
  bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  postgres=$(mktemp -d)
  chown postgres "$postgres"
  port=$(python3 -c 'import random, socket
for port in random.sample(range(10_000, 20_000), 100):
    try:
        socket.create_server(("127.0.0.1", port)).close()
        break
    except OSError:
        pass
print(port)')
  su postgres -c "echo geo >'$postgres/password' && '$bin/initdb' -D '$postgres/data' -U postgres -A scram-sha-256 --pwfile='$postgres/password' -E UTF8 --locale=C.UTF-8" &&
    su postgres -c "'$bin/pg_ctl' -D '$postgres/data' -l '$postgres/log' -w -t 300 -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres $more' start" || return
  export GEO_TEST_POSTGRES="postgres://postgres:geo@127.0.0.1:$port/postgres"
}

stop_postgres() {
  [ -n "${postgres:-}" ] || return 0
  su postgres -c "'$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)/pg_ctl' -D '$postgres/data' -m immediate stop" >/dev/null 2>&1
  rm -rf "$postgres"
}

finish() { printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"; [ "$failed" -eq 0 ]; exit; }

# 1. What the tests lean on as independent judges: GDAL reads what we write, Chromium opens and prints the report, PostGIS is the store of counties, pgRouting judges ways, CBC choices of sites.
need=()
command -v ogrinfo >/dev/null || need+=(gdal-bin)
python3 -c 'import osgeo' 2>/dev/null || /usr/bin/python3 -c 'import osgeo' 2>/dev/null || need+=(python3-gdal)
command -v chromium >/dev/null || need+=(chromium)
command -v pdftotext >/dev/null || need+=(poppler-utils)
fc-list :lang=zh 2>/dev/null | grep -q . || need+=(fontconfig fonts-noto-cjk)
command -v python3 >/dev/null || need+=(python3)
command -v openssl >/dev/null || need+=(openssl)
ls /usr/share/postgresql/*/extension/postgis.control >/dev/null 2>&1 || need+=(postgresql postgresql-15-postgis-3 postgresql-15-postgis-3-scripts)
ls /usr/share/postgresql/*/extension/pgrouting.control >/dev/null 2>&1 || need+=(postgresql-15-pgrouting)
command -v cbc >/dev/null || need+=(coinor-cbc)
# The benchmarks: of memory and time one, of a server under load the other.
[ "$long" -eq 0 ] || [ -x /usr/bin/time ] || need+=(time)
[ "$long" -eq 0 ] || command -v wrk >/dev/null || need+=(wrk)
if [ ${#need[@]} -gt 0 ]; then
  echo "installing: ${need[*]}"
  export DEBIAN_FRONTEND=noninteractive
  step "install ${need[*]}" bash -c "apt-get update -qq && apt-get install -y -qq --no-install-recommends ${need[*]}"
fi
# With this set, a missing browser is a failure, not a skip.
command -v chromium >/dev/null && export GEO_HAS_CHROMIUM=1
# As one who started a server himself: GEO_TEST_POSTGRES names a superuser's address there, and none is started here.
[ -n "${GEO_TEST_POSTGRES:-}" ] || step "start PostgreSQL on loopback" start_postgres

# 2. Build as released; versions locked; warnings are errors; format as agreed.
# The page: its modules from the lock file, its types, its build, its unit tests. `geo serve` would build it by itself.
page() { (cd src/Geo.Web/client && "$@"); }
has_node() { command -v npm >/dev/null && node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)'; }
page_made() {
  has_node || { skipped=1; echo "          the page's tests are skipped: Node 20.19 or newer is not there"; return; }
  step "the page: modules" page npm ci --no-audit --no-fund
  step "the page: build" page npm run build
  step "the page: unit tests" page npm test
}
# Style is the build's to judge (EnforceCodeStyleInBuild); white space is the formatter's.
looks() {
  page_made
  step "format" dotnet format whitespace . --folder --exclude "**/obj/" --verify-no-changes
}
beside looks
step "restore, locked" dotnet restore Geo.sln --locked-mode
step "build, warnings are errors" dotnet build Geo.sln -c Release --no-restore -p:UseSharedCompilation=true
told looks
[ "$failed" -eq 0 ] || finish

# 3. Every test project, the page in a browser, and the command as it is run and handed on.
project() { # folder of a test project
  local name start code line bad none good
  name=$(basename "$1")
  start=$SECONDS
  "$1/bin/Release/net10.0/$name" -noColor >"$log/$name" 2>&1
  code=$?
  line=$(grep -E 'Total: *[0-9]+, Errors: *[0-9]+, Failed: *[0-9]+, Skipped: *[0-9]+' "$log/$name" | tail -n 1)
  count() { sed -n "s/.*$1: *\([0-9][0-9]*\).*/\1/p" <<<"$line"; }
  if [ -z "$line" ]; then
    failed=$((failed + 1)); echo "  FAILED  $name did not finish (exit $code)"; tail -n 60 "$log/$name"; return
  fi
  bad=$(($(count Errors) + $(count Failed))); none=$(count Skipped); good=$(($(count Total) - $(count Failed) - none))
  passed=$((passed + good)); failed=$((failed + bad)); skipped=$((skipped + none))
  printf '  %-7s %-30s %5d passed %3d failed %3d skipped %4d s\n' "$([ "$bad" -eq 0 ] && echo ok || echo FAILED)" "$name" "$good" "$bad" "$none" $((SECONDS - start))
  [ "$bad" -eq 0 ] || grep -vE '^ *(Finished|Starting|Discover)' "$log/$name" | tail -n 80
  [ "$long" -eq 1 ] && grep -E '^ *mutants ' "$log/$name"
  grep -E '\[SKIP\]|Skipped' "$log/$name" | grep -v Total: | sort -u | head -n 12 | sed 's/^/          /'
}
page_opened() {
  step "the page in Chromium" page npm run test:browser
  grep -h -o 'drag: [0-9]* moves.*' "$said" | sed 's/^/          /'
}

# The README's first command, on this checkout, twice: the same study gives the same bytes.
twice() {
  local run='dotnet run -c Release --no-build --project src/Geo.Cli -- run data/demo/study.yaml --quiet --out'
  $run "$log/a" && $run "$log/b" && rm "$log/a/run.json" "$log/b/run.json" && diff -r "$log/a" "$log/b" && [ -s "$log/a/report.html" ]
}
main_job() { step "the main job, twice, the same bytes" twice; }

# The tool as it is handed on: packed, installed, and run where there is neither a checkout nor Node nor anything else to call; it carries the demo county and the page.
carried() (
  geo="$log/tool/geo" served='' address=''
  root=$(dirname "$(readlink -f "$(command -v dotnet)")")
  demo=$(find "$log/tool/.store" -path '*/demo/study.yaml' | head -n 1)
  mkdir "$log/bare" && cd "$log/bare" || return
  bare() { env -i HOME="$log/bare" PATH=/nowhere DOTNET_ROOT="$root" "$geo" "$@"; }
  bare --version && bare run "$demo" --quiet --out "$log/bare/run" && [ -s "$log/bare/run/report.html" ] || return
  env -i HOME="$log/bare" PATH=/nowhere DOTNET_ROOT="$root" "$geo" serve --no-open --port 0 >served 2>&1 &
  served=$!
  for _ in $(seq 3000); do
    address=$(grep -o 'http://127.0.0.1:[0-9]*/' served) && break
    kill -0 "$served" 2>/dev/null || break
    sleep 0.1
  done
  python3 -c 'import sys, urllib.request; sys.exit("id=\"page\"" not in urllib.request.urlopen(sys.argv[1]).read().decode())' "$address"
  is_page=$?
  kill "$served" && wait "$served"
  return "$is_page"
)
packed() {
  dotnet pack src/Geo.Cli/Geo.Cli.csproj -c Release --no-build -p:GeoPageIsBuilt=true -p:PublishReadyToRun=false -o "$log/packed" &&
    dotnet tool install geo-health --tool-path "$log/tool" --source "$log/packed" && carried
}
tool() { [ ! -s src/Geo.Web/client/dist/index.html ] || step "the tool, packed and run without Node" packed; }

# Processes that are killed are mostly waited for: they have a chain of their own. The rest goes two at a time, as many as the smallest machine has cores: whoever is free takes the next.
# The longest come first, so that none of them is left alone at the end.
crashes() { project tests/Geo.Crash.Tests; }
works=(page_opened)
has_node && command -v chromium >/dev/null || works=()
for name in Web Demo Hostile Studies Cli Analyse Present Import Store; do works+=("tests/Geo.$name.Tests"); done
works+=(tool main_job)
for folder in tests/*.Tests; do
  [[ " ${works[*]} tests/Geo.Crash.Tests " == *" $folder "* ]] || works+=("$folder")
done
take() { # sets turn to the number of the next work, for this hand alone
  exec 5>>"$log/turns"
  flock 5
  echo >&5
  turn=$(($(wc -l <"$log/turns") - 1))
  exec 5>&-
}
hand() {
  local work
  while take; [ "$turn" -lt ${#works[@]} ]; do
    work=${works[turn]}
    if [ -d "$work" ]; then project "$work"; else "$work"; fi
  done
}
beside crashes
beside hand
hand
told hand
told crashes

# 4. Speed, as a table, never as a test: the kernels beside their peers, and whole runs as a user waits for them.
if [ "$long" -eq 1 ]; then
  dotnet run -c Release --no-build --project tests/Geo.Benchmarks -- coverage
  dotnet run -c Release --no-build --project tests/Geo.Benchmarks -- network
  dotnet run -c Release --no-build --project tests/Geo.Benchmarks -- network 1733 1
  dotnet run -c Release --no-build --project tests/Geo.Benchmarks -- loads
  dotnet run -c Release --no-build --project tests/Geo.Benchmarks -- province
  dotnet run -c Release --no-build --project tests/Geo.Benchmarks -- standards
  dotnet run -c Release --no-build --project tests/Geo.Benchmarks -- site
  dotnet run -c Release --no-build --project tests/Geo.Benchmarks -- surface
  dotnet run -c Release --no-build --project tests/Geo.Benchmarks -- serve 10 300
  dotnet run -c Release --no-build --project tests/Geo.Benchmarks -- drag
  for study in data/demo/study.yaml data/studies/grande-comore.yaml; do
    [ "$study" = data/demo/study.yaml ] || [ -d "${GEO_SHARED_DATA:-../shared/data}" ] || continue
    for turn in 1 2 3; do
      /usr/bin/time -f "$study: %e s, %U s of processor, %M KB" src/Geo.Cli/bin/Release/net10.0/geo run "$study" --quiet --out "$log/timed"
    done
  done
fi
finish
