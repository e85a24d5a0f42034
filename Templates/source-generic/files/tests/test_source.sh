# The connector as the platform runs it, on the sample data.
# shellcheck shell=sh
cd "$root" || exit
config=integration_tests/sample_config.json
catalog=integration_tests/configured_catalog.json

test_spec_is_printed() {
  holds "$(sh main.sh spec)" '{"type":"SPEC","spec":{'
}

test_check_succeeds() {
  holds "$(sh main.sh check --config "$config")" '"status":"SUCCEEDED"'
}

<% if has_secrets %>
test_check_fails_with_wrong_credentials() {
  output=$(sh main.sh check --config integration_tests/invalid_config.json)
  holds "$output" '"status":"FAILED"'
  holds "$output" 'is wrong'
}

<% end %>
test_check_fails_without_the_system_and_names_the_line() {
  without <%= sample_setting %>
  line=$(grep -n '^connect()' lib/system.sh | cut -d : -f 1)
  output=$(sh main.sh check --config "$folder/config.json")
  holds "$output" '"status":"FAILED"'
  holds "$output" "lib/system.sh, line $line"
}

<% if required_settings %>
test_check_names_a_setting_that_is_missing() {
  without <%= required_settings | first %>
  holds "$(sh main.sh check --config "$folder/config.json")" "The setting '<%= required_settings | first | as("text") %>' is missing."
}

<% end %>
test_discover_prints_the_streams() {
  output=$(sh main.sh discover --config "$config")
  holds "$output" '{"type":"CATALOG","catalog":{'
<% for stream in streams %>
  holds "$output" <%= ('"name": "' | plus(stream.name) | plus('"')) %>
<% end %>
}

test_read_prints_every_record_once() {
  output=$(sh main.sh read --config "$config" --catalog "$catalog") || fail "$output"
<% for stream in streams %>
  equal "$(count "$output" '"RECORD","record":{"stream":"<%= stream.name | as("text") %>"')" "$(wc -l <sample/<%= stream.name | as("text") %>.jsonl | tr -d ' ')"
<% end %>
  equal "$(count "$output" '"status":"COMPLETE"')" <%= streams | length %>
}

<% if has_cursors %>
test_a_second_read_repeats_no_more_than_the_boundary() {
  sh main.sh read --config "$config" --catalog "$catalog" >"$folder/output" || fail 'the first read'
  sed -n 's/^{"type":"STATE","state":\(.*\)}$/\1/p' "$folder/output" | paste -s -d , - >"$folder/states"
  printf '[%s]' "$(cat "$folder/states")" >"$folder/state.json"
  output=$(sh main.sh read --config "$config" --catalog "$catalog" --state "$folder/state.json")
<% for stream in cursor_streams %>
  equal "$(count "$output" '"RECORD","record":{"stream":"<%= stream.name | as("text") %>"')" 1
<% end %>
}

<% end %>
test_a_stream_that_is_not_there_fails() {
  printf '{"streams":[{"stream":{"name":"nowhere"},"sync_mode":"full_refresh"}]}' >"$folder/catalog.json"
  output=$(sh main.sh read --config "$config" --catalog "$folder/catalog.json") && fail 'it succeeded'
  holds "$output" '"status":"INCOMPLETE"'
  holds "$output" '"type":"ERROR"'
}

test_a_file_that_is_not_there_is_named() {
  holds "$(sh main.sh check --config "$folder/none.json")" "none.json' cannot be read"
}

# Writes the sample configuration without the setting $1 into the test's folder.
without() {
  grep -v "\"$1\":" "$config" | tr '\n' ' ' | sed 's/, *}/}/' >"$folder/config.json"
}
