# What the connector needs of the system that it reads: `connect` and `fetch`.
# shellcheck shell=sh

# Proves that the settings open the system, or refuses with a sentence for the user.
#
# The sample data stands in for the system where a test asks for it. Your own comes in the place of the
# first `refuse`; `setting NAME` prints what a user filled in.
connect() {
  sample=$(setting <%= sample_setting | as("text") %>)
  if [ -z "$sample" ]; then
    find_line "$root/lib/system.sh" 'connect()'
    refuse "Nothing reads the real system yet: write it into $root/lib/system.sh, line $line"
  fi
  [ -r "$sample/credentials.json" ] || refuse "There is no sample data in '$sample'."
  json_read "$sample/credentials.json"
  json_each "$json" match_credential
}

# The sample data asks for the credentials of the sample configuration.
match_credential() {
  { has_setting "$1" && [ "$value" = "$2" ]; } || refuse "The setting '$1' is wrong."
}

# Prints the records of the stream $1, a JSON object on a line each, in the order of their cursors; where $2,
# a JSON value, is not empty, only those whose cursor is not before it. Any other line, or a failure, ends
# the stream, and what was printed so far is read again by the next sync.
fetch() {
  json_decode "$cursor_field"
  cursor_name=$text
  while IFS= read -r record; do
    if [ -n "$2" ] && json_get "$record" "$cursor_name" && is_before "$value" "$2"; then continue; fi
    printf '%s\n' "$record"
  done <"$sample/$1.jsonl"
}

# Whether the cursor value $1 comes before $2: numbers, or times of one form, by their digits.
is_before() {
  take_digits "$2"
  bound=$digits
  take_digits "$1"
  [ "$digits" -lt "$bound" ]
}

take_digits() {
  digits=''
  IFS='"-:TZ.+ '
  for part in $1; do digits="$digits$part"; done
  unset IFS
}

# Sets `since` to the cursor value, as JSON, that the stream $1 starts from when there is no state.
first_cursor() {
<% if start_setting %>
  start=$(setting <%= start_setting | as("text") %>)
  case $start in
    '') return ;;
    *T*) ;;
    *) start="${start}T00:00:00Z" ;;
  esac
  case $1 in
<% for stream in cursor_streams %>
<% if stream.cursor.format == "date" %>
    <%= stream.name %>) since="\"${start%%T*}\"" ;;
<% elif stream.cursor.format == "epoch_seconds" %>
    <%= stream.name %>) since=$(seconds "$start") ;;
<% elif stream.cursor.format == "epoch_milliseconds" %>
    <%= stream.name %>) since=$(seconds "$start")000 ;;
<% else %>
    <%= stream.name %>) since="\"$start\"" ;;
<% end %>
<% end %>
  esac
<% else %>
  since=''
<% end %>
}
<% if counts_seconds %>

# Prints the seconds from 1970 to a time such as 2024-01-01T00:00:00Z.
seconds() {
  IFS='-T:Z'
  # shellcheck disable=SC2086 # It is meant to be split.
  set -- $1
  unset IFS
  # The digit in front keeps 08 from being taken for an octal number.
  set -- "$1" $((1$2 - 100)) $((1$3 - 100)) $((1$4 - 100)) $((1$5 - 100)) $((1$6 - 100))
  # Years begin in March here, so that a leap day is the last day of one.
  year=$(($2 > 2 ? $1 : $1 - 1))
  day=$(((153 * (($2 + 9) % 12) + 2) / 5 + $3 - 1))
  days=$((365 * year + year / 4 - year / 100 + year / 400 + day - 719468))
  echo $((((days * 24 + $4) * 60 + $5) * 60 + $6))
}
<% end %>
