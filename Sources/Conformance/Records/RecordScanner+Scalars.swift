typealias Bytes = UnsafePointer<UInt8>

/// The bytes that JSON gives a meaning.
enum Ascii {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let minus = UInt8(ascii: "-")
  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let lineFeed: UInt8 = 0x0A
}

/// JSON's words as they are loaded, four bytes at a time.
enum Words {
  static let `true`: UInt32 = 0x6575_7274
  static let alse: UInt32 = 0x6573_6C61
  static let null: UInt32 = 0x6C6C_756E
}

enum StringFlags {
  static let escaped: UInt8 = 1
  /// Not all of it is ASCII.
  static let wide: UInt8 = 2
}

@inline(__always)
func load8(_ p: Bytes) -> UInt64 { UInt64(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt64.self)) }

@inline(__always)
func load4(_ p: Bytes) -> UInt32 { UInt32(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt32.self)) }

@inline(__always)
func skipSpace(_ start: Bytes) -> Bytes {
  // Most often there is none.
  guard start.pointee <= 0x20 else { return start }
  var p = start
  // A line feed ends the line, so it is no white space here.
  while p.pointee == 0x20 || p.pointee == 0x09 || p.pointee == 0x0D { p += 1 }
  return p
}

/// Goes from behind the opening quote to the closing one; nil where the string is not well formed.
@inline(__always)
func skipString(_ start: Bytes, _ flags: inout UInt8) -> Bytes? {
  var p = start
  while true {
    let word = load8(p)
    let special = specialBytes(word)
    if special == 0 {
      p += 8
      continue
    }
    p += special.trailingZeroBitCount >> 3
    if p.pointee == Ascii.quote { return p }
    guard let next = skipSpecial(p, &flags) else { return nil }
    p = next
  }
}

/// Marks, from the lowest byte on, a quote, a backslash, a control character or a byte that is not ASCII.
///
/// Only the lowest mark is to be trusted: a borrow can mark bytes above it.
@inline(__always)
private func specialBytes(_ word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  let quotes = word ^ (ones &* 0x22)
  let slashes = word ^ (ones &* 0x5C)
  let hits =
    ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes) | ((word &- ones &* 0x20) & ~word) | word
  return hits & highs
}

/// Steps over an escape or a character of several bytes.
@inline(never)
private func skipSpecial(_ p: Bytes, _ flags: inout UInt8) -> Bytes? {
  if p.pointee == Ascii.backslash {
    flags |= StringFlags.escaped
    return skipEscape(p)
  }
  guard p.pointee >= 0x80 else { return nil }
  flags |= StringFlags.wide
  return skipWide(p)
}

private func skipEscape(_ p: Bytes) -> Bytes? {
  switch p[1] {
  case Ascii.quote, Ascii.backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
    UInt8(ascii: "n"),
    UInt8(ascii: "r"), UInt8(ascii: "t"):
    return p + 2
  case UInt8(ascii: "u"):
    guard let unit = codeUnit(p + 2) else { return nil }
    guard unit & 0xF800 == 0xD800 else { return p + 6 }
    // Half of a pair stands for no character.
    guard unit < 0xDC00, p[6] == Ascii.backslash, p[7] == UInt8(ascii: "u"), let low = codeUnit(p + 8),
      low & 0xFC00 == 0xDC00
    else { return nil }
    return p + 12
  default: return nil
  }
}

private func codeUnit(_ p: Bytes) -> UInt32? {
  var unit: UInt32 = 0
  for index in 0..<4 {
    let byte = p[index]
    switch byte {
    case Ascii.zero...Ascii.nine: unit = unit << 4 | UInt32(byte - Ascii.zero)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
    default: return nil
    }
  }
  return unit
}

/// Steps over one well-formed character of UTF-8 (Unicode, table 3-7).
private func skipWide(_ p: Bytes) -> Bytes? {
  let first = p.pointee
  let second = p[1]
  switch first {
  case 0xC2...0xDF: return isTrail(second) ? p + 2 : nil
  case 0xE0...0xEF:
    let least: UInt8 = first == 0xE0 ? 0xA0 : 0x80
    let most: UInt8 = first == 0xED ? 0x9F : 0xBF
    guard second >= least, second <= most, isTrail(p[2]) else { return nil }
    return p + 3
  case 0xF0...0xF4:
    let least: UInt8 = first == 0xF0 ? 0x90 : 0x80
    let most: UInt8 = first == 0xF4 ? 0x8F : 0xBF
    guard second >= least, second <= most, isTrail(p[2]), isTrail(p[3]) else { return nil }
    return p + 4
  default: return nil
  }
}

@inline(__always)
private func isTrail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// Goes behind a number; nil where it is not one of JSON's.
@inline(__always)
func skipNumber(_ start: Bytes, _ isInteger: inout Bool) -> Bytes? {
  var p = start
  if p.pointee == Ascii.minus { p += 1 }
  if p.pointee == Ascii.zero {
    p += 1
  } else {
    let digits = p
    while isDigit(p.pointee) { p += 1 }
    guard p > digits else { return nil }
  }
  if p.pointee == UInt8(ascii: ".") {
    isInteger = false
    p += 1
    let digits = p
    while isDigit(p.pointee) { p += 1 }
    guard p > digits else { return nil }
  }
  if p.pointee | 0x20 == UInt8(ascii: "e") {
    isInteger = false
    p += 1
    if p.pointee == UInt8(ascii: "+") || p.pointee == Ascii.minus { p += 1 }
    let digits = p
    while isDigit(p.pointee) { p += 1 }
    guard p > digits else { return nil }
  }
  return p
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- Ascii.zero <= 9 }

@inline(__always)
func isSame(_ left: Bytes, _ right: Bytes, _ length: Int) -> Bool {
  for index in 0..<length where left[index] != right[index] { return false }
  return true
}
