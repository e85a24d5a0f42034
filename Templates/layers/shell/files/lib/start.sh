# What every command begins with: its options and settings. Run by the files in `commands`.
# shellcheck shell=sh
set -fu
# Bytes are not to be taken for letters, nor letters for others.
LC_ALL=C
export LC_ALL
command=${0##*/}
root=$(CDPATH='' cd -- "${0%/*}/.." && pwd) || exit

# shellcheck source=json.sh
. "$root/lib/json.sh"
# shellcheck source=messages.sh
. "$root/lib/messages.sh"

# Sets config_file, catalog_file and state_file from the options of the command line.
config_file='' catalog_file='' state_file=''
while [ $# -gt 1 ]; do
  case $1 in
    --config) config_file=$2 ;;
    --catalog) catalog_file=$2 ;;
    --state) state_file=$2 ;;
    *) refuse "There is no option '$1'." ;;
  esac
  shift 2
done
[ $# -eq 0 ] || refuse "The option '$1' needs a file."

# Sets `json` to the contents of the file $2, which the option $1 named.
read_option() {
  [ -n "$2" ] || refuse "The option '$1' is missing."
  { [ -r "$2" ] && json_read "$2"; } || refuse "The file '$2' cannot be read."
}

# Reads the configuration, and judges it by spec.json: what is required is there, and has its type.
read_settings() {
  read_option --config "$config_file"
  json_each "$json" note_setting || refuse "The configuration is no JSON object."
  json_read "$root/spec.json"
  spec=$json
  if json_get "$spec" connectionSpecification required; then json_each "$value" require_setting; fi
  if json_get "$spec" connectionSpecification properties; then json_each "$value" judge_setting; fi
}

# Each setting is kept as JSON in a variable of its own, such as setting_host.
note_setting() {
  case $1 in
    '' | *[!A-Za-z0-9_]*) ;;
    *) eval "setting_$1=\$2" ;;
  esac
}

require_setting() {
  json_decode "$2"
  has_setting "$text" || refuse "The setting '$text' is missing."
}

judge_setting() {
  has_setting "$1" || return 0
  json_setting=$value
  json_get "$2" type || return 0
  case $value$json_setting in
    '"string"'[!\"]* | '"boolean"'[!tf]* | '"array"'[!\[]* | '"object"'[!\{]*) ;;
    '"integer"'[!0-9-]* | '"integer"'*[.eE]* | '"number"'[!0-9-]*) ;;
    *) return 0 ;;
  esac
  json_decode "$value"
  refuse "The setting '$1' is no $text."
}

# Sets `value` to the JSON of the setting $1; fails when it was left out.
has_setting() {
  eval "value=\${setting_$1-null}"
  [ "$value" != null ]
}

# Prints the setting $1, and nothing when it was left out.
setting() {
  has_setting "$1" || return 0
  json_decode "$value"
  printf '%s' "$text"
}

# Sets `line` to the number of the line of the file $1 that begins with $2.
find_line() {
  line=0
  while IFS= read -r content; do
    line=$((line + 1))
    case $content in "$2"*) return ;; esac
  done <"$1"
}
