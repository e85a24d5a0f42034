# Puts the key, the cursor and the generation of each row before it, and a tab behind each of the three.
#
# ENVIRON holds what the configured catalog says, as JSON: `key` is an array of paths, `cursor` a path or nothing,
# `minimum` the generation below which rows are left out. The lines go to the files bucket0 to bucket63, all rows
# with one key to the same, so that each file can be kept in memory; how many these are is printed in the end.
#
# Keys are equal when they say the same, however that is written: 1 and 1.0, "\u00fc" and "ü". Cursors are written
# so that the greater one is the greater text: numbers by value, times by the moment, other text by its bytes.
BEGIN {
  for (code = 1; code < 256; code++) ord[sprintf("%c", code)] = code
  for (code = 0; code < 16; code++) digit[substr("0123456789abcdef", code + 1, 1)] = code
  read_paths(ENVIRON["key"])
  key_count = path_count
  read_paths(ENVIRON["cursor"] == "" ? "[]" : "[" ENVIRON["cursor"] "]")
  cursor_path = path_count > key_count ? path[path_count] : ""
  want("\t_airbyte_generation_id")
  minimum = ENVIRON["minimum"] + 0
}

{
  for (place in found) delete found[place]
  scan($0)
  generation = found["\t_airbyte_generation_id"] + 0
  if (generation < minimum) next
  # Without a key no row is the duplicate of another.
  key = key_count ? "" : NR
  for (i = 1; i <= key_count; i++) {
    # A row without a whole key has no duplicates but itself.
    if (!(path[i] in found) || found[path[i]] == "null") {
      key = $0
      gsub(/\t/, " ", key)
      break
    }
    key = key found[path[i]] ","
  }
  cursor = cursor_path in found ? order(found[cursor_path]) : "a"
  print key "\t" cursor "\t" generation "\t" $0 >("bucket" hash(key))
  printed++
}

END { print printed + 0 }

# Adds the paths in a JSON array of arrays of names to `path`: the names from the row's data on, a tab before each.
function read_paths(text) {
  paths_only = 1
  at_path = "\t_airbyte_data"
  scan(text)
  paths_only = 0
}

# Notes that the value at `place` is asked for, and which objects lead there.
function want(place, end) {
  wanted[place] = 1
  end = place
  while (sub(/\t[^\t]*$/, "", end)) leads[end] = 1
}

# Walks through the JSON of `text`, and leaves what is at the paths that are wanted in `found`.
#
# The text is split at its quotes, so that long ones take no longer than they have to.
function scan(text, parts, count, i, string) {
  depth = 0
  value = name = ""
  named = 0
  count = split(text, parts, "\"")
  for (i = 1; i <= count; i++) {
    take_signs(parts[i])
    if (++i > count) break
    string = parts[i]
    # A quote behind an odd number of backslashes belongs to the string.
    while (i < count && is_open(parts[i])) {
      i++
      if (asked()) string = string "\"" parts[i]
    }
    if (asked()) take("\"" plain(string) "\"")
  }
}

# Whether the string at this place matters.
function asked() {
  return paths_only || capture || care[depth]
}

function is_open(part, slashes) {
  slashes = 0
  while (slashes < length(part) && substr(part, length(part) - slashes, 1) == "\\") slashes++
  return slashes % 2
}

# Takes what is between two strings: signs, numbers, true, false and null.
function take_signs(text, pieces, count, i, piece, place) {
  # Most are one of these two.
  if (text == ":") return take_sign(text)
  if (text == ",") return take_comma()
  count = split(text, pieces, ",")
  for (i = 1; i <= count; i++) {
    if (i > 1) take_comma()
    piece = pieces[i]
    while (place = match(piece, /[][{}:]/)) {
      take_literal(substr(piece, 1, place - 1))
      take_sign(substr(piece, place, 1))
      piece = substr(piece, place + 1)
    }
    take_literal(piece)
  }
}

function take_literal(text) {
  if (!asked()) return
  gsub(/[ \t\r]/, "", text)
  if (text != "") take(text ~ /^[-0-9]/ ? number(text) : text)
}

function take(text) {
  if (capture) captured = captured text
  value = text
}

function take_comma() {
  if (capture) captured = captured ","
  end_member()
}

function take_sign(sign) {
  if (sign == ":") {
    if (capture) captured = captured ":"
    if (care[depth]) {
      name = value
      named = 1
      value = ""
    }
  } else if (sign == "{" || sign == "[") {
    open_container(sign)
  } else {
    end_member()
    if (capture) captured = captured sign
    if (capture == depth && capture) {
      found[place_of[depth]] = captured
      capture = 0
    }
    depth--
    if (paths_only && depth == 1) {
      path[++path_count] = at_path
      want(at_path)
      at_path = "\t_airbyte_data"
    }
    value = ""
    named = 0
  }
}

function open_container(sign, place) {
  place = depth == 0 ? "" : (care[depth] && named ? place_of[depth] "\t" unquoted(name) : "none")
  depth++
  place_of[depth] = place
  care[depth] = sign == "{" && (place in leads)
  if (capture) {
    captured = captured sign
  } else if (place in wanted) {
    capture = depth
    captured = sign
  }
  value = ""
  named = 0
}

function end_member() {
  if (paths_only) {
    if (depth == 2 && value != "") at_path = at_path "\t" unquoted(value)
  } else if (care[depth] && named && value != "") {
    if ((place_of[depth] "\t" unquoted(name)) in wanted) found[place_of[depth] "\t" unquoted(name)] = value
  }
  value = ""
  named = 0
}

function unquoted(text) {
  return substr(text, 2, length(text) - 2)
}

# Writes the inside of a JSON string in the one way that all equal strings have.
function plain(text, head, place, letter) {
  gsub(/\t/, "\\u0009", text)
  if (!(place = index(text, "\\"))) return text
  head = ""
  while (place) {
    head = head substr(text, 1, place - 1)
    letter = substr(text, place + 1, 1)
    text = substr(text, place + 2)
    if (letter == "u") {
      code = hex(substr(text, 1, 4))
      text = substr(text, 5)
      if (code >= 55296 && code < 56320 && text ~ /^\\u[dD][c-fC-F]/) {
        code = 65536 + (code - 55296) * 1024 + hex(substr(text, 3, 4)) - 56320
        text = substr(text, 7)
      }
      head = head utf8(code)
    } else if (place = index("bfnrt", letter)) {
      head = head "\\u00" substr("080c0a0d09", 2 * place - 1, 2)
    } else {
      head = head utf8(ord[letter])
    }
    place = index(text, "\\")
  }
  return head text
}

function hex(text, code, i) {
  code = 0
  text = tolower(text)
  for (i = 1; i <= length(text); i++) code = code * 16 + digit[substr(text, i, 1)]
  return code
}

# Control characters, quotes, backslashes and halves of a letter stay escaped.
function utf8(code) {
  if (code < 32 || code == 34 || code == 92 || code >= 55296 && code < 57344) return sprintf("\\u%04x", code)
  if (code < 128) return sprintf("%c", code)
  if (code < 2048) return sprintf("%c", 192 + int(code / 64)) tail_byte(code)
  if (code < 65536) return sprintf("%c", 224 + int(code / 4096)) tail_byte(code / 64) tail_byte(code)
  return sprintf("%c", 240 + int(code / 262144)) tail_byte(code / 4096) tail_byte(code / 64) tail_byte(code)
}

function tail_byte(code) {
  return sprintf("%c", 128 + int(code) % 64)
}

# Writes a number as sign, digits and exponent: 0.12e3 for 120, however many digits it has.
function number(text, sign, exponent, place) {
  sign = sub(/^-/, "", text) ? "-" : ""
  exponent = 0
  if (place = match(text, /[eE]/)) {
    exponent = substr(text, place + 1) + 0
    text = substr(text, 1, place - 1)
  }
  place = index(text, ".")
  exponent += place ? place - 1 : length(text)
  sub(/\./, "", text)
  if (match(text, /^0+/)) {
    exponent -= RLENGTH
    text = substr(text, RLENGTH + 1)
  }
  sub(/0+$/, "", text)
  return text == "" ? "0" : sign "0." text "e" exponent
}

# Writes a value so that of two the greater one is the greater text; nothing is less than any value.
function order(value) {
  if (value == "null") return "a"
  if (value == "false" || value == "true") return "b" value
  if (value ~ /^[-0-9]/) return "c" order_of_number(value)
  if (value ~ /^"[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]/) return order_of_time(unquoted(value))
  return value ~ /^"/ ? "e" unquoted(value) : "f" value
}

function order_of_number(value, parts, exponent, digits, i, turned) {
  if (value == "0") return "1"
  split(value, parts, "e")
  exponent = parts[2] + 0
  if (exponent > 400000) exponent = 400000
  if (exponent < -400000) exponent = -400000
  if (value !~ /^-/) return "2" sprintf("%06d", 500000 + exponent) substr(parts[1], 3)
  digits = substr(parts[1], 4)
  turned = ""
  for (i = 1; i <= length(digits); i++) turned = turned (9 - substr(digits, i, 1))
  return "0" sprintf("%06d", 500000 - exponent) turned "~"
}

# A date, or a time of any zone and with any fraction of a second; without a zone it is taken for UTC.
function order_of_time(text, rest, days, year, month, seconds, fraction, zone, sign) {
  rest = substr(text, 11)
  seconds = 0
  fraction = ""
  if (rest != "") {
    if (rest !~ /^[Tt ][0-2][0-9]:[0-5][0-9](:[0-6][0-9])?/) return "e" text
    seconds = substr(rest, 2, 2) * 3600 + substr(rest, 5, 2) * 60
    rest = substr(rest, 7)
    if (rest ~ /^:/) {
      seconds += substr(rest, 2, 2)
      rest = substr(rest, 4)
    }
    if (match(rest, /^[.,][0-9]+/)) {
      fraction = substr(rest, 2, RLENGTH - 1)
      rest = substr(rest, RLENGTH + 1)
      sub(/0+$/, "", fraction)
    }
    if (rest ~ /^ ?[+-][0-9][0-9](:?[0-9][0-9])?$/) {
      sub(/^ /, "", rest)
      sign = rest ~ /^-/ ? -1 : 1
      zone = rest
      gsub(/[^0-9]/, "", zone)
      seconds -= sign * (substr(zone, 1, 2) * 3600 + substr(zone, 3, 2) * 60)
    } else if (rest !~ /^ ?([Zz]|UTC)?$/) {
      return "e" text
    }
  }
  # Days since the year 0, whose months begin with March so that the leap day is the last.
  year = substr(text, 1, 4) + 0
  month = substr(text, 6, 2) + 0
  if (month < 3) {
    year--
    month += 12
  }
  days = 365 * year + int(year / 4) - int(year / 100) + int(year / 400)
  days += int((153 * (month - 3) + 2) / 5) + substr(text, 9, 2)
  return "d" sprintf("%013.0f", 1000000000 + days * 86400 + seconds) fraction
}

# One of 64 numbers for the end of the text.
function hash(text, sum, i) {
  sum = length(text)
  for (i = length(text) - 31; i <= length(text); i++) if (i > 0) sum = (sum * 31 + ord[substr(text, i, 1)]) % 65521
  return sum % 64
}
