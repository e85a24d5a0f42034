# What the connector needs of the system that it writes to. This one stands in for it: a table is a folder, and
# each commit a file of JSON lines in it that appears whole, named after its generation and a number.
# shellcheck shell=sh

# Opens the system with what `setting NAME` prints, or refuses with a sentence for the user.
#
# The folder stands in for the system where a test asks for it; your own comes in the place of the first `refuse`.
open_sink() {
  sink=$(setting <%= output_setting | as("text") %>)
  if [ -z "$sink" ]; then
    find_line "$root/lib/sink.sh" 'open_sink()'
    refuse "Nothing writes to the real system yet: write it into $root/lib/sink.sh, line $line"
  fi
  json_read "$root/sample/credentials.json" || refuse 'The sample credentials are not in this image.'
  json_each "$json" match_credential
  { mkdir -p -- "$sink" && [ -w "$sink" ]; } 2>/dev/null || refuse "The folder '$sink' cannot be written."
  waiting=''
}

# The folder asks for the credentials of the sample configuration.
match_credential() {
  { has_setting "$1" && [ "$value" = "$2" ]; } || refuse "The setting '$1' is wrong."
}

# Sets `oldest` to the oldest generation in the table $1, and to nothing when it has no rows.
sink_generation() {
  oldest=''
  set +f
  for part in "$sink/$1"/*.jsonl; do
    set -f
    read_part "$part" || continue
    if [ -z "$oldest" ] || [ "$part_generation" -lt "$oldest" ]; then oldest=$part_generation; fi
  done
  set -f
}

# Makes the table $1 for rows of the generation $2, and takes away what an attempt that was cut off left there.
sink_prepare() {
  mkdir -p -- "$sink/$1" || refuse "The table '$1' cannot be made."
  rm -f -- "$sink/$1/.pending"
  last=0
  set +f
  for part in "$sink/$1"/*.jsonl; do
    set -f
    if read_part "$part" && [ "$part_number" -gt "$last" ]; then last=$part_number; fi
  done
  set -f
  eval "part_${1##*/}=\$last name_${1##*/}=\$2"
}

# Adds the row $2 to the table $1; it lasts from the next commit on.
sink_insert() {
  printf '%s\n' "$2" >>"$sink/$1/.pending" || refuse "The table '$1' cannot be written."
  case " $waiting " in *" $1 "*) ;; *) waiting="$waiting $1" ;; esac
}

# Makes all rows last that were added; fails when that cannot be said.
sink_commit() {
  for waiting_table in $waiting; do
    short=${waiting_table##*/}
    eval "part_$short=\$((part_$short + 1)) name=\$name_$short-\$part_$short"
    persist "$sink/$waiting_table/.pending" || return
    mv -- "$sink/$waiting_table/.pending" "$sink/$waiting_table/$name.jsonl" || return
    persist "$sink/$waiting_table" || return
  done
  waiting=''
}

# Brings the file or folder $1 from memory to the disk.
persist() {
  sync -- "$1" 2>/dev/null || sync
}

# Removes the rows of generations before $2 from the table $1.
sink_delete_before() {
  set +f
  for part in "$sink/$1"/*.jsonl; do
    set -f
    if read_part "$part" && [ "$part_generation" -lt "$2" ]; then delete_from_part "$1" "$2"; fi
  done
  set -f
}

# Removes rows of generations before $2 from the file `part` of the table $1; where duplicates were removed, it may
# hold later ones as well.
delete_from_part() {
  work=$sink/$1/.work
  rm -rf -- "$work"
  {
    mkdir -- "$work" && keep_latest "$work" '[]' '' "$2" cat -- "$part" &&
      { [ -z "$oldest" ] || put_part "$1" "$oldest-$part_number.jsonl"; }
  } || refuse "The table '$1' cannot be written."
  rm -rf -- "$part" "$work"
}

# Moves the rows of the table $2 to the table $1, in which then is one row for each key, the latest; rows of
# generations before $5 go. $3 and $4 are the primary key and the cursor as keep_latest takes them.
#
# Cut off anywhere, it comes out the same when it is run again.
sink_merge() {
  work=$sink/$2/.work
  rm -rf -- "$work"
  mkdir -p -- "$sink/$1" "$work" || refuse "The table '$1' cannot be made."
  keep_latest "$work" "$3" "$4" "$5" print_rows "$1" "$2" || refuse "The table '$1' cannot be written."
  list_parts "$1" || refuse "The table '$1' cannot be read."
  last=0 name=''
  for part in $parts; do
    read_part "$sink/$1/$part" && last=$part_number name=$part
  done
  # A file that is alone and of the same generation is replaced, one step for readers; else the new one comes last.
  if [ "$name" != "$parts" ] || [ "${name%-*}" != "$oldest" ]; then name=$oldest-$((last + 1)).jsonl; fi
  if [ -n "$oldest" ]; then put_part "$1" "$name" || refuse "The table '$1' cannot be written."; fi
  for part in $parts; do
    [ "$part" = "$name" ] || rm -f -- "$sink/$1/$part"
  done
  sink_drop "$2"
  rmdir -- "$sink/${2%/*}" 2>/dev/null || :
}

# Makes the rows that are left in the folder `work` the file $2 of the table $1.
put_part() {
  persist "$work/latest" && mv -f -- "$work/latest" "$sink/$1/$2" && persist "$sink/$1"
}

# Puts the files of the table $2 behind those of the table $1, as they are.
sink_add() {
  [ -d "$sink/$2" ] || return 0
  list_parts "$1" || refuse "The table '$1' cannot be read."
  last=0
  for part in $parts; do read_part "$sink/$1/$part" && last=$part_number; done
  list_parts "$2" || refuse "The table '$2' cannot be read."
  for part in $parts; do
    last=$((last + 1))
    mv -- "$sink/$2/$part" "$sink/$1/${part%-*}-$last.jsonl" || refuse "The table '$1' cannot be written."
  done
  sink_drop "$2"
}

# Prints the rows of the tables, in the order in which they came.
print_rows() {
  for rows_table; do
    list_parts "$rows_table" || return
    for part in $parts; do cat -- "$sink/$rows_table/$part" || return; done
  done
}

# Sets `parts` to the names of the files of the table $1, in the order in which their rows came.
list_parts() {
  parts=$(
    set +f
    CDPATH='' cd -- "$sink/$1" && set -- *.jsonl || exit
    if [ -e "$1" ]; then printf '%s\n' "$@" | sort -t - -k 2n; fi
  )
}

sink_drop() {
  rm -rf -- "${sink:?}/$1"
}

# Puts the table $2 in the place of the table $1.
sink_replace() {
  sink_drop "$1"
  mv -- "$sink/$2" "$sink/$1"
}

# Sets part_generation and part_number from the name of a file; fails when there is no such file.
read_part() {
  part_name=${1##*/}
  part_name=${part_name%.jsonl}
  part_generation=${part_name%-*} part_number=${part_name##*-}
  [ -e "$1" ]
}
