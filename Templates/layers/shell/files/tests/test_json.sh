# What lib/json.sh makes of JSON.
# shellcheck shell=sh
# shellcheck source=../lib/json.sh
. "$root/lib/json.sh"

seen() {
  members="$members$1=$2;"
}

test_members_of_an_object() {
  members=''
  json_each '{"a": 1, "b" : "x", "c":{"d":[1, {"e":"}"}]},"f":[],"":null}' seen || fail 'not read'
  equal "$members" 'a=1;b="x";c={"d":[1,{"e":"}"}]};f=[];=null;'
}

test_elements_of_an_array() {
  members=''
  json_each ' [ 1, "two" ,[3] ] ' seen || fail 'not read'
  equal "$members" '0=1;1="two";2=[3];'
}

test_values_stay_as_they_came() {
  json_get '{"a": {"big": 12345678901234567890.50e-10, "text": "\u0141 \"\\\\\" Łódź ü€😀"}}' a
  equal "$value" '{"big":12345678901234567890.50e-10,"text":"\u0141 \"\\\\\" Łódź ü€😀"}'
}

test_damaged_text_is_refused() {
  for text in '' 'x' '"x"' 1 '{"a":1' '{"a":"b}' '{"a":1}}' '{"a":1}x' '{}{}' 'x{}' '{"a":[1}' '[1]]'; do
    ! json_each "$text" : || fail "$text"
  done
}

test_letters_are_decoded() {
  json_decode '"a\tb\"\\\/\u0041\u00e9\u20ac\ud83d\ude00\n"'
  equal "$text" "a$tab"'b"\/Aé€😀'"$newline"
  json_decode 12.50
  equal "$text" 12.50
}

test_letters_are_encoded() {
  json_encode 'say "é" \n'"$newline"'now'
  equal "$json" '"say \"é\" \\n\nnow"'
}

test_a_member_that_is_null_or_missing_is_not_found() {
  ! json_get '{"a": null, "b": 1}' a || fail 'a'
  ! json_get '{"a": null, "b": 1}' c || fail 'c'
  json_get '{"a": null, "b": [1, 2]}' b 1 || fail 'b'
  equal "$value" 2
}

test_a_key_is_found_however_it_is_written() {
  json_get '{"say \"\u00e9\"": 1}' 'say "é"'
  equal "$value" 1
}

test_a_long_text_is_read() {
  long=$(printf '%050000d' 0)
  json_get "{\"a\":\"$long\",\"b\":[$(printf '%s,' 1 2 3 4 5 6 7 8 9)1]}" a
  equal "${#value}" 50002
}
