# Airbyte messages, one JSON object on a line each.
# shellcheck shell=sh

# Prints a LOG message of the level $1.
log() {
  json_encode "$2"
  printf '{"type":"LOG","log":{"level":"%s","message":%s}}\n' "$1" "$json"
}

# Ends the command with the sentence $1: `check` answers with it, any other fails.
refuse() {
  json_encode "$1"
  if [ "$command" = check ]; then
    printf '{"type":"CONNECTION_STATUS","connectionStatus":{"status":"FAILED","message":%s}}\n' "$json"
    exit 0
  fi
  printf '{"type":"TRACE","trace":{"type":"ERROR","emitted_at":%s,"error":{"message":%s,"failure_type":"config_error"}}}\n' \
    "$(now)" "$json"
  exit 1
}

# Prints milliseconds since 1970, as exact as the system tells them.
now() {
  printf '%s000' "$(date +%s)"
}
