# JSON in the shell's own words; nothing has to be installed.
#
# A value stays the text that it came in until somebody asks what it says: large numbers and all letters survive.
# shellcheck shell=sh

newline='
'
tab=$(printf '\t')

# Calls `$2 KEY VALUE` for each member of the JSON object $1, or `$2 NUMBER VALUE` for each element of the
# JSON array $1; keys, too, stay as they are written. Fails when $1 is neither, is damaged or cut off, and when
# the function fails.
#
# The text is split at its quotes, all at once: every second part is inside a string.
json_each() {
  json_text=$1 json_function=$2 json_key='' json_value='' json_depth=0 json_count=0 json_state=before
  set --
  IFS='"'
  json_inside=false
  for json_part in $json_text; do
    if $json_inside; then
      json_value="$json_value\"$json_part"
      json_slashes=${json_part##*[!\\]}
      # A quote behind an odd number of backslashes belongs to the string.
      if [ $((${#json_slashes} % 2)) -eq 0 ]; then
        json_value="$json_value\""
        json_inside=false
      fi
      continue
    fi
    while json_take_sign; do
      case $json_state$json_depth$json_sign in
        before0[\{\[])
          json_state=within
          [ -z "$json_value" ] || json_state=damaged
          ;;
        within1:) json_key=$json_value json_value='' ;;
        within1[,\}\]])
          if [ -n "$json_value" ]; then
            [ -n "$json_key" ] || json_key=$json_count
            json_key=${json_key#\"}
            set -- "$@" "$json_function" "${json_key%\"}" "$json_value"
          fi
          json_key='' json_value='' json_count=$((json_count + 1))
          [ "$json_sign" = , ] || json_state=behind
          ;;
        within*) json_value="$json_value$json_sign" ;;
        *) json_state=damaged ;;
      esac
      case $json_sign in
        [\{\[]) json_depth=$((json_depth + 1)) ;;
        [\}\]]) json_depth=$((json_depth - 1)) ;;
      esac
    done
    json_inside=true
  done
  unset IFS
  [ "$json_state$json_depth$json_value" = behind0 ] || return
  while [ $# -gt 0 ]; do
    "$1" "$2" "$3" || return
    shift 3
  done
}

# Moves the text before the next sign into json_value, and the sign itself into json_sign.
json_take_sign() {
  json_head=${json_part%%[][\{\}:,]*}
  json_part=${json_part#"$json_head"}
  case $json_head in
    *[[:space:]]*)
      json_head=${json_head#"${json_head%%[![:space:]]*}"}
      json_head=${json_head%"${json_head##*[![:space:]]}"}
      ;;
  esac
  json_value="$json_value$json_head"
  case $json_part in
    '{'*) json_sign='{' ;;
    '}'*) json_sign='}' ;;
    '['*) json_sign='[' ;;
    ']'*) json_sign=']' ;;
    ':'*) json_sign=':' ;;
    ','*) json_sign=',' ;;
    *) return 1 ;;
  esac
  json_part=${json_part#?}
}

# Sets `value` to the member $2 of the JSON object $1, with more keys to a member of that, and so on; fails
# when there is none, or null.
json_get() {
  value=$1
  shift
  for json_wanted; do
    json_found=''
    json_each "$value" json_note || return
    case $json_found in '' | null) return 1 ;; esac
    value=$json_found
  done
}

json_note() {
  case $1 in
    "$json_wanted") json_found=$2 ;;
    *\\*) [ "$(json_decode "\"$1\"" && printf '%s' "$text")" != "$json_wanted" ] || json_found=$2 ;;
  esac
}

# Sets `text` to what the JSON string $1 says; any other value is taken as it is.
json_decode() {
  text=$1
  case $1 in '"'*) ;; *) return ;; esac
  json_rest=${1#\"}
  json_rest=${json_rest%\"}
  text=''
  while :; do
    text="$text${json_rest%%\\*}"
    case $json_rest in *\\*) json_rest=${json_rest#*\\} ;; *) break ;; esac
    case $json_rest in
      n*) text="$text$newline" ;;
      t*) text="$text$tab" ;;
      u*) json_take_code ;;
      [bfr]*) ;;
      *) text="$text${json_rest%"${json_rest#?}"}" ;;
    esac
    json_rest=${json_rest#?}
  done
}

# Moves a letter written as \uXXXX into the text; letters beyond 16 bits are two of these.
json_take_code() {
  json_hex=${json_rest%"${json_rest#?????}"}
  json_rest=${json_rest#????}
  json_code=$((0x${json_hex#u}))
  if [ $((json_code & 0xFC00)) -eq $((0xD800)) ]; then
    json_hex=${json_rest#?\\u}
    json_hex=${json_hex%"${json_hex#????}"}
    json_rest=${json_rest#??????}
    json_code=$((0x10000 + ((json_code & 0x3FF) << 10) + (0x$json_hex & 0x3FF)))
  fi
  # Without the dot the shell would drop a line break at the end.
  json_letter=$(json_utf8 "$json_code" && printf .)
  text="$text${json_letter%.}"
}

json_utf8() {
  if [ "$1" -lt $((0x80)) ]; then
    set -- "$1"
  elif [ "$1" -lt $((0x800)) ]; then
    set -- $((0xC0 | $1 >> 6)) $((0x80 | $1 & 0x3F))
  elif [ "$1" -lt $((0x10000)) ]; then
    set -- $((0xE0 | $1 >> 12)) $((0x80 | $1 >> 6 & 0x3F)) $((0x80 | $1 & 0x3F))
  else
    set -- $((0xF0 | $1 >> 18)) $((0x80 | $1 >> 12 & 0x3F)) $((0x80 | $1 >> 6 & 0x3F)) $((0x80 | $1 & 0x3F))
  fi
  printf '%b' "$(printf '\\0%o' "$@")"
}

# Sets `json` to the JSON string that says $1; control characters become blanks.
json_encode() {
  json='"' json_rest=$1
  while :; do
    json_head=${json_rest%%[\"\\[:cntrl:]]*}
    json="$json$json_head"
    json_rest=${json_rest#"$json_head"}
    case $json_rest in
      '') break ;;
      \"*) json="$json\\\"" ;;
      \\*) json="$json\\\\" ;;
      "$newline"*) json="$json\\n" ;;
      *) json="$json " ;;
    esac
    json_rest=${json_rest#?}
  done
  json="$json\""
}

# Sets `json` to the contents of the file $1, on one line.
json_read() {
  json=$(cat -- "$1") || return
  IFS="$newline"
  # shellcheck disable=SC2086 # It is meant to be split.
  set -- $json
  unset IFS
  json=$(printf '%s ' "$@")
}
