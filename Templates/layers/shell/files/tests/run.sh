#!/bin/sh
# Runs each function whose name begins with test_, in a shell and an empty folder of its own.
#
# tests/run.sh              all tests
# tests/run.sh check        those with `check` in their names
set -fu
LC_ALL=C
export LC_ALL
root=$(CDPATH='' cd -- "${0%/*}/.." && pwd) || exit
scratch=$(mktemp -d) || exit
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# Fails the test when the texts $1 and $2 are not the same.
equal() {
  [ "$1" = "$2" ] || fail "'$1' is not '$2'"
}

# Fails the test when the text $1 does not hold the text $2.
holds() {
  case $1 in *"$2"*) ;; *) fail "'$1' does not hold '$2'" ;; esac
}

# Prints how many lines of the text $1 hold $2.
count() {
  printf '%s\n' "$1" | grep -c -F -e "$2"
}

fail() {
  echo "$1" >&2
  exit 1
}

failures=0 passed=0
set +f
for file in "$root"/tests/test_*.sh; do
  # shellcheck disable=SC2013 # Names are words.
  for name in $(sed -n 's/^\(test_[a-z0-9_]*\)() {$/\1/p' "$file"); do
    case $name in *"${1-}"*) ;; *) continue ;; esac
    folder=$scratch/$name
    mkdir "$folder"
    if (
      set -f
      cd "$folder" || exit
      # shellcheck disable=SC1090 # It is one of the files of tests.
      . "$file"
      "$name"
    ); then
      passed=$((passed + 1))
    else
      failures=$((failures + 1))
      echo "FAILED $name" >&2
    fi
  done
done
echo "$passed passed, $failures failed"
[ "$failures" -eq 0 ]
