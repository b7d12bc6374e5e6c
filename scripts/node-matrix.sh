#!/usr/bin/env bash
# Smoke under other Node versions: plays the week in the terminal, which must be the same to the letter as under this Node, and
# starts and stops the bot. `bash scripts/node-matrix.sh 22 24`. The versions come as npm packages into a temporary folder. One
# that cannot be had is left out, and a line says so.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

case "$(uname -m)" in
  x86_64) arch=x64 ;;
  aarch64) arch=arm64 ;;
  *) echo "Other Node versions: not run (no package for $(uname -m))" && exit 0 ;;
esac
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0

# Starts the bot without its screens, waits until it is ready, and ends it as an operator would. It must end well.
start_and_stop() {
  local node=$1 data=$2 log=$2.log pid waited
  DATA_DIR=$data PORT=0 MEDSPILLER_PLAYGROUND=off "$node" --disable-proto=delete dist/main.js >"$log" 2>&1 &
  pid=$!
  for ((waited = 0; waited < 300; waited++)); do
    grep -q '"event":"bot.started"' "$log" && break
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  kill -TERM "$pid" 2>/dev/null
  wait "$pid" && grep -q '"event":"bot.stopped"' "$log" && return
  cat "$log"
  return 1
}

npm run --silent build || exit 1
node dist/cli/week.js >"$folder/week-here.txt" || exit 1

for major in "$@"; do
  if ! npm install --silent --no-save --no-package-lock --prefix "$folder" "node$major@npm:node-linux-$arch@$major" >"$folder/install.log" 2>&1; then
    echo "Node $major: not run ($(tail -n 1 "$folder/install.log"))"
    continue
  fi
  node="$folder/node_modules/node$major/bin/node"
  if "$node" dist/cli/week.js >"$folder/week-$major.txt" &&
    diff "$folder/week-here.txt" "$folder/week-$major.txt" &&
    start_and_stop "$node" "$folder/data-$major"; then
    echo "Node $("$node" --version): the week is the same, the bot starts and stops"
  else
    echo "Node $major: FAILED"
    status=1
  fi
done
exit "$status"
