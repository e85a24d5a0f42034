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

# The same for rows without duplicates: generation, minimum generation and more members.
configure_unique() {
  configure append_dedup "$1" "$2" ', "source_defined_primary_key": [["id"]], "default_cursor_field": ["at"]'"${3-}"
}

# Prints a record of the stream $1 with the name $2, a state with the number $1, the status $1 of the stream.
record() {
  printf '{"type":"RECORD","record":{"stream":"%s","data":{"name":"%s"},"emitted_at":1}}\n' "$1" "$2"
}

# Prints a record of the stream pets with the id $1, the cursor $2, both as JSON, and the name $3.
row() {
  printf '{"type":"RECORD","record":{"stream":"pets","data":{"id":%s,"at":%s,"name":"%s"},"emitted_at":1}}\n' "$1" "$2" "$3"
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
  holds "$(sh main.sh spec)" '"supported_destination_sync_modes": ["append", "overwrite", "append_dedup"]'
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
  equal "$(names shop__pets)" 'Mia Rex II'
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

test_the_latest_row_of_each_key_stays() {
  configure_unique 0 0
  { row 1 2 Rex && row 2 1 Mia && row 1 1 'Rex before' && row 2 1 Bo && state 1; } | sync_once || fail 'it failed'
  equal "$(names)" 'Bo Rex'
  { row 1 3 Kit && row 2 0 Mia && state 2; } | sync_once || fail 'it failed'
  equal "$(names)" 'Bo Kit'
  equal "$(cat "$folder/output")" "$(state 2)"
  sync_once </dev/null || fail 'it failed'
  equal "$(names)" 'Bo Kit'
  equal "$(ls -A "$folder/out")" pets
}

test_the_last_row_of_each_key_stays_without_a_cursor() {
  configure append_dedup 0 0 ', "source_defined_primary_key": [["id"]]'
  { row 1 2 Rex && row 1 1 Mia; } | sync_once || fail 'it failed'
  equal "$(names)" Mia
  row 1 0 Bo | sync_once || fail 'it failed'
  equal "$(names)" Bo
}

test_keys_are_equal_when_they_say_the_same() {
  configure_unique 0 0
  {
    row 1 1 Rex && row 1.0 1 Rex && row '"1"' 1 Mia && row 10e-1 1 Bo
    row 12345678901234567890 1 Kit && row 12345678901234567891 1 Max && row 0.1e20 1 Tom && row 10000000000000000000 1 Ben
    row '"\u00fc\/"' 1 Leo && row '"ü/"' 1 Sam && row '"a\\\"\t,"' 1 Ada && row '"a\u005c\u0022\u0009,"' 1 Eva
    row '{"a": [1, "x"]}' 1 Ida && row '{"a":[1.0,"x"]}' 1 Uma && row '["a",1]' 1 Pia && row true 1 Lea
    row '"\""' 1 Old && row '"\u0022"' 1 Zoe
  } | sync_once || fail 'it failed'
  equal "$(names)" 'Ben Bo Eva Kit Lea Max Mia Pia Sam Uma Zoe'
}

test_keys_have_more_parts_and_lie_within_objects() {
  configure append_dedup 0 0 ', "source_defined_primary_key": [["id", "a.b"], ["at"]]'
  {
    row '{"a.b":1,"id":2}' 1 Rex && row '{"x":{"a.b":1},"a.b":1}' 1 Mia
    row '{"a.b":2}' 1 Bo && row '{"a.b":1}' 2 Kit && row '{"a.b":1}' '"1"' Max
  } | sync_once || fail 'it failed'
  equal "$(names)" 'Bo Kit Max Mia'
}

test_a_row_without_a_whole_key_stays() {
  configure_unique 0 0
  { row null 1 Rex && row null 1 Mia && record pets Bo; } | sync_once || fail 'it failed'
  equal "$(names)" 'Bo Mia Rex'
}

test_cursors_are_compared_by_what_they_say() {
  configure_unique 0 0
  latest null 1
  latest 9 10
  latest -10 -9.5
  latest -1 0
  latest 0 0.001
  latest 12345678901234567890 12345678901234567891
  latest 99 1e2
  latest '"a"' '"a b"'
  latest '"2024-01-01"' '"2024-01-01T00:00:01Z"'
  latest '"2024-01-01T00:00:00Z"' '"2024-01-01T00:00:00.5Z"'
  latest '"2024-01-01T01:00:00+02:00"' '"2024-01-01T00:00:00+00:00"'
  latest '"2024-02-29T23:59:59Z"' '"2024-03-01 00:00:00"'
  latest '"1969-12-31T23:59:59.9Z"' '"1970-01-01T00:00:00Z"'
}

# Fails unless the cursor $2 is the greater one, whichever comes first.
latest() {
  { row 1 "$1" Rex && row 1 "$2" Mia && row 2 "$2" Bo && row 2 "$1" Kit; } | sync_once || fail 'it failed'
  [ "$(names)" = 'Bo Mia' ] || fail "$2 is not after $1"
  rm -r "$folder/out"
}

test_rows_of_a_sync_that_was_cut_off_come_with_the_next() {
  configure_unique 0 0
  row 1 1 Rex | sync_once || fail 'it failed'
  ! { row 1 2 Mia && row 2 1 Bo && state 1 && printf '{"type":"RECORD","rec'; } | sync_once || fail 'it succeeded'
  equal "$(names)" Rex
  { row 2 2 Kit && state 2; } | sync_once || fail 'it failed'
  equal "$(names)" 'Kit Mia'
}

test_rows_of_a_sync_that_was_cut_off_come_when_the_sync_mode_was_changed() {
  configure_unique 0 0
  row 1 1 Rex | sync_once || fail 'it failed'
  ! { row 1 2 Mia && state 1 && printf '{'; } | sync_once || fail 'it succeeded'
  configure append 0 0
  row 1 1 Bo | sync_once || fail 'it failed'
  equal "$(names)" 'Bo Mia Rex'
  configure_unique 0 0
  sync_once </dev/null || fail 'it failed'
  equal "$(names)" Mia
}

test_rows_without_duplicates_come_out_the_same_wherever_it_is_killed() {
  # Each program counts down the calls, and the one that comes to nothing kills the shell that made it.
  mkdir "$folder/bin"
  for tool in mv rm sync awk; do
    cat >"$folder/bin/$tool" <<EOF
#!/bin/sh
read -r place <"$folder/place"
echo \$((place - 1)) >"$folder/place"
[ "\$place" -ne 0 ] || kill -9 "\$PPID"
PATH='$PATH' exec $tool "\$@"
EOF
    chmod +x "$folder/bin/$tool"
  done
  place=0
  until [ "$(cat "$folder/place" 2>/dev/null || echo -1)" -gt 0 ]; do
    rm -rf "$folder/out"
    echo -1 >"$folder/place"
    configure_unique 1 0
    { row 1 1 Rex && row 2 2 Mia && state 1; } | sync_once || fail 'it failed'
    configure_unique 2 0
    echo "$place" >"$folder/place"
    { row 1 2 Bo && row 3 1 Tom && state 3; } >"$folder/input"
    env PATH="$folder/bin:$PATH" sh main.sh write --config "$folder/config.json" --catalog "$catalog" \
      <"$folder/input" >"$folder/output"
    # Readers see the old rows or the new ones.
    case $(names) in 'Mia Rex' | 'Bo Mia Tom') ;; *) fail "killed at $place: $(names)" ;; esac
    # What a state has vouched for is not sent again.
    [ ! -s "$folder/output" ] || : >"$folder/input"
    sync_once <"$folder/input" || fail 'it failed'
    [ "$(names)" = 'Bo Mia Tom' ] || fail "run again after it was killed at $place: $(names)"
    place=$((place + 1))
  done
  [ "$place" -gt 10 ] || fail "it was killed at $place places only"
}

test_rows_without_duplicates_are_replaced_when_their_stream_is_complete() {
  configure_unique 1 1
  { status STARTED && row 1 1 Rex && row 2 1 Mia && status COMPLETE; } | sync_once || fail 'it failed'
  configure_unique 2 2 ', "is_resumable": true'
  { status STARTED && row 1 0 Bo && row 1 1 Kit && state 1; } | sync_once || fail 'it failed'
  equal "$(names)" 'Mia Rex'
  { status STARTED && row 1 2 Max && status COMPLETE; } | sync_once || fail 'it failed'
  equal "$(names)" Max
  # Another attempt, for what another stream was lacking.
  { status STARTED && row 3 2 Tom && status COMPLETE; } | sync_once || fail 'it failed'
  equal "$(names)" 'Max Tom'
}

test_rows_without_duplicates_outlive_a_refresh_that_keeps_them() {
  configure_unique 1 0
  { row 1 1 Rex && row 2 1 Mia; } | sync_once || fail 'it failed'
  configure_unique 2 0
  { row 1 1 Bo && row 3 1 Kit; } | sync_once || fail 'it failed'
  equal "$(names)" 'Bo Kit Mia'
  cp -R "$folder/out" "$folder/before"
  configure_unique 3 2
  row 4 1 Max | sync_once || fail 'it failed'
  equal "$(names)" 'Bo Kit Max'
  # The same when they are no longer deduplicated.
  rm -r "$folder/out" && mv "$folder/before" "$folder/out"
  configure append 3 2
  row 1 1 Max | sync_once || fail 'it failed'
  equal "$(names)" 'Bo Kit Max'
}

test_rows_without_a_primary_key_cannot_be_deduplicated() {
  configure append_dedup 0 0 ', "source_defined_primary_key": []'
  ! sync_once </dev/null || fail 'it succeeded'
  holds "$(cat "$folder/output")" "Stream 'pets' cannot be deduplicated: its primary key"
}

test_a_sync_mode_that_is_not_there_is_refused() {
  configure update 0 0
  ! sync_once </dev/null || fail 'it succeeded'
  holds "$(cat "$folder/output")" "Stream 'pets' asks for the sync mode"
}
