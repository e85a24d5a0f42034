# Removes duplicates with what every system with a shell has: awk, cat, rm and wc.
#
# Only keys and cursors are held in memory, those of a 64th of the rows at a time: some 40 megabytes for ten
# million rows. Meanwhile the rows stand on the disk three times, and all of them are read at the end of each sync:
# some thousand a second with the awk of busybox, some ten thousand with mawk.
# shellcheck shell=sh

# Of the rows that the command behind the first four arguments prints, leaves those that are the latest with their
# key, in the file `latest` of the empty folder $1: with the greatest cursor, and of equal ones the one that came last.
#
# $2 is the JSON of the primary key, an array of paths, $3 that of the path of the cursor, or nothing. Rows of
# generations before $4 are left out. Sets `oldest` to the oldest generation that is left, and to nothing without
# rows. Fails when a row was lost on its way: not every awk tells when the disk is full.
keep_latest() {
  latest_folder=$1 oldest=''
  latest_expected=$(
    key=$2 cursor=$3 minimum=$4
    export key cursor minimum
    shift 4
    { "$@" || : >"$latest_folder/unread"; } | { CDPATH='' cd -- "$latest_folder" && awk -f "$root/lib/keys.awk"; }
  )
  latest_counted=$(CDPATH='' cd -- "$1" && set +f && set -- bucket* && { [ ! -e "$1" ] || cat -- "$@"; } | wc -l)
  [ ! -e "$1/unread" ] && [ "$((latest_expected))" = "$((latest_counted))" ] && : >"$1/latest" || return
  latest_expected=0 latest_bucket=0
  while [ "$latest_bucket" -lt 64 ]; do
    if [ -e "$1/bucket$latest_bucket" ]; then pick_latest "bucket$latest_bucket" || return; fi
    latest_bucket=$((latest_bucket + 1))
  done
  latest_counted=$(wc -l <"$1/latest")
  [ "$latest_expected" = "$((latest_counted))" ]
}

# Adds the latest rows of the file $1 to `latest`: it is read once to find, and once to print them.
pick_latest() {
  set -- "$1" "$(CDPATH='' cd -- "$latest_folder" && awk -F "$tab" '
    NR == FNR {
      if (!($1 in line) || ($2 "") >= (cursor[$1] "")) {
        cursor[$1] = $2
        line[$1] = FNR
      }
      next
    }
    FNR == line[$1] {
      print substr($0, length($1) + length($2) + length($3) + 4) >>"latest"
      if (!count++ || $3 + 0 < oldest) oldest = $3 + 0
    }
    END { print count + 0, oldest + 0 }' "$1" "$1")"
  rm -f -- "$latest_folder/$1"
  [ -n "$2" ] || return
  latest_expected=$((latest_expected + ${2% *}))
  if [ -z "$oldest" ] || [ "${2#* }" -lt "$oldest" ]; then oldest=${2#* }; fi
}
