# The connector as the platform runs it: a process with files and standard input.
# shellcheck shell=sh
cd "$root" || exit
catalog=$folder/catalog.json
sed 's|"<%= output_setting | as("text") %>": *"[^"]*"|"<%= output_setting | as("text") %>": "'"$folder/out"'"|' integration_tests/sample_config.json >"$folder/config.json"

# Writes a catalog with one stream: its destination sync mode, generation, minimum generation and more members.
configure() {
  printf '{"streams": [{"stream": {"name": "pets", "json_schema": {}%s}, "sync_mode": "full_refresh",
    "destination_sync_mode": "%s", "generation_id": %s, "minimum_generation_id": %s, "sync_id": 7}]}' \
    "${4-}" "$1" "$2" "$3" >"$catalog"
}

# Prints a record of the stream $1 with the name $2, a state with the number $1, the status $1 of the stream.
record() {
  printf '{"type":"RECORD","record":{"stream":"%s","data":{"name":"%s"},"emitted_at":1}}\n' "$1" "$2"
}

state() {
  printf '{ "type": "STATE", "state": {"type":"STREAM", "stream":{"stream_descriptor":{"name":"pets"},"stream_state":{"n":%s}}, "id": %s}, "x": "\\u00fc ü \\"" }\n' "$1" "$1"
}

status() {
  printf '{"type":"TRACE","trace":{"type":"STREAM_STATUS","emitted_at":1,"stream_status":{"stream_descriptor":{"name":"pets"},"status":"%s"}}}\n' "$1"
}

# Runs a sync of standard input, and keeps what it prints in the file output.
sync_once() {
  sh main.sh write --config "$folder/config.json" --catalog "$catalog" >"$folder/output"
}

# Prints the names in the table $1, pets when there is none.
names() {
  set +f
  cat "$folder/out/${1:-pets}"/*.jsonl 2>/dev/null | sed 's/.*"name":"\([^"]*\)".*/\1/' | sort | paste -s -d ' ' -
}

test_spec_is_printed() {
  holds "$(sh main.sh spec)" '"supported_destination_sync_modes": ["append", "overwrite"]'
}

test_check_succeeds() {
  holds "$(sh main.sh check --config "$folder/config.json")" '"status":"SUCCEEDED"'
}

<% if has_secrets %>
test_check_fails_with_wrong_credentials() {
  output=$(sh main.sh check --config integration_tests/invalid_config.json)
  holds "$output" '"status":"FAILED"'
  holds "$output" 'is wrong'
}

<% end %>
test_check_fails_without_the_system_and_names_the_line() {
  grep -v '"<%= output_setting | as("text") %>":' "$folder/config.json" | tr '\n' ' ' | sed 's/, *}/}/' >"$folder/open.json"
  line=$(grep -n '^open_sink()' lib/sink.sh | cut -d : -f 1)
  output=$(sh main.sh check --config "$folder/open.json")
  holds "$output" '"status":"FAILED"'
  holds "$output" "lib/sink.sh, line $line"
}

test_the_sample_sync_gives_back_every_state() {
  catalog=integration_tests/configured_catalog.json
  sync_once <integration_tests/messages.jsonl || fail 'it failed'
  equal "$(grep '"STATE"' "$folder/output")" "$(grep '"STATE"' integration_tests/messages.jsonl)"
  equal "$(names shop__pets)" 'Mia Rex Rex II'
  holds "$(set +f; cat "$folder/out/orders"/*)" '"_airbyte_data":{"number":12345678901234567890,"total":null,"paid":null}}'
}

test_append_keeps_every_row() {
  configure append 0 0
  for name in Rex Mia; do { record pets "$name" && state 1; } | sync_once || fail "$name"; done
  equal "$(names)" 'Mia Rex'
}

test_overwrite_replaces_the_rows() {
  configure overwrite 0 0
  for name in Rex Mia; do { record pets "$name" && state 1; } | sync_once || fail "$name"; done
  equal "$(names)" Mia
}

test_rows_below_the_minimum_generation_are_removed() {
  configure append 1 0
  { record pets Rex && state 1; } | sync_once
  configure append 2 0
  { record pets Mia && state 1; } | sync_once
  equal "$(names)" 'Mia Rex'
  configure append 3 2
  { record pets Bo && state 1; } | sync_once
  equal "$(names)" 'Bo Mia'
  configure append 4 4
  { record pets Kit && state 1; } | sync_once
  equal "$(names)" Kit
}

test_old_rows_stay_while_the_stream_is_not_complete() {
  configure overwrite 1 1
  { record pets Rex && state 1; } | sync_once
  configure overwrite 2 2 ', "is_resumable": true'
  { status STARTED && record pets Mia && state 1; } | sync_once
  equal "$(names)" Rex
  # The next attempt goes on behind the last state.
  { status STARTED && record pets Bo && state 2 && status COMPLETE; } | sync_once
  equal "$(names)" 'Bo Mia'
}

test_a_stream_that_cannot_resume_starts_over() {
  configure overwrite 1 1
  { status STARTED && record pets Rex && state 1; } | sync_once
  { status STARTED && record pets Rex && record pets Mia && status COMPLETE; } | sync_once
  equal "$(names)" 'Mia Rex'
}

test_streams_that_are_not_in_the_catalog_are_left_out() {
  configure append 0 0
  { record others Rex && record ../pets Rex && record pets Mia && state 1; } | sync_once || fail 'it failed'
  equal "$(names)" Mia
  equal "$(ls -A "$folder/out")" pets
}

test_a_state_comes_back_to_the_byte_while_the_input_is_open() {
  configure append 0 0
  mkfifo "$folder/input"
  sh main.sh write --config "$folder/config.json" --catalog "$catalog" <"$folder/input" >"$folder/output" &
  process=$!
  exec 3>"$folder/input"
  { record pets Rex && state 1; } >&3
  for _ in 1 2 3 4 5 6 7 8 9 10; do [ -s "$folder/output" ] || sleep 1; done
  equal "$(cat "$folder/output")" "$(state 1)"
  equal "$(names)" Rex
  # What came behind the last state is sent again: killed now, it must not stand there twice.
  record pets Mia >&3
  kill -9 "$process"
  wait "$process" 2>/dev/null
  exec 3>&-
  { record pets Mia && state 2; } | sync_once || fail 'it failed'
  equal "$(names)" 'Mia Rex'
}

test_an_input_that_is_cut_off_is_no_success() {
  configure append 0 0
  ! { record pets Rex && state 1 && printf '{"type":"RECORD","rec'; } | sync_once || fail 'it succeeded'
  equal "$(count "$(cat "$folder/output")" '"STATE"')" 1
  holds "$(cat "$folder/output")" 'Line 3 of the input is cut off'
}

test_text_between_the_messages_is_left_out() {
  configure append 0 0
  { echo && echo 'a warning' && record pets Rex && printf '%s' "$(state 1)"; } | sync_once || fail 'it failed'
  equal "$(grep '"STATE"' "$folder/output")" "$(state 1)"
}

test_any_name_is_a_table_within_the_folder() {
  printf '{"streams":[{"stream":{"name":"../ü \\" x","namespace":"a/b"},"sync_mode":"full_refresh","destination_sync_mode":"append"}]}' >"$catalog"
  printf '{"type":"RECORD","record":{"stream":"../\\u00fc \\" x","namespace":"a/b","data":{"name":"Rex"},"emitted_at":1}}\n' | sync_once || fail 'it failed'
  equal "$(ls -A "$folder/out")" 'a_2Fb___2E_2E_2F_C3_BC_20_22_20x'
  equal "$(names a_2Fb___2E_2E_2F_C3_BC_20_22_20x)" Rex
}

test_a_sync_mode_that_is_not_there_is_refused() {
  configure append_dedup 0 0
  ! sync_once </dev/null || fail 'it succeeded'
  holds "$(cat "$folder/output")" "Stream 'pets' asks for the sync mode"
}
